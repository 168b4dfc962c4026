import PlanText
import Testing

@testable import PlanEditing

/// The line over results that have gone to the 現状.
@Suite struct FoldedYearLineTests {
  private let year = FiscalYear(2024)

  @Test func lineNamesTheYear() {
    #expect(FoldedYearLine(baselines: []).text(of: year, note: nil) == "＜令和6年度＞")
    #expect(
      FoldedYearLine(baselines: ["・5件\n・令和5年度"]).text(of: year, note: nil) == "＜令和6年度＞")
  }

  @Test func resultsThatAreNotFinalAreToldWithTheirDay() {
    #expect(
      FoldedYearLine(baselines: ["【R5】\n・5件"]).text(of: year, note: "令和7年2月末時点")
        == "＜令和6年度（令和7年2月末時点）＞")
  }

  @Test(arguments: [
    ("【R5】\n・5件", "【R6】"), ("・5件\n《令和5年度》\n・3件", "《令和6年度》"), ("■2023年度\n・5件", "■2024年度"),
  ])
  func lineIsWrittenLikeThoseOfTheBook(baseline: String, line: String) {
    #expect(FoldedYearLine(baselines: [baseline]).text(of: year, note: nil) == line)
  }

  @Test func latestYearsLineIsTheModel() {
    let old = "＜令和4年度＞\n・1件"
    let new = "【R5】\n・5件"
    #expect(FoldedYearLine(baselines: [old, new]).text(of: year, note: nil) == "【R6】")
    #expect(FoldedYearLine(baselines: [new, old]).text(of: year, note: nil) == "【R6】")
  }

  @Test func lineThatSaysMoreIsNoModel() {
    #expect(
      FoldedYearLine(baselines: ["【R5の実績は5件】"]).text(of: year, note: nil) == "＜令和6年度＞")
  }
}
