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
    // Measures were merged over 1–3 and 4–6; the rows are sorted by title now.
    let sorted = ["4", "2", "6", "1", "5", "3"]
    #expect(
      try doubts(sorted, measures: [0: "② 二", 3: "① 一"]) == [])
    let more = ["4", "2", "6", "5", "1", "3", "8", "7"]
    #expect(
      try doubts(more, measures: [0: "② 二"]) == [
        "A3 施策の欄が空欄で、番号が上の行より小さい行が4行あります。並べ替えた表であれば、ほかの施策のアクションとして数えられています。"
      ])
  }

  @Test func actionsPutInAmongOthersAreNoDoubt() throws {
    #expect(try doubts(["1", "46", "2", "3"], measures: [0: "① 一"]) == [])
    #expect(try doubts(["1", "2", "47", "3", "4", "48"], measures: [0: "① 一", 3: "② 二"]) == [])
  }
}
