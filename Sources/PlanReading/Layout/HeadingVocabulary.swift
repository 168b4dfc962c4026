/// What a heading says about the column or the group of columns below it.
package enum HeadingMeaning: Hashable, Sendable, CaseIterable {
  case number, strategy, measure, existingOrNew, priority, title, description, baseline, results
  case startYear, status, issues
  /// A bare fiscal year; what it is a year of is told by the group above or its neighbours.
  case fiscalYear
  /// スケジュール over year columns.
  case scheduleGroup
  /// A group without a meaning of its own, e.g. 計画の体系.
  case otherGroup

  /// Whether it can only stand over columns, never name one.
  package var isGroup: Bool { self == .scheduleGroup || self == .otherGroup }
}

/// What a heading of a KPI table says about its column.
package enum KPIHeadingMeaning: Hashable, Sendable, CaseIterable {
  case indicator, unit, baseline, target, actual, kind, strategy
  case fiscalYear
}

/// The wordings that headings are known by: the one place to add another one.
///
/// A wording is compared with a heading's core: half-width letters and digits, no white space, no
/// brackets or what stands in them, 取り組み written 取組.
package enum HeadingVocabulary {
  /// Headings of the plan table.
  ///
  /// The first wording that matches decides, also between two columns of one meaning.
  package static let plan = WordingList<HeadingMeaning>([
    .init(
      .number, .whole,
      [
        "no", "no.", "#", "番号", "通番", "連番", "項番", "整理番号", "アクション番号",
        "アクションno", "アクションno.", "事業番号", "取組番号", "管理番号", "通し番号", "事業no",
        "事業no.", "取組no", "取組no.",
      ]),
    .init(.otherGroup, .whole, ["計画の体系", "体系", "施策体系", "施策の体系"]),
    .init(
      .scheduleGroup, .whole,
      [
        "年次計画", "年度計画", "年度別計画", "実施計画", "実施時期", "実施年度", "工程", "工程表",
        "計画期間", "取組時期",
      ]),
    .init(.scheduleGroup, .anywhere, ["スケジュール"]),
    .init(.strategy, .whole, ["基本戦略", "戦略", "戦略名"]),
    .init(.strategy, .beginning, ["基本戦略"]),
    .init(.strategy, .whole, ["基本目標", "基本方針", "施策の柱", "政策", "柱", "大項目", "重点戦略"]),
    .init(
      .measure, .whole,
      [
        "具体的施策", "具体的な施策", "施策", "施策名", "個別施策", "主要施策", "基本施策", "施策項目",
        "施策の方向性",
      ]),
    .init(
      .existingOrNew, .whole,
      [
        "既存/新規", "新規/既存", "既存・新規", "新規・既存", "既存新規", "既存/新規の別", "既存・新規の別",
        "新規・継続", "新規/継続", "継続/新規", "継続・新規",
      ]),
    .init(.priority, .whole, ["重点アクション", "重点", "重点取組", "重点項目", "重点事業", "重点施策"]),
    .init(
      .title, .whole,
      [
        "具体的アクション", "具体的なアクション", "アクション名", "アクション", "具体的取組",
        "具体的な取組", "取組名", "取組項目", "事業名", "取組", "事業・取組名", "取組・事業名", "主な取組",
        "主な事業", "個別事業", "実施事業", "具体的事業", "取組事項",
      ]),
    .init(
      .description, .whole,
      [
        "説明", "アクションの説明", "アクションの内容", "取組内容", "事業内容", "事業概要", "内容", "概要",
        "取組概要", "取組の概要", "取組の内容", "事業の概要", "具体的内容", "具体的な内容", "内容・説明",
      ]),
    .init(
      .startYear, .whole,
      ["開始年", "開始年度", "着手年", "着手年度", "開始時期", "事業開始年度", "事業開始年", "実施開始年度"]),
    .init(.status, .whole, ["状態", "アクションの状態", "取組の状態", "事業の状態", "ステータス"]),
    // Where things stood is never next year's issues, even when both stand in one column.
    .init(
      .baseline, .whole,
      [
        "現状", "現況", "策定時の現状", "計画策定時の現状", "これまでの取組", "これまでの取組状況", "現状・課題",
        "現状と課題", "現状及び課題", "現状/課題", "現状課題", "現状・問題点", "課題・現状", "課題と現状",
      ]),
    .init(.issues, .anywhere, ["取り組むべき", "取組むべき", "今後の課題", "以降の課題", "課題"]),
    .init(.baseline, .end, ["年度までの取組"]),
    .init(
      .results, .end,
      ["実績", "実施状況", "取組状況", "進捗状況", "進捗", "取組結果", "実施結果", "実績及び成果", "実績・成果"]),
    .init(.results, .beginning, ["実績"]),
  ])

  /// Headings of the KPI tables.
  ///
  /// The first wording that matches decides.
  package static let kpi = WordingList<KPIHeadingMeaning>([
    .init(
      .indicator, .whole,
      ["指標名", "指標", "kpi", "kpi名", "評価指標", "成果指標", "重要業績評価指標", "数値指標"]),
    .init(.unit, .whole, ["単位"]),
    .init(.strategy, .whole, ["基本戦略", "戦略", "戦略名", "基本目標"]),
    .init(.kind, .whole, ["区分", "種別", "目標/実績", "目標・実績"]),
    .init(.baseline, .whole, ["現状値", "基準値", "現状", "策定時", "計画策定時", "策定時の現状値"]),
    .init(.target, .whole, ["目標値", "目標", "計画値"]),
    .init(.actual, .whole, ["実績値", "実績"]),
  ])

  /// A heading's core with okurigana written as in the lists above.
  package static func usualSpelling(_ core: String) -> String {
    guard core.unicodeScalars.contains("取") else { return core }
    return ["取り組み", "取組み"].reduce(core) { $0.replacing($1, with: "取組") }
  }

  /// Words beside which a date tells when the plan was made, not when an edition was issued.
  package static let historyWords = ["策定", "改定", "改訂", "制定"]

  /// Cells that say no more than that the one before them goes on.
  package static let dittoSigns: Set<String> = ["同左", "同上", "〃", "々", "″", "”"]

  /// What a cell says that repeats the one to its left.
  package static let sameAsLeft = "同左"

  /// Words of which one stands in the title of a plan.
  package static let titleWords = ["計画", "プラン", "年度版", "進捗管理"]

  /// Words that begin a note below a table.
  package static let noteMarks: Set<Character> = ["※", "＊", "*", "注"]

  /// What a row of totals begins with.
  package static let totals = ["合計", "小計", "総計", "総合計", "計", "件数", "総件数", "実質件数", "アクション数"]

  /// What stands for a number before an action that shows how to fill in the table.
  package static let samples: Set<String> = ["例", "記入例", "記載例", "作成例", "見本", "サンプル"]

  /// Words in the names of sheets that show how to fill in the table.
  package static let sampleSheets = ["記入例", "記載例", "作成例", "見本", "サンプル", "記入要領"]

  /// The longest heading, in UTF-8 bytes; longer texts are contents.
  package static let longestHeading = 240
}
