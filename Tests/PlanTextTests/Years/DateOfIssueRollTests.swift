import PlanText
import TextEdits
import Testing

@Suite struct DateOfIssueRollTests {
  private func rolled(_ text: String, years: Int = 1) -> String {
    dateOfIssueRoll(text, years: years).applied(to: text)
  }

  @Test(arguments: [
    ("令和7年3月", "令和8年3月"), ("令和7年3月15日", "令和8年3月15日"), ("R7.3", "R8.3"), ("Ｒ７．３", "Ｒ８．３"),
    ("2025年3月", "2026年3月"), ("令和七年三月", "令和八年三月"), ("令和7年（2025年）3月", "令和8年（2026年）3月"),
    ("平成31年3月", "令和2年3月"), ("平成30年3月", "平成31年3月"), ("平成30年5月", "令和元年5月"),
    ("平成30年4月", "平成31年4月"), ("令和元年６月", "令和２年６月"), ("令和6年2月29日", "令和7年2月28日"),
    ("R7/2/28", "R8/2/28"), ("2025/3/15現在", "2026/3/15現在"), ("2025-02-28", "2026-02-28"),
    ("令和7/2/28", "令和8/2/28"), ("H31/3/15", "R2/3/15"), ("2025.3.15", "2026.3.15"),
  ])
  func monthsAndDaysGoOn(old: String, new: String) {
    #expect(rolled(old) == new)
  }

  @Test(arguments: ["令和7年度", "R7", "2025年大阪・関西万博", "令和6年4月〜令和11年3月", "令和7年3、4月"])
  func everythingElseStays(text: String) {
    #expect(rolled(text) == text)
  }

  /// The 18th of April 2025 is a Friday, that of 2026 a Saturday; the first of a leap year's March is two days on.
  @Test(arguments: [
    ("提出期限：令和7年4月18日（金）", "提出期限：令和8年4月18日（土）"), ("R7.4.18(金)17時", "R8.4.18(土)17時"),
    ("2027年3月1日（月曜日）", "2028年3月1日（水曜日）"), ("令和7年12月28日（日）", "令和8年12月28日（月）"),
    ("2026年1月3日（土）", "2027年1月3日（日）"), ("2028年2月29日（火）", "2029年2月28日（水）"),
    // Nobody knows which of the two is meant.
    ("令和7年4月18日（木）", "令和8年4月18日（木）"), ("令和7年4月18日（予定）", "令和8年4月18日（予定）"),
    ("令和7年4月（金）", "令和8年4月（金）"),
  ])
  func daysOfTheWeekStayTrue(old: String, new: String) {
    #expect(rolled(old) == new)
  }

  @Test func yearsMayBeTakenBack() {
    #expect(rolled("令和元年5月", years: -1) == "平成30年5月")
  }
}
