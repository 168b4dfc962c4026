import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `kpis.csv`: one row a figure of an indicator.
  static let kpis = Table(
    "kpis", title: LocalizedText(ja: "KPI", en: "KPIs"),
    meaning: LocalizedText(
      ja: "1行が1つの指標の1つの年度の値（現状値・目標値・実績値）。",
      en: "One row a figure of an indicator: baseline, target or actual of one fiscal year."),
    rows: { edition in
      edition.plan.kpis.flatMap { kpi in
        kpi.values.map { kpiRow($0, of: kpi, edition: edition.plan.edition) }
      }
    }, fields: kpiFields)

  private struct KPIRow {
    var kpi: KPI
    var value: KPIValue
    var status: ValueStatus
    var note: String?
  }

  private static let kpiFields: [Field<KPIRow>] =
    [
      .edition.key,
      .string(
        "kpi_code", "指標コード", ja: "S1K1のように、基本戦略ごとに付けたコード。指標が加わっても、なくなっても、ほかの指標のコードは変わらない。",
        en: "S1K1 … within the strategy; stays where other indicators come and go."
      ) { $0.kpi.code }.key,
      .string(
        "strategy_code", "基本戦略コード", ja: "指標が属する基本戦略。", en: "The strategy it belongs to."
      ) { $0.kpi.strategyCode }.referring(to: "strategies"),
      .sourced(
        "indicator", "指標名", ja: "単位を除いた指標の名前。", en: "The indicator's name without its unit.",
        { $0.kpi.indicator }, at: \.kpi.source),
      .sourced(
        "unit", "単位", ja: "値の単位。値とともに書かれた単位が指標の単位と違えば、書かれた単位。記載がなければ空欄。",
        en: "The unit of the value: the one written with it where that is not the indicator's; "
          + "blank when none is printed.",
        { $0.kpi.unit(of: $0.value) }, at: \.kpi.source),
      .year("fiscal_year", "対象年度", ja: "値の年度。", en: "The fiscal year of the value.") {
        $0.value.isUndated ? nil : $0.value.fiscalYear
      },
      .code("kind", "値の種類", ja: "現状値・目標値・実績値の別。", en: "Baseline, target or actual.") {
        $0.value.kind
      }.key,
      .number(
        "value", "値", unitField: "unit", ja: "単位を除いた数値。未記入や該当なしは空欄。",
        en: "The plain number; blank where it is still to come or does not exist."
      ) { $0.value.number },
      .valueStatus { $0.status },
      .sourced(
        "note", "注記", ja: "数値の代わりに書かれた文。", en: "The text that stands in place of a number.",
        { $0.note }, at: \.value.source),
    ] + Field.source { $0.value.source }.map(\.key) + [
      .string(
        "qualifier", "限定語", ja: "数値とともに書かれた約、以上、未満など。複数あれば;で区切る。",
        en: "The Japanese words written with the number (about, at least, less than), joined by ;."
      ) { ($0.value.wording?.qualifiers ?? []).joined(separator: ";") },
      .boolean(
        "is_approximate", "概数", ja: "約や程度など、おおよその値のときtrue。以上や未満は境界なのでfalse。",
        en: "Whether it is rounded (about); a bound such as at least is not."
      ) { $0.value.wording?.isApproximate == true },
      .code(
        "status", "指標の状態", ja: "終了・置き換えなど。続いている指標は空欄。",
        en: "Whether the indicator has ended or was replaced; blank where it goes on."
      ) { $0.kpi.status?.kind },
      Field.string(
        "replaced_by", "後継の指標", ja: "置き換えや統合の場合、代わった指標のコード。",
        en: "For an indicator that was replaced or merged, the code of the one in its place."
      ) { $0.kpi.replacedBy },
      Field.actionNumber { $0.kpi.actionNumber }.referring(to: "actions"),
    ]

  private static func kpiRow(
    _ value: KPIValue, of kpi: KPI, edition: FiscalYear
  ) -> KPIRow {
    let note = value.note.map(trimmedLine) ?? ""
    return KPIRow(
      kpi: kpi, value: value, status: ValueStatus(of: value, of: kpi, in: edition),
      note: isDashOnly(note) ? nil : note)
  }
}

extension ValueStatus {
  /// The status of an indicator's figure: a dash says that there is none, and nothing is due of what has
  /// ended.
  ///
  /// Words are in the book like a number: 1,200（見込み）, 130～140, 年間45件, 維持; not so those that say
  /// that it is still to come: 未定, 毎年度策定.
  init(of value: KPIValue, of kpi: KPI, in edition: FiscalYear) {
    let isNone = value.isDash || value.note.map(Self.saysNone) == true
    let isWritten = value.note.map { WrittenNumber.isKept(from: $0) } == true
    if value.number?.isFinite == true || isWritten {
      self = .reported
    } else if isNone || !kpi.isActive(in: value.fiscalYear) {
      self = .none
    } else if value.note.map({ Self.isStated($0, of: kpi) }) == true {
      self = .reported
    } else {
      self = Self.isDue(value, in: edition) ? .pending : .none
    }
  }

  private static func saysNone(_ text: String) -> Bool {
    isDashOnly(text) || PlaceholderWording(wholeCell: text) == .nothingToTell
  }

  /// Whether a text says what is aimed at or was reached.
  private static func isStated(_ text: String, of kpi: KPI) -> Bool {
    let plain = LineBreaks.joined(text)
    let years = yearExpressions(in: plain, reading: .heading)
    if folded(plain).utf8.first.map({ (0x30...0x39).contains($0) }) == true {
      return years.first?.range.lowerBound != 0
    }
    return kpi.status == nil && years.isEmpty && ActionStatus(plain) == nil
      && PlaceholderWording(wholeCell: plain) == nil && !isToCome(plain)
  }

  /// Whether words say that a figure is not settled yet: 未定, 検討中, 会議で決定, 毎年度策定.
  private static func isToCome(_ text: String) -> Bool {
    !AnalysedText(text).provisionalWords.isEmpty || unsettled.contains(where: text.holds)
      || text.hasSuffix("中")
      || later.contains(where: text.holds) && steps.contains(where: text.holds)
  }

  private static let unsettled = [
    "設定", "決定", "定める", "決める", "公表", "未策定", "策定中", "作成中", "協議中", "算定中", "算出中", "取りまとめ",
  ]
  private static let later = ["毎年", "各年", "年度", "都度", "随時", "別途", "後日"]
  private static let steps = ["策定", "検討", "調査", "集計", "算定", "算出", "把握", "確認"]

  /// A target of this or a later year is still to be set, this year's actual value to be counted; what
  /// an earlier year lacks stays away.
  private static func isDue(_ value: KPIValue, in edition: FiscalYear) -> Bool {
    switch value.kind {
    case .baseline: false
    case .target: value.fiscalYear >= edition
    case .actual: value.fiscalYear == edition
    }
  }
}

extension KPIStatus.Kind: CodedCase {
  static var codeListName: String { "kpi_status" }

  var meaning: LocalizedText {
    switch self {
    case .ended: LocalizedText(ja: "終了", en: "ended")
    case .completed: LocalizedText(ja: "完了", en: "completed")
    case .suspended: LocalizedText(ja: "休止・中止", en: "suspended or stopped")
    case .merged: LocalizedText(ja: "統合", en: "merged into another indicator")
    case .replaced: LocalizedText(ja: "置き換え", en: "replaced by another indicator")
    }
  }
}

extension KPIValue.Kind: CodedCase {
  static var codeListName: String { "kpi_kind" }

  var meaning: LocalizedText {
    switch self {
    case .baseline: LocalizedText(ja: "現状値", en: "the value when the plan began")
    case .target: LocalizedText(ja: "目標値", en: "the value aimed at")
    case .actual: LocalizedText(ja: "実績値", en: "the value reached")
    }
  }
}
