import Diagnostics
import PlanText

extension ColumnDescriptor {
  /// Columns that only a layout table, or the guess for one, gives a table.
  static let otherOffices: [ColumnDescriptor] = levels + yearly + indicator + carried

  private static func further(
    _ kind: ColumnKind, _ code: String, ja japanese: String, en english: String,
    _ contents: Contents, updating: ColumnDescriptor.Updating = .fixed
  ) -> ColumnDescriptor {
    ColumnDescriptor(
      kind, code: code, label: LocalizedText(ja: japanese, en: english),
      meaningInEnglish: english, contents: contents, presence: .optional, updating: updating, [])
  }

  private static let levels = [
    further(.level3, "level_3", ja: "第3階層", en: "the third level", .place),
    further(.level4, "level_4", ja: "第4階層", en: "the fourth level", .place),
  ]

  private static let yearly = [
    further(
      .plannedWork, "planned_work", ja: "年度計画", en: "work planned for a year", .yearly,
      updating: .replaced),
    further(
      .workDone, "work_done", ja: "取組内容", en: "work done in a year", .yearly, updating: .replaced),
    further(.target, "target", ja: "目標", en: "the target of a year", .yearly, updating: .replaced),
    further(
      .actual, "actual", ja: "実績値", en: "the figure reached in a year", .yearly, updating: .replaced
    ),
    further(.rate, "rate", ja: "達成率", en: "the rate of a year", .yearly, updating: .replaced),
    further(.grade, "grade", ja: "評価", en: "the grade of a year", .yearly, updating: .replaced),
    further(
      .gradeReason, "grade_reason", ja: "評価の理由", en: "the reason of the grade", .yearly,
      updating: .replaced),
    further(.money, "money", ja: "予算・決算・効果額", en: "money of a year", .yearly, updating: .replaced),
    further(
      .nextWork, "next_work", ja: "翌年度の取組", en: "work for the year after", .carried,
      updating: .replaced),
  ]

  private static let indicator = [
    further(
      .indicatorName, "indicator_name", ja: "指標名", en: "an indicator's name", .indicator,
      updating: .replaced),
    further(
      .indicatorUnit, "indicator_unit", ja: "指標の単位", en: "an indicator's unit", .indicator,
      updating: .replaced),
    further(
      .indicatorBaseline, "indicator_baseline", ja: "指標の現状値", en: "an indicator's baseline",
      .indicator, updating: .replaced),
    further(
      .indicatorTarget, "indicator_target", ja: "指標の目標値", en: "an indicator's target",
      .indicator, updating: .replaced),
    further(
      .indicatorTargetYear, "indicator_target_year", ja: "指標の目標年度",
      en: "the year of an indicator's target", .indicator, updating: .replaced),
  ]

  private static let carried = [
    further(.note, "note", ja: "備考", en: "a note", .carried, updating: .replaced),
    further(
      .other, "other", ja: "その他の欄", en: "another column, carried as data", .carried,
      updating: .replaced),
    further(.ignored, "ignore", ja: "読まない欄", en: "a column that is left out", .nothing),
  ]
}

extension ColumnKind {
  /// What it is called in a layout table: `level_1` for strategies, `level_2` for measures.
  package var meaningCode: String {
    switch self {
    case .strategy: "level_1"
    case .measure: "level_2"
    default: descriptor.code
    }
  }

  /// The name of the meaning in Japanese.
  package var meaningName: String {
    switch self {
    case .strategy: "第1階層"
    case .measure: "第2階層"
    default: descriptor.label.japanese
    }
  }

  /// Reads a code or a name of a layout table; nil for any other word.
  package init?(meaning text: String) {
    let word = text.trimmingWhitespace
    let found = Self.allCases.first { $0.meaningCode == word || $0.meaningName == word }
    guard let found else { return nil }
    self = found
  }

  /// 1 to 4 for levels of a plan; nil for other kinds.
  package var level: Int? { Self.levels.firstIndex(of: self).map { $0 + 1 } }

  /// Whether tables show one such text of an action at the most: a second one would be in none of them.
  package var hasOnePlace: Bool {
    switch self {
    case .startYear, .existingOrNew, .priority, .department, .status: true
    default: false
    }
  }

  /// The levels, the outermost first.
  package static let levels: [ColumnKind] = [.strategy, .measure, .level3, .level4]
}
