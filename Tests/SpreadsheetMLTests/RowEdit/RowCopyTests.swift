import SpreadsheetML
import Testing
import TestSupport

/// New rows get the rules, looks and page of the rows above.
struct RowCopyTests {
  private func expect(
    _ list: String, _ source: ClosedRange<Int>, to target: Int, gives expected: String
  ) throws {
    let rule = { (list: String) in
      "<sheetData/><dataValidations count=\"1\"><dataValidation sqref=\"\(list)\"/></dataValidations>"
    }
    var workbook = try WorkbookBuilder(rule(list)).open()
    try workbook.copyRowRules(from: source, to: target, in: "Sheet1")
    #expect(try workbook.content() == rule(expected))
  }

  @Test(arguments: [
    ("D5:D9", "D5:D10"), ("D9", "D9:D10"), ("D5:D8", "D5:D8"), ("D5:D10", "D5:D10"),
    ("A1 D5:D9 F9:G9", "A1 D5:D10 F9:G10"), ("D5:D9 D10:D20", "D5:D9 D10:D20"),
  ])
  func rangesOverTheRowAboveGrow(before: String, after: String) throws {
    try expect(before, 9...9, to: 10, gives: after)
  }

  /// Actions of two rows with a rule for their first rows only.
  @Test func rulesOfSomeRowsHoldForTheirLikes() throws {
    try expect("D6 D8", 8...9, to: 10, gives: "D6 D8 D10")
    try expect("D6:D9", 8...9, to: 10, gives: "D6:D11")
  }

  @Test func allKindsOfRulesAreCopiedButSparklines() throws {
    let sheet = { (range: String) in
      "<sheetData/><protectedRanges><protectedRange sqref=\"\(range)\"/></protectedRanges>"
        + "<conditionalFormatting sqref=\"\(range)\"/><ignoredErrors><ignoredError sqref=\"\(range)\"/>"
        + "</ignoredErrors><extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><xm:sqref>"
        + "\(range)</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>"
        + "<x14:sparkline><xm:sqref>A9</xm:sqref></x14:sparkline></ext></extLst>"
    }
    var workbook = try WorkbookBuilder(sheet("A5:B9")).open()
    try workbook.copyRowRules(from: 9...9, to: 10, in: "Sheet1")
    #expect(try workbook.content() == sheet("A5:B10"))
  }

  @Test func rowsLookLikeTheirModels() throws {
    var workbook = try WorkbookBuilder(
      "<sheetData><row r=\"1\" ht=\"40\" customHeight=\"1\"><c r=\"A1\" s=\"3\"><v>1</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" s=\"4\"/></row>"
        + "<row r=\"3\" ht=\"9\" customHeight=\"1\"><c r=\"A3\" s=\"4\"/></row></sheetData>"
    ).open()
    try workbook.copyRowLooks(from: 1...2, to: 3, in: "Sheet1")
    #expect(
      try workbook.content()
        == "<sheetData><row r=\"1\" ht=\"40\" customHeight=\"1\"><c r=\"A1\" s=\"3\"><v>1</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" s=\"4\"/></row>"
        + "<row r=\"3\" ht=\"40\" customHeight=\"1\"><c r=\"A3\" s=\"3\"/></row>"
        + "<row r=\"4\"><c r=\"A4\" s=\"4\"/></row></sheetData>")
  }

  @Test func pageBeginsWithAnotherRow() throws {
    let sheet = { (rows: [Int]) in
      "<sheetData/><rowBreaks count=\"\(rows.count)\">"
        + rows.map { "<brk id=\"\($0)\" man=\"1\"/>" }.joined() + "</rowBreaks>"
    }
    func moved(_ rows: [Int]) throws -> String {
      var workbook = try WorkbookBuilder(sheet(rows)).open()
      try workbook.movePageBreak(before: 5, to: 7, in: "Sheet1")
      return try workbook.content()
    }
    #expect(try moved([4, 9]) == sheet([6, 9]))
    #expect(try moved([4, 6]) == sheet([4, 6]))
    #expect(try moved([9]) == sheet([9]))
  }
}

/// Anchors are deleted whole.
struct AnchorRemovalTests {
  private func anchor(_ content: String) -> String {
    "<xdr:absoluteAnchor><xdr:pos x=\"0\" y=\"0\"/><xdr:ext cx=\"9\" cy=\"9\"/>\(content)<xdr:clientData/>"
      + "</xdr:absoluteAnchor>"
  }

  private func shape(_ id: Int) -> String {
    "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"\(id)\" name=\"\(id)\"/></xdr:nvSpPr></xdr:sp>"
  }

  private func line(_ tie: String) -> String {
    "<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id=\"9\" name=\"9\"/><xdr:cNvCxnSpPr>\(tie)</xdr:cNvCxnSpPr>"
      + "</xdr:nvCxnSpPr></xdr:cxnSp>"
  }

  private func removed(_ indices: Set<Int>, _ anchors: String) throws -> String {
    var workbook = try WorkbookBuilder().drawing(anchors).open()
    try workbook.removeAnchors(indices, in: "Sheet1")
    return try workbook.content(ofPart: "/xl/drawings/drawing1.xml")
  }

  @Test func groupsGoWithTheirMembersAndLinesAreFreed() throws {
    let group = anchor("<xdr:grpSp>\(shape(2))\(shape(3))</xdr:grpSp>")
    let tied = anchor(line("<a:stCxn id=\"3\" idx=\"0\"/><a:endCxn id=\"4\" idx=\"0\"/>"))
    let free = anchor(line("<a:endCxn id=\"4\" idx=\"0\"/>"))
    #expect(
      try removed([0], group + anchor(shape(4)) + tied) == anchor(shape(4)) + free)
    #expect(try removed([7], tied) == tied)
    #expect(try removed([0, 2], group + anchor(shape(4)) + tied) == anchor(shape(4)))
  }

  @Test func alternativesGoTogether() throws {
    let alternatives =
      "<mc:AlternateContent><mc:Choice Requires=\"x14\">\(anchor(shape(2)))</mc:Choice><mc:Fallback>"
      + "\(anchor(shape(2)))</mc:Fallback></mc:AlternateContent>"
    #expect(try removed([1], anchor(shape(3)) + alternatives) == anchor(shape(3)))
  }
}
