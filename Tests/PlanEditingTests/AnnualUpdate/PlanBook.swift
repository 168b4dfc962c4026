import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport

/// A small plan workbook for the tests of the annual update.
///
/// Rows are written like those of `SheetSketch`, formulas with their value: `=A1→7`; `extra` is XML that stands behind the cells.
struct PlanBook {
  var sheet = "計画"
  var rows: [[String]]
  var merged: [String] = []
  /// Worksheet children behind `mergeCells`.
  var extra = ""
  var kpiRows: [[String]] = []
  var kpiMerged: [String] = []

  /// Title in row 1, headings in row 2, actions below.
  ///
  /// A No., B 基本戦略, C 具体的施策, D 具体的アクション, E 現状, then `results`, then R6–R10, then 課題.
  static func plan(
    title: String = "行動計画（令和6年度版）", results: [String] = ["令和6年度実績\n(※令和7年2月末時点)"],
    issues: String = "令和7年度以降の課題", values: [String] = ["10件", "20件"]
  ) -> PlanBook {
    let headings =
      ["No.", "基本戦略", "具体的施策", "具体的アクション", "現状\n(令和5年度末時点まで)"] + results
      + (6...10).map { "R\($0)年度" } + [issues]
    let actions = values.enumerated().map { index, value in
      ["\(index + 1)", "(1) 育てる", "① 学ぶ", "研修\(index + 1)", "5件"]
        + Array(repeating: value, count: results.count) + ["実施", "", "", "", "", "・周知"]
    }
    return PlanBook(rows: [[title], headings] + actions)
  }

  /// What the plan's worksheet holds.
  var content: String { Self.content(rows, merged) + extra }

  func bytes() throws -> [UInt8] { try builder().bytes() }

  /// The workbook, to add parts to.
  func builder() -> WorkbookBuilder {
    let builder = WorkbookBuilder(content, sheet: sheet)
    return kpiRows.isEmpty
      ? builder : builder.adding(sheet: "KPI", Self.content(kpiRows, kpiMerged))
  }

  /// The book a year later.
  func renewed(
    to target: FiscalYear? = nil, asOf: CalendarDate? = nil
  ) throws -> EditionResult {
    try renewed(AnnualUpdateOptions(target: target, asOf: asOf))
  }

  func renewed(_ options: AnnualUpdateOptions) throws -> EditionResult {
    try AnnualUpdate.run(book: bytes(), options: options)
  }

  private static func content(_ rows: [[String]], _ merged: [String]) -> String {
    let data = rows.enumerated().map { row, texts in
      let cells = texts.enumerated().map { column, text in
        cell(CellReference(row: row + 1, column: column + 1), text)
      }
      return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
    }
    let merges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return "<sheetData>\(data.joined())</sheetData>"
      + (merged.isEmpty ? "" : "<mergeCells count=\"\(merged.count)\">\(merges)</mergeCells>")
  }

  private static func cell(_ reference: CellReference, _ text: String) -> String {
    if text.isEmpty { return "" }
    if text.hasPrefix("="), let arrow = text.lastIndex(of: "→") {
      let (formula, value) = (text[..<arrow].dropFirst(), text[text.index(after: arrow)...])
      let type = Double(value) == nil ? " t=\"str\"" : ""
      return "<c r=\"\(reference)\"\(type)><f>\(formula)</f><v>\(value)</v></c>"
    }
    if Double(text) != nil { return "<c r=\"\(reference)\"><v>\(text)</v></c>" }
    return
      "<c r=\"\(reference)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
  }
}

extension EditionResult {
  /// The sheets of the new book.
  func sheets() throws -> [Worksheet] { try Workbook(bytes: workbook).worksheets() }

  /// The text of a cell of the new book's first sheet, or of another one.
  func text(_ cell: String, sheet index: Int = 0) throws -> String {
    guard let reference = CellReference(cell) else { return "" }
    return try sheets()[index].printedText(at: reference)
  }
}
