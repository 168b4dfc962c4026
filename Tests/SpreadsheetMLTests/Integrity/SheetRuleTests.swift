import SpreadsheetML
import Testing
import TestSupport

/// The list of sheets: identity, visibility, indices.
struct SheetRuleTests {
  @Test func sheetNamesCompareWithoutCase() throws {
    let builder = WorkbookBuilder(sheet: "Sheet1").adding(sheet: "SHEET1")
    #expect(try brokenRules(builder) == ["sheet-name"])
  }

  @Test func idsAndRelationshipsOfSheetsAreUnique() throws {
    let sheets =
      "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>"
      + "<sheet name=\"B\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
    let rules = try brokenRules(WorkbookBuilder().workbook(before: sheets))
    #expect(rules.prefix(2) == ["sheet-id", "sheet-relationship"])
  }

  @Test func aWorkbookHasAVisibleSheet() throws {
    #expect(try brokenRules(.empty) == ["sheets"])
    let hidden = WorkbookBuilder.empty.adding(sheet: "A", state: "hidden")
    #expect(try brokenRules(hidden) == ["sheets"])
    #expect(try brokenRules(hidden.adding(sheet: "B")).isEmpty)
  }

  @Test func indicesOfSheetsLieInTheList() throws {
    let views = "<bookViews><workbookView activeTab=\"1\" firstSheet=\"0\"/></bookViews>"
    #expect(try brokenRules(WorkbookBuilder().workbook(before: views)) == ["sheet-index"])
    let name =
      "<definedNames><definedName name=\"n\" localSheetId=\"1\">Sheet1!$A$1</definedName>"
      + "</definedNames>"
    #expect(try brokenRules(WorkbookBuilder().workbook(behind: name)) == ["sheet-index"])
    #expect(
      try brokenRules(
        WorkbookBuilder().adding(sheet: "B").workbook(before: views, behind: name)
      ).isEmpty)
  }
}
