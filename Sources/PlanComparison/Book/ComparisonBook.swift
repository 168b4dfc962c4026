package import Diagnostics
import PlanText
import SpreadsheetML

/// Writes a comparison of two editions as the workbook that offices hand round: 新旧対照表.
///
/// New text left, old text right of it, changed words underlined in both, and what happened in
/// the last column; A4 landscape, its head on every page. Looks, widths and page setup are those of
/// the template, which `Scripts/make-templates` makes.
package enum ComparisonBook {
  /// The .xlsx file; the same comparison gives the same bytes.
  ///
  /// - Parameters:
  ///   - comparison: what is to be shown.
  ///   - heads: what stands over the new and the old texts; nil: which editions they are of.
  /// - Returns: the file's bytes.
  /// - Throws: `Failure` with code `comparison-too-long` when a worksheet cannot hold all rows.
  package static func write(
    _ comparison: PlanComparison, heads: ComparisonHeads? = nil
  ) throws(Failure) -> [UInt8] {
    var workbook = try Workbook(bytes: PackageResources.comparison_table_xlsx)
    let template = try workbook.worksheet(named: sheet)
    let layout = RowLayout(template)
    // A file's name may be long.
    let headLines = [heads?.new, heads?.old].map {
      TextLines.lines(of: $0 ?? "", width: layout.widths[1] - 2).count
    }
    let head = max(21, Double(headLines.max() ?? 1) * RowLayout.lineHeight + RowLayout.padding)
    let fitted = ComparisonRows(comparison).rows.flatMap(layout.fitted)
    let (rows, breaks) = PageLayout.pages(of: fitted, layout, headHeight: head)
    try resize(&workbook, toRows: rows.count)
    var cells = heading(comparison, heads ?? ComparisonHeads(editionsOf: comparison))
    var heights: [Int: Double] = head > 21 ? [3: head] : [:]
    var merged: [CellRange] = []
    for (offset, fitted) in rows.enumerated() {
      let number = firstRow + offset
      heights[number] = fitted.height
      cells.merge(Self.cells(of: fitted.row, number, template)) { $1 }
      if fitted.row.kind.isSpread {
        merged.append(CellRange(rows: number...number, columns: 1...columnCount))
      }
    }
    try workbook.setCells(cells, in: sheet)
    try workbook.changeMergedRanges(adding: merged, in: sheet)
    try workbook.setRowHeights(heights, in: sheet)
    try workbook.setPageBreaks(beforeRows: breaks.map { firstRow + $0 }, in: sheet)
    return try workbook.checkedSave()
  }

  private static let sheet = "新旧対照表"
  private static let columnCount = 4
  /// The first row below the head, and of the template's rows that show one kind each.
  private static let firstRow = ComparisonRow.Kind.section.rawValue

  /// Makes the print area and all else that ends with the template's last row fit the rows.
  private static func resize(_ workbook: inout Workbook, toRows count: Int) throws(Failure) {
    let excess = count - ComparisonRow.Kind.allCases.count
    guard firstRow + count <= CellReference.maximumRow else {
      throw Failure(.comparisonTooLong(rows: count))
    }
    // Within the range, so that it grows.
    if excess > 0 { try workbook.insertRows(at: firstRow + 1, count: excess, in: sheet) }
    if excess < 0 { try workbook.deleteRows(at: firstRow + 1, count: -excess, in: sheet) }
  }

  private static func heading(
    _ comparison: PlanComparison, _ heads: ComparisonHeads
  ) -> [CellReference: CellChange] {
    let title = LineBreaks.joined(comparison.title ?? "アクションプラン")
    func text(_ text: String) -> CellChange { CellChange(content: .text(text)) }
    return [
      CellReference(row: 1, column: 1): text("\(title)　新旧対照表"),
      CellReference(row: 3, column: 2): text(heads.new),
      CellReference(row: 3, column: 3): text(heads.old),
    ]
  }

  private static func cells(
    of row: ComparisonRow, _ number: Int, _ template: Worksheet
  ) -> [CellReference: CellChange] {
    let contents: [CellContent] = [
      .text(row.place), row.new.content, row.old.content, .text(row.remark),
    ]
    var cells: [CellReference: CellChange] = [:]
    for (offset, content) in contents.enumerated() {
      let model = CellReference(row: row.kind.rawValue, column: offset + 1)
      cells[CellReference(row: number, column: offset + 1)] = CellChange(
        content: content, styleIndex: template.cell(at: model)?.styleIndex)
    }
    return cells
  }
}

/// What stands over the columns of a comparison.
package struct ComparisonHeads: Hashable, Sendable {
  package var new: String
  package var old: String

  package init(new: String, old: String) {
    self.new = new
    self.old = old
  }

  fileprivate init(editionsOf comparison: PlanComparison) {
    self.init(
      new: "新（\(comparison.newEdition.label)版）", old: "旧（\(comparison.oldEdition.label)版）")
  }
}

extension MarkedText {
  /// With the marked words underlined.
  fileprivate var content: CellContent {
    if marks.isEmpty { return .text(text) }
    let units = Array(text.utf16)
    var runs: [TextRun] = []
    var position = 0
    func add(upTo end: Int, isUnderlined: Bool) {
      if end > position {
        let text = String(decoding: units[position..<end], as: UTF16.self)
        runs.append(TextRun(text, isUnderlined: isUnderlined))
        position = end
      }
    }
    for mark in marks {
      add(upTo: mark.lowerBound, isUnderlined: false)
      add(upTo: mark.upperBound, isUnderlined: true)
    }
    add(upTo: units.count, isUnderlined: false)
    return .richText(runs)
  }
}
