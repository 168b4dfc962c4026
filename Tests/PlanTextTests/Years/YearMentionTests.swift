import PlanText
import Testing

/// Years with the words that follow them in their clause.
@Suite struct YearMentionTests {
  private func mention(_ text: String) throws -> YearMention {
    try #require(AnalysedText(text).mentions.first)
  }

  @Test func wordsRightBehindFollow() throws {
    let words = WordTable(["予算", "の予算"])
    #expect(try mention("令和7年度予算に計上").isFollowed(by: words))
    #expect(try mention("令和7年度の予算").isFollowed(by: words))
    #expect(try !mention("令和7年度 予算").isFollowed(by: words))
    #expect(try !mention("令和7年度").isFollowed(by: words))
  }

  /// Blanks and commas are passed over and not counted.
  private func following(_ count: Int, of text: String, with words: [String]) throws -> String? {
    try mention(text).following(
      count, after: { " 　、".contains($0) }, with: WordTable(words)
    ).map(String.init)
  }

  @Test func someCharactersFollowWhereAWordMayStandInThem() throws {
    let text = "令和7年度 、予算を計上する。令和8年度"
    #expect(try following(4, of: text, with: ["予算"]) == "予算を計")
    #expect(try following(2, of: text, with: ["算を"]) == "予算")
    #expect(try following(99, of: text, with: ["する"]) == "予算を計上する")
    #expect(try following(99, of: text, with: ["決算", "令和"]) == nil)
    #expect(try following(4, of: "令和7年度", with: ["予算"]) == nil)
    #expect(try following(4, of: "令和7年度 、", with: ["予算", "、"]) == nil)
  }

  /// A character may be made of eight code units.
  @Test func charactersAreCountedAndNotCodeUnits() throws {
    let families = String(repeating: "👨‍👩‍👧", count: 7)
    #expect(try following(8, of: "令和7年度、\(families)予算", with: ["予"]) == families + "予")
  }

  @Test(arguments: [
    ("令和7年3、4月に開催", "令和7年3、4月", "3,4月に"), ("令和7年4～6月", "令和7年4～6月", "4~6月"),
    ("令和7年 ３ ・ ５月、", "令和7年 ３ ・ ５月", "3・5月、"), ("令和7年12、13月", "令和7年", "12,13月"),
    ("令和7年3、", "令和7年", "3,"), ("令和7年度3、4月", "令和7年度", "3,4月"), ("令和7年", "令和7年", ""),
    ("令和7年3、4回", "令和7年", "3,4回"), ("令和7年3、4", "令和7年", "3,4"),
  ])
  func monthsMayFollowInAList(text: String, withMonths: String, behind: String) throws {
    let found = try mention(text)
    #expect(found.textWithMonths == withMonths)
    #expect(found.numbersBehind.replacing("、", with: ",") == behind.replacing("、", with: ","))
  }

  @Test(arguments: [
    ("令和7年10～12月", "2025-10-01...2025-12-31"), ("令和7年5、3月", "2025-03-01...2025-05-31"),
    ("令和7年2、1月", "2025-01-01...2025-02-28"), ("令和6年末", "2024-12-31...2024-12-31"),
    ("令和7年0、1月", ""), ("令和7年12、13月", ""), ("令和7年2月30日", "2025-02-01...2025-02-28"),
    ("2024年度", "2024-04-01...2025-03-31"),
  ])
  func periodsReachFromTheFirstDayToTheLast(text: String, days: String) throws {
    let period = try mention(text).period
    #expect(period.map { "\($0.lowerBound.iso)...\($0.upperBound.iso)" } ?? "" == days)
  }

  @Test(arguments: [
    ("令和7年度に開始予定", true), ("令和7年度以降", true), ("令和7年度に開始。来年度は予定", false), ("令和7年度に開始\n予定", false),
    ("予定は令和7年度", false), ("令和7年度予算、計画", true), ("令和7年度予算｡計画", false), ("令和7年度", false),
  ])
  func onlyItsOwnClauseMakesAYearOneToCome(text: String, isAhead: Bool) throws {
    #expect(try mention(text).isAhead == isAhead)
  }
}
