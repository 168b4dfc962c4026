import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Rows of new actions below rows of any build.
@Suite struct NewActionRowsTests {
  private typealias Row = SheetSketch

  /// ① 1 and 2, of which 2 takes two rows that look different, ② 3.
  private var twoRows: RowBook {
    var book = RowBook(
      [
        Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"), Row.action("2"),
        ["", "", "", "", "", "", "", "", "・5件を支援"], Row.action("3", measure: "② 試す"),
      ], merged: ["A3:A4", "F3:F4"])
    for column in 1...16 { book.formats[CellReference(row: 4, column: column).description] = 2 }
    return book
  }

  @Test func manyActionsBelowOneOfTwoRowsHaveTwoRowsEach() throws {
    let new = (1...5).map { RowBook.new("甲\($0)", measure: "① 学ぶ") }
    let together = try twoRows.step().after(NewActionPass.self, PlanUpdate(newActions: new))
    #expect(together.tree == ["(1) 育てる/① 学ぶ: 1 2 4 5 6 7 8", "(1) 育てる/② 試す: 3"])
    #expect(
      together.reading.layouts[0].actionRows.map(\.rows)
        == [2...2, 3...4, 5...6, 7...8, 9...10, 11...12, 13...14, 15...15])
    #expect(
      (3...14).map { together.cell("G\($0)")?.styleIndex }
        == (3...14).map { $0.isMultiple(of: 2) ? 2 : 1 })
    let apart = try new.reduce(twoRows.step()) { try $0.adding($1) }
    #expect(try together.workbook.content() == apart.workbook.content())
  }

  /// A cell over the last action of a measure and the first of the next reaches over what comes between.
  @Test func aTextOverTheRowsAroundANewOneIsItsTextToo() throws {
    var below = Row.action("3", measure: "② 試す")
    below[15] = ""
    let book = RowBook(
      [
        Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"), Row.action("2"), below,
      ], merged: ["P3:P4"])
    let step = try book.step().adding(RowBook.new("甲", measure: "① 学ぶ"))
    #expect(step.merges() == ["P3:P5"])
    #expect(
      [2, 4, 3].map { step.action($0)?.text(.issues)?.value } == ["・周知が不足", "・周知が不足", "・周知が不足"])
    #expect(step.action(4)?.text(.issues)?.source.address == "P3")
  }
}
