import SpreadsheetML
import TestSupport
import Testing

/// Ranges of whole lines, and rules that rows inserted below them join.
struct RangeTests {
  private func sheet(
    _ name: String, _ edit: StructuralEdit
  ) throws -> String {
    try EngineBook.part(EngineBook.sheet, of: name) { try $0.apply(edit, to: "S") }
  }

  private func holds(_ part: String, _ texts: [String]) -> [String] {
    texts.filter { !part.contains($0) }
  }

  @Test func wholeLinesFollow() throws {
    let name = "whole-line-ranges"
    let columns = try sheet(name, .insertingColumns(at: 1))
    #expect(
      holds(columns, ["sqref=\"B:B 4:5\"", "sqref=\"C:C\"", "ref=\"G:H\"", "<formula>B1=1<"]) == [])
    let rows = try sheet(name, .insertingRows(at: 1))
    #expect(holds(rows, ["sqref=\"A:A 5:6\"", "sqref=\"B:B\"", "ref=\"F:G\""]) == [])
    let deleted = try sheet(name, .deletingColumns(at: 6))
    #expect(holds(deleted, ["ref=\"F:F\"", "sqref=\"A:A 4:5\""]) == [])
    let gone = try sheet(name, .deletingRows(at: 4, count: 2))
    #expect(holds(gone, ["sqref=\"A:A\"", "ref=\"F:G\""]) == [])
  }

  @Test(arguments: [
    StructuralEdit.insertingRows(at: 5), .insertingColumns(at: 1), .insertingColumns(at: 7),
  ])
  func wholeLinesComeBack(edit: StructuralEdit) throws {
    let workbook = try EngineBook.open("whole-line-ranges")
    #expect(try workbook.differences(undoing: edit) == [])
  }

  @Test(arguments: [
    ("A:A", 1...1_048_576, 1...1), ("$C:B", 1...1_048_576, 2...3), ("4:5", 4...5, 1...16_384),
    ("$7:$7", 7...7, 1...16_384), ("xfd:xfd", 1...1_048_576, 16_384...16_384),
  ])
  func wholeLinesAreRead(text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    #expect(CellRange(text) == CellRange(rows: rows, columns: columns))
  }

  @Test(arguments: [
    "A:", ":A", "A:1", "A:B:C", "XFE:XFE", "0:1", "1:1048577", "A1:B", "$:$", "A", "4",
  ])
  func otherTextsAreNoRanges(text: String) { #expect(CellRange(text) == nil) }

  @Test func rowsBelowJoinTheRules() throws {
    let name = "formats-end-above"
    let one = try sheet(name, .insertingRows(at: 6))
    #expect(holds(one, ["sqref=\"B2:B6\"", "sqref=\"C2:C6\""]) == [])
    let three = try sheet(name, .insertingRows(at: 6, count: 3))
    #expect(holds(three, ["sqref=\"B2:B8\"", "sqref=\"C2:C8\""]) == [])
    let further = try sheet(name, .insertingRows(at: 7))
    #expect(holds(further, ["sqref=\"B2:B5\"", "sqref=\"C2:C5\""]) == [])
  }

  @Test func selectedRowsStaySelected() throws {
    let workbook = try EngineBook.open("selection-of-rows")
    let edits = [
      StructuralEdit.insertingRows(at: 1), .insertingRows(at: 5), .insertingColumns(at: 1),
    ]
    for edit in edits { #expect(try workbook.differences(undoing: edit) == [], "\(edit)") }
  }

  @Test func formulasKeepTheirSpelling() throws {
    let workbook = try EngineBook.open("formula-line-breaks")
    for edit in [StructuralEdit.insertingRows(at: 1), .insertingColumns(at: 1)] {
      let differences = try workbook.differences(undoing: edit)
      #expect(differences.filter { $0 != "/xl/workbook.xml" } == [], "\(edit)")
    }
  }

  @Test func anchorBeyondItsColumnComesBack() throws {
    let workbook = try EngineBook.open("anchor-beyond-column")
    let columns = (1...3).map { StructuralEdit.insertingColumns(at: $0) }
    for edit in columns + [.insertingRows(at: 3)] {
      #expect(try workbook.differences(undoing: edit) == [], "\(edit)")
    }
  }
}
