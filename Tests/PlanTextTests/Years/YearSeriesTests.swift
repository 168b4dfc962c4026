import PlanText
import Testing

@Suite struct YearSeriesTests {
  @Test(arguments: [
    ("令和3、4年度", [2021, 2022]), ("令和6〜10年度", [2024, 2028]), ("2024-2028年度", [2024, 2028]),
    ("R6・R7", [2024, 2025]), ("R6-R10", [2024, 2028]), ("令和6年度から令和10年度まで", [2024, 2028]),
    ("令和６年度 ～ 令和１０年度", [2024, 2028]), ("R6-10", [2024]), ("令和6年度〜10年度", [2024]),
    ("FY2024-2028", [2024]), ("令和6、7及び8年度", [2024, 2025, 2026]), ("R6-7", [2024]),
    ("R6-36", [2024]), ("R6～R7", [2024, 2025]),
    ("令和6年度と令和7年度", [2024, 2025]), ("令和6年度、7年度", [2024]), ("2024、2025年度", [2024, 2025]),
  ])
  func listsAndPeriodsAreMarked(text: String, years: [Int]) {
    let found = yearExpressions(in: text)
    #expect(found.map(\.fiscalYear) == years.map(FiscalYear.init))
    #expect(found.allSatisfy { $0.isInSeries })
  }

  @Test(arguments: [
    "令和6年4月〜令和7年3月", "令和6年4月1日から令和7年3月31日", "令和6年4月～12月末", "2025/4/1～5/31", "R7.4.1～5.31",
    "R7/4/1-5/1", "令和6年4月1日～30日", "令和6年4月、5月",
  ])
  func periodsOfDatesAreMarked(text: String) {
    #expect(yearExpressions(in: text).allSatisfy { $0.isInSeries })
  }

  @Test(arguments: [
    "令和6年度（令和7年3月）", "R6-1", "plan-R6-20250228", "令和6年度-R6", "令和7年度〜の課題", "R6・11社",
    "令和6年度 令和7年度", "R6-37", "R6-010", "R6-6", "R6-100", "R6-10a", "R6、7", "R7/4/1～5件",
    "R7.4.1～5/31",
    "令和6年4月～3件",
    "令和6年度～3件", "R6～令和6年度", "令和6年度、令和7年3月",
  ])
  func neighboursAreNoSeries(text: String) {
    #expect(yearExpressions(in: text).allSatisfy { !$0.isInSeries })
  }
}
