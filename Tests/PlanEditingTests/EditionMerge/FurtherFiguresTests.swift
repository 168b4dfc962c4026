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

  /// Of an action's two indicators the first has its figures; what was wanted stays.
  @Test func theIndicatorOfTheActionHasTheNewFigure() throws {
    let book = LaidOutBook(
      book: PlanBook(rows: [
        [
          "No.", "基本目標", "事業名", "令和6年度の取組状況", "指標名", "単位", "目標値（令和10年度）", "令和6年度実績値",
          "成果指標", "指標の単位",
        ],
        ["1", "(1) 甲", "祭り", "開いた。", "相談", "件", "20", "18", "来場", "人"],
        ["2", "(1) 甲", "市", "開いた。", "出店", "店", "30", "29", "売上", "円"],
      ]))
    var reading = try book.reading()
    func figures() -> [[String]] {
      reading.plan.kpis.map { $0.values.map { "\($0.kind.rawValue) \($0.number ?? -1)" } }
    }
    #expect(reading.plan.kpis.map(\.code) == ["A1K1", "A1K2", "A2K1", "A2K2"])
    #expect(
      figures() == [["target 20.0", "actual 18.0"], [], ["target 30.0", "actual 29.0"], []])
    let action = try #require(reading.plan.actions.first)
    let column = try #require(action.further.first { $0.column.kind == .actual }?.column)
    let cell = UpdateSource(file: "表.csv", sheet: nil, cell: CellReference(row: 2, column: 2))
    reading.setTexts([ActionUpdate(number: 1, texts: [column: Requested("21", from: cell)])])
    #expect(
      figures() == [["target 20.0", "actual 21.0"], [], ["target 30.0", "actual 29.0"], []])
  }

  @Test func whatIsNoFigureAnyMoreIsNone() throws {
    #expect(try actuals(reading("集計中").after) == [nil, nil, 9])
  }
}
