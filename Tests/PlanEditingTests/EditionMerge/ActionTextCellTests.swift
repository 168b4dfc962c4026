import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanEditing

/// What is written into the cell of a text.
@Suite struct ActionTextCellTests {
  private typealias Row = SheetSketch

  /// What stands in J2, the start year of the first action, when it has been written.
  ///
  /// Formats are 2 percentage, 3 time, 4 date, 5 two decimals.
  private func written(
    _ year: String, over old: String, format: Int = 1
  ) throws -> CellValue? {
    var rows = [
      Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"), Row.action("2"),
    ]
    rows[1][9] = old
    var book = RowBook(rows)
    book.formats = ["J2": format]
    let kinds = [0, 0, 9, 20, 14, 4].map { "<xf numFmtId=\"\($0)\"/>" }
    book.styles = "<cellXfs count=\"6\">\(kinds.joined())</cellXfs>"
    let update = PlanUpdate(
      actions: [ActionUpdate(number: 1, texts: [.startYear: RowBook.asked(year)])])
    return try book.step().after(ActionTextPass.self, update).cell("J2")?.value
  }

  @Test func numberReplacesANumber() throws {
    #expect(try written("2019", over: "2018") == .number(2019))
    #expect(try written("2019", over: "2018", format: 5) == .number(2019))
  }

  @Test func numberReplacesNoText() throws {
    #expect(try written("2019", over: "平成30年度") == .text("2019"))
    // Start years are texts where nothing else is known.
    #expect(try written("2019", over: "") == .text("2019"))
  }

  @Test func textReplacesANumber() throws {
    #expect(try written("令和元年度", over: "2018") == .text("令和元年度"))
    // As a number it would look otherwise.
    #expect(try written("2019.0", over: "2018") == .text("2019.0"))
  }

  @Test(arguments: [2, 3, 4])
  func numberUnderAFormatOfPercentageOrTimeStaysAText(_ format: Int) throws {
    #expect(try written("2019", over: "0.5", format: format) == .text("2019"))
  }

  /// As it is shown there; 25.0% and a share of one would look otherwise.
  @Test func aPercentageIsANumberWhereTheCellShowsPercentages() throws {
    for old in ["0.5", ""] {
      #expect(try written("80%", over: old, format: 2) == .number(0.8))
      #expect(try written("57.1%", over: old, format: 2) == .number(0.571))
    }
    #expect(try written("80.0%", over: "0.5", format: 2) == .text("80.0%"))
    #expect(try written("80%", over: "五割", format: 2) == .text("80%"))
    #expect(try written("80%", over: "65") == .text("80%"))
  }

  @Test func emptyTextClears() throws { #expect(try written("", over: "2018") ?? .blank == .blank) }
}
