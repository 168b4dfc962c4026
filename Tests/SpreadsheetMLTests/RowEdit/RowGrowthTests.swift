import SpreadsheetML
import Testing
import TestSupport

/// Ranges that end at the row above inserted rows take these in; Excel would leave them.
struct RowGrowthTests {
  private let growth = RowGrowth(first: 5, last: 9)

  @Test(arguments: [
    ("COUNTA(A5:A9)", "COUNTA(A5:A10)"),
    ("SUM($K$2:$L$9)/2", "SUM($K$2:$L$10)/2"),
    ("SUM(計画!b$5:b9)", "SUM(計画!b$5:b10)"),
    ("SUM(A9:A5)", "SUM(A10:A5)"),
  ])
  func rangesThatEndThereGrow(text: String, expected: String) throws {
    #expect(try #require(Formula(text)).growing(growth, of: "計画", home: "計画") == expected)
  }

  @Test(arguments: [
    "A9", "A6:A9", "A5:A8", "A5:A10", "9:9", "5:9", "A:A", "集計!A5:A9", "計画:集計!A5:A9", "\"A5:A9\"",
  ])
  func otherReferencesStay(text: String) throws {
    #expect(try #require(Formula(text)).growing(growth, of: "計画", home: "計画") == nil)
  }

  /// In its last row `A$5:A9` counts up to there; `A$5:A$9` is a share of the whole.
  @Test func runningRangesStay() throws {
    let cell = CellReference(row: 9, column: 2)
    let running = try #require(Formula("COUNTA(A$5:A9)"))
    #expect(running.growing(growth, of: "計画", home: "計画", at: cell) == nil)
    let share = try #require(Formula("A9/SUM(A$5:A$9)"))
    #expect(share.growing(growth, of: "計画", home: "計画", at: cell) == "A9/SUM(A$5:A$10)")
    let elsewhere = try #require(Formula("COUNTA(計画!A$5:A9)"))
    #expect(
      elsewhere.growing(growth, of: "計画", home: "集計", at: cell) == "COUNTA(計画!A$5:A10)")
  }
}

/// Everything of a workbook that holds a range of rows.
struct RangeExtensionTests {
  private func extended(
    _ builder: WorkbookBuilder, part: String = "/xl/worksheets/sheet1.xml"
  ) throws -> String {
    var workbook = try builder.open()
    try workbook.extendRanges(by: RowGrowth(first: 2, last: 4, count: 2), in: "Sheet1")
    return try workbook.content(ofPart: part)
  }

  @Test func filterAndItsOrderGrow() throws {
    #expect(
      try extended(
        WorkbookBuilder(
          "<sheetData/><autoFilter ref=\"A1:C4\"><sortState ref=\"A2:C4\"/></autoFilter>"))
        == "<sheetData/><autoFilter ref=\"A1:C6\"><sortState ref=\"A2:C6\"/></autoFilter>")
    #expect(
      try extended(WorkbookBuilder("<sheetData/><autoFilter ref=\"A1:C5\"/>"))
        == "<sheetData/><autoFilter ref=\"A1:C5\"/>")
  }

  @Test func formulasOfAllSheetsGrowSharedOnesToo() throws {
    let formula = { (text: String) in
      "<sheetData><row r=\"9\"><c r=\"A9\"><f>\(text)</f></c></row></sheetData>"
    }
    let other = WorkbookBuilder().adding(sheet: "集計", formula("COUNTA(Sheet1!A2:A4)"))
    #expect(
      try extended(other, part: "/xl/worksheets/sheet2.xml") == formula("COUNTA(Sheet1!A2:A6)"))
    let shared = { (last: Int) in
      "<sheetData><row r=\"2\"><c r=\"B2\"><f t=\"shared\" si=\"0\" ref=\"B2:B4\">A2/SUM(A$2:A$\(last))</f>"
        + "</c></row><row r=\"3\"><c r=\"B3\"><f t=\"shared\" si=\"0\"/></c></row>"
        + "<row r=\"4\"><c r=\"B4\"><f t=\"shared\" si=\"0\"/></c></row></sheetData>"
    }
    #expect(try extended(WorkbookBuilder(shared(4))) == shared(6))
  }

  @Test func namesAndPrintAreasGrow() throws {
    let names = { (last: Int) in
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Sheet1!$A$1:$C$\(last)"
        + "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Sheet1!$1:$4"
        + "</definedName><definedName name=\"実績欄\">Sheet1!$B$2:$B$\(last)</definedName></definedNames>"
    }
    let content = try extended(
      WorkbookBuilder().workbook(behind: names(4)), part: WorkbookBuilder.workbookPath)
    #expect(content.hasSuffix(names(6)))
  }

  @Test func tablesWithoutTotalsGrow() throws {
    let table = { (last: Int, totals: String) in
      "<table xmlns=\"\(WorkbookBuilder.main)\" id=\"1\" name=\"t\" displayName=\"t\" ref=\"A1:B\(last)\"\(totals)>"
        + "<autoFilter ref=\"A1:B\(last)\"/></table>"
    }
    func changed(_ totals: String) throws -> String? {
      var workbook = try WorkbookBuilder().adding(
        part: "/xl/tables/table1.xml", relationship: "table",
        contentType: "spreadsheetml.table+xml",
        table(4, totals)
      ).open()
      try workbook.extendRanges(by: RowGrowth(first: 2, last: 4, count: 2), in: "Sheet1")
      return try workbook.text(ofPart: "/xl/tables/table1.xml")
    }
    #expect(try changed("") == table(6, ""))
    #expect(try changed(" totalsRowCount=\"1\"") == table(4, " totalsRowCount=\"1\""))
  }

  @Test func pivotSourcesGrow() throws {
    let cache = { (last: Int) in
      "<pivotCacheDefinition xmlns=\"\(WorkbookBuilder.main)\"><cacheSource type=\"worksheet\">"
        + "<worksheetSource ref=\"A1:C\(last)\" sheet=\"Sheet1\"/></cacheSource></pivotCacheDefinition>"
    }
    let builder = WorkbookBuilder().adding(
      part: "/xl/pivotCache/pivotCacheDefinition1.xml", relationship: "pivotCacheDefinition",
      contentType: "spreadsheetml.pivotCacheDefinition+xml", cache(4),
      to: WorkbookBuilder.workbookPath)
    var workbook = try builder.open()
    try workbook.extendRanges(by: RowGrowth(first: 2, last: 4, count: 2), in: "Sheet1")
    #expect(
      try workbook.text(ofPart: "/xl/pivotCache/pivotCacheDefinition1.xml") == cache(6))
  }
}
