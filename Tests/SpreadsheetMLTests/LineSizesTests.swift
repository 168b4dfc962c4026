import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Heights, widths and hiding (ECMA-376-1 §18.3.1.73 row, §18.3.1.13 col).
struct LineSizesTests {
  private func edited(
    _ content: String, _ edit: (inout Workbook) throws -> Void
  ) throws -> String {
    var workbook = try WorkbookBuilder(content).open()
    try edit(&workbook)
    return try workbook.content()
  }

  private func cols(_ columns: String) -> String { "<cols>\(columns)</cols><sheetData/>" }

  @Test func heightGoesIntoRowsAndMakesMissingOnes() throws {
    let new = { (row: Int) in "<row r=\"\(row)\" ht=\"30.5\" customHeight=\"1\"/>" }
    let changed = try edited(
      "<sheetData><row r=\"2\"><c r=\"A2\"/></row><row r=\"4\" ht=\"9\"/>\n</sheetData>"
    ) { try $0.setRowHeight(30.5, ofRows: 1...5, in: "Sheet1") }
    #expect(
      changed
        == "<sheetData>\(new(1))<row ht=\"30.5\" customHeight=\"1\" r=\"2\"><c r=\"A2\"/></row>"
        + "\(new(3))<row customHeight=\"1\" r=\"4\" ht=\"30.5\"/>\(new(5))\n</sheetData>")
  }

  @Test func rowsWithoutHeightOfTheirOwnFitTheirContents() throws {
    let changed = try edited(
      "<sheetData><row r=\"2\" ht=\"9\" customHeight=\"1\" s=\"1\"/></sheetData>"
    ) { try $0.setRowHeight(nil, ofRows: 1...9, in: "Sheet1") }
    #expect(changed == "<sheetData><row r=\"2\" s=\"1\"/></sheetData>")
  }

  @Test func rowsAreHiddenAndShownAgain() throws {
    let content = "<sheetData><row r=\"2\"/></sheetData>"
    let hidden = try edited(content) { try $0.setHidden(true, rows: 2...3, in: "Sheet1") }
    #expect(
      hidden == "<sheetData><row hidden=\"1\" r=\"2\"/><row r=\"3\" hidden=\"1\"/></sheetData>")
    #expect(
      try edited(hidden) { try $0.setHidden(false, rows: 1...9, in: "Sheet1") }
        == "<sheetData><row r=\"2\"/><row r=\"3\"/></sheetData>")
  }

  @Test func widthSplitsWhatDescribesOtherColumnsToo() throws {
    let changed = try edited(
      cols("<col min=\"2\" max=\"6\" width=\"5\" style=\"3\" bestFit=\"1\"/>")
    ) {
      try $0.setColumnWidth(20, ofColumns: 3...4, in: "Sheet1")
    }
    #expect(
      changed
        == cols(
          "<col min=\"2\" max=\"2\" width=\"5\" style=\"3\" bestFit=\"1\"/>"
            + "<col customWidth=\"1\" min=\"3\" max=\"4\" width=\"20\" style=\"3\"/>"
            + "<col min=\"5\" max=\"6\" width=\"5\" style=\"3\" bestFit=\"1\"/>"))
  }

  @Test func widthFillsGapsBetweenDescriptions() throws {
    let new = { (columns: ClosedRange<Int>) in
      "<col min=\"\(columns.lowerBound)\" max=\"\(columns.upperBound)\" width=\"8.5\" customWidth=\"1\"/>"
    }
    let changed = try edited(
      cols("<col min=\"2\" max=\"2\" width=\"5\"/><col min=\"5\" max=\"7\" width=\"6\"/>")
    ) { try $0.setColumnWidth(8.5, ofColumns: 1...5, in: "Sheet1") }
    #expect(
      changed
        == cols(
          new(1...1) + "<col customWidth=\"1\" min=\"2\" max=\"2\" width=\"8.5\"/>" + new(3...4)
            + "<col customWidth=\"1\" min=\"5\" max=\"5\" width=\"8.5\"/>"
            + "<col min=\"6\" max=\"7\" width=\"6\"/>"))
    #expect(
      try edited("<sheetFormatPr/><sheetData/>") {
        try $0.setColumnWidth(8.5, ofColumns: 9...10, in: "Sheet1")
      } == "<sheetFormatPr/><cols>\(new(9...10))</cols><sheetData/>")
    #expect(
      try edited(cols("<col min=\"2\" max=\"2\" width=\"5\"/>")) {
        try $0.setColumnWidth(8.5, ofColumns: 4...4, in: "Sheet1")
      } == cols("<col min=\"2\" max=\"2\" width=\"5\"/>" + new(4...4)))
  }

  @Test func columnsAreHiddenAndShownAgain() throws {
    let content = "<sheetFormatPr defaultColWidth=\"11\"/><sheetData/>"
    let hidden = try edited(content) { try $0.setHidden(true, columns: 2...3, in: "Sheet1") }
    #expect(
      hidden == "<sheetFormatPr defaultColWidth=\"11\"/><cols>"
        + "<col min=\"2\" max=\"3\" width=\"11\" hidden=\"1\"/></cols><sheetData/>")
    #expect(
      try edited(hidden) { try $0.setHidden(false, columns: 3...8, in: "Sheet1") }
        == "<sheetFormatPr defaultColWidth=\"11\"/><cols>"
        + "<col min=\"2\" max=\"2\" width=\"11\" hidden=\"1\"/><col min=\"3\" max=\"3\" width=\"11\"/>"
        + "</cols><sheetData/>")
    // What shows already is not split.
    let shown = cols("<col min=\"2\" max=\"6\" width=\"5\"/>")
    #expect(try edited(shown) { try $0.setHidden(false, columns: 3...4, in: "Sheet1") } == shown)
    #expect(
      try edited(content) { try $0.setHidden(false, columns: 3...4, in: "Sheet1") } == content)
  }

  @Test func sizesExcelDoesNotKnowAreRefused() throws {
    var workbook = try WorkbookBuilder().open()
    for size in [-1, 410, .nan] {
      let failure = caughtFailure { try workbook.setRowHeight(size, ofRows: 1...1, in: "Sheet1") }
      #expect(failure?.code == "size-out-of-range")
    }
    for size in [-1, 255.5, .infinity] {
      let failure = caughtFailure {
        try workbook.setColumnWidth(size, ofColumns: 1...1, in: "Sheet1")
      }
      #expect(failure?.code == "size-out-of-range")
    }
    #expect(workbook.changedPartNames.isEmpty)
  }

  /// A column is 64 pixels wide at first and 40 pixels afterwards, 5 characters of 7 pixels and 5.
  @Test(arguments: [
    ("twoCell", 1, 10, 3, 20), ("oneCell", 1, 10, 3, 20 + 24 * 9525),
    ("absolute", 1, 10 + 24 * 9525, 3, 20 + 48 * 9525),
  ])
  func shapesThatDoNotSizeWithCellsKeepTheirSize(
    behaviour: String, from: Int, fromOffset: Int, to: Int, toOffset: Int
  ) throws {
    func anchor(_ from: Int, _ fromOffset: Int, _ to: Int, _ toOffset: Int) -> String {
      func marker(_ name: String, _ column: Int, _ offset: Int) -> String {
        "<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>\(offset)</xdr:colOff><xdr:row>1</xdr:row>"
          + "<xdr:rowOff>0</xdr:rowOff></xdr:\(name)>"
      }
      return "<xdr:twoCellAnchor editAs=\"\(behaviour)\">\(marker("from", from, fromOffset))"
        + "\(marker("to", to, toOffset))<xdr:clientData/></xdr:twoCellAnchor>"
    }
    var workbook = try WorkbookBuilder().drawing(anchor(1, 10, 3, 20)).open()
    try workbook.setColumnWidth(5.7109375, ofColumns: 1...2, in: "Sheet1")
    #expect(
      try workbook.content(ofPart: "/xl/drawings/drawing1.xml")
        == anchor(from, fromOffset, to, toOffset))
  }
}
