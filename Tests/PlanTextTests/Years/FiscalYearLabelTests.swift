import PlanText
import Testing

@Suite struct FiscalYearLabelTests {
  @Test(arguments: [
    (2025, "令和7年度", "R7"), (2019, "令和元年度", "R1"), (2018, "平成30年度", "H30"), (1988, "昭和63年度", "S63"),
    (1867, "1867年度", "FY1867"),
  ])
  func labelsNameTheEra(western: Int, label: String, short: String) {
    #expect(FiscalYear(western).label == label)
    #expect(FiscalYear(western).shortLabel == short)
  }

  @Test(arguments: [
    "R7", "r7", "令和7年度", "2025", "2025年度", "FY2025", "fy2025", "Ｒ７", "２０２５", "令和７年度",
    "平成37年度", "令和7（2025）年度",
  ])
  func typedYearsAreRead(text: String) {
    #expect(FiscalYear(typed: text) == FiscalYear(2025))
  }

  @Test(arguments: ["", "7", "7年度", "令和7年", "R7版", "R7,R8", "R7-R8", "令和5年度末", "25", "20255", "R"])
  func otherTextsAreNotRead(text: String) {
    #expect(FiscalYear(typed: text) == nil)
  }

  @Test func labelsAreReadBack() {
    for western in 1868...2100 {
      let year = FiscalYear(western)
      #expect(FiscalYear(typed: year.label) == year)
      #expect(FiscalYear(typed: year.shortLabel) == year)
    }
  }
}
