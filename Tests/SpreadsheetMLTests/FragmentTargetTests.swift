import SpreadsheetML
import Testing
import TestSupport

/// Links kept in relationships: `#Sheet1!A1`, percent-encoded where the writer did so.
struct FragmentTargetTests {
  private let path = "/xl/worksheets/_rels/sheet1.xml.rels"

  private func links(_ target: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(WorkbookBuilder.office)hyperlink\""
      + " Target=\"\(target)\" TargetMode=\"External\"/></Relationships>"
  }

  private func workbook(
    _ target: String, sheet: String, attributes: String = "r:id=\"rId1\""
  ) throws -> Workbook {
    try WorkbookBuilder(
      "<sheetData/><hyperlinks><hyperlink ref=\"A1\" \(attributes)/></hyperlinks>", sheet: sheet
    ).adding(
      part: path, relationship: "fixture", links(target), to: WorkbookBuilder.workbookPath
    ).open()
  }

  @Test(arguments: [
    ("#集計!C1", "集計", "#集計!D1"),
    ("#%E9%9B%86%E8%A8%88!C1", "集計", "#%E9%9B%86%E8%A8%88!D1"),
    ("#'%E9%9B%86%20%E8%A8%88'!C1", "集 計", "#'%E9%9B%86%20%E8%A8%88'!D1"),
    ("#'My%20Sheet'!C1:C5", "My Sheet", "#'My%20Sheet'!D1:D5"),
    ("#'My Sheet'!C1", "My Sheet", "#'My Sheet'!D1"),
    ("#'50%25'!C1", "50%", "#'50%25'!D1"),
    // Nothing moves, nothing is written anew.
    ("#%41!C1", "集計", "#%41!C1"),
    ("https://example.org/#A1", "集計", "https://example.org/#A1"),
  ])
  func targetsFollowAnEdit(target: String, sheet: String, expected: String) throws {
    var workbook = try workbook(target, sheet: sheet)
    try workbook.insertColumns(at: 2, in: sheet)
    #expect(try workbook.text(ofPart: path) == links(expected))
  }

  /// What another workbook or a page calls a place is its own affair.
  @Test(arguments: ["集計!C1", "'集計'!$C$1:$D$9", "c1"])
  func placesOutsideStay(location: String) throws {
    let attributes = "r:id=\"rId1\" location=\"\(location)\""
    var workbook = try workbook("../R5/%E9%9B%86.xlsx", sheet: "集計", attributes: attributes)
    #expect(
      try workbook.worksheets()[0].hyperlinks == [
        Hyperlink(
          range: CellRange(rows: 1...1, columns: 1...1), location: nil,
          target: "../R5/%E9%9B%86.xlsx")
      ])
    try workbook.insertColumns(at: 2, in: "集計")
    try workbook.renameSheet("集計", to: "新 計")
    #expect(try workbook.content().contains("<hyperlink ref=\"A1\" \(attributes)/>"))
  }

  /// Some writers leave an empty name where there is no relationship.
  @Test func anEmptyRelationshipIsNone() throws {
    var workbook = try workbook(
      "a.xlsx", sheet: "集計", attributes: "r:id=\"\" location=\"集計!C1\"")
    #expect(try workbook.worksheets()[0].hyperlinks.map(\.location) == ["集計!C1"])
    try workbook.insertColumns(at: 2, in: "集計")
    #expect(try workbook.content().contains("location=\"集計!D1\""))
  }

  @Test(arguments: [
    ("#%E9%9B%86%E8%A8%88!C1", "#'%E6%96%B0%20%E8%A8%88'!C1"),
    ("#集計!C1", "#'新%20計'!C1"),
  ])
  func targetsFollowARename(target: String, expected: String) throws {
    var workbook = try workbook(target, sheet: "集計")
    try workbook.renameSheet("集計", to: "新 計")
    #expect(try workbook.text(ofPart: path) == links(expected))
  }
}
