import Diagnostics
import OPC
import TestSupport
import Testing
import TextEdits

@testable import SpreadsheetML

/// Many texts changed and copied in one pass.
struct TextCopiesTests {
  private func cell(_ text: String) -> CellReference {
    CellReference(text) ?? CellReference(row: 1, column: 1)
  }

  private func book(_ strings: [String], count: Int, cells: String) -> WorkbookBuilder {
    WorkbookBuilder("<sheetData><row r=\"1\">\(cells)</row></sheetData>").adding(
      part: "/xl/sharedStrings.xml", relationship: "sharedStrings",
      contentType: "spreadsheetml.sharedStrings+xml", sst(strings, count: count),
      to: WorkbookBuilder.workbookPath)
  }

  private func sst(_ strings: [String], count: Int) -> String {
    "<sst xmlns=\"\(WorkbookBuilder.main)\" count=\"\(count)\" uniqueCount=\"\(strings.count)\">"
      + strings.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
  }

  private func shared(_ cells: [(String, Int)]) -> String {
    cells.map { "<c r=\"\($0.0)\" t=\"s\"><v>\($0.1)</v></c>" }.joined()
  }

  /// A1 is changed, and its old text is copied to C1 with another change; B1 gets A1's new text.
  @Test func copiesSpeakOfTheTextsAsTheyWere() throws {
    var workbook = try book(["R6", "x"], count: 2, cells: shared([("A1", 0), ("B1", 1)])).open()
    let seven = [TextReplacement(range: 1..<2, text: "7")]
    let areTexts = try workbook.copyTexts(
      [
        TextCopy(from: cell("A1"), replacing: seven, to: cell("A1")),
        TextCopy(from: cell("A1"), appending: "年", to: cell("C1")),
        TextCopy(from: cell("A1"), replacing: seven, to: cell("B1")),
        TextCopy(from: cell("A1"), replacing: [], to: cell("D1")),
      ], in: "Sheet1")
    #expect(areTexts == [true, true, true, true])
    #expect(
      try workbook.content()
        == "<sheetData><row r=\"1\">\(shared([("A1", 2), ("B1", 2), ("C1", 3), ("D1", 0)]))</row>"
        + "</sheetData>")
    #expect(
      try workbook.text(ofPart: "/xl/sharedStrings.xml")
        == sst(["R6", "x", "R7", "R6年"], count: 4))
  }

  @Test func whatIsNoTextIsToldAndStays() throws {
    let cells =
      shared([("A1", 0)]) + "<c r=\"B1\"><v>6</v></c><c r=\"C1\" t=\"str\"><f>A1</f><v>R6</v></c>"
    var workbook = try book(["R6"], count: 1, cells: cells).open()
    let areTexts = try workbook.copyTexts(
      ["B1", "C1", "D1"].map { TextCopy(from: cell($0), appending: "年", to: cell($0)) },
      in: "Sheet1")
    #expect(areTexts == [false, false, false] && workbook.changedPartNames.isEmpty)
  }

  @Test func copiesToOneCellAreMadeOneAfterAnother() throws {
    var workbook = try book(["R6"], count: 1, cells: shared([("A1", 0)])).open()
    try workbook.copyTexts(
      ["a", "b"].map { TextCopy(from: cell("A1"), appending: $0, to: cell("A1")) },
      in: "Sheet1")
    #expect(try workbook.worksheet(named: "Sheet1").value(at: cell("A1")) == .text("R6ab"))
  }

  /// The texts of an unchanged part are known; of a changed one they are those of its items.
  @Test func textsAreReadAsTheyStandAfterChanges() throws {
    var workbook = try book(["R6", "x"], count: 2, cells: shared([("A1", 0), ("B1", 1)])).open()
    #expect(try workbook.worksheet(named: "Sheet1").value(at: cell("B1")) == .text("x"))
    let original = workbook
    try workbook.setCell(cell("C1"), to: .text("y"), in: "Sheet1")
    try workbook.appendText("z", at: cell("B1"), in: "Sheet1")
    let sheet = try workbook.worksheet(named: "Sheet1")
    #expect(
      ["A1", "B1", "C1"].map { sheet.value(at: cell($0)) } == ["R6", "xz", "y"].map { .text($0) })
    let before = try original.worksheet(named: "Sheet1")
    #expect(["A1", "B1"].map { before.value(at: cell($0)) } == ["R6", "x"].map { .text($0) })
  }

  /// Two sheets over one shared string part; B's A1 and the second copy to Sheet1's A1 come last.
  private func twoSheets() throws -> Workbook {
    try WorkbookBuilder(row(shared([("A1", 0)]))).adding(sheet: "B", row(shared([("A1", 1)])))
      .sharedStrings(
        "<si><t>R6</t></si><si><t>x</t></si>", attributes: " count=\"2\" uniqueCount=\"2\""
      )
      .open()
  }

  private func row(_ cells: String) -> String {
    "<sheetData><row r=\"1\">\(cells)</row></sheetData>"
  }

  private func copy(to target: String, _ end: String) -> TextCopy {
    TextCopy(from: cell("A1"), appending: end, to: cell(target))
  }

  @Test func sheetsShareWhatTheirCellsGet() throws {
    var workbook = try twoSheets()
    try workbook.setCell(cell("A1"), to: .text("R6"), in: "B")
    let before = workbook.package.scanCounts.patches
    let areTexts = try workbook.copyTexts([
      ("Sheet1", [copy(to: "A1", "年"), copy(to: "B1", "度")]),
      ("B", [copy(to: "B1", "年"), TextCopy(from: cell("C9"), appending: "年", to: cell("C1"))]),
    ])
    #expect(areTexts == [[true, true], [true, false]])
    let (one, other) = (
      try workbook.worksheet(named: "Sheet1"), try workbook.worksheet(named: "B")
    )
    #expect(["A1", "B1"].map { one.value(at: cell($0)) } == [.text("R6年"), .text("R6度")])
    #expect(["A1", "B1"].map { other.value(at: cell($0)) } == [.text("R6"), .text("R6年")])
    let strings = try #require(try workbook.text(ofPart: "/xl/sharedStrings.xml"))
    #expect(strings.ranges(of: "<t>R6年</t>").count == 1)
    let part = try #require(try workbook.sharedStringsPart)
    #expect(workbook.package.scanCounts.patches[part] == before[part, default: 0] + 1)
  }

  /// The second copy to a cell goes on from the first, also where its sheet is named twice.
  @Test func copiesToOneCellOfSeveralSheetsAreMadeOneAfterAnother() throws {
    var workbook = try twoSheets()
    try workbook.copyTexts([
      ("Sheet1", [copy(to: "A1", "a"), copy(to: "A1", "b")]), ("B", [copy(to: "A1", "c")]),
      ("Sheet1", [copy(to: "A1", "d")]),
    ])
    let texts = try ["Sheet1", "B"].map { try workbook.worksheet(named: $0).value(at: cell("A1")) }
    #expect(texts == [.text("R6abd"), .text("xc")])
  }

  @Test func nothingIsCopiedWhereOneCopyIsWrong() throws {
    var workbook = try twoSheets()
    let wrong = TextCopy(
      from: cell("A1"), replacing: [TextReplacement(range: 5..<6, text: "7")], to: cell("A1"))
    let failure = caughtFailure {
      try workbook.copyTexts([("Sheet1", [copy(to: "A1", "年")]), ("B", [wrong])])
    }
    #expect(failure?.diagnostics.map(\.code) == ["replacement-invalid"])
    #expect(failure?.diagnostics.first?.place.sheet == "B")
    #expect(workbook.changedPartNames.isEmpty)
  }
}
