package import Diagnostics
package import PlanChecks
import PlanComparison
import PlanText
import SpreadsheetML

/// Writes findings as a workbook that staff print, work off and tick: 確認結果.
///
/// One finding a row, its cell a link into the book it speaks of, which works where both lie in one
/// folder. Looks, widths and page setup are those of the template, which `Scripts/make-templates` makes.
package enum FindingsBook {
  /// - Parameters:
  ///   - findings: In the order in which they are told.
  ///   - book: The name of the workbook they speak of.
  ///   - isSeen: Whether staff have marked a finding as seen.
  ///   - language: The language of headings and messages.
  /// - Returns: The .xlsx file; the same findings give the same bytes.
  /// - Throws: `Failure` with code `too-many-findings` when a worksheet cannot hold all of them.
  package static func write(
    _ findings: [Finding], of book: String, isSeen: (Finding) -> Bool, in language: Language
  ) throws(Failure) -> [UInt8] {
    guard findings.count <= CellReference.maximumRow - firstRow else {
      throw Failure(.tooManyFindings(findings.count))
    }
    var workbook = try Workbook(bytes: PackageResources.findings_table_xlsx)
    let template = try workbook.worksheet(named: sheet)
    let rows = findings.map { FindingsRow($0, of: book, isSeen: isSeen($0), in: language) }
    try resize(&workbook, toRows: max(rows.count, 1))
    var cells = head(findings, of: book, in: language)
    var heights: [Int: Double] = [:]
    let widths = (1...columnCount).map { column in
      // Excel keeps 5 pixels free at the sides; a digit of the font is 7 pixels wide.
      max((template.geometry.width(ofColumn: column) / SheetGeometry.emuPerPixel - 5) / 7, 2)
    }
    for (offset, row) in rows.enumerated() {
      let number = firstRow + offset
      heights[number] = row.height(widths: widths)
      for (index, content) in row.contents.enumerated() {
        let model = CellReference(row: row.kind.rawValue, column: index + 1)
        cells[CellReference(row: number, column: index + 1)] = CellChange(
          content: content, styleIndex: template.cell(at: model)?.styleIndex)
      }
    }
    if rows.isEmpty {
      for column in 1...columnCount {
        cells[CellReference(row: firstRow, column: column)] = CellChange(content: .blank)
      }
      cells[CellReference(row: firstRow, column: 5)] = CellChange(
        content: .text(LocalizedText(ja: "指摘はありません。", en: "Nothing was found.")[language]))
    }
    try workbook.setCells(cells, in: sheet)
    try workbook.setRowHeights(heights, in: sheet)
    return try workbook.checkedSave()
  }

  private static let sheet = "確認結果"
  private static let columnCount = 8
  private static let firstRow = FindingsRow.Kind.error.rawValue

  /// Makes the print area, the choices and all else that ends with the template's last row fit the rows.
  private static func resize(_ workbook: inout Workbook, toRows count: Int) throws(Failure) {
    let excess = count - FindingsRow.Kind.allCases.count
    // Within the range, so that it grows.
    if excess > 0 { try workbook.insertRows(at: firstRow + 1, count: excess, in: sheet) }
    if excess < 0 { try workbook.deleteRows(at: firstRow + 1, count: -excess, in: sheet) }
  }

  private static func head(
    _ findings: [Finding], of book: String, in language: Language
  ) -> [CellReference: CellChange] {
    func count(_ severity: Severity) -> Int {
      findings.count { $0.diagnostic.severity == severity }
    }
    let counts = LocalizedText(
      ja: "\(book)　エラー\(count(.error))件、警告\(count(.warning))件、お知らせ\(count(.note))件",
      en: "\(book): \(count(.error)) errors, \(count(.warning)) warnings, \(count(.note)) notes")
    let titles: [LocalizedText] = [
      LocalizedText(ja: "重要度", en: "Severity"), LocalizedText(ja: "No.", en: "No."),
      LocalizedText(ja: "シート", en: "Sheet"), LocalizedText(ja: "セル", en: "Cell"),
      LocalizedText(ja: "内容", en: "What"), LocalizedText(ja: "すること", en: "What to do"),
      LocalizedText(ja: "新・既知", en: "New"), LocalizedText(ja: "確認", en: "Done"),
    ]
    var cells = [
      CellReference(row: 1, column: 1): CellChange(
        content: .text(LocalizedText(ja: "確認結果", en: "Findings")[language])),
      CellReference(row: 2, column: 1): CellChange(content: .text(counts[language])),
    ]
    for (index, title) in titles.enumerated() {
      cells[CellReference(row: 3, column: index + 1)] = CellChange(content: .text(title[language]))
    }
    return cells
  }
}

extension Diagnostic {
  static func tooManyFindings(_ count: Int) -> Diagnostic {
    Diagnostic(
      code: "too-many-findings",
      message: LocalizedText(
        ja: "指摘が\(count)件あり、1つのシートに入りません。",
        en: "\(count) findings do not fit into one sheet."),
      remedy: LocalizedText(
        ja: "CSV（findings.csv）で確かめてください。", en: "Use the table findings.csv instead."))
  }
}
