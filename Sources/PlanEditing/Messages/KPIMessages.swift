import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Why figures cannot be written into the KPI tables.
extension Diagnostic {
  static func unknownKPI(_ indicator: Requested<String>) -> Diagnostic {
    Diagnostic(
      code: "unknown-kpi", place: indicator.source.place,
      message: LocalizedText(
        ja: "指標「\(line(indicator.value))」はKPIの表にありません。",
        en: "The KPI tables have no indicator \"\(line(indicator.value))\"."),
      remedy: LocalizedText(
        ja: "指標名をKPIの表と同じにしてください。", en: "Name it as the KPI table does."))
  }

  static func kpiBlockMissing(
    _ indicator: Requested<String>, _ strategy: Requested<String>?
  ) -> Diagnostic {
    let name = strategy.map { line($0.value) }
    return Diagnostic(
      code: "kpi-block-missing", place: (strategy?.source ?? indicator.source).place,
      message: LocalizedText(
        ja: "新しい指標「\(line(indicator.value))」を入れるKPIの表が決められません"
          + (name.map { "（基本戦略「\($0)」の指標がありません）。" } ?? "（基本戦略の記入がありません）。"),
        en:
          "There is no telling which KPI table the new indicator \"\(line(indicator.value))\" goes"
          + " to: " + (name.map { "\"\($0)\" has no indicator yet." } ?? "no strategy is named.")),
      remedy: LocalizedText(
        ja: "KPIの表にある基本戦略の名称を記入してください。",
        en: "Name a strategy that has indicators in the KPI tables."))
  }

  static func kpiBaselineFixed(_ indicator: String, _ value: KPIUpdate.Value) -> Diagnostic {
    Diagnostic(
      code: "kpi-baseline-fixed", place: value.content.source.place,
      message: LocalizedText(
        ja: "指標「\(line(indicator))」の現状値（\(value.fiscalYear.label)）は計画策定時の値のため、変更できません。",
        en: "The baseline of \"\(line(indicator))\" (\(value.fiscalYear.shortLabel)) is that of the"
          + " plan's start and cannot be changed."),
      remedy: LocalizedText(
        ja: "誤りであれば、ブックを直接修正してください。", en: "If it is wrong, correct the workbook itself."))
  }

  static func kpiYearMissing(
    _ indicator: String, _ value: KPIUpdate.Value, _ site: KPISite
  ) -> Diagnostic {
    let kind = name(of: value.kind)
    return Diagnostic(
      code: "kpi-year-missing", place: value.content.source.place,
      message: LocalizedText(
        ja: "指標「\(line(indicator))」の\(value.fiscalYear.label)の\(kind.japanese)を書く列が、"
          + "シート「\(site.sheet)」のKPIの表にありません。",
        en: "The KPI table on sheet \"\(site.sheet)\" has no column for the \(kind.english) of"
          + " \(value.fiscalYear.shortLabel) of \"\(line(indicator))\"."),
      remedy: LocalizedText(
        ja: "年度を確かめてください。", en: "Check the year."))
  }

  static func kpiActualWithoutPlace(
    _ indicator: String, _ value: KPIUpdate.Value, _ site: KPISite, _ totals: [Referrer]
  ) -> Diagnostic {
    let counted = totals.filter { if case .chart = $0.holder { false } else { true } }.map(\.name)
    let (japanese, english) = (
      counted.joined(separator: "、"), counted.joined(separator: ", ")
    )
    return Diagnostic(
      code: "kpi-actual-without-place", place: value.content.source.place,
      message: LocalizedText(
        ja: "指標「\(line(indicator))」の\(value.fiscalYear.label)の実績値を書く場所が、"
          + "シート「\(site.sheet)」のKPIの表にありません。",
        en: "The KPI table on sheet \"\(site.sheet)\" has no place for the actual figure of"
          + " \(value.fiscalYear.shortLabel) of \"\(line(indicator))\"."),
      remedy: LocalizedText(
        ja: "実績値の欄を追加するときは --kpi-actuals を付けてください。"
          + (counted.isEmpty ? "" : "合計の数式（\(japanese)）に入らない場所に追加します。"),
        en: "Give --kpi-actuals to have a place for actual figures"
          + (counted.isEmpty ? "." : ", where the totals (\(english)) do not count them.")))
  }

  /// A formula that would count the rows of actual figures of some indicators, by name.
  static func kpiActualsInTotal(_ referrer: Referrer, _ indicators: [String]) -> Diagnostic {
    let (name, place) = referrer.words
    let japanese = indicators.map { "「\(line($0))」" }.joined()
    let english = indicators.map { "\"\(line($0))\"" }.joined(separator: ", ")
    let rows = indicators.count == 1 ? "the row" : "the rows"
    return Diagnostic(
      code: "kpi-actuals-in-total", place: place,
      message: LocalizedText(
        ja: "\(name.japanese)（\(referrer.formula)）がKPIの行をまとめて集計しているため、"
          + "指標\(japanese)の実績の行を追加すると実績まで集計されます。",
        en:
          "\(name.english) (\(referrer.formula)) takes the rows of the KPI table together and would"
          + " count \(rows) of actual figures of \(english) too."),
      remedy: LocalizedText(
        ja: "集計の範囲を目標値の行だけにするか、KPIの表に実績の列を設けてから、もう一度お試しください。",
        en: "Let it refer to the rows of targets only, or give the KPI table columns for actual"
          + " figures."))
  }

  /// What has not gone along when a note has given up its first cells; without `new` it is gone.
  static func kpiNoteMoved(
    _ what: LeftBehind, from old: CellReference, to new: CellReference?
  ) -> Diagnostic {
    let (ja, en, place) =
      switch what {
      case .referrer(let referrer):
        (
          "\(referrer.words.name.japanese)の参照先", "\(referrer.words.name.english) still refers to",
          referrer.words.place
        )
      case .note(let place): ("セルのメモ（コメント）", "A comment is still on", place)
      case .link(let place): ("セルのリンク", "A link is still on", place)
      }
    let target = new.map { "\($0)" }
    return Diagnostic(
      code: "kpi-note-moved", severity: .warning, place: place,
      message: LocalizedText(
        ja: "\(ja)は \(old) のままですが、そこにあったKPIの注記は"
          + (target.map { " \($0) に移りました。" } ?? "なくなりました。"),
        en: "\(en) \(old), but the KPI note that stood there "
          + (target.map { "is now in \($0)." } ?? "is gone.")),
      remedy: LocalizedText(
        ja: "\(target.map { "\($0) に" } ?? "")直すかどうか、確かめてください。",
        en: "Check whether to change it\(target.map { " to \($0)" } ?? "")."))
  }

  static func kpiNameIsFormula(_ source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "kpi-name-is-formula", place: source.place,
      message: LocalizedText(
        ja: "指標名のセルが数式のため、単位を書き換えられません。",
        en: "The indicator's name is a formula; its unit cannot be changed."),
      remedy: LocalizedText(
        ja: "指標名を文字で入力し直してください。", en: "Type the name as text."))
  }

  static func kpiNotRead(_ indicator: Requested<String>) -> Diagnostic {
    Diagnostic(
      code: "kpi-not-read", place: indicator.source.place,
      message: LocalizedText(
        ja: "指標「\(line(indicator.value))」の行を追加しましたが、指標として読み取れませんでした。",
        en: "The row added for \"\(line(indicator.value))\" is not read as an indicator."),
      remedy: LocalizedText(
        ja: "指標名を確かめてください（※で始まる名称や空欄は使えません）。",
        en: "Check its name: it must not be blank nor begin as a note."))
  }

  private static func name(of kind: KPIValue.Kind) -> LocalizedText {
    switch kind {
    case .baseline: LocalizedText(ja: "現状値", en: "baseline")
    case .target: LocalizedText(ja: "目標値", en: "target")
    case .actual: LocalizedText(ja: "実績値", en: "actual figure")
    }
  }

  private static func line(_ text: String) -> String { text.withoutLineBreaks }
}
