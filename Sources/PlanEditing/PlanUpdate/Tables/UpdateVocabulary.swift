import PlanText

/// Wordings of update tables beyond those of a plan: the one place to add another one.
///
/// Compared like those of `HeadingVocabulary`.
enum UpdateVocabulary {
  /// Headings of results besides those a plan has.
  static let results: Set<String> = ["状況", "の状況", "年度実績", "実績報告", "実績回答", "の結果", "結果"]

  /// Years told from where the writer stands: which one is meant changes with the day of writing.
  static let relativeYears = ["昨年度", "前年度", "昨年", "前年", "一昨年", "翌年度", "来年度", "次年度"]

  /// Whether a heading says that another column has the text that counts (修正前, （旧）, 記入例), or that its
  /// texts are of a part of the year only: 上半期, 第3四半期, 4～9月.
  static func isOfAnotherText(_ heading: String) -> Bool {
    let plain = folded(heading)
    return (superseded + partsOfYear).contains(where: plain.contains) || namesSomeMonths(plain)
  }

  private static let superseded = [
    "修正前", "訂正前", "変更前", "更新前", "(旧", "(参考", "記入例", "記載例", "(例)", "英訳",
  ]

  private static let partsOfYear = ["上半期", "下半期", "上期", "下期", "四半期", "前半", "後半"]

  /// Whether months are named of which the first is not April, or the last is before January.
  private static func namesSomeMonths(_ plain: String) -> Bool {
    let parts = plain.split(separator: "~", maxSplits: 1)
    guard parts.count == 2, let end = parts[1].firstIndex(of: "月"),
      let last = numberBehind(parts[1][..<end])
    else { return false }
    let head = parts[0].hasSuffix("月") ? parts[0].dropLast() : parts[0]
    guard let first = numberBehind(head) else { return false }
    return first != 4 || last > 3
  }

  /// The number that a text ends with.
  private static func numberBehind(_ text: Substring) -> Int? {
    Int(String(text.reversed().prefix(while: \.isNumber).reversed()))
  }

  /// What Excel shows where a formula has failed.
  static let errors: Set<String> = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#GETTING_DATA",
  ]

  /// Columns that offices add for themselves; nothing in them is taken over.
  static let ignored: Set<String> = [
    "備考", "備考欄", "担当", "担当者", "担当者名", "担当係", "担当グループ", "部署", "部署名", "課", "課名", "部課名",
    "関係課", "内線", "電話", "電話番号", "連絡先", "メールアドレス", "記入者", "記入日", "回答者", "回答日",
    "更新者", "更新日", "確認", "確認欄", "チェック", "チェック欄", "メモ", "コメント", "参考", "摘要", "件数", "文字数",
    "シート", "ページ", "頁", "行",
  ]

  /// Headings over the mark of a new indicator, besides 状態 and 区分.
  static let newIndicator: Set<String> = ["新規", "新規・変更", "変更区分", "新規・継続", "既存/新規"]

  /// Headings over the name of the indicator that a new one replaces.
  static let replacedIndicator: Set<String> = [
    "旧指標名", "旧指標", "変更前の指標名", "変更前指標名", "変更前の指標", "置換元", "差替元", "差替え前の指標名",
  ]
}
