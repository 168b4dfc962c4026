import SpreadsheetML
import TestSupport
import Testing

/// No number ends the process, whatever call it is given to: the edges of a sheet, what lies beyond them, and
/// the first and the last number there is.
struct EveryNumberTests {
  private typealias Call = @Sendable (inout Workbook, _ one: Int, _ other: Int) throws -> Void

  private static let numbers = [
    Int.min, 0, 1, 3, 1_048_576, 1_048_577, Int.max,
  ]

  private static let sheet = 1...1_048_576

  private static let calls: [(name: String, call: Call)] = [
    ("insertRows", { try $0.insertRows(at: $1, count: $2, in: "S") }),
    ("insertColumns", { try $0.insertColumns(at: $1, count: $2, in: "S") }),
    ("deleteRows", { try $0.deleteRows(at: $1, count: $2, in: "S") }),
    ("deleteColumns", { try $0.deleteColumns(at: $1, count: $2, in: "S") }),
    ("setCell", { try $0.setCell(cell($1, $2), to: .text("a"), in: "S") }),
    ("copy of", { try $0.setCell(cell(1, 1), to: .copy(of: cell($1, $2)), in: "S") }),
    ("appendText", { _ = try $0.appendText("末尾", at: cell($1, $2), in: "S") }),
    (
      "copyText",
      { _ = try $0.copyText(from: cell($1, $2), replacing: [], to: cell($2, $1), in: "S") }
    ),
    ("clearCells", { try $0.clearCells(range($1, $2), in: "S") }),
    ("merge", { try $0.merge(range($1, $2), in: "S") }),
    ("unmerge", { try $0.unmerge(range($1, $2), in: "S") }),
    ("referrers", { _ = try $0.referrers(to: range($1, $2), of: "S") }),
    ("copyStyle from", { try $0.copyStyle(from: cell($1, $2), to: range(1, 2), in: "S") }),
    ("copyStyle to", { try $0.copyStyle(from: cell(1, 1), to: narrow($1, $2), in: "S") }),
    ("copyRowStyle", { try $0.copyRowStyle(from: $1, to: $2...$2, in: "S") }),
    ("copyColumnStyle", { try $0.copyColumnStyle(from: $1, to: $2...$2, in: "S") }),
    ("copyBorder", { try $0.copyBorder(.top, fromRow: $1, toRow: $2, in: "S") }),
    ("setFontColor", { try $0.setFontColor(nil, ofCells: [cell($1, $2)], in: "S") }),
    ("fontColors", { _ = try $0.fontColors(ofCells: [cell($1, $2)], in: "S") }),
    ("markForEntry", { try $0.markForEntry([cell($1, $2)], color: "FFF2CC", in: "S") }),
    ("setRowHeight", { try $0.setRowHeight(20, ofRows: lines($1, $2), in: "S") }),
    ("setRowHeights", { try $0.setRowHeights(Dictionary([($1, 20), ($2, 30)]) { $1 }, in: "S") }),
    ("setColumnWidth", { try $0.setColumnWidth(9, ofColumns: lines($1, $2), in: "S") }),
    ("hide rows", { try $0.setHidden(true, rows: lines($1, $2), in: "S") }),
    ("hide columns", { try $0.setHidden(true, columns: lines($1, $2), in: "S") }),
    ("groupColumns", { try $0.groupColumns(lines($1, $2), isCollapsed: true, in: "S") }),
    ("copyColumnWidth", { try $0.copyColumnWidth(from: $1, to: $2, in: "S") }),
    ("copyColumnRules", { try $0.copyColumnRules(from: lines($1, $2), to: $2, in: "S") }),
    ("copyRowLooks", { try $0.copyRowLooks(from: lines($1, $2), to: $1, in: "S") }),
    ("copyRowLooks to", { try $0.copyRowLooks(from: 1...2, to: $1, copies: $2, in: "S") }),
    ("copyRowRules", { try $0.copyRowRules(from: lines($1, $2), to: $1, in: "S") }),
    ("copyRowRules to", { try $0.copyRowRules(from: 1...2, to: $1, copies: $2, in: "S") }),
    ("movePageBreak", { try $0.movePageBreak(before: $1, to: $2, in: "S") }),
    ("extendRanges", { try $0.extendRanges(endingAt: $1, by: $2, in: "S") }),
    (
      "extendRanges by growth",
      { _ = try $0.extendRanges(by: RowGrowth(first: $1, last: $2, count: $1), in: "S") }
    ),
    (
      "repetition of",
      { try $0.insertRows(like: RowRepetition(of: lines($1, $2), count: 1), in: "S") }
    ),
    (
      "repetition count",
      {
        let repetition = RowRepetition(
          of: 1...2, count: $1, groupStart: $2, contents: [cell($1, $2)])
        try $0.insertRows(like: repetition, in: "S")
      }
    ),
    ("removeAnchors", { try $0.removeAnchors([$1, $2], in: "S") }),
    ("cell", { _ = try $0.worksheet(named: "S").cell(at: cell($1, $2)) }),
  ]

  @Test(
    "every number beside every other",
    arguments: ["table-with-totals-row", "shape-in-group"], calls.indices)
  func everyNumber(_ name: String, _ index: Int) throws {
    let book = try EngineBook.open(name)
    for one in Self.numbers {
      // Making a million rows takes long, and is right.
      for other in Self.numbers
      where !(Self.sheet ~= one && Self.sheet ~= other)
        || max(one, other) - min(one, other) < 100
      {
        var workbook = book
        do {
          try Self.calls[index].call(&workbook, one, other)
        } catch {
          continue
        }
        // What was done can be opened again.
        let saved = try Workbook(bytes: workbook.saved()).sheets
        let sheets = try workbook.sheets
        #expect(saved == sheets)
      }
    }
  }

  private static func cell(_ row: Int, _ column: Int) -> CellReference {
    CellReference(row: row, column: column)
  }

  private static func lines(_ one: Int, _ other: Int) -> ClosedRange<Int> {
    min(one, other)...max(one, other)
  }

  private static func range(_ one: Int, _ other: Int) -> CellRange {
    CellRange(rows: lines(one, other), columns: lines(one, other))
  }

  /// One row.
  private static func narrow(_ row: Int, _ column: Int) -> CellRange {
    CellRange(rows: row...row, columns: lines(1, column))
  }
}
