import SpreadsheetML
import Testing
import TestSupport

struct ChildOrderRuleTests {
  private let merge = "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"

  @Test func childrenOfAWorksheetStandInOrder() throws {
    #expect(try brokenRules("<sheetData/>" + merge).isEmpty)
    #expect(try brokenRules(merge + "<sheetData/>") == ["child-order"])
  }

  @Test func mostChildrenComeOnce() throws {
    #expect(try brokenRules("<sheetData/><sheetData/>") == ["child-order"])
    let format = "<conditionalFormatting sqref=\"A1\"/>"
    #expect(try brokenRules("<sheetData/>" + format + format).isEmpty)
  }

  @Test func childrenOfTheWorkbookStandInOrder() throws {
    #expect(
      try brokenRules(WorkbookBuilder().workbook(behind: "<workbookPr/>")) == ["child-order"])
  }

  @Test func otherNamespacesHaveNoPlace() throws {
    #expect(try brokenRules("<mc:AlternateContent/><sheetData/>").isEmpty)
  }
}
