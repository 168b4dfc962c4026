import SpreadsheetML
import Testing
import TestSupport

/// The line between two rows, all else of the formats as it was (ECMA-376-1 §18.8.4 border).
struct RowBorderTests {
  private static let thick = "<bottom style=\"medium\"><color indexed=\"64\"/></bottom>"
  private static let borders = [
    "<border/>", "<border><left/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border>",
    "<border><left/><top style=\"thin\"/>\(thick)<diagonal/></border>",
    "<border><left style=\"dashed\"/><diagonal/></border>",
  ]
  private static let formats = (0...3).map { "<xf fontId=\"7\" borderId=\"\($0)\"/>" }

  private func styles(_ borders: [String], _ formats: [String]) -> String {
    "<borders count=\"\(borders.count)\">\(borders.joined())</borders>"
      + "<cellXfs count=\"\(formats.count)\">\(formats.joined())</cellXfs>"
  }

  private func sheet(_ formats: (Int, Int)...) -> String {
    let cells = { (row: Int, formats: [Int]) in
      formats.enumerated().map { "<c r=\"\("ABCD".map(String.init)[$0])\(row)\" s=\"\($1)\"/>" }
        .joined()
    }
    return "<sheetData><row r=\"1\">\(cells(1, formats.map(\.0)))</row>"
      + "<row r=\"2\">\(cells(2, formats.map(\.1)))</row></sheetData>"
  }

  @Test func cellsGetTheLineOfTheOtherRow() throws {
    let content = sheet((2, 1), (1, 1), (2, 3), (2, 0))
    var workbook = try WorkbookBuilder(content).styles(styles(Self.borders, Self.formats)).open()
    try workbook.copyBorder(.bottom, fromRow: 1, toRow: 2, in: "Sheet1")
    #expect(
      try workbook.content(ofPart: "/xl/styles.xml")
        == styles(
          Self.borders + [
            "<border><left style=\"dashed\"/>\(Self.thick)<diagonal/></border>",
            "<border>\(Self.thick)</border>",
          ],
          Self.formats + [
            "<xf applyBorder=\"1\" fontId=\"7\" borderId=\"2\"/>",
            "<xf applyBorder=\"1\" fontId=\"7\" borderId=\"4\"/>",
            "<xf applyBorder=\"1\" fontId=\"7\" borderId=\"5\"/>",
          ]))
    #expect(try workbook.content() == sheet((2, 4), (1, 1), (2, 5), (2, 6)))
  }

  @Test func rowsWithTheSameLinesStayAsTheyAre() throws {
    let content = sheet((1, 2), (0, 3), (2, 2))
    var workbook = try WorkbookBuilder(content).styles(styles(Self.borders, Self.formats)).open()
    try workbook.copyBorder(.top, fromRow: 1, toRow: 2, in: "Sheet1")
    #expect(workbook.changedPartNames.isEmpty)
  }
}
