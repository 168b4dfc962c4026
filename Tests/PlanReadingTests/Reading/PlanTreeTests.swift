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
}
