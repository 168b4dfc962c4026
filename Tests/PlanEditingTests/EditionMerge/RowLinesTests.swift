import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Strong lines stay below the measure, the strategy and the table when rows come and go.
struct RowLinesTests {
  private typealias Row = SheetSketch

  /// Format 1: thin lines; 2: a medium one below, as under a measure; 3: a thick one, as under a table.
  private static let styles =
    "<fonts count=\"1\"><font/></fonts><borders count=\"3\">"
    + ["thin", "medium", "thick"].map {
      "<border><top style=\"thin\"/><bottom style=\"\($0)\"/></border>"
    }.joined() + "</borders><cellXfs count=\"4\"><xf/>"
    + (0...2).map { "<xf borderId=\"\($0)\" applyBorder=\"1\"/>" }.joined() + "</cellXfs>"

  /// ① 1 2, ② 3 4: the lines below 2 and 4 are strong.
  private func step() throws -> EditSession {
    var book = RowBook([
      Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"), Row.action("2"),
      Row.action("3", measure: "② 試す"), Row.action("4"),
    ])
    book.styles = Self.styles
    for column in 1...16 {
      book.formats[CellReference(row: 3, column: column).description] = 2
      book.formats[CellReference(row: 5, column: column).description] = 3
    }
    return try book.step()
  }

  private func formats(_ step: EditSession) -> [Int] {
    let count = step.reading.plan.actions.count
    return (2...(count + 1)).compactMap { step.cell("G\($0)")?.styleIndex }
  }

  @Test func newRowTakesTheLineOverFromTheOneAbove() throws {
    #expect(formats(try step()) == [1, 2, 1, 3])
    #expect(
      formats(try step().adding(RowBook.new("甲", measure: "学ぶ"))) == [1, 1, 2, 1, 3])
    #expect(
      formats(try step().adding(RowBook.new("甲", measure: "試す"))) == [1, 2, 1, 1, 3])
    // Below the measure before the new one stands the line that divides measures.
    #expect(
      formats(try step().adding(RowBook.new("甲", measure: "③ 生かす", strategy: "育てる")))
        == [1, 2, 1, 2, 3])
  }

  /// The third of many stands for those behind it; formats are made in the same order.
  @Test(arguments: ["学ぶ", "試す", "③ 生かす"], [3, 4, 6])
  func rowsAddedTogetherHaveTheLinesOfThoseAddedOneByOne(measure: String, count: Int) throws {
    let actions = (1...count).map { RowBook.new("甲\($0)", measure: measure, strategy: "育てる") }
    let together = try step().after(NewActionPass.self, PlanUpdate(newActions: actions))
    let apart = try actions.reduce(step()) { try $0.adding($1) }
    #expect(formats(together) == formats(apart))
    #expect(try together.workbook.allParts() == apart.workbook.allParts())
  }

  @Test func strongerLineStaysWhereARowGoes() throws {
    func formats(without number: Int) throws -> [Int] {
      let update = PlanUpdate(actions: [
        ActionUpdate(number: number, status: RowBook.asked(ActionStatus(.ended)))
      ])
      return self.formats(
        try step().after(DroppedActionPass.self, update, MergeOptions(dropsEnded: true)))
    }
    #expect(try formats(without: 1) == [2, 1, 3])
    #expect(try formats(without: 2) == [2, 1, 3])
    #expect(try formats(without: 4) == [1, 2, 3])
  }
}
