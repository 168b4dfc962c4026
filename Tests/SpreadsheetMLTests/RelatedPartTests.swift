import SpreadsheetML
import Testing
import TestSupport

/// How references in parts beside the worksheet follow when column C of Sheet1 is inserted.
struct RelatedPartTests {
  private static let main = "xmlns=\"\(WorkbookBuilder.main)\""
  private static let threaded =
    "xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\""
  private static let control =
    "xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
  private static let chart =
    "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""

  /// Relationship, content type, and the part before and after.
  private static let parts: [(String, String?, String, String)] = [
    (
      "comments", nil,
      "<comments \(main)><commentList><comment ref=\"B1\"/><comment ref=\"C1\"/></commentList>"
        + "</comments>",
      "<comments \(main)><commentList><comment ref=\"B1\"/><comment ref=\"D1\"/></commentList>"
        + "</comments>"
    ),
    (
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", nil,
      "<ThreadedComments \(threaded)><threadedComment ref=\"C1\" id=\"a\"/></ThreadedComments>",
      "<ThreadedComments \(threaded)><threadedComment ref=\"D1\" id=\"a\"/></ThreadedComments>"
    ),
    (
      "ctrlProp", nil, "<formControlPr \(control) fmlaLink=\"$C$1\" fmlaRange=\"A1:C1\"/>",
      "<formControlPr \(control) fmlaLink=\"$D$1\" fmlaRange=\"A1:D1\"/>"
    ),
    (
      "chart", "drawingml.chart+xml",
      "<c:chartSpace \(chart)><c:f>Sheet1!$C$1:$C$9</c:f><c:f>Other!$C$1</c:f></c:chartSpace>",
      "<c:chartSpace \(chart)><c:f>Sheet1!$D$1:$D$9</c:f><c:f>Other!$C$1</c:f></c:chartSpace>"
    ),
    (
      "pivotTable", nil,
      "<pivotTableDefinition \(main)><location ref=\"C3:E9\"/></pivotTableDefinition>",
      "<pivotTableDefinition \(main)><location ref=\"D3:F9\"/></pivotTableDefinition>"
    ),
    (
      "pivotCacheDefinition", "spreadsheetml.pivotCacheDefinition+xml",
      "<pivotCacheDefinition \(main)><worksheetSource ref=\"A1:C9\" sheet=\"Sheet1\"/>"
        + "<rangeSet ref=\"A1:C9\" sheet=\"Other\"/></pivotCacheDefinition>",
      "<pivotCacheDefinition \(main)><worksheetSource ref=\"A1:D9\" sheet=\"Sheet1\"/>"
        + "<rangeSet ref=\"A1:C9\" sheet=\"Other\"/></pivotCacheDefinition>"
    ),
    (
      "tableSingleCells", nil, "<singleXmlCells \(main)><singleXmlCell r=\"C1\"/></singleXmlCells>",
      "<singleXmlCells \(main)><singleXmlCell r=\"D1\"/></singleXmlCells>"
    ),
    (
      "connections", "spreadsheetml.connections+xml",
      "<connections \(main)><parameter cell=\"Sheet1!$C$1\"/></connections>",
      "<connections \(main)><parameter cell=\"Sheet1!$D$1\"/></connections>"
    ),
  ]

  @Test(arguments: parts.indices)
  func referencesInRelatedPartsFollow(index: Int) throws {
    let (relationship, type, before, after) = Self.parts[index]
    var workbook = try WorkbookBuilder().adding(
      part: "/xl/related1.xml", relationship: relationship, contentType: type, before
    ).adding(sheet: "Other").open()
    try workbook.insertColumns(at: 3, in: "Sheet1")
    #expect(try workbook.text(ofPart: "/xl/related1.xml") == after)
    try workbook.apply(.deletingColumns(at: 3), to: "Sheet1")
    #expect(try workbook.text(ofPart: "/xl/related1.xml") == before)
  }

  @Test func linksOfShapesFollow() throws {
    let target = { (workbook: Workbook) in
      try workbook.text(ofPart: "/xl/drawings/_rels/drawing1.xml.rels")?
        .split(separator: "Target=\"").last?.split(separator: "\"").first.map(String.init)
    }
    var workbook = try WorkbookBuilder(sheet: "計画").drawing("").adding(
      part: "#計画!C5", relationship: "hyperlink", "", to: "/xl/drawings/drawing1.xml"
    ).open()
    try workbook.insertColumns(at: 3, in: "計画")
    #expect(try target(workbook) == "#計画!D5")
    try workbook.renameSheet("計画", to: "R7")
    #expect(try target(workbook) == "#'R7'!D5")
  }

  @Test func commentsOfDeletedCellsGo() throws {
    var workbook = try WorkbookBuilder().adding(
      part: "/xl/comments1.xml", relationship: "comments", Self.parts[0].2
    ).open()
    try workbook.apply(.deletingColumns(at: 3), to: "Sheet1")
    #expect(
      try workbook.content(ofPart: "/xl/comments1.xml")
        == "<commentList><comment ref=\"B1\"/></commentList>")
  }

  @Test func pivotSourceInAnotherWorkbookStays() throws {
    let cache =
      "<pivotCacheDefinition \(Self.main) xmlns:r=\"\(WorkbookBuilder.office.dropLast())\">"
      + "<worksheetSource ref=\"A1:C9\" sheet=\"Sheet1\" r:id=\"rId1\"/></pivotCacheDefinition>"
    var workbook = try WorkbookBuilder().adding(
      part: "/xl/cache.xml", relationship: "pivotCacheDefinition",
      contentType: "spreadsheetml.pivotCacheDefinition+xml", cache, to: "/xl/workbook.xml"
    ).open()
    try workbook.insertColumns(at: 3, in: "Sheet1")
    try workbook.renameSheet("Sheet1", to: "Sheet9")
    #expect(try workbook.text(ofPart: "/xl/cache.xml") == cache)
  }

  /// What is relative in a name is relative to the cell that uses it: the cell above is meant.
  @Test(arguments: [
    ("Sheet1!A1048576", "Sheet1!A1048576"), ("Sheet1!D5:$E$6", "Sheet1!D5:$E$6"),
    ("Sheet1!$D5", "Sheet1!$E5"), ("Sheet1!D$5:$E$6", "Sheet1!D$5:$E$6"),
  ])
  func relativeReferencesOfNamesStay(before: String, after: String) throws {
    let names = { (formula: String) in
      "<definedNames><definedName name=\"上\">\(formula)</definedName></definedNames>"
    }
    var workbook = try WorkbookBuilder().workbook(behind: names(before)).open()
    try workbook.insertColumns(at: 3, in: "Sheet1")
    #expect(try workbook.content(ofPart: "/xl/workbook.xml").hasSuffix(names(after)))
  }

  /// Excel writes print areas with `$`; other programs do not, and mean the same.
  @Test func builtInNamesFollowWithoutDollarsToo() throws {
    let names = { (formula: String) in
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">\(formula)"
        + "</definedName></definedNames>"
    }
    var workbook = try WorkbookBuilder().workbook(behind: names("Sheet1!A1:D9")).open()
    try workbook.insertColumns(at: 3, in: "Sheet1")
    #expect(try workbook.content(ofPart: "/xl/workbook.xml").hasSuffix(names("Sheet1!A1:E9")))
  }

  /// ECMA-376-1 §18.2.5 definedName.
  @Test func definedNamesFollow() throws {
    let names = { (print: String, titles: String, filter: String, other: String) in
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">\(print)</definedName>"
        + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">\(titles)</definedName>"
        + "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">\(filter)"
        + "</definedName><definedName name=\"他\">\(other)</definedName></definedNames>"
    }
    var workbook = try WorkbookBuilder(sheet: "R6 計画").adding(sheet: "Other").workbook(
      behind: names(
        "'R6 計画'!$A$1:$C$9,'R6 計画'!$E$1", "'R6 計画'!$A:$B,'R6 計画'!$1:$4", "'R6 計画'!$C$4:$F$9",
        "OFFSET(Other!$C$1,0,'R6 計画'!$D1)")
    ).open()
    try workbook.insertColumns(at: 3, in: "R6 計画")
    #expect(
      try workbook.content(ofPart: "/xl/workbook.xml").hasSuffix(
        names(
          "'R6 計画'!$A$1:$D$9,'R6 計画'!$F$1", "'R6 計画'!$A:$B,'R6 計画'!$1:$4",
          "'R6 計画'!$D$4:$G$9", "OFFSET(Other!$C$1,0,'R6 計画'!$E1)")))
  }
}
