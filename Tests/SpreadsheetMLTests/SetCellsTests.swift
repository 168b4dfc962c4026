import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Changes to cells (ECMA-376-1 §18.3.1.4 c).
struct SetCellsTests {
  private func set(
    _ sheet: String, _ changes: [String: CellChange], in builder: WorkbookBuilder? = nil
  ) throws -> Workbook {
    var workbook = try (builder ?? WorkbookBuilder(sheet)).open()
    var cells: [CellReference: CellChange] = [:]
    for (cell, change) in changes { cells[try #require(CellReference(cell))] = change }
    try workbook.setCells(cells, in: "Sheet1")
    return workbook
  }

  private func content(_ sheet: String, _ changes: [String: CellChange]) throws -> String {
    try set(sheet, changes).content()
  }

  @Test(arguments: [
    (CellContent.blank, "<c r=\"B2\" s=\"4\"/>"), (.text(""), "<c r=\"B2\" s=\"4\"/>"),
    (.number(5), "<c r=\"B2\" s=\"4\"><v>5</v></c>"),
    (.number(-0.5), "<c r=\"B2\" s=\"4\"><v>-0.5</v></c>"),
    (.number(.infinity), "<c r=\"B2\" s=\"4\" t=\"e\"><v>#NUM!</v></c>"),
    (.boolean(true), "<c r=\"B2\" s=\"4\" t=\"b\"><v>1</v></c>"),
    (.formula("A1&\"<\""), "<c r=\"B2\" s=\"4\"><f>A1&amp;\"&lt;\"</f></c>"),
    (.text("あ<"), "<c r=\"B2\" s=\"4\" t=\"inlineStr\"><is><t>あ&lt;</t></is></c>"),
    (
      .text(" a\n"),
      "<c r=\"B2\" s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a\n</t></is></c>"
    ),
    (
      .text("_x0041_\u{1}"),
      "<c r=\"B2\" s=\"4\" t=\"inlineStr\"><is><t>_x005F_x0041__x0001_</t></is></c>"
    ),
  ])
  func contentIsReplacedAndTheFormatStays(content: CellContent, expected: String) throws {
    let cell = { (inner: String) in
      "<sheetData><!-- --><row r=\"2\" ><c r=\"A2\"/>\(inner)<c r=\"C2\"/> </row></sheetData >"
    }
    let before = cell("<c s=\"4\" r='B2' t=\"str\"><v>x</v></c>")
    let changed = try self.content(before, ["B2": CellChange(content: content)])
    // The comment of what stands around the cell must survive, odd spaces included.
    #expect(
      changed.hasPrefix(
        "<sheetData><!-- --><row r=\"2\" ><c r=\"A2\"/>\(expected)<c r=\"C2\"/> </row>"))
  }

  @Test func formatAloneChangesOneAttribute() throws {
    #expect(
      try content(
        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c></row></sheetData>",
        ["A1": CellChange(styleIndex: 7)])
        == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"7\" t=\"s\"><v>0</v></c></row></sheetData>")
  }

  @Test func newCellsStandInOrder() throws {
    let change = CellChange(content: .number(1))
    #expect(
      try content(
        "<dimension ref=\"B3:D3\"/><sheetData><row r=\"3\" spans=\"2:4\"><c r=\"B3\"/><c r=\"D3\"/>"
          + "</row></sheetData>", ["A3": change, "C3": change, "F3": change, "E3": change])
        == "<dimension ref=\"A3:F3\"/><sheetData><row r=\"3\" spans=\"1:6\"><c r=\"A3\"><v>1</v></c>"
        + "<c r=\"B3\"/><c r=\"C3\"><v>1</v></c><c r=\"D3\"/><c r=\"E3\"><v>1</v></c>"
        + "<c r=\"F3\"><v>1</v></c></row></sheetData>")
  }

  @Test func newRowsStandInOrder() throws {
    let change = CellChange(content: .number(1))
    let row = { (number: Int) in
      "<row r=\"\(number)\"><c r=\"A\(number)\"><v>1</v></c></row>"
    }
    #expect(
      try content(
        "<sheetData><row r=\"2\"/><row r=\"5\"/></sheetData>",
        ["A1": change, "A3": change, "A4": change, "A9": change])
        == "<sheetData>\(row(1))<row r=\"2\"/>\(row(3))\(row(4))<row r=\"5\"/>\(row(9))</sheetData>"
    )
    #expect(try content("<sheetData/>", ["A1": change]) == "<sheetData>\(row(1))</sheetData>")
    #expect(
      try content("<sheetData><row r=\"1\"/></sheetData>", ["A1": change])
        == "<sheetData>\(row(1))</sheetData>")
  }

  @Test func newCellLooksLikeItsRowOrColumn() throws {
    let change = CellChange(content: .number(1))
    #expect(
      try content(
        "<cols><col min=\"1\" max=\"1\" style=\"5\"/></cols><sheetData>"
          + "<row r=\"1\" s=\"9\" customFormat=\"1\"/></sheetData>", ["A1": change, "A2": change]
      )
      .hasSuffix(
        "customFormat=\"1\"><c r=\"A1\" s=\"9\"><v>1</v></c></row>"
          + "<row r=\"2\"><c r=\"A2\" s=\"5\"><v>1</v></c></row></sheetData>"))
  }

  @Test func textsAreAppendedToTheSharedStrings() throws {
    let sheet =
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" ph=\"1\"><v>0</v></c></row></sheetData>"
    let builder = WorkbookBuilder(sheet).sharedStrings(
      "<si><t>あ</t></si>", attributes: " count=\"1\" uniqueCount=\"1\"")
    let text = CellChange(content: .text("い"))
    let workbook = try set("", ["A1": text, "B1": text], in: builder)
    #expect(
      try workbook.content()
        == "<sheetData><row r=\"1\"><c r=\"A1\" ph=\"1\" t=\"s\"><v>1</v></c>"
        + "<c r=\"B1\" t=\"s\"><v>1</v></c></row></sheetData>")
    #expect(
      try workbook.text(ofPart: "/xl/sharedStrings.xml")?.hasSuffix(
        " count=\"2\" uniqueCount=\"2\"><si><t>あ</t></si><si><t>い</t></si></sst>") == true)
    #expect(workbook.changedPartNames == ["/xl/worksheets/sheet1.xml", "/xl/sharedStrings.xml"])
  }

  @Test func copiesHoldWhatTheirSourcesHeldBefore() throws {
    let rich = "<is><r><t>あ</t></r><r><rPr><b/></rPr><t>い</t></r></is>"
    let sheet =
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\">\(rich)</c>"
      + "<c r=\"B1\" s=\"2\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"str\"><f>A1</f><v>x</v></c></row></sheetData>"
    let builder = WorkbookBuilder(sheet).sharedStrings(
      "<si><t>う</t></si>", attributes: " count=\"1\" uniqueCount=\"1\"")
    let copy = { (source: String) in
      CellChange(content: CellReference(source).map { .copy(of: $0) })
    }
    // Two cells change places; a third gets a formula's result, a fourth what is not there.
    let workbook = try set(
      "", ["A1": copy("B1"), "B1": copy("A1"), "D1": copy("C1"), "E1": copy("Z9")], in: builder)
    #expect(
      try workbook.content()
        == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c>"
        + "<c r=\"B1\" s=\"2\" t=\"inlineStr\">\(rich)</c><c r=\"C1\" t=\"str\"><f>A1</f><v>x</v></c>"
        + "<c r=\"D1\" t=\"str\"><v>x</v></c><c r=\"E1\"/></row></sheetData>")
    #expect(!workbook.changedPartNames.contains("/xl/sharedStrings.xml"))
    let doubled = try set("", ["F1": copy("B1")], in: builder)
    #expect(
      try doubled.text(ofPart: "/xl/sharedStrings.xml")?.contains(" count=\"2\" uniqueCount=\"1\"")
        == true)
  }

  @Test func prefixesAreKept() throws {
    let xml =
      "<x:worksheet xmlns:x=\"\(WorkbookBuilder.main)\"><x:sheetData/></x:worksheet>"
    let builder = WorkbookBuilder.empty.adding(sheet: "Sheet1", part: Array(xml.utf8))
    #expect(
      try set("", ["B2": CellChange(content: .text("a"))], in: builder).content()
        == "<x:sheetData><x:row r=\"2\"><x:c r=\"B2\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c>"
        + "</x:row></x:sheetData>")
  }

  @Test func overwritingTheFirstCellOfASharedFormulaFreesTheOthers() throws {
    let rows = { (first: String, second: String) in
      "<sheetData><row r=\"1\"><c r=\"B1\">\(first)</c></row><row r=\"2\"><c r=\"B2\">\(second)"
        + "<v>2</v></c></row></sheetData>"
    }
    let sheet = rows(
      "<f t=\"shared\" ref=\"B1:B2\" si=\"3\">A1*$A$1</f>", "<f t=\"shared\" si=\"3\"/>")
    #expect(
      try content(sheet, ["B1": CellChange(content: .number(7))])
        == rows("<v>7</v>", "<f>A2*$A$1</f>"))
    #expect(
      try content(sheet, ["B2": CellChange(content: .number(7))])
        == rows("<f t=\"shared\" ref=\"B1:B2\" si=\"3\">A1*$A$1</f>", "").split(
          separator: "<v>2</v>"
        ).joined(separator: "<v>7</v>"))
    #expect(try content(sheet, ["B1": CellChange(styleIndex: 1)]).contains("si=\"3\">A1*$A$1"))
  }

  @Test(arguments: ["array", "dataTable"])
  func cellsOfAFormulaThatFillsSeveralAreRefused(type: String) throws {
    let sheet =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"\(type)\" ref=\"A1:A3\">B1</f></c></row></sheetData>"
    let failure = caughtFailure {
      try content(sheet, ["A2": CellChange(content: .number(1))])
    }
    #expect(failure?.code == "array-formula")
    #expect(
      try content(sheet.split(separator: ":A3").joined(), ["A1": CellChange(content: .number(1))])
        .contains("<v>1</v>"))
  }

  @Test func onlyTheIntendedPartChanges() throws {
    let builder = WorkbookBuilder("<sheetData/>").adding(sheet: "Other").styles("")
    let workbook = try set("", ["A1": CellChange(content: .number(1))], in: builder)
    #expect(workbook.changedPartNames == ["/xl/worksheets/sheet1.xml"])
    let reread = try Workbook(bytes: workbook.saved())
    #expect(try reread.worksheets().first?.cells.map(\.value) == [.number(1)])
  }
}
