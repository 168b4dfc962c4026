package import Diagnostics
package import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML

/// What was filled in from update tables, in words.
package struct MergeLines: Sendable {
  private let report: MergeReport
  private let language: Language

  package init(report: MergeReport, language: Language) {
    self.report = report
    self.language = language
  }

  package var all: [String] {
    if report.isEmpty {
      return [text(ja: "反映: 変更はありません", en: "filled in: nothing has changed")]
    }
    return counts + overwritten + newActions + statuses + dropped + schedules + synced + newKPIRows
  }

  private var counts: [String] {
    [
      text(
        ja: "反映: 記入\(report.filled.count)セル、書き換え\(report.overwritten.count)セル",
        en: "filled in: \(Wording.count(report.filled.count, "cell")), "
          + "\(Wording.count(report.overwritten.count, "cell")) overwritten")
    ]
  }

  /// Every overwritten text: whoever wrote it must be able to find it.
  private var overwritten: [String] {
    report.overwritten.map { change in
      let old = Wording.quoted(shortened(change.old), language)
      let new = Wording.quoted(shortened(change.new), language)
      let place = "\(change.cell.sheet)!\(change.cell.cell)"
      let source = change.source.place.described(in: language)
      return text(
        ja: "書き換え: \(place) \(old) → \(new)（\(source)）",
        en: "overwritten: \(place) \(old) → \(new) (\(source))")
    }
  }

  private var newActions: [String] {
    lines(report.newActions, ja: "追加したアクション", en: "action added")
  }

  private var statuses: [String] {
    lines(report.statuses, ja: "状態を記入", en: "status written")
  }

  private var synced: [String] {
    lines(report.synced, ja: "再掲に実績を写しました", en: "results copied to relisted row")
  }

  private var dropped: [String] {
    guard !report.dropped.isEmpty else { return [] }
    let numbers = report.dropped.map { "No.\($0)" }.joined(separator: text(ja: "、", en: ", "))
    return [text(ja: "行を削除: \(numbers)", en: "rows removed: \(numbers)")]
  }

  private var schedules: [String] {
    report.schedules.map { change in
      let old = spans(change.old)
      let new = spans(change.new)
      return text(
        ja: "スケジュール: No.\(change.action) \(old) → \(new)",
        en: "schedule: No.\(change.action) \(old) → \(new)")
    }
  }

  private var newKPIRows: [String] {
    report.newKPIRows.map { row in
      let name = Wording.quoted(row.value, language)
      let place = "\(row.source.sheet)!\(row.source.cell)"
      return text(ja: "KPIの行を追加: \(place) \(name)", en: "KPI row added: \(place) \(name)")
    }
  }

  private func lines(_ actions: [Sourced<Int>], ja: String, en: String) -> [String] {
    actions.map { action in
      "\(text(ja: ja, en: en)): No.\(action.value) \(action.source.sheet)!\(action.source.cell)"
    }
  }

  private func spans(_ spans: [RequestedSpan]) -> String {
    if spans.isEmpty { return text(ja: "なし", en: "none") }
    return spans.map { span in
      let (first, last) = (span.years.lowerBound, span.years.upperBound)
      let years =
        first == last ? first.shortLabel : "\(first.shortLabel)～\(last.shortLabel)"
      return "\(years) \(span.label)"
    }.joined(separator: text(ja: "、", en: ", "))
  }

  /// The beginning of a long text.
  private func shortened(_ text: String) -> String {
    let line = text.filter { !$0.isNewline }
    return line.count > 40 ? "\(line.prefix(39))…" : line
  }

  private func text(ja japanese: String, en english: String) -> String {
    LocalizedText(ja: japanese, en: english)[language]
  }
}
