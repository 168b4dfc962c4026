import PlanReading
import PlanText
import SpreadsheetML
import Testing

/// Lines of a 現状 that open a section of their own.
@Suite struct FoldedLinesTests {
  private func sections(
    _ text: String, year: Int? = 2024, asOf: String? = nil
  ) -> [NarrativeSection] {
    let plan = BaselineSketch.plan(text, year: year, asOf: asOf)
    let narratives = PlanTexts(plan).narratives.joined()
    #expect(
      narratives.filter { $0.field == .results }.allSatisfy { $0.sections(in: plan).count == 1 })
    return narratives.first { $0.field == .baseline }?.sections(in: plan) ?? []
  }

  @Test(arguments: [
    "＜令和6年度＞", "<令和6年度>", "〈令和6年度〉", "《令和6年度》", "【令和6年度】", "［令和6年度］", "[令和6年度]", "（令和6年度）",
    "(令和6年度)", "■令和6年度", "□ 令和6年度", "◆令和6年度", "◇令和6年度", "●令和6年度", "○令和6年度", "▼令和6年度",
    "　＜令和6年度＞ ", "＜R6＞", "【２０２４年度】", "■【令和6年度】",
  ])
  func aYearWithASignOpensOne(line: String) {
    let found = sections("・3件\n\(line)\n・4件")
    #expect(found.map(\.isHeaded) == [false, true], "\(line)")
    #expect(found.last?.fiscalYear == FiscalYear(2024))
  }

  @Test(arguments: [
    "令和6年度", "＜令和6年度の取組＞", "・令和6年度", "■令和6年度に実施", "■実施（令和6年度）", "＜実施＞", "■", "＜令和6年度＞実施", "※令和6年度",
  ])
  func otherLinesDoNot(line: String) {
    #expect(sections("・3件\n\(line)\n・4件").map(\.isHeaded) == [false], "\(line)")
  }

  @Test func aLineHasFortyCharactersAtMost() {
    let line = { "■令和6年度" + String(repeating: "　", count: $0) }
    #expect(sections("・3件\n" + line(34) + "\n・4件").count == 2)
    #expect(sections("・3件\n" + line(35) + "\n・4件").count == 1)
  }

  @Test func sectionsJoinWithoutAGap() {
    let text = "・3件\n＜令和6年度＞\n・4件\r■令和7年度\n・5件"
    let found = sections(text)
    #expect(found.map(\.range) == [0..<4, 4..<16, 16..<text.utf16.count])
    #expect(found.map(\.fiscalYear?.westernYear) == [2023, 2024, 2025])
  }

  @Test func aTextThatBeginsWithALineHasNothingBefore() {
    #expect(sections("＜令和6年度＞\n・4件").map(\.isHeaded) == [true])
    #expect(sections("・4件\n＜令和6年度＞").map(\.isHeaded) == [false, true])
  }

  @Test func aYearBeforeThePlanOpensOneOnlyWithItsDay() {
    #expect(sections("・3件\n＜令和5年度＞\n・4件").count == 1)
    #expect(sections("・3件\n＜令和5年度（令和6年2月末時点）＞\n・4件").count == 2)
  }

  @Test func theStateBeforeIsOfTheYearBeforeTheFirst() {
    let first = { (year: Int?, asOf: String?) in
      sections("・3件\n＜令和6年度＞\n・4件", year: year, asOf: asOf).first
    }
    #expect(first(2024, nil)?.fiscalYear == FiscalYear(2023))
    #expect(first(2025, nil)?.fiscalYear == FiscalYear(2023))
    #expect(first(2022, nil)?.fiscalYear == FiscalYear(2022))
    #expect(first(nil, nil)?.fiscalYear == nil)
    #expect(first(2024, "2025-02-28")?.asOf?.iso == "2024-02-29")
    #expect(first(2024, "2025-03-15")?.asOf?.iso == "2024-03-15")
    #expect(first(2022, "2022-04-01")?.asOf?.iso == "2022-04-01")
  }

  @Test func beforeALaterYearTheStateIsThatOfThePlansBeginning() {
    let found = sections("・3件\n＜令和8年度＞\n・4件", year: 2026)
    #expect(found.map(\.fiscalYear?.westernYear) == [2023, 2026])
  }
}
