import Diagnostics
import LibXML
@testable import SpreadsheetML
import Testing
import TestSupport

struct UnclaimedContentTests {
  private func names(_ builder: WorkbookBuilder) throws -> [String] {
    try builder.open().unclaimedContent().map(\.message[.english])
  }

  private func elements(_ content: String) throws -> [String] {
    try names(WorkbookBuilder(content))
  }

  /// The children of ECMA-376-1 §18.3.1.99 worksheet.
  private static let worksheetChildren = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects",
    "controls", "webPublishItems", "tableParts", "extLst",
  ]

  @Test(arguments: worksheetChildren)
  func everyChildInTheSchemaIsClaimed(name: String) {
    #expect(ClaimedContent.isClaimed(.main(name)))
  }

  @Test(arguments: ["plan/action-plan-r6.xlsx", "plan/action-plan-r6-pages.xlsx"])
  func everythingInTheFixturesIsClaimed(path: String) throws {
    #expect(try Workbook(bytes: Fixture.bytes(path)).unclaimedContent() == [])
  }

  @Test func anUnknownChildIsToldOnceASheet() throws {
    let content = "<sheetData/><futureRanges ref=\"A1\"/><futureRanges ref=\"B1\"/>"
    let findings = try WorkbookBuilder(content).adding(sheet: "B", content).open()
      .unclaimedContent()
    #expect(
      findings.map { $0.described(in: .english) }
        == ["Sheet1", "B"].enumerated().map {
          "/xl/worksheets/sheet\($0 + 1).xml, sheet \"\($1)\": "
            + "The element \"futureRanges\" is not known and was kept as it is. After rows or "
            + "columns were inserted or deleted, check in Excel that it still fits. "
            + "[unclaimed-content]"
        })
    #expect(
      findings.first?.message[.japanese] == "要素「futureRanges」の扱いが分からないため、そのまま残しました。")
    #expect(findings.first?.severity == .note)
  }

  @Test func alternativesAreOpened() throws {
    let content = { (name: String) in
      "<sheetData/><mc:AlternateContent><mc:Choice Requires=\"x14\"><\(name)/></mc:Choice>"
        + "</mc:AlternateContent>"
    }
    #expect(try elements(content("controls")).isEmpty)
    #expect(
      try elements(content("x14:thing"))
        == ["The element \"x14:thing\" is not known and was kept as it is."])
  }

  @Test func extensionsAreKnownByTheirURIWhateverItsCase() throws {
    let content = { (uri: String) in "<sheetData/><extLst><ext uri=\"\(uri)\"/></extLst>" }
    #expect(try elements(content("{78c0d931-6437-407d-a8ee-f0aad7539e65}")).isEmpty)
    #expect(
      try elements(content("{00000000-0000-0000-0000-000000000000}")) == [
        "The extension \"{00000000-0000-0000-0000-000000000000}\" is not known "
          + "and was kept as it is."
      ])
  }

  @Test func relationshipAndContentTypesAreLookedAt() throws {
    let builder = WorkbookBuilder().adding(
      part: "/xl/namedSheetViews/namedSheetView1.xml",
      relationship: "http://schemas.microsoft.com/office/2019/04/relationships/namedSheetView",
      contentType: "application/vnd.ms-excel.namedsheetviews+xml", "<namedSheetViews/>")
    let findings = try builder.open().unclaimedContent()
    #expect(findings.map(\.place.sheet) == ["Sheet1", "Sheet1"])
    #expect(
      findings.map(\.message[.english]) == [
        "The relationship type "
          + "\"http://schemas.microsoft.com/office/2019/04/relationships/namedSheetView\" "
          + "is not known and was kept as it is.",
        "The content type \"application/vnd.ms-excel.namedsheetviews+xml\" is not known "
          + "and was kept as it is.",
      ])
  }

  @Test func dataOfOtherProgramsHasAnyType() throws {
    let builder = WorkbookBuilder().adding(
      part: "/xl/embeddings/word.docx", relationship: "package",
      contentType: "application/msword", "docx")
    #expect(try names(builder).isEmpty)
  }

  @Test func rangesOfSmartTagsAndExtendedProtectionFollow() throws {
    let uri = "{FC87AEE6-9EDD-4A0A-B7FB-166176984837}"
    let content = { (cell: String, range: String) in
      "<sheetPr syncRef=\"\(cell)\"/><sheetData/><smartTags><cellSmartTags r=\"\(cell)\"/></smartTags>"
        + "<extLst><ext uri=\"\(uri)\"><x14:protectedRanges><x14:protectedRange name=\"a\">"
        + "<xm:sqref>\(range)</xm:sqref></x14:protectedRange></x14:protectedRanges></ext></extLst>"
    }
    #expect(
      try edited(content("D1", "B2:E3"), .insertingColumns(at: 3)) == content("E1", "B2:F3"))
    #expect(
      try edited(content("D1", "D2:D3"), .deletingColumns(at: 4))
        == "<sheetPr syncRef=\"D1\"/><sheetData/>")
  }

  /// Ranges of views that others have named, and a log of who changed which cells.
  @Test(arguments: [
    (
      "http://schemas.microsoft.com/office/2019/04/relationships/namedSheetView",
      "application/vnd.ms-excel.namedsheetviews+xml"
    ),
    (
      "revisionHeaders",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.revisionHeaders+xml"
    ),
    ("revisionLog", "application/vnd.openxmlformats-officedocument.spreadsheetml.revisionLog+xml"),
  ])
  func namedViewsAndRevisionsAreToldOf(relationship: String, type: String) throws {
    let builder = WorkbookBuilder().adding(
      part: "/xl/other.xml", relationship: relationship, contentType: type, "<a/>")
    let findings = try names(builder)
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.contains(relationship) || $0.contains(type) })
  }
}
