/// What the label of a stretch of a schedule says is done in it.
package enum ScheduleClass: String, Hashable, Sendable, CaseIterable {
  /// 実施, 委託事業.
  case carriedOut = "do"
  /// 検討.
  case study
  /// 検討・実施.
  case studyThenDo = "study_then_do"
  /// 見直し, 見直し検討.
  case review
  /// 2年間延長予定.
  case extend
  /// 事業者選定.
  case procure
  /// 令和9年度以降未定.
  case undecided
  /// What others do: 令和7年度より税制拡充予定.
  case external

  /// Reads a label; nil where it says nothing in words.
  ///
  /// What decides over the whole comes first: something undecided is not done, whatever word follows.
  package init?(label: String) {
    let label = folded(label)
    guard label.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
    func says(_ words: [String]) -> Bool { words.contains(where: label.holds) }
    let isStudied = says(Self.studyWords)
    let isDone = says(Self.doingWords)
    if says(["未定", "未確定"]) {
      self = .undecided
    } else if says(["延長"]) {
      self = .extend
    } else if says(["税制", "法改正", "国の", "国が", "国による", "府の", "県の", "都の"]) {
      self = .external
    } else if says(["見直", "再検討", "改定", "改訂", "中間点検"]) {
      self = .review
    } else if isStudied {
      self = isDone ? .studyThenDo : .study
    } else if says(["選定", "公募", "入札", "プロポーザル"]) && !says(["実施", "運営", "運用", "整備"]) {
      self = .procure
    } else if isDone {
      self = .carriedOut
    } else if says(["調達", "契約"]) {
      self = .procure
    } else if says(["評価", "検証"]) {
      self = .review
    } else {
      self = says(["調査", "設計"]) ? .study : .carriedOut
    }
  }

  private static let studyWords = ["検討", "研究", "協議", "構想", "企画", "準備", "試行"]
  private static let doingWords = [
    "実施", "整備", "運用", "運営", "開催", "開始", "活動", "支援", "推進", "展開", "導入", "委託事業", "継続", "本格",
    "供用", "工事", "施工",
  ]
}
