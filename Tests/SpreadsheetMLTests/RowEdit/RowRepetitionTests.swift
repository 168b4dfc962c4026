import Diagnostics
import SpreadsheetML
import TestSupport
import Testing

/// Rows inserted like those above: what they take over, in one structural edit.
struct RowRepetitionTests {
  private func repeated(
    _ repetition: RowRepetition, _ builder: WorkbookBuilder,
    part: String = "/xl/worksheets/sheet1.xml"
  ) throws -> String {
    var workbook = try builder.open()
    try workbook.insertRows(like: repetition, in: "Sheet1")
    return try workbook.content(ofPart: part)
  }

  private func repeated(_ repetition: RowRepetition, _ content: String) throws -> String {
    try repeated(repetition, WorkbookBuilder(content))
  }

  private func merges(_ ranges: String...) -> String {
    "<sheetData/><mergeCells count=\"\(ranges.count)\">"
      + ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
  }

  @Test func newRowsLieJustBelow() {
    let repetition = RowRepetition(of: 5...6, count: 3)
    #expect(repetition.newRows == 7...12)
    #expect(repetition.edit == .insertingRows(at: 7, count: 6))
  }

  @Test func looksAndHeightsAreRepeatedInTurn() throws {
    #expect(
      try repeated(
        RowRepetition(of: 1...2, count: 2),
        "<sheetData><row r=\"1\" ht=\"40\" customHeight=\"1\"><c r=\"A1\" s=\"3\"><v>1</v></c></row>"
          + "<row r=\"2\"><c r=\"A2\" s=\"4\"/></row><row r=\"3\"><c r=\"A3\" s=\"5\"/></row></sheetData>"
      )
        == "<sheetData><row r=\"1\" ht=\"40\" customHeight=\"1\"><c r=\"A1\" s=\"3\"><v>1</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" s=\"4\"/></row>"
        + "<row ht=\"40\" customHeight=\"1\" r=\"3\"><c r=\"A3\" s=\"3\"/></row>"
        + "<row r=\"4\"><c r=\"A4\" s=\"4\"/></row>"
        + "<row ht=\"40\" customHeight=\"1\" r=\"5\"><c r=\"A5\" s=\"3\"/></row>"
        + "<row r=\"6\"><c r=\"A6\" s=\"4\"/></row><row r=\"7\"><c r=\"A7\" s=\"5\"/></row></sheetData>"
    )
  }

  @Test func rulesHoldForAllNewRows() throws {
    let rules = { (every: String, first: String) in
      "<sheetData/><conditionalFormatting sqref=\"\(every)\"/><dataValidations count=\"1\">"
        + "<dataValidation sqref=\"\(first)\"/></dataValidations>"
    }
    #expect(
      try repeated(RowRepetition(of: 5...6, count: 3), rules("D3:D6", "F3 F5"))
        == rules("D3:D12", "F3 F5 F7 F9 F11"))
  }

  /// A5:A6 and B5:C5 are the rows' own, D3:D6 goes on, E3:E8 lies around, F5:G5 is left.
  @Test func mergedRangesAreRepeatedGrowOrStay() throws {
    let repetition = RowRepetition(
      of: 5...6, count: 2, leftMerges: [CellRange(rows: 5...5, columns: 6...7)])
    #expect(
      try repeated(repetition, merges("A5:A6", "B5:C5", "D3:D6", "E3:E8", "F5:G5", "A9:B9"))
        == merges(
          "A5:A6", "B5:C5", "E3:E12", "F5:G5", "A13:B13", "A7:A8", "B7:C7", "A9:A10", "B9:C9",
          "D3:D10"))
  }

  @Test func rangesOverTheGroupReachOverTheNewRows() throws {
    let sheet = { (first: Int, group: Int, all: Int) in
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>SUM(B4:B\(first))+SUM(B3:B\(group))+SUM(B2:B\(all))</f></c>"
        + "</row></sheetData><autoFilter ref=\"A2:C\(all)\"/>"
    }
    #expect(
      try repeated(RowRepetition(of: 5...5, count: 4, groupStart: 3), sheet(5, 5, 5))
        == sheet(5, 9, 9))
    #expect(try repeated(RowRepetition(of: 5...5, count: 4), sheet(5, 5, 5)) == sheet(5, 5, 5))
  }

  /// B2 holds a text, C2 a formula of which only one row is relative; D2 is not asked for, E2 is blank.
  @Test func textsAndFormulasAreRepeatedWhereAsked() throws {
    let row = { (number: Int, cells: String) in "<row r=\"\(number)\">\(cells)</row>" }
    let first =
      "<c r=\"B2\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"C2\"><f>$A$1+A2</f><v>7</v></c>"
      + "<c r=\"D2\"><v>4</v></c><c r=\"E2\"/>"
    let copy = { (number: Int) in
      "<c r=\"B\(number)\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"C\(number)\"><f>$A$1+A\(number)</f></c>"
    }
    let strings = { (count: Int) in
      "<sst xmlns=\"\(WorkbookBuilder.main)\" count=\"\(count)\" uniqueCount=\"1\"><si><r><t>基本</t></r>"
        + "<r><t>戦略</t></r></si></sst>"
    }
    let builder = WorkbookBuilder("<sheetData>\(row(2, first))</sheetData>").adding(
      part: "/xl/sharedStrings.xml", relationship: "sharedStrings",
      contentType: "spreadsheetml.sharedStrings+xml", strings(1), to: WorkbookBuilder.workbookPath)
    var workbook = try builder.open()
    let contents = Set([2, 3, 5].map { CellReference(row: 2, column: $0) })
    try workbook.insertRows(
      like: RowRepetition(of: 2...2, count: 2, contents: contents), in: "Sheet1")
    #expect(
      try workbook.content()
        == "<sheetData>\(row(2, first))\(row(3, copy(3)))\(row(4, copy(4)))</sheetData>")
    #expect(try workbook.text(ofPart: "/xl/sharedStrings.xml") == strings(3))
  }

  private func anchor(_ id: Int, _ rows: ClosedRange<Int>, offset: Int, edit: String = "") -> String
  {
    "<xdr:twoCellAnchor\(edit)><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>"
      + "\(rows.lowerBound - 1)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1</xdr:col>"
      + "<xdr:colOff>0</xdr:colOff><xdr:row>\(rows.upperBound - 1)</xdr:row><xdr:rowOff>\(offset)</xdr:rowOff>"
      + "</xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"\(id)\" name=\"\(id)\"/></xdr:nvSpPr></xdr:sp>"
      + "<xdr:clientData/></xdr:twoCellAnchor>"
  }

  /// An arrow of row 2 that pokes into row 3 stays as it is; one of row 4 goes down though it is set
  /// not to move, one of row 9 does not.
  @Test func shapesStayWithTheirRows() throws {
    let fixed = " editAs=\"absolute\""
    let before = [
      anchor(2, 2...3, offset: 9_525), anchor(3, 4...4, offset: 99_999, edit: fixed),
      anchor(4, 9...9, offset: 99_999, edit: fixed),
    ]
    let after = [before[0], anchor(3, 6...6, offset: 99_999, edit: fixed), before[2]]
    let repetition = RowRepetition(of: 2...2, count: 2, lastFollowingRow: 8)
    #expect(
      try repeated(
        repetition, WorkbookBuilder().drawing(before.joined()), part: "/xl/drawings/drawing1.xml")
        == after.joined())
  }

  @Test func anImpossibleInsertionChangesNothing() throws {
    var workbook = try WorkbookBuilder(
      "<sheetData><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>"
    ).open()
    let failure = caughtFailure {
      try workbook.insertRows(like: RowRepetition(of: 2...2), in: "Sheet1")
    }
    #expect(failure?.code == "content-off-the-grid" && workbook.changedPartNames.isEmpty)
  }
}
