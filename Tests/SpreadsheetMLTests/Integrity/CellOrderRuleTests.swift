import SpreadsheetML
import Testing
import TestSupport

/// Rows and the cells in them.
struct CellOrderRuleTests {
  private func sheet(_ rows: String) -> String { "<sheetData>\(rows)</sheetData>" }

  @Test func rowsAscendEachOnce() throws {
    #expect(try brokenRules(sheet("<row r=\"1\"/><row r=\"3\"/>")).isEmpty)
    #expect(try brokenRules(sheet("<row r=\"3\"/><row r=\"1\"/>")) == ["row-order"])
    #expect(try brokenRules(sheet("<row r=\"3\"/><row r=\"3\"/>")) == ["row-order"])
    #expect(try brokenRules(sheet("<row r=\"0\"/>")) == ["row-order"])
  }

  @Test func cellsAscendInsideTheirRow() throws {
    #expect(
      try brokenRules(sheet("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/><c r=\"A1\"/></row>"))
        == ["cell-order A1"])
    #expect(try brokenRules(sheet("<row r=\"2\"><c r=\"A1\"/></row>")) == ["cell-order A1"])
    #expect(try brokenRules(sheet("<row r=\"1\"><c r=\"XFE1\"/></row>")) == ["cell-order XFE1"])
  }

  @Test func rowsAndCellsWithoutAddressFollowTheirPredecessor() throws {
    #expect(
      try brokenRules(sheet("<row><c/><c/></row><row><c r=\"B2\"/><c/></row>")).isEmpty)
    #expect(
      try brokenRules(sheet("<row><c/><c/><c r=\"B1\"/></row>")) == ["cell-order B1"])
  }
}
