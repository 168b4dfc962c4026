package import Diagnostics
package import PlanReading
import PlanText
import SpreadsheetML

/// A layout table as a file: a workbook with lists to choose from, or CSV.
package enum LayoutFile {
  /// Reads a layout table from a workbook or a table of texts.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, for messages.
  /// - Returns: The table.
  /// - Throws: `Failure` with code `layout-not-read` or `layout-word-unknown`, or about a damaged
  ///   workbook.
  package static func read(_ bytes: [UInt8], name: String) throws(Failure) -> LayoutTable {
    if bytes.starts(with: [0x50, 0x4B]) {
      do throws(Failure) {
        let sheets = try Workbook(bytes: bytes).worksheets()
        guard let first = sheets.first else { throw Failure(.layoutFileUnknown(name)) }
        return try LayoutTable(reading: TableGrid(first), file: name)
      } catch {
        throw error.located(in: Place(file: name))
      }
    }
    guard let text = DelimitedText(bytes) else { throw Failure(.layoutFileUnknown(name)) }
    return try LayoutTable(reading: TableGrid(text.cells), file: name)
  }

  /// The table as CSV, every value quoted: UTF-8 with a byte order mark and CRLF, as Excel opens it.
  package static func csv(_ table: LayoutTable) -> [UInt8] {
    let header = LayoutRow.columns.map(\.code).joined(separator: ",")
    let lines = table.rows.map { row in
      row.values.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    let text = ([header] + lines).map { $0 + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// The table as a workbook; the same table gives the same bytes.
  package static func workbook(_ table: LayoutTable) throws(Failure) -> [UInt8] {
    var workbook = try Workbook(bytes: PackageResources.layout_table_xlsx)
    let sheets = try workbook.worksheets()
    guard sheets.count == 2 else { throw Failure(.layoutFileUnknown("")) }
    let rows = table.rows.map { row in
      var values = row.values
      values[0] = row.kind.name
      values[5] = name(of: row.guess, in: row)
      values[6] = MeaningGuess.Certainty(rawValue: row.certainty)?.name ?? ""
      values[7] = name(of: row.meaning, in: row)
      return values
    }
    try fill(&workbook, sheets[0], rows)
    try fill(&workbook, sheets[1], choices)
    return try workbook.checkedSave()
  }

  private static func fill(
    _ workbook: inout Workbook, _ sheet: Worksheet, _ rows: [[String]]
  ) throws(Failure) {
    var cells: [CellReference: CellChange] = [:]
    for (offset, values) in rows.enumerated() {
      for (column, value) in values.enumerated() {
        let model = sheet.cell(at: CellReference(row: 2, column: column + 1))?.styleIndex
        cells[CellReference(row: offset + 2, column: column + 1)] = CellChange(
          content: value.isEmpty ? .blank : .text(value), styleIndex: model)
      }
    }
    try workbook.setCells(cells, in: sheet.name)
  }

  /// How the workbook writes a word: by its name, which the reader takes for its code.
  private static func name(of word: String, in row: LayoutRow) -> String {
    switch row.kind {
    case .heading, .sectionRow: ColumnKind(meaning: word)?.meaningName ?? word
    case .sheet: SheetMeaning(setting: word)?.name ?? word
    case .setting: Renewal(setting: word)?.name ?? word
    case .mark: word
    }
  }

  /// What staff can choose: name, code and the kind of row it belongs to.
  private static var choices: [[String]] {
    ColumnKind.allCases.map { kind in
      let isLevel = kind.level != nil || kind == .ignored
      return [kind.meaningName, kind.meaningCode, isLevel ? "見出し、区分の行" : "見出し"]
    } + Renewal.allCases.map { [$0.name, $0.rawValue, "設定 renewal"] }
      + SheetMeaning.allCases.map { [$0.name, $0.rawValue, "シート"] }
  }
}

extension MeaningGuess.Certainty {
  fileprivate var name: String {
    switch self {
    case .sure: "確実"
    case .likely: "おそらく"
    case .unknown: "不明"
    }
  }
}

extension Diagnostic {
  static func layoutFileUnknown(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "layout-file-unknown", place: Place(file: name),
      message: LocalizedText(
        ja: "レイアウト表として読めるファイル（.xlsx または .csv）ではありません。",
        en: "The file is no layout table (.xlsx or .csv)."),
      remedy: LocalizedText(
        ja: "「actionplan layout」で作った表を指定してください。",
        en: "Name a table made by \"actionplan layout\"."))
  }
}
