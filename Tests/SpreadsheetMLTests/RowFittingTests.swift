import Diagnostics
import TestSupport
import Testing

@testable import SpreadsheetML

/// Rows are made as high as their texts need.
@Suite struct RowFittingTests {
  /// ＭＳ ゴシック of 9 points, wrapped; format 2 breaks nothing, format 3 shrinks.
  private static let styles =
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    + "<font><sz val=\"9\"/><name val=\"ＭＳ ゴシック\"/></font></fonts>"
    + "<cellXfs count=\"4\"><xf fontId=\"0\"/>"
    + "<xf fontId=\"1\"><alignment wrapText=\"1\"/></xf><xf fontId=\"1\"/>"
    + "<xf fontId=\"1\"><alignment wrapText=\"1\" shrinkToFit=\"1\"/></xf></cellXfs>"

  private static func cell(_ reference: String, _ text: String, style: Int = 1) -> String {
    "<c r=\"\(reference)\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  /// Columns of 21 characters, 147 pixels: 110 points, eleven characters of 9 points a line.
  private func book(
    _ rows: String, merged: [String] = [], format: String = "", anchors: String = ""
  ) throws -> Workbook {
    let merges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let builder = WorkbookBuilder(
      format + "<cols><col min=\"1\" max=\"3\" width=\"21\" customWidth=\"1\"/></cols>"
        + "<sheetData>\(rows)</sheetData>"
        + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>")
        + (anchors.isEmpty ? "" : "<drawing r:id=\"rId3\"/>")
    ).styles(Self.styles)
    return try (anchors.isEmpty ? builder : builder.drawing(anchors)).open()
  }

  private func fitted(
    _ workbook: inout Workbook, _ cells: String...
  ) throws -> RowFitting {
    let references = try cells.map { try #require(CellReference($0)) }
    return try workbook.fitRows(ofCells: Set(references), in: "Sheet1")
  }

  private func row(_ number: Int, _ cells: String, _ attributes: String = "") -> String {
    "<row r=\"\(number)\"\(attributes)>\(cells)</row>"
  }

  /// Excel gives a line of 9 points of that font 11.25 points.
  private static let line = 11.25
  private static let fixed = " ht=\"15\" customHeight=\"1\""

  @Test func aRowGrowsToItsHighestTextAndNeverShrinks() throws {
    let long = String(repeating: "字", count: 33)
    var workbook = try book(
      row(1, Self.cell("A1", "字") + Self.cell("B1", long), Self.fixed)
        + row(2, Self.cell("A2", "字"), " ht=\"100\" customHeight=\"1\"")
        + row(3, Self.cell("A3", long), Self.fixed))
    let fitting = try fitted(&workbook, "A1", "B1", "A2")
    let height = try #require(fitting.heights[1])
    #expect((3 * Self.line...3 * Self.line + 3).contains(height))
    // Nothing has changed in the third row, and what has not changed needs no more than before.
    #expect(fitting.heights.keys.sorted() == [1])
    #expect(fitting.shortfalls.isEmpty && fitting.leftToExcel.isEmpty)
    let other = try fitted(&workbook, "B3")
    #expect(other.heights.isEmpty)
    let sheet = try workbook.worksheet(named: "Sheet1")
    #expect(sheet.geometry.height(ofRow: 1) == Int(height * 12_700))
    #expect(sheet.geometry.height(ofRow: 2) == 100 * 12_700)
    #expect(sheet.geometry.height(ofRow: 3) == 15 * 12_700)
  }

  @Test func textsThatAreNotBrokenNeedNoMore() throws {
    let long = String(repeating: "字", count: 40)
    var workbook = try book(
      row(1, Self.cell("A1", long, style: 2) + Self.cell("B1", long, style: 3), Self.fixed)
        + row(2, "<c r=\"A2\" s=\"1\"><v>123456789012345</v></c>", Self.fixed)
        + row(3, Self.cell("A3", long), " ht=\"15\" customHeight=\"1\" hidden=\"1\""))
    let fitting = try fitted(&workbook, "A1", "B1", "A2", "A3")
    #expect(fitting.heights.isEmpty)
  }

  @Test func fourHundredAndNinePointsAreTheMost() throws {
    let long = String(repeating: "字", count: 11 * 50)
    var workbook = try book(row(1, Self.cell("A1", long), Self.fixed))
    let fitting = try fitted(&workbook, "A1")
    #expect(fitting.heights == [1: 409])
    let shortfall = try #require(fitting.shortfalls.first)
    #expect(shortfall.cell.description == "A1" && shortfall.lines == 50)
    #expect((35...36).contains(shortfall.shown))
    _ = try workbook.checkedSave()
  }

  @Test func rowsWithoutAHeightAreLeftToExcelUnlessAMergedCellNeedsMore() throws {
    let long = String(repeating: "字", count: 66)
    var workbook = try book(
      row(1, Self.cell("A1", long)) + row(2, Self.cell("A2", long) + "<c r=\"B2\" s=\"1\"/>")
        + row(3, Self.cell("A3", "字") + Self.cell("C3", long)),
      merged: ["A2:B2"])
    let fitting = try fitted(&workbook, "A1", "A2", "A3", "C3")
    #expect(fitting.leftToExcel == [1, 3])
    // Two columns: 22 characters a line and a little more.
    let height = try #require(fitting.heights[2])
    #expect((3 * Self.line...3 * Self.line + 3).contains(height))
    let saved = try workbook.content()
    #expect(saved.contains("<row ht=\"\(height)\" customHeight=\"1\" r=\"2\">"))
    #expect(saved.contains("<row r=\"1\">"))
  }

  @Test func rowsUnderACellMergedOverThemShareWhatItLacks() throws {
    let long = String(repeating: "字", count: 11 * 6)
    let rows =
      row(1, Self.cell("A1", long) + Self.cell("B1", "字"), Self.fixed)
      + row(2, "<c r=\"A2\" s=\"1\"/>" + Self.cell("B2", "字"), Self.fixed)
    var workbook = try book(rows, merged: ["A1:A2"])
    // Only the cell itself counts, not what changes beside it.
    let beside = try fitted(&workbook, "B1")
    #expect(beside.heights.isEmpty)
    let heights = try fitted(&workbook, "A1").heights
    #expect(heights.keys.sorted() == [1, 2])
    let sum = heights.values.reduce(0, +)
    #expect((6 * Self.line...6 * Self.line + 4).contains(sum))
    #expect(heights[1] == heights[2])
  }

  @Test func shapesStayWithTheirRows() throws {
    func marker(_ name: String, _ row: Int, _ offset: Int) -> String {
      "<xdr:\(name)><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(row)</xdr:row>"
        + "<xdr:rowOff>\(offset)</xdr:rowOff></xdr:\(name)>"
    }
    func shape(_ id: Int, _ from: (Int, Int), _ to: (Int, Int)) -> String {
      "<xdr:twoCellAnchor>\(marker("from", from.0, from.1))\(marker("to", to.0, to.1))<xdr:sp>"
        + "<xdr:nvSpPr><xdr:cNvPr id=\"\(id)\" name=\"矢印 \(id)\"/></xdr:nvSpPr><xdr:spPr/></xdr:sp>"
        + "<xdr:clientData/></xdr:twoCellAnchor>"
    }
    let long = String(repeating: "字", count: 66)
    var workbook = try book(
      row(1, Self.cell("A1", long), Self.fixed) + row(2, Self.cell("A2", "字"), Self.fixed)
        + row(3, Self.cell("A3", "字"), Self.fixed),
      anchors: shape(2, (0, 20_000), (0, 150_000)) + shape(3, (0, 180_000), (1, 150_000))
        + shape(4, (0, 0), (3, 0)))
    let before = try workbook.worksheet(named: "Sheet1").shapes.map(\.frame.y)
    let fitting = try fitted(&workbook, "A1")
    let growth = try #require(fitting.heights[1]) - 15
    let after = try workbook.worksheet(named: "Sheet1").shapes.map(\.frame.y)
    let distance = Int(growth * 12_700)
    // In its row; a little over the edge above its row; around all three.
    #expect(after[0] == before[0])
    #expect(after[1].lowerBound == before[1].lowerBound + distance)
    #expect(after[1].upperBound == before[1].upperBound + distance)
    #expect(after[2] == 0..<(before[2].upperBound + distance))
  }

  @Test func runsCountWithTheirOwnFonts() throws {
    let run = "<r><rPr><sz val=\"18\"/><rFont val=\"ＭＳ ゴシック\"/></rPr><t>字字</t></r><r><t>字</t></r>"
    var workbook = try book(
      row(1, "<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is>\(run)</is></c>", Self.fixed))
    let fitting = try fitted(&workbook, "A1")
    let height = try #require(fitting.heights[1])
    #expect((22.5...25).contains(height))
  }
}
