import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanEditing

/// Figures in columns that other offices' plans have besides follow the texts that are asked for.
@Suite struct FurtherFiguresTests {
  private func reading(_ text: String) throws -> (before: PlanReading, after: PlanReading) {
    let before = try LaidOutBook.works.reading()
    let action = try #require(before.plan.actions.first)
    let column = try #require(action.further.first { $0.column.kind == .actual }?.column)
    var after = before
    let cell = UpdateSource(file: "表.csv", sheet: nil, cell: CellReference(row: 2, column: 2))
    after.setTexts([
      ActionUpdate(number: action.number.value, texts: [column: Requested(text, from: cell)])
    ])
    return (before, after)
  }

  private func actuals(_ reading: PlanReading) -> [Double?] {
    reading.plan.actions.map { action in
      action.further.first { $0.column.kind == .actual }?.figure?.value
    }
  }

  @Test func aFigureIsThatOfItsNewText() throws {
    let (before, after) = try reading("7")
    #expect(actuals(before) == [2, nil, 9])
    #expect(actuals(after) == [7, nil, 9])
  }

  @Test func whatIsNoFigureAnyMoreIsNone() throws {
    #expect(try actuals(reading("集計中").after) == [nil, nil, 9])
  }
}
