import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct PlanTreeTests {
  private func read(_ sketch: SheetSketch) throws -> PlanReading {
    try PlanReading.read([sketch.worksheet])
  }

  /// `S1 甲 > S1M1 一: 1, 2`.
  private func outline(_ plan: Plan) -> [String] {
    plan.strategies.flatMap { strategy in
      strategy.measures.map { measure in
        "\(strategy.code) \(strategy.name) > \(measure.code) \(measure.name): "
          + measure.actions.map { "\($0.number.value)" }.joined(separator: ", ")
      }
    }
  }

  private let expected = ["S1 甲 > S1M1 一: 1, 2", "S1 甲 > S1M2 二: 3", "S2 乙 > S2M1 一: 4"]

  @Test func strategiesAndMeasuresMayBeMerged() throws {
    var sketch = SheetSketch.plan([
      SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一"), SheetSketch.action("2"),
      SheetSketch.action("3", measure: "② 二"),
      SheetSketch.action("4", strategy: "(2) 乙", measure: "① 一"),
    ])
    sketch.merged = ["B2:B4", "C2:C3"]
    #expect(outline(try read(sketch).plan) == expected)
  }

  @Test func strategiesAndMeasuresMayBeRepeated() throws {
    let reading = try read(
      .plan([
        SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一"),
        SheetSketch.action("2", strategy: "（１）甲", measure: "①一"),
        SheetSketch.action("3", strategy: "(1)甲", measure: "② 二"),
        SheetSketch.action("4", strategy: "(2) 乙", measure: "① 一"),
      ]))
    #expect(outline(reading.plan) == expected)
    #expect(reading.findings.filter { $0.code != "no-kpi-table" }.isEmpty)
  }

  @Test func strategiesAndMeasuresMayBeLeftBlank() throws {
    let sketch = SheetSketch.plan([
      SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一"), SheetSketch.action("2"),
      SheetSketch.action("3", measure: "② 二"),
      SheetSketch.action("4", strategy: "(2) 乙", measure: "① 一"),
    ])
    #expect(outline(try read(sketch).plan) == expected)
  }

  @Test func theNextPageGoesOnWithTheSameStrategy() throws {
    let first = SheetSketch.plan([
      SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一")
    ])
    let second = SheetSketch.plan(
      [
        SheetSketch.action("2", strategy: "（１）甲"), SheetSketch.action("3", measure: "② 二"),
        SheetSketch.action("4", strategy: "(2) 乙", measure: "① 一"),
      ], name: "2ページ")
    let plan = try PlanReading.read([first.worksheet, second.worksheet]).plan
    #expect(outline(plan) == expected)
    #expect(plan.strategies[0].source.sheet == "計画")
  }

  @Test func aNewStrategyWithoutAMeasureIsReported() throws {
    let reading = try read(
      .plan([
        SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一"),
        SheetSketch.action("2", strategy: "(2) 乙"),
      ]))
    #expect(outline(reading.plan) == ["S1 甲 > S1M1 一: 1", "S2 乙 > S2M1 : 2"])
    #expect(reading.findings.map(\.code).contains("missing-structure"))
  }

  @Test func theSameMarkWithAnotherNameIsReported() throws {
    let reading = try read(
      .plan([
        SheetSketch.action("1", strategy: "(1) 甲", measure: "① 一"),
        SheetSketch.action("2", strategy: "(1) 甲乙", measure: "① 一"),
      ]))
    #expect(reading.plan.strategies.map(\.code) == ["S1", "S2"])
    #expect(reading.findings.map(\.code).contains("same-mark-other-name"))
  }

  private func doubts(_ numbers: [String], measures: [Int: String]) throws -> [String] {
    let rows = numbers.enumerated().map { index, number in
      SheetSketch.action(
        number, strategy: index == 0 ? "(1) 甲" : "", measure: measures[index] ?? "")
    }
    return try read(.plan(rows)).findings.filter { $0.code == "measure-doubtful" }
      .map { "\($0.place.cell ?? "") \($0.message.japanese)" }
  }

  @Test func aSortedTableWithBlankMeasuresIsDoubted() throws {
    // Three measures of four actions each; then the rows were sorted by something else.
    let sorted = ["1", "5", "9", "2", "6", "10", "3", "7", "11", "4", "8", "12"]
    #expect(
      try doubts(sorted, measures: [0: "① 一", 1: "② 二", 2: "③ 三"]) == [
        "A5 施策の欄が空欄の行は上の行の施策として数えますが、番号が施策ごとにまとまっていません。並べ替えた表であれば、"
          + "ほかの施策のアクションとして数えられています。"
      ])
  }

  @Test func anotherOrderWithinMeasuresAndAddedActionsAreNoDoubt() throws {
    let inOrder = (1...12).map(String.init)
    #expect(try doubts(inOrder, measures: [0: "① 一", 4: "② 二", 8: "③ 三"]) == [])
    // The one with a mark first.
    let marked = ["3", "1", "2", "6", "4", "5", "9", "7", "8", "12", "10", "11"]
    #expect(
      try doubts(marked, measures: [0: "① 一", 3: "② 二", 6: "③ 三", 9: "④ 四"]) == [])
    // 9 to 12 were added beside those they belong to.
    let added = ["1", "9", "2", "3", "10", "4", "5", "11", "6", "7", "12", "8"]
    #expect(
      try doubts(added, measures: [0: "① 一", 3: "② 二", 6: "③ 三", 9: "④ 四"]) == [])
  }
}
