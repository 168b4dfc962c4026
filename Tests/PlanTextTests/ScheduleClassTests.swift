import PlanText
import Testing

@Suite("What the label of a schedule says is done")
struct ScheduleClassTests {
  /// The phrases of the published plan, and some of other plans, with the classes given to them by hand.
  @Test(
    "is one of eight classes",
    arguments: [
      ("実施", .carriedOut), ("事業実施", .carriedOut), ("補助事業実施", .carriedOut), ("周知・支援実施", .carriedOut),
      ("活動実施", .carriedOut), ("申請支援実施", .carriedOut), ("連携・実施", .carriedOut), ("委託事業", .carriedOut),
      ("新制度で実施", .carriedOut), ("整備", .carriedOut), ("検討", .study), ("検 討", .study),
      ("調査・研究", .study),
      ("検討・実施", .studyThenDo), ("準備・開催", .studyThenDo), ("見直し", .review), ("見直し検討", .review),
      ("地域経済牽引事業基本計画見直し", .review), ("2年間延長予定", .extend), ("事業者選定", .procure),
      ("委託事業者選定", .procure),
      ("調査", .study), ("設計", .study), ("相談", .carriedOut), ("契約", .procure), ("検証", .review),
      ("プロポーザル", .procure), ("公募・運営", .carriedOut), ("国による改定", .external), ("再検討", .review),
      ("実施時期未定", .undecided), ("延長を検討", .extend), ("令和9年度以降未定", .undecided),
      ("令和7年度より税制拡充予定", .external),
    ] as [(String, ScheduleClass)])
  func labels(label: String, expected: ScheduleClass) {
    #expect(ScheduleClass(label: label) == expected)
  }

  @Test("is nothing where no words stand", arguments: ["", "→", "○", "―", "１０"])
  func signs(label: String) {
    #expect(ScheduleClass(label: label) == nil)
  }
}
