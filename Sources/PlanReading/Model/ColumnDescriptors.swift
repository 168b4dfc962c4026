import Diagnostics

/// A column of the plan table, whatever its year.
///
/// In the order in which tables list what has changed.
package enum ColumnKind: Int, Hashable, Sendable, CaseIterable {
  case number, strategy, measure
  /// 既存/新規.
  case existingOrNew
  /// 重点アクション, where 再掲 stands too.
  case priority
  case title, description
  /// 現状, the state at the plan's start.
  case baseline
  /// 実績 of one fiscal year.
  case results
  case startYear
  /// 状態: 継続, 終了 and so on.
  case status
  /// One year of the schedule.
  case schedule
  /// 課題・取り組むべきこと.
  case issues
  /// 担当課, the department in charge.
  case department
  /// Levels of the plan below the second.
  case level3, level4
  /// What was to be done in a year, and what was.
  case plannedWork, workDone
  /// Figures of a year: 目標, 実績値 and 達成率.
  case target, actual, rate
  /// 評価 of a year, and why.
  case grade, gradeReason
  /// 予算, 決算 or 効果額 of a year.
  case money
  /// 翌年度の取組.
  case nextWork
  /// An indicator inside the action's row.
  case indicatorName, indicatorUnit, indicatorBaseline, indicatorTarget, indicatorTargetYear
  case note
  /// Carried as data.
  case other
  /// Left out.
  case ignored
}

extension ColumnDescriptor {
  /// One entry a kind of column, in their order: the one place to add a column or another wording.
  ///
  /// A wording is compared with a heading's core: half-width letters and digits, no white space, no
  /// brackets or what stands in them, 取り組み written 取組.
  package static let all: [ColumnDescriptor] =
    places + marks + texts + times + offices + otherOffices

  private static let places: [ColumnDescriptor] = [
    ColumnDescriptor(
      .number, code: "number", label: LocalizedText(ja: "No.", en: "number"),
      meaningInEnglish: "the number",
      contents: .place, presence: .required, updating: .fixed,
      [
        .init(
          .whole,
          [
            "no", "no.", "#", "番号", "通番", "連番", "項番", "整理番号", "アクション番号", "アクションno", "アクションno.",
            "事業番号", "取組番号", "管理番号", "通し番号", "事業no", "事業no.", "取組no", "取組no.",
          ])
      ]),
    ColumnDescriptor(
      .strategy, code: "strategy", label: LocalizedText(ja: "基本戦略", en: "strategy"),
      meaningInEnglish: "the strategy",
      contents: .place, updating: .fixed,
      [
        .init(.whole, ["基本戦略", "戦略", "戦略名"]),
        .init(.beginning, ["基本戦略"]),
        .init(.whole, ["基本目標", "基本方針", "施策の柱", "政策", "柱", "大項目", "重点戦略"]),
      ]),
    ColumnDescriptor(
      .measure, code: "measure", label: LocalizedText(ja: "具体的施策", en: "measure"),
      meaningInEnglish: "the measure",
      contents: .place, updating: .fixed,
      [
        .init(.whole, ["具体的施策", "具体的な施策", "施策", "施策名", "個別施策", "主要施策", "基本施策", "施策項目", "施策の方向性"])
      ]),
  ]

  private static let marks: [ColumnDescriptor] = [
    ColumnDescriptor(
      .existingOrNew, code: "existing_or_new",
      label: LocalizedText(ja: "既存/新規", en: "existing or new"),
      meaningInEnglish: "existing or new", isFilledInEveryRow: true,
      [
        .init(
          .whole,
          [
            "既存/新規", "新規/既存", "既存・新規", "新規・既存", "既存新規", "既存/新規の別", "既存・新規の別", "新規・継続", "新規/継続",
            "継続/新規", "継続・新規",
          ])
      ]),
    ColumnDescriptor(
      .priority, code: "priority", label: LocalizedText(ja: "重点アクション", en: "priority"),
      meaningInEnglish: "the priority mark",
      [
        .init(.whole, ["重点アクション", "重点", "重点取組", "重点項目", "重点事業", "重点施策"])
      ]),
  ]

  private static let texts: [ColumnDescriptor] = [
    ColumnDescriptor(
      .title, code: "title", label: LocalizedText(ja: "アクション名", en: "title"),
      meaningInEnglish: "an action's title",
      presence: .required,
      [
        .init(
          .whole,
          [
            "具体的アクション", "具体的なアクション", "アクション名", "アクション", "具体的取組", "具体的な取組", "取組名", "取組項目", "事業名",
            "取組", "事業・取組名", "取組・事業名", "主な取組", "主な事業", "個別事業", "実施事業", "具体的事業", "取組事項",
          ])
      ]),
    ColumnDescriptor(
      .description, code: "description", label: LocalizedText(ja: "説明", en: "description"),
      meaningInEnglish: "the description", isFilledInEveryRow: true,
      [
        .init(
          .whole,
          [
            "説明", "アクションの説明", "アクションの内容", "取組内容", "事業内容", "事業概要", "内容", "概要", "取組概要", "取組の概要",
            "取組の内容", "事業の概要", "具体的内容", "具体的な内容", "内容・説明",
          ])
      ]),
    ColumnDescriptor(
      .baseline, code: "baseline", label: LocalizedText(ja: "現状", en: "baseline"),
      meaningInEnglish: "the state when the plan began",
      updating: .fixed, isFilledInEveryRow: true,
      [
        .init(
          .whole,
          [
            "現状", "現況", "策定時の現状", "計画策定時の現状", "これまでの取組", "これまでの取組状況", "現状・課題", "現状と課題", "現状及び課題",
            "現状/課題", "現状課題", "現状・問題点", "課題・現状", "課題と現状",
          ]),
        .init(.end, ["年度までの取組"], precedence: 1),
      ]),
    ColumnDescriptor(
      .results, code: "results", label: LocalizedText(ja: "実績", en: "results"),
      meaningInEnglish: "the results of a year",
      contents: .results, presence: .required,
      [
        .init(
          .end, ["実績", "実施状況", "取組状況", "進捗状況", "進捗", "取組結果", "実施結果", "実績及び成果", "実績・成果"],
          precedence: 1),
        .init(.beginning, ["実績"], precedence: 2),
      ]),
  ]

  private static let times: [ColumnDescriptor] = [
    ColumnDescriptor(
      .startYear, code: "start_year", label: LocalizedText(ja: "開始年", en: "start year"),
      meaningInEnglish: "the start year", isFilledInEveryRow: true,
      [
        .init(.whole, ["開始年", "開始年度", "着手年", "着手年度", "開始時期", "事業開始年度", "事業開始年", "実施開始年度"])
      ]),
    ColumnDescriptor(
      .status, code: "status", label: LocalizedText(ja: "状態", en: "status"),
      meaningInEnglish: "the status",
      presence: .optional, updating: .byRules,
      [
        .init(.whole, ["状態", "アクションの状態", "取組の状態", "事業の状態", "ステータス"])
      ]),
    ColumnDescriptor(
      .schedule, code: "schedule", label: LocalizedText(ja: "スケジュール", en: "schedule"),
      meaningInEnglish: "the schedule",
      contents: .schedule, presence: .required, updating: .byRules,
      []),
    ColumnDescriptor(
      .issues, code: "issues", label: LocalizedText(ja: "課題", en: "issues"),
      meaningInEnglish: "the issues", isFilledInEveryRow: true,
      [
        // What ends in words for the state of things or for results is no issues, even where it
        // names them before; what only begins with 実績 may be: 実績を踏まえた課題.
        .init(.anywhere, ["取り組むべき", "取組むべき", "今後の課題", "以降の課題", "課題"], precedence: 1)
      ]),
  ]

  private static let offices: [ColumnDescriptor] = [
    ColumnDescriptor(
      .department, code: "department", label: LocalizedText(ja: "担当課", en: "department"),
      meaningInEnglish: "the department in charge",
      presence: .optional,
      [
        // 担当 alone may be a person, 課 and 部署 that of whoever fills in the table.
        .init(
          .whole,
          [
            "担当課", "所管課", "担当部署", "所管部署", "所属", "担当課名", "所管課名", "担当部署名", "担当部課", "所管部課", "担当所属",
            "所管", "主管課", "所属名", "主担当課", "担当課等", "所管課等", "部課名", "担当部課名", "担当部局", "所管部局", "担当課室",
            "所管課室",
            "担当課・室", "所管課・室", "担当室課", "所管室課", "担当部課室", "主管課室", "主管部署", "主管部課", "主管課名", "所管所属",
            "担当組織",
          ])
      ])
  ]
}
