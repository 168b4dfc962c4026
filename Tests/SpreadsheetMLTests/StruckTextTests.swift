import TestSupport
import Testing

@testable import SpreadsheetML

/// What of a sheet's cells is struck through (ECMA-376-1 §18.4.10 strike).
@Suite struct StruckTextTests {
  private static let styles =
    "<fonts count=\"3\"><font><sz val=\"11\"/></font><font><strike/><sz val=\"11\"/></font>"
    + "<font><strike val=\"0\"/><sz val=\"11\"/></font></fonts>"
    + "<cellXfs count=\"3\"><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs>"

  /// The cells of row 1 of which something is struck through: what is kept, then what is struck.
  private func struck(_ cells: String, strings: String = "", styles: String = Self.styles) throws
    -> [String: [String]]
  {
    let builder = WorkbookBuilder("<sheetData><row r=\"1\">\(cells)</row></sheetData>")
      .styles(styles).sharedStrings(strings)
    let found = try builder.open().struckTexts(of: "Sheet1")
    return Dictionary(
      uniqueKeysWithValues: found.map { ($0.key.description, [$0.value.kept] + $0.value.struck) })
  }

  private static func run(_ text: String, _ properties: String) -> String {
    "<r><rPr>\(properties)<sz val=\"11\"/></rPr><t>\(text)</t></r>"
  }

  @Test func stretchesOfATextAreTold() throws {
    let strings =
      "<si><r><t>研修を</t></r>\(Self.run("3", "<strike/>"))\(Self.run("4回", ""))"
      + "\(Self.run("程度", "<strike val=\"1\"/>"))</si><si><t>相談</t></si>"
      + "<si>\(Self.run("3", "<strike val=\"0\"/>"))</si><si>\(Self.run(" ", "<strike/>"))<r><t>a</t></r></si>"
    let cells = (0..<4).map { "<c r=\"\(["A", "B", "C", "D"][$0])1\" t=\"s\"><v>\($0)</v></c>" }
    #expect(try struck(cells.joined(), strings: strings) == ["A1": ["研修を4回", "3", "程度"]])
  }

  @Test func theCellsFontStrikesWhatHasNoneOfItsOwn() throws {
    let inline = "<is><r><t>三</t></r>\(Self.run("四", ""))</is>"
    let cells =
      "<c r=\"A1\" s=\"1\" t=\"str\"><v>終了</v></c><c r=\"B1\" s=\"1\"><v>12</v></c>"
      + "<c r=\"C1\" s=\"2\" t=\"str\"><v>継続</v></c><c r=\"D1\" s=\"1\"/>"
      + "<c r=\"E1\" s=\"1\" t=\"inlineStr\">\(inline)</c><c r=\"F1\" s=\"0\"><v>3</v></c>"
    let found = try struck(cells)
    #expect(found == ["A1": ["", "終了"], "B1": ["", "12.0"], "E1": ["四", "三"]])
    #expect(try struck(cells, styles: Self.styles.replacing("<strike/>", with: "")).isEmpty)
  }

  @Test func blankCellsMayStrikeThroughWhatIsTypedThere() throws {
    let cells = "<c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"0\"/><c r=\"C1\" s=\"1\"><v>1</v></c>"
    let book = try WorkbookBuilder("<sheetData><row r=\"1\">\(cells)</row></sheetData>")
      .styles(Self.styles).open()
    let found = try book.cellsStrikingThrough(on: "Sheet1")
    #expect(found.map(\.description).sorted() == ["A1", "C1"])
    #expect(try book.cellsStrikingThrough(on: "無い").isEmpty)
  }
}
