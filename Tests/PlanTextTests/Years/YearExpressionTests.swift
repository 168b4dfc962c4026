import PlanText
import Testing

@Suite struct YearExpressionTests {
  @Test(arguments: [
    ("令和5年度末", "2024-03-31"), ("令和5年度\n末時点", "2024-03-31"), ("R5末", "2024-03-31"),
    ("令和7年2月末時点", "2025-02-28"), ("R7.2末", "2025-02-28"), ("令和6年2月末日", "2024-02-29"),
    ("R7.2月末", "2025-02-28"), ("Ｒ７．２末", "2025-02-28"), ("令和7年3月15日", "2025-03-15"),
    ("2025年3月15日", "2025-03-15"), ("R7.3.15", "2025-03-15"), ("令和6年末", "2024-12-31"),
    ("令和７年０３月１５日", "2025-03-15"), ("令和七年三月十五日", "2025-03-15"),
    ("令和7年（2025年）3月15日", "2025-03-15"), ("令和7（2025）年3月15日", "2025-03-15"),
  ])
  func endsAndDatesNameADay(text: String, day: String) {
    #expect(yearExpressions(in: text).map(\.asOf?.iso) == [day])
  }

  @Test(arguments: ["令和7年2月", "令和7年", "令和6年度", "令和7年2月30日"])
  func noDayIsMadeUp(text: String) {
    #expect(yearExpressions(in: text).map(\.asOf) == [nil])
  }

  @Test func calendarExpressionsNameNoFiscalYear() {
    #expect(yearExpressions(in: "令和7年2月末").map(\.fiscalYear) == [nil])
  }

  @Test func contradictingBracketsNameNoYear() {
    #expect(yearExpressions(in: "令和6（2025）年度").map(\.fiscalYear) == [nil])
  }
}
