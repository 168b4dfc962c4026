import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct BookTablesTests {
  private func findings(_ sheets: [SheetSketch]) throws -> [Diagnostic] {
    try PlanReading.read(sheets.map(\.worksheet)).findings.filter { $0.code != "no-kpi-table" }
  }

  private func plan(
    _ name: String, numbers: ClosedRange<Int> = 1...2, results: String = "令和6年度実績"
  ) -> SheetSketch {
    var sketch = SheetSketch.plan(
      numbers.map { SheetSketch.action("\($0)", strategy: "(1) 甲", measure: "① 一") }, name: name)
    sketch.rows[0][8] = results
    return sketch
  }

  @Test func aHiddenPlanIsSkippedBesideAVisibleOne() throws {
    var hidden = plan("旧")
    hidden.state = .hidden
    let findings = try findings([hidden, plan("新")])
    #expect(findings.map(\.code) == ["hidden-sheet-skipped"])
    #expect(findings.map(\.place) == [Place(sheet: "旧")])
  }

  @Test func aHiddenPlanIsReadWhereNoOtherIs() throws {
    var hidden = plan("計画")
    hidden.state = .hidden
    let findings = try findings([SheetSketch(name: "メモ", rows: [["課題"]]), hidden])
    #expect(findings.map(\.code) == ["plan-on-hidden-sheet"])
  }

  @Test func lastYearsEditionKeptInTheBookIsSkipped() throws {
    let sheets = [plan("R5", results: "令和5年度実績"), plan("R6")]
    let reading = try PlanReading.read(sheets.map(\.worksheet))
    #expect(reading.plan.actions.map(\.number.source.sheet) == ["R6", "R6"])
    #expect(reading.findings.map(\.code).contains("older-edition-skipped"))
  }

  @Test func aSheetOfSamplesIsSkippedBesideThePlan() throws {
    let sheets = [plan("記入例", numbers: 1...2), plan("計画", numbers: 1...3)]
    let reading = try PlanReading.read(sheets.map(\.worksheet))
    #expect(reading.plan.actions.map(\.number.source.sheet) == ["計画", "計画", "計画"])
    let codes = reading.findings.map(\.code)
    #expect(codes == ["sample-sheet-skipped", "no-kpi-table"])
    #expect(try findings([plan("計画（見本）")]).isEmpty)
  }

  @Test func aPageWithAnOutdatedHeadingIsKeptAndReported() throws {
    let sheets = [plan("1"), plan("2", numbers: 3...4, results: "令和5年度実績")]
    let reading = try PlanReading.read(sheets.map(\.worksheet))
    #expect(reading.plan.actions.count == 4)
    let errors = reading.findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["column-missing-on-page", "column-missing-on-page"])
    #expect(errors.map(\.place.sheet) == ["1", "2"])
  }

  @Test func aPageThatLacksARequiredHeadingIsReported() throws {
    var spoilt = plan("2", numbers: 3...4)
    spoilt.rows[0][5] = "事項"
    let findings = try findings([plan("1"), spoilt])
    #expect(findings.map(\.code) == ["incomplete-table"])
    #expect(findings.first?.message.japanese.contains("具体的アクション") == true)
  }

  @Test func columnsNoPageHasAreAWarning() throws {
    var sketch = plan("1")
    sketch.rows[0][15] = "備考"
    let findings = try findings([sketch])
    #expect(findings.map(\.code).sorted() == ["cells-unread", "column-missing"])
  }
}
