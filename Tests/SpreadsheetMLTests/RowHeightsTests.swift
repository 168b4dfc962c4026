import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Heights of many rows at once (ECMA-376-1 §18.3.1.73 row).
struct RowHeightsTests {
  private func edited(_ content: String, _ heights: [Int: Double]) throws -> String {
    var workbook = try WorkbookBuilder(content).open()
    try workbook.setRowHeights(heights, in: "Sheet1")
    return try workbook.content()
  }

  @Test func eachRowGetsItsHeightAndMissingOnesAreMade() throws {
    let changed = try edited(
      "<sheetData><row r=\"2\" ht=\"9\"/><row r=\"3\"><c r=\"A3\"/></row><row/></sheetData>",
      [1: 15, 2: 30.5, 4: 0, 6: 409.5, 7: 20])
    let expected = [
      "<sheetData><row r=\"1\" ht=\"15\" customHeight=\"1\"/>",
      "<row customHeight=\"1\" r=\"2\" ht=\"30.5\"/><row r=\"3\"><c r=\"A3\"/></row>",
      "<row ht=\"0\" customHeight=\"1\"/><row r=\"6\" ht=\"409.5\" customHeight=\"1\"/>",
      "<row r=\"7\" ht=\"20\" customHeight=\"1\"/></sheetData>",
    ]
    #expect(changed == expected.joined())
    #expect(
      try edited("<sheetData/>", [2: 15])
        == "<sheetData><row r=\"2\" ht=\"15\" customHeight=\"1\"/></sheetData>")
  }

  @Test func noHeightsChangeNothing() throws {
    #expect(try edited("<sheetData/>", [:]) == "<sheetData/>")
  }

  @Test(arguments: [-1, 409.6, .nan]) func otherHeightsAreRefused(height: Double) throws {
    var workbook = try WorkbookBuilder("<sheetData/>").open()
    let failure = caughtFailure { try workbook.setRowHeights([1: 15, 2: height], in: "Sheet1") }
    #expect(failure?.code == "size-out-of-range")
    #expect(try workbook.content() == "<sheetData/>")
  }
}
