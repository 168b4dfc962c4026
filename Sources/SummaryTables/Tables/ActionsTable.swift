import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `actions.csv`: one row an action.
  static let actions = Table(
    "actions", title: LocalizedText(ja: "具体的アクション", en: "Actions"),
    meaning: LocalizedText(
      ja: "1行が1つの具体的アクション。再掲や終了した行も含む。",
      en: "One row an action, relisted and ended ones included."),
    rows: actionRows, fields: actionFields)

  private struct ListedAction {
    var measureCode: String
    var action: Action
    var marks: ActionMarks
    var original: Int?
    var mergedInto: Int?
    var added: FiscalYear?
    var levelCode: String?
  }

  private static func actionRows(of edition: Edition) -> [ListedAction] {
    let (plan, texts) = (edition.plan, edition.texts)
    let originals = RelistedOriginals(texts.actions)
    let successors = Successors(texts)
    let firstYears = FirstYears(edition)
    let levels = Set(plan.levels.map(\.code))
    var index = 0
    let places = plan.strategies.flatMap { strategy in
      strategy.measures.map { (strategy: strategy.code, measure: $0) }
    }
    return places.flatMap { strategy, measure in
      // A plan of one level, or of none, has no measures with names.
      let level = [measure.code, strategy].first(where: levels.contains)
      return measure.actions.map { action in
        defer { index += 1 }
        return ListedAction(
          measureCode: measure.code, action: action, marks: texts.marks[index],
          original: originals.original(of: action),
          mergedInto: successors.successor(of: action.number.value),
          added: firstYears.year(
            of: action, texts.marks[index], at: index, narratives: texts.narratives[index]),
          levelCode: action.levelCode ?? level)
      }
    }
  }

  private static let actionFields: [Field<ListedAction>] =
    [
      .edition.key,
      Field.actionNumber { $0.action.number.value }.key,
      .string(
        "measure_code", "具体的施策コード", ja: "このアクションが属する具体的施策。",
        en: "The measure it belongs to."
      ) { $0.measureCode }.required.referring(to: "measures"),
      .sourced(
        "title", "アクション名", ja: "【】の語を含む名前。", en: "The title, words in 【】 included.",
        { $0.action.title.value }, at: \.action.title.source),
      .sourced(
        "tags", "タグ", ja: "アクション名の【】の語。2つ以上は半角の;で区切る。",
        en: "The words in 【】 of the title; several are separated by ;.",
        { tags($0.action.title.value) }, at: \.action.title.source),
      .code(
        "existing_or_new", "既存・新規の別", ja: "計画の開始時に既にあった取組かどうか。ほかの記載は空欄。",
        en: "Whether it existed when the plan began; blank for any other wording."
      ) { $0.marks.existingOrNew },
      .boolean(
        "is_priority", "重点アクション", ja: "重点アクションの印があるか。", en: "Whether it is marked as a priority."
      ) { $0.marks.isPriority },
      .boolean(
        "is_relisted", "再掲", ja: "ほかの施策のアクションの再掲か。",
        en: "Whether it lists again an action of another measure."
      ) { $0.marks.isRelisted },
      Field.actionNumber(
        "relisted_of", "再掲元の番号", ja: "再掲の場合、元のアクションの番号。一つに決まらなければ空欄。",
        en: "For a relisted row the number of the original; blank when it is not certain."
      ) { $0.original }.referring(to: "actions", field: "action_no"),
      .year(
        "start_fiscal_year", "開始年度", ja: "取組を始めた年度。記載がなければ空欄。",
        en: "The fiscal year it began in; blank when none is given."
      ) { $0.marks.startYear },
      .sourced(
        "start_as_printed", "開始年の記載", ja: "開始年の欄に書かれた文字。",
        en: "The cell of the start year as printed.",
        { $0.action.startYear.value }, at: \.action.startYear.source),
      .code(
        "status", "状態", ja: "状態の欄または重点の欄に書かれた、継続・終了などの別。記載がなければ空欄。",
        en: "Whether it goes on, has changed or has ended; blank when the sheet does not say."
      ) { $0.marks.state?.kind },
      .year(
        "status_fiscal_year", "状態の年度", ja: "終了や統合などの年度。記載がなければ空欄。",
        en: "The fiscal year of that status; blank when none is given."
      ) { $0.marks.state?.fiscalYear },
      Field.actionNumber(
        "merged_into", "統合先の番号", ja: "統合の場合、統合先のアクションの番号。表にない番号は空欄。",
        en: "For a merged action the number of the one it went on in; blank where none has it."
      ) { $0.mergedInto }.referring(to: "actions", field: "action_no"),
    ] + Field.source { $0.action.number.source } + [
      .sourced(
        "department", "担当課", ja: "担当課の欄に書かれた文字。欄がなければ空欄。",
        en: "The department in charge as printed; blank where the sheet has no such column.",
        { $0.action[.department].map { Departments.oneLine($0.value) } },
        at: { $0.action[.department]?.source }),
      .boolean(
        "is_active", "実施中", ja: "統合・終了・完了・休止のいずれでもないときtrue。",
        en: "Whether it is still pursued: neither merged nor ended, completed or suspended."
      ) { $0.marks.isActive },
      .year(
        "added_fiscal_year", "追加年度",
        ja: "計画に載った最初の年度。状態、前の年度版、実績の欄のいずれからも分からなければ空欄。",
        en:
          "The first fiscal year in which the plan has it; blank where neither its status, earlier "
          + "editions nor its results tell."
      ) { $0.added },
      Field.string(
        "level_code", "区分コード", ja: "このアクションが属する最も下の区分（levels.csv）。",
        en: "The innermost level it belongs to (levels.csv)."
      ) { $0.levelCode }.referring(to: "levels"),
    ]

  /// The tags of a title joined by `;`, which a tag itself must therefore not hold.
  private static func tags(_ title: String) -> String {
    guard title.holds("【") else { return "" }
    return TitleTags(title).tags
      .map { spreadsheetSafe(String($0.map { $0 == ";" ? "；" : $0 })) }
      .joined(separator: ";")
  }
}

extension ActionStatus.Kind: CodedCase {
  static var codeListName: String { "action_status" }

  var meaning: LocalizedText {
    switch self {
    case .continued: LocalizedText(ja: "継続", en: "goes on")
    case .new: LocalizedText(ja: "新規", en: "new")
    case .expanded: LocalizedText(ja: "拡充", en: "expanded")
    case .revised: LocalizedText(ja: "見直し", en: "revised")
    case .merged: LocalizedText(ja: "統合", en: "merged into another action")
    case .ended: LocalizedText(ja: "終了", en: "ended")
    case .completed: LocalizedText(ja: "完了", en: "completed")
    case .suspended: LocalizedText(ja: "休止・中止", en: "suspended or stopped")
    }
  }
}

extension ExistingOrNew: CodedCase {
  static var codeListName: String { "existing_or_new" }

  var meaning: LocalizedText {
    switch self {
    case .existing: LocalizedText(ja: "既存", en: "existed when the plan began")
    case .new: LocalizedText(ja: "新規", en: "new in the plan")
    }
  }
}
