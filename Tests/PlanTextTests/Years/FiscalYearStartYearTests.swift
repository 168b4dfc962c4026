import PlanText
import Testing

@Suite struct FiscalYearStartYearTests {
  @Test(arguments: [
    ("平成30年度", 2018), ("平成30年", 2018), ("令和6年度", 2024), ("平成31年2月", 2018),
    ("Ｈ２４", 2012), ("2018", 2018), ("昭和63年度～", 1988),
  ])
  func namesTheYear(_ text: String, _ year: Int) {
    #expect(FiscalYear(startYear: text) == FiscalYear(year))
  }

  @Test(arguments: ["", "—", "-", "未定", "3年前"])
  func namesNone(_ text: String) {
    #expect(FiscalYear(startYear: text) == nil)
  }
}
