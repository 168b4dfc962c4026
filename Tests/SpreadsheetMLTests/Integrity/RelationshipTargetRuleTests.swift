import SpreadsheetML
import Testing
import TestSupport

struct RelationshipTargetRuleTests {
  @Test func aMissingPartIsAFault() throws {
    let builder = WorkbookBuilder().adding(
      sheet: "Lost", part: [], at: "/xl/worksheets/sheet2.xml", target: "/xl/missing.xml")
    #expect(try brokenRules(builder) == ["relationship-target"])
  }

  @Test func outsideTargetsAndPlacesInThePartItselfAreNone() throws {
    let links = WorkbookBuilder(
      "<sheetData/><hyperlinks><hyperlink ref=\"A1\" r:id=\"rId2\"/></hyperlinks>"
    ).adding(
      part: "/xl/worksheets/_rels/sheet1.xml.rels", relationship: "fixture", contentType: nil,
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId2\" Type=\"\(WorkbookBuilder.office)hyperlink\" Target=\"#A1\"/>"
        + "<Relationship Id=\"rId3\" Type=\"\(WorkbookBuilder.office)hyperlink\""
        + " Target=\"https://example.org/\" TargetMode=\"External\"/></Relationships>",
      to: WorkbookBuilder.workbookPath)
    #expect(try brokenRules(links).isEmpty)
  }
}
