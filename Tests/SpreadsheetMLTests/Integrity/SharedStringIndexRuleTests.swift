import SpreadsheetML
import Testing
import TestSupport

struct SharedStringIndexRuleTests {
  private func book(_ index: Int) -> WorkbookBuilder {
    let cells = ["A1", "B1"].map { "<c r=\"\($0)\" t=\"s\"><v>\(index)</v></c>" }
    return WorkbookBuilder("<sheetData><row r=\"1\">\(cells.joined())</row></sheetData>")
      .sharedStrings("<si><t>a</t></si>")
  }

  @Test func anIndexBehindTheLastStringIsAFaultToldOnce() throws {
    #expect(try brokenRules(book(0)).isEmpty)
    #expect(try brokenRules(book(1)) == ["shared-string A1"])
  }
}
