import PlanText
import TestSupport
import Testing

@Suite struct ProvisionalWordingTests {
  private func found(_ text: String, asOf: String? = "2025-02-28") -> [String] {
    ProvisionalWording.find(
      in: text, of: FiscalYear(2024), asOf: asOf.flatMap { CalendarDate(iso: $0) }
    ).map(\.text)
  }

  /// DOMAIN: six of the 45 published results of R6 speak of what is still to come.
  @Test func sixOfThePublishedResultsAreProvisional() throws {
    let actions = try PublishedPlan.read().actions
    #expect(actions.count == 45)
    let numbers = actions.filter { !found($0.resultsR6).isEmpty }.map(\.no)
    #expect(numbers == [8, 11, 13, 21, 30, 35])
  }

  @Test(arguments: [
    ("創業セミナーを実施予定。（令和7年3月）", ["実施予定", "令和7年3月"]),
    ("【令和6年度は令和7年度調査予定】", ["令和7年度", "調査予定"]),
    ("10社の参加を見込む。見込み件数10件", ["見込", "見込み"]), ("利用者は増加する見込み", ["見込み"]),
    ("集計中（暫定値）", ["集計中", "暫定"]), ("開始に向け検討中。", ["検討中"]), ("展示の準備を開始。", ["準備を開始"]),
    ("今後、実施する。", ["今後"]), ("合計実施予定", ["実施予定"]),
  ])
  func wordsOfWhatIsStillToComeAreFound(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "予定どおり実施", "予定通り実施した。", "実施予定数 10件に対し12件", "開催を予定していたが中止", "参加予定者20名",
    "見込み客10社を訪問", "整備の検討。", "庁内検討に参画", "創業準備セミナーを開催", "今後の課題を整理した。",
    "検討中の企業3社を訪問", "導入を検討中の方10名に案内", "調査予定の項目を整理した",
    "2025年大阪・関西万博に出展", "令和6〜10年度の計画を策定", "令和7年度予算に計上", "【令和6年度末現在 136社掲載】",
    "【令和6年度 17件相談・支援（令和7年1月末まで）】", "令和7年2月に開催", "",
  ])
  func whatIsPastIsNotFound(_ text: String) { #expect(found(text).isEmpty) }

  @Test func aDateIsLaterThanTheDayTheColumnSpeaksOf() {
    #expect(found("会員大会（令和7年3月）") == ["令和7年3月"])
    #expect(found("会員大会（令和7年3月）", asOf: nil).isEmpty)
    #expect(found("会員大会（R7.4.1）", asOf: nil) == ["R7.4.1"])
    #expect(found("令和8年度に開始", asOf: nil) == ["令和8年度"])
    #expect(found("会員大会（令和7年2月28日）").isEmpty)
    #expect(found("会員大会（令和7年3月1日）") == ["令和7年3月1日"])
    #expect(found("令和6年度末に開始").isEmpty && found("令和7年度 予算に計上").isEmpty)
  }

  @Test func placesAreGivenInUTF16Units() {
    let places = ProvisionalWording.find(in: "𠮷野で実施予定", of: FiscalYear(2024), asOf: nil)
    #expect(places.map(\.range) == [4..<8])
    #expect(places.map(\.kind) == [.word])
  }
}
