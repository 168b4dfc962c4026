import Diagnostics
import OPC
import SpreadsheetML
import Testing
import TestSupport

/// Workbooks are found and read however their parts are named and written.
struct WorkbookReadingTests {
  private let body = "<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>"

  private func values(_ builder: WorkbookBuilder) throws -> [[CellValue]] {
    try builder.open().worksheets().map { $0.cells.map(\.value) }
  }

  private func part(_ namespace: String, prefix: String = "", mark: String = "") -> [UInt8] {
    let declaration = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    let tag = { (slash: String, name: String) in "<\(slash)\(prefix)\(name)>" }
    return Array(
      ("\(mark)<\(prefix)worksheet \(declaration)=\"\(namespace)\">\(tag("", "sheetData"))"
        + "\(tag("", "row"))\(tag("", "c"))\(tag("", "v"))7\(tag("/", "v"))\(tag("/", "c"))"
        + "\(tag("/", "row"))\(tag("/", "sheetData"))</\(prefix)worksheet>").utf8)
  }

  @Test(arguments: [
    ("/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml"), ("/a/b.xml", "../a/b.xml"),
    ("/xl/表.xml", "%E8%A1%A8.xml"), ("/xl/a b.xml", "a%20b.xml"), ("/xl/B.XML", "/xl/b.xml"),
    ("/any.xml", "/any.xml"), ("/xl/w/1.xml", "./w/./1.xml"), ("/xl/w/1.xml", "w\\1.xml"),
  ])
  func partsMayHaveAnyName(path: String, target: String) throws {
    let builder = WorkbookBuilder.empty.adding(
      sheet: "S", part: part(WorkbookBuilder.main), at: path, target: target)
    #expect(try values(builder) == [[.number(7)]])
  }

  @Test func sheetsThatAreReadAtLastSayTheSame() throws {
    let bytes = try Fixture.bytes("plan/action-plan-r6.xlsx")
    let (kept, last) = try (Workbook(bytes: bytes), Workbook(bytes: bytes))
    let sheets = try kept.worksheets()
    try last.scanWorksheets()
    #expect(try last.worksheetsAtLast() == sheets)
    // Each part is parsed once; those of sheets and texts are let go of, and read anew where they are asked for.
    #expect(last.package.scanCounts == kept.package.scanCounts)
    #expect(try last.worksheets() == sheets)
    #expect(last.package.scanCounts.total == kept.package.scanCounts.total + sheets.count + 1)
  }

  @Test func aSheetThatCannotBeReadIsToldOfWhenItIs() throws {
    let builder = WorkbookBuilder.empty.adding(sheet: "S", part: Array("<worksheet>".utf8))
    let (scanned, fresh) = try (builder.open(), builder.open())
    let failure = caughtFailure { try scanned.scanWorksheets() }
    #expect(failure?.code == "xml-not-well-formed")
    #expect(
      caughtFailure { try scanned.worksheetsAtLast() } == caughtFailure { try fresh.worksheets() })
  }

  @Test(arguments: ["", "x:", "ss:"])
  func namespacesMayHaveAnyPrefix(prefix: String) throws {
    for namespace in [WorkbookBuilder.main, "http://purl.oclc.org/ooxml/spreadsheetml/main"] {
      let bytes = part(namespace, prefix: prefix)
      #expect(try values(.empty.adding(sheet: "S", part: bytes)) == [[.number(7)]])
    }
  }

  @Test func utf16AndByteOrderMarksAreRead() throws {
    let text = String(decoding: part(WorkbookBuilder.main), as: UTF8.self)
    let declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text
    let units = Array(("\u{FEFF}" + declared).utf16)
    let little: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for bytes in [little, big, marked] {
      var workbook = try WorkbookBuilder.empty.adding(sheet: "Sheet1", part: bytes).open()
      #expect(try workbook.worksheets().map { $0.cells.map(\.value) } == [[.number(7)]])
      try workbook.setCells(
        [CellReference(row: 1, column: 1): CellChange(content: .number(8))], in: "Sheet1")
      let saved = try Workbook(bytes: workbook.saved())
      #expect(try saved.worksheets().map { $0.cells.map(\.value) } == [[.number(8)]])
    }
  }

  @Test func sheetsHaveNamesStatesAndKinds() throws {
    let workbook = try WorkbookBuilder(body, sheet: "A&B").adding(sheet: "隠", state: "hidden")
      .adding(sheet: "奥", state: "veryHidden")
      .adding(sheet: "図", part: Array("<chartsheet/>".utf8), kind: "chartsheet").open()
    let sheets = try workbook.sheets
    #expect(sheets.map(\.name) == ["A&B", "隠", "奥", "図"])
    #expect(sheets.map(\.state) == [.visible, .hidden, .veryHidden, .visible])
    #expect(sheets.map(\.kind) == [.worksheet, .worksheet, .worksheet, .chartSheet])
    #expect(try workbook.worksheets().map(\.name) == ["A&B", "隠", "奥"])
    #expect(
      try workbook.saved()
        == WorkbookBuilder(body, sheet: "A&B").adding(sheet: "隠", state: "hidden")
        .adding(sheet: "奥", state: "veryHidden")
        .adding(sheet: "図", part: Array("<chartsheet/>".utf8), kind: "chartsheet").bytes())
  }

  @Test func mergedCellsLinksAndHiddenLinesAreRead() throws {
    let builder = WorkbookBuilder(
      "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"4\" hidden=\"true\"/>"
        + "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells><hyperlinks>"
        + "<hyperlink ref=\"C1\" location=\"'A'!B1\"/><hyperlink ref=\"D1\" r:id=\"rId2\"/></hyperlinks>"
    ).adding(part: "https://example.org/", relationship: "hyperlink", "")
    let sheet = try #require(try builder.open().worksheets().first)
    #expect(sheet.hiddenColumns == [2, 3] && sheet.hiddenRows == [4])
    #expect(sheet.mergedRanges == [CellRange("A1:B2")])
    #expect(sheet.mergedRange(containing: CellReference(row: 2, column: 2)) == CellRange("A1:B2"))
    #expect(sheet.hyperlinks.map(\.location) == ["'A'!B1", nil])
    #expect(sheet.hyperlinks.map(\.target) == [nil, "https://example.org/"])
  }

  @Test(arguments: [
    "<cols><col min=\"0\" max=\"99999\" width=\"1e300\"/></cols><sheetData/>",
    "<sheetFormatPr defaultColWidth=\"nan\" defaultRowHeight=\"inf\" zeroHeight=\"x\"/><sheetData/>",
    "<cols><col min=\"1\" max=\"2\" width=\"-inf\"/></cols><sheetData><row r=\"1\" ht=\"1e308\"/></sheetData>",
    "<sheetData/><mergeCells><mergeCell/><mergeCell ref=\"XFE1\"/><mergeCell ref=\"\"/></mergeCells>",
    "<sheetData/><hyperlinks><hyperlink/><hyperlink ref=\"0\"/></hyperlinks>", "",
    "<row><c/></row>",
    "<sheetData><c r=\"A1\"><v>1</v></c></sheetData>",
  ])
  func malformedSheetsAreReadWithoutThem(content: String) throws {
    let sheet = try #require(try WorkbookBuilder(content).open().worksheets().first)
    #expect(sheet.cells.isEmpty && sheet.mergedRanges.isEmpty && sheet.hyperlinks.isEmpty)
    for edit in [StructuralEdit.insertingColumns(at: 1), .deletingRows(at: 1, count: 5)] {
      var workbook = try WorkbookBuilder(content).drawing("").open()
      try workbook.apply(edit, to: "Sheet1")
    }
  }

  @Test func whatIsNoWorkbookIsRefused() throws {
    #expect(throws: Failure.self) { try Workbook(bytes: []) }
    #expect(throws: Failure.self) { try Workbook(bytes: Array("PK".utf8)) }
  }
}
