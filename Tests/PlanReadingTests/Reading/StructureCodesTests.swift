import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Codes of strategies and measures, and what is told of their names.
@Suite struct StructureCodesTests {
  private func read(_ rows: [(String, String)]) throws -> PlanReading {
    let actions = rows.enumerated().map {
      SheetSketch.action("\($0 + 1)", strategy: $1.0, measure: $1.1)
    }
    return try PlanReading.read([SheetSketch.plan(actions).worksheet])
  }

  private func codes(_ rows: [(String, String)]) throws -> [String] {
    try read(rows).plan.strategies.flatMap { strategy in
      strategy.measures.map { "\(strategy.code) \($0.code)" }
    }
  }

  private func findings(_ rows: [(String, String)]) throws -> [String] {
    try read(rows).findings.filter { $0.code != "no-kpi-table" }
      .map { "\($0.code) \($0.place.cell ?? "")" }
  }

  @Test func codesFollowThePrintedMarks() throws {
    #expect(try codes([("(2) 乙", "③ 丙"), ("(1) 甲", "② い")]) == ["S2 S2M3", "S1 S1M2"])
    #expect(try codes([("乙", "丙"), ("", "丁"), ("甲", "い")]) == ["S1 S1M1", "S1 S1M2", "S2 S2M1"])
  }

  @Test func oneMarkMayStandUnderTwoStrategies() throws {
    #expect(try findings([("(1) 甲", "① い"), ("(2) 乙", "① ろ")]).isEmpty)
    #expect(try findings([("(1) 甲", "① い"), ("", "① ろ")]) == ["same-mark-other-name C3"])
    #expect(try findings([("(1) 甲", "① い"), ("（１）乙", "① い")]) == ["same-mark-other-name B3"])
    #expect(try findings([("甲", "い"), ("乙", "ろ")]).isEmpty)
  }

  @Test func aBlankNameThatNothingTellsIsReported() throws {
    #expect(try findings([("", "")]) == ["missing-structure A2", "missing-structure A2"])
    #expect(try findings([("(1) 甲", "")]) == ["missing-structure A2"])
    #expect(try findings([("(1) 甲", "① い"), ("　", " ")]).isEmpty)
    #expect(try findings([("(1) 甲", "① い"), ("(2) 乙", "")]) == ["missing-structure A3"])
  }

  @Test func whatIsRepeatedAfterAnotherGoesWhereItWas() throws {
    let plan = try read([
      ("(1) 甲", "① い"), ("(2) 乙", "① い"), ("(1) 甲", "② ろ"), ("(1) 甲", "① い"),
    ]).plan
    let numbers = plan.strategies.map { $0.measures.map { $0.actions.map(\.number.value) } }
    #expect(numbers == [[[1, 4], [3]], [[2]]])
  }

  @Test func aBlankStrategyGoesOnWithTheLastActions() throws {
    let plan = try read([("(1) 甲", "① い"), ("(2) 乙", "① い"), ("", "② ろ")]).plan
    #expect(plan.strategies.map { $0.measures.map(\.code) } == [["S1M1"], ["S2M1", "S2M2"]])
  }

  @Test func theSameTextUnderAnotherStrategyIsAnotherMeasure() throws {
    let plan = try read([("(1) 甲", "① い"), ("(2) 乙", "① い")]).plan
    #expect(plan.strategies.map { $0.measures.map(\.source.address) } == [["C2"], ["C3"]])
    #expect(plan.levels.map(\.code) == ["S1", "S1M1", "S2", "S2M1"])
  }

  @Test func actionNumbersLeftOutAndUsedTwiceAreTold() throws {
    let numbers = { (numbers: [String]) in
      try PlanReading.read([
        SheetSketch.plan(
          numbers.map { SheetSketch.action($0, strategy: "(1) 甲", measure: "① い") }
        ).worksheet
      ]).findings.filter { $0.code.hasSuffix("action-number") }.map(\.message.english)
    }
    #expect(try numbers(["1", "2", "4"]) == ["Number 3 is missing."])
    #expect(try numbers(["3"]) == ["Numbers 1–2 are missing."])
    #expect(
      try numbers(["2", "1", "2", "2"]) == [
        "Number 2 is used twice (also in 計画!A2).", "Number 2 is used twice (also in 計画!A2).",
      ])
  }

  @Test func strategyLinesAreMatchedByNameBeforeMark() {
    let match = StrategyMatch(
      [("S1", "(1)", "甲"), ("S2", "", "乙の推進"), ("S3", "(3)", "")].map { code, mark, name in
        Strategy(
          code: code, mark: mark, name: name, nameInEnglish: nil,
          source: SourceCell(sheet: "計画", cell: CellReference(row: 1, column: 1)), measures: [])
      })
    #expect(match.code(in: "(1) 乙の推進") == "S2" && match.code(in: "(3) 丙") == "S3")
    #expect(match.code(in: "乙の推進について") == "S2" && match.code(in: "丙") == nil)
    #expect(match.code(in: "(2)") == nil && match.code(in: " ") == nil)
  }
}
