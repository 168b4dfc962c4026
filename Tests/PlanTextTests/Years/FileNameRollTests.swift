import PlanText
import Testing

@Suite struct FileNameRollTests {
  private func rolled(_ name: String) -> String {
    fileNameRoll(name, from: FiscalYear(2024), to: FiscalYear(2025))
  }

  @Test(arguments: [
    ("action-plan-r6", "action-plan-r7"), ("アクションプラン_R6", "アクションプラン_R7"),
    ("門真市令和６年度アクションプラン", "門真市令和７年度アクションプラン"), ("2024年度版", "2025年度版"),
    ("FY2024_plan", "FY2025_plan"), ("6年度進捗", "7年度進捗"), ("【様式1】plan_R6_最終版", "【様式1】plan_R7_最終版"),
    ("R6プラン（令和6年度）", "R7プラン（令和7年度）"), ("plan-R6-20250228", "plan-R7-20250228"),
  ])
  func labelIsRolledInItsSpelling(old: String, new: String) {
    #expect(rolled(old) == new)
  }

  @Test(arguments: ["アクションプラン", "plan_R5", "error6", "R6-R10計画", "令和7年3月", ""])
  func nameWithoutTheLabelGetsOneAppended(name: String) {
    #expect(rolled(name) == name + "_R7")
  }

  @Test(arguments: [
    ("観光振興計画_2024", "観光振興計画_2025"), ("2024", "2025"), ("計画2024版", "計画2025版"),
    ("2024-a1", "2025-a1"),
    ("(2024)計画", "(2025)計画"), ("計画 2024 改訂", "計画 2025 改訂"), ("2024_計画6", "2025_計画6"),
  ])
  func aWesternYearThatStandsForItselfIsRolled(old: String, new: String) {
    #expect(rolled(old) == new)
  }

  /// Days, months, codes, and a year that stands twice.
  @Test(arguments: [
    "20240401", "2024-04", "2024-4", "2024.4.1", "2024年", "plan2024", "2024b", "12024", "計画１2024",
    "2024_2024", "2023", "2024１",
  ])
  func otherNumbersStay(name: String) {
    #expect(rolled(name) == name + "_R7")
  }
}
