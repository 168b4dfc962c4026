import SpreadsheetML
import Testing
import TestSupport

struct RelationshipIDRuleTests {
  @Test func anIdUsedTwiceIsAFault() throws {
    let link =
      "<Relationship Id=\"rId1\" Type=\"\(WorkbookBuilder.office)hyperlink\""
      + " Target=\"https://example.org/\" TargetMode=\"External\"/>"
    let builder = WorkbookBuilder().adding(
      part: "/xl/worksheets/_rels/sheet1.xml.rels", relationship: "fixture", contentType: nil,
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + link + link + "</Relationships>", to: WorkbookBuilder.workbookPath)
    #expect(try brokenRules(builder) == ["relationship-id"])
  }
}
