import PlanText

/// What a heading says about the column or the group of columns below it.
package enum HeadingMeaning: Hashable, Sendable {
  case column(ColumnKind)
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

/// The wordings that headings are known by; those of a plan's columns stand with the columns.
///
/// A wording is compared with a heading's core: half-width letters and digits, no white space, no
/// brackets or what stands in them, 取り組み written 取組.
package enum HeadingVocabulary {
  /// Headings of the plan table.
  ///
  /// The first wording that matches decides, also between two columns of one meaning.
  package static let plan = WordingList<HeadingMeaning>(groups + columns)

  private static let groups: [WordingList<HeadingMeaning>.Entry] = [
    .init(.otherGroup, .whole, ["計画の体系", "体系", "施策体系", "施策の体系"]),
    .init(
      .scheduleGroup, .whole,
      ["年次計画", "年度計画", "年度別計画", "実施計画", "実施時期", "実施年度", "工程", "工程表", "計画期間", "取組時期"]),
    .init(.scheduleGroup, .anywhere, ["スケジュール"]),
  ]

  /// By precedence, then in the order of the columns.
  private static let columns = ColumnDescriptor.all
    .flatMap { column in column.wordings.map { (kind: column.kind, wordings: $0) } }
    .enumerated()
    .sorted {
      ($0.element.wordings.precedence, $0.offset) < ($1.element.wordings.precedence, $1.offset)
    }
    .map { _, entry in
      WordingList.Entry(
        HeadingMeaning.column(entry.kind), entry.wordings.extent, entry.wordings.wordings)
    }

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

  /// Whether a heading without its year says what is done, in whatever words: 取組内容, 主な活動の状況.
  ///
  /// With a year before it that is what was done in that year; of a plan (実施計画, 取組目標) and of
  /// what a project is (事業内容) it is not.
  package static func isDoing(_ core: String) -> Bool {
    var rest = core.utf8[...]
    var isDone = false
    while !rest.isEmpty {
      if let word = doings.first(where: { rest.starts(with: $0.utf8) }) {
        isDone = true
        rest.removeFirst(word.utf8.count)
      } else if let word = besideDoings.first(where: { rest.starts(with: $0.utf8) }) {
        rest.removeFirst(word.utf8.count)
      } else {
        return false
      }
    }
    return isDone
  }

  private static let doings = [
    "取組", "取り組", "実施", "活動", "対応", "実行", "進捗", "執行", "推進", "達成", "実績",
  ]

  /// What stands beside them; the longer ones first where one begins another.
  private static let besideDoings = [
    "主な", "具体的な", "具体的", "事業", "アクション", "内容", "概要", "事項", "こと", "した", "んだ", "及び", "および", "など",
    "成果", "結果", "状況", "報告", "等", "の", "な", "と", "・", "/", "、", ",",
  ]

  /// Whether a heading says something about results or issues and is not theirs (実績に対する評価, 課題の有無,
  /// 実績記入者), or names both: 実績と課題.
  package static func isAboutAnother(_ core: String) -> Bool {
    aboutAnother.contains(where: core.ends) || isOfResultsAndIssues(core)
  }

  private static let aboutAnother = [
    "に対する評価", "の評価", "の自己評価", "の根拠", "の理由", "の有無", "の区分", "の種別", "の分類", "の番号", "の判定", "の確認", "の担当",
    "の達成率", "の出典", "記入者", "入力者", "報告者", "確認者", "作成者", "担当者", "記入日", "入力日", "報告日", "提出日", "確認日",
    "更新日",
    "公表日",
  ]

  private static func isOfResultsAndIssues(_ core: String) -> Bool {
    guard core.holds("実績"), core.holds("課題") else { return false }
    return joiners.contains { core.holds("実績" + $0 + "課題") || core.holds("課題" + $0 + "実績") }
  }

  private static let joiners = ["と", "・", "/", "及び", "および", "、", ",", "並びに", "&", ""]

  /// A heading's core with okurigana written as in the lists above.
  package static func usualSpelling(_ core: String) -> String {
    guard core.unicodeScalars.contains("取") else { return core }
    return ["取り組み", "取組み"].reduce(core) { text, other in
      text.holds(other) ? text.replacing(other, with: "取組") : text
    }
  }

  /// Cells that say no more than that the one before them goes on.
  package static let dittoSigns: Set<String> = ["同左", "同上", "〃", "々", "″", "”"]

  /// What a cell says that repeats the one to its left.
  package static let sameAsLeft = "同左"

  /// Words of which one stands in the title of a plan.
  package static let titleWords = ["計画", "プラン", "年度版", "進捗管理"]

  /// Words that begin a note below a table.
  package static let noteMarks: Set<Character> = ["※", "＊", "*", "注"]

  /// What a row of totals begins with.
  package static let totals = sums + ["件数", "総件数", "実質件数", "アクション数"]

  /// What is computed of the indicators in the rows above: sums, and ratios to other figures.
  package static let computed =
    sums + [
      "達成率", "目標達成率", "達成割合", "目標比", "対目標比", "計画比", "対計画比", "前年比", "対前年比", "前年度比", "対前年度比",
    ]

  /// 集計 is what Excel calls the row itself.
  private static let sums = ["合計", "小計", "総計", "総合計", "計", "集計"]

  /// What stands for a number before an action that shows how to fill in the table.
  package static let samples: Set<String> = ["例", "記入例", "記載例", "作成例", "見本", "サンプル"]

  /// Words in the names of sheets that show how to fill in the table.
  package static let sampleSheets = ["記入例", "記載例", "作成例", "見本", "サンプル", "記入要領"]

  /// The longest heading, in UTF-8 bytes; longer texts are contents.
  package static let longestHeading = 240
}
