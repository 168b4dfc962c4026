import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Why a schedule is not drawn as requested.
extension Diagnostic {
  static func scheduleNoSuchAction(_ number: Int) -> Diagnostic {
    Diagnostic(
      code: "schedule-no-such-action",
      message: LocalizedText(
        ja: "スケジュールを変更するアクション No.\(number) が計画の表にありません。",
        en: "The plan has no action No. \(number) whose schedule could be changed."),
      remedy: LocalizedText(ja: "番号を確かめてください。", en: "Check the number."))
  }

  static func scheduleSameNumber(_ number: Int, at sources: [SourceCell]) -> Diagnostic {
    let rows = sources.map { "\($0.sheet) \($0.cell.row)" }
    return schedule(
      code: "schedule-same-number", at: sources.first,
      ja: "No.\(number) のアクションが複数の行にあるため（\(rows.joined(separator: "行目、"))行目）、"
        + "どの行のスケジュールを変更するか決められません。",
      en: "Several rows bear the number \(number) (\(rows.joined(separator: ", "))).",
      remedy: LocalizedText(
        ja: "番号が重ならないように直してください。", en: "Give each action a number of its own."))
  }

  static func scheduleYearsOutside(
    _ span: RequestedSpan, _ years: [FiscalYear], at source: SourceCell
  ) -> Diagnostic {
    guard let first = years.min(), let last = years.max() else {
      return scheduleYearsOutside(
        at: source,
        ja: "この表にはスケジュールの列がないため、\(span.japanese)を書き込めません。",
        en: "This table has no schedule columns for \(span.english).",
        remedy: LocalizedText(
          ja: "スケジュールの年度の列（R6年度など）を作ってください。",
          en: "Make a column for each year of the schedule."))
    }
    return scheduleYearsOutside(
      at: source,
      ja: "\(span.japanese)は、表のスケジュールの期間"
        + "（\(first.shortLabel)～\(last.shortLabel)）に入っていません。",
      en: "\(span.english) lies outside the schedule's years"
        + " (\(first.shortLabel)–\(last.shortLabel)).",
      remedy: LocalizedText(
        ja: "年度を期間内に直してください。", en: "Give years within the schedule."))
  }

  private static func scheduleYearsOutside(
    at source: SourceCell, ja: String, en: String, remedy: LocalizedText
  ) -> Diagnostic {
    schedule(code: "schedule-years-outside", at: source, ja: ja, en: en, remedy: remedy)
  }

  static func scheduleCellsOverlap(
    _ first: RequestedSpan, _ second: RequestedSpan, at source: SourceCell
  ) -> Diagnostic {
    schedule(
      code: "schedule-cells-overlap", at: source,
      ja: "この行のスケジュールはセルに書かれているため、\(first.japanese)と\(second.japanese)を"
        + "同じセルに書き込めません。",
      en: "The schedule of this row is written in cells: \(first.english) and \(second.english)"
        + " cannot share one.",
      remedy: LocalizedText(
        ja: "年度が重ならないように直してください。", en: "Give them years that do not overlap."))
  }

  static func scheduleIsFormula(at source: SourceCell) -> Diagnostic {
    schedule(
      code: "schedule-formula", at: source,
      ja: "スケジュールのセルに数式があるため、書き換えていません。",
      en: "The schedule's cell holds a formula, which is not overwritten.",
      remedy: LocalizedText(
        ja: "数式を消すか、スケジュールを手で直してください。",
        en: "Take the formula out, or change the schedule by hand."))
  }

  static func scheduleMergedBeyond(_ range: CellRange, at source: SourceCell) -> Diagnostic {
    schedule(
      code: "schedule-merged-beyond", at: source,
      ja: "セルの結合（\(range)）がこのアクションのスケジュール欄の外に及んでいるため、"
        + "スケジュールを書き換えられません。",
      en: "The merged cells \(range) reach out of this action's schedule.",
      remedy: LocalizedText(
        ja: "結合を解除してください。", en: "Unmerge them."))
  }

  static func scheduleShapeGrouped(_ shape: Shape, at source: SourceCell) -> Diagnostic {
    schedule(
      code: "schedule-shape-grouped", at: source,
      ja: "図形「\(shape.name)」はグループの一部のため、動かせません。",
      en: "The shape \"\(shape.name)\" is part of a group and cannot be changed alone.",
      remedy: LocalizedText(
        ja: "Excel でグループを解除してください。", en: "Ungroup it in Excel."))
  }

  static func scheduleShapeRotated(_ shape: Shape, at source: SourceCell) -> Diagnostic {
    schedule(
      code: "schedule-shape-rotated", at: source,
      ja: "図形「\(shape.name)」は回転しているため、動かせません。",
      en: "The shape \"\(shape.name)\" is rotated and cannot be changed.",
      remedy: LocalizedText(
        ja: "Excel で回転を 0° に戻してください。", en: "Set its rotation to 0° in Excel."))
  }

  static func scheduleHiddenYear(_ span: RequestedSpan, at source: SourceCell) -> Diagnostic {
    schedule(
      code: "schedule-hidden-year", at: source,
      ja: "年度の列が非表示のため、\(span.japanese)の矢印を描けません。",
      en: "The arrow for \(span.english) cannot be drawn: a column of these years is hidden.",
      remedy: LocalizedText(
        ja: "非表示の列を再表示してください。", en: "Unhide the column."))
  }

  static func scheduleHiddenRow(_ span: RequestedSpan, at source: SourceCell) -> Diagnostic {
    schedule(
      code: "schedule-hidden-row", at: source,
      ja: "行が非表示のため、\(span.japanese)の矢印を描けません。",
      en: "The arrow for \(span.english) cannot be drawn: the row is hidden.",
      remedy: LocalizedText(
        ja: "フィルターを解除するなどして、行を再表示してください。",
        en: "Unhide the row; a filter may hide it."))
  }

  static func scheduleRowFull(_ span: RequestedSpan, at source: SourceCell) -> Diagnostic {
    schedule(
      code: "schedule-row-full", at: source,
      ja: "行の高さが足りず、\(span.japanese)の矢印をほかの矢印と重ならないように描けません。",
      en: "The row is too low for another arrow beside the others (\(span.english)).",
      remedy: LocalizedText(ja: "行を高くしてください。", en: "Make the row higher."))
  }

  static func scheduleNothingToCopy(_ span: RequestedSpan, at source: SourceCell) -> Diagnostic {
    schedule(
      code: "schedule-no-shape-to-copy", at: source,
      ja: "このシートには見本にできる矢印がないため、\(span.japanese)の矢印を描けません。",
      en: "The sheet has no arrow of which the one for \(span.english) could be a copy.",
      remedy: LocalizedText(
        ja: "Excel でこのシートのどこかの行に矢印を一つ描いてください。",
        en: "Draw one arrow in any row of this sheet in Excel."))
  }

  static func scheduleAmbiguous(_ spans: [RequestedSpan], at source: SourceCell) -> Diagnostic {
    let listed = spans.map(\.japanese).joined(separator: "、")
    return schedule(
      code: "schedule-ambiguous", at: source,
      ja: "この行の書き方では、スケジュール（\(listed)）を読み違えなく書き表せません。",
      en: "In the form of this row the schedule ("
        + spans.map(\.english).joined(separator: ", ") + ") would be misread.",
      remedy: LocalizedText(
        ja: "この行のスケジュールを Excel で手直ししてください。",
        en: "Change the schedule of this row by hand in Excel."))
  }

  private static func schedule(
    code: String, at source: SourceCell?, ja: String, en: String, remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: code, place: Place(sheet: source?.sheet, cell: source?.cell.description),
      message: LocalizedText(ja: ja, en: en), remedy: remedy)
  }
}

extension RequestedSpan {
  /// 「実施」（R6～R8）.
  fileprivate var japanese: String { "「\(label)」（\(yearLabels(joinedBy: "～"))）" }
  fileprivate var english: String { "\"\(label)\" (\(yearLabels(joinedBy: "–")))" }

  private func yearLabels(joinedBy dash: String) -> String {
    years.lowerBound == years.upperBound
      ? years.lowerBound.shortLabel
      : years.lowerBound.shortLabel + dash + years.upperBound.shortLabel
  }
}
