import Diagnostics
import PlanReading
import PlanText

/// Why a year's results are not final yet.
extension Diagnostic {
  static func finalizeUnknownYear(_ year: FiscalYear, known: [FiscalYear]) -> Diagnostic {
    Diagnostic(
      code: "finalize-unknown-year",
      message: LocalizedText(
        ja: "\(year.label)の実績の列はありません（あるのは\(known.map(\.label).joined(separator: "、"))）。",
        en: "There are no results of \(year.shortLabel) to be made final; the book has those of"
          + " \(known.map(\.shortLabel).joined(separator: ", "))."),
      remedy: LocalizedText(
        ja: "--finalize の年度を確かめてください。", en: "Check the year given to --finalize."))
  }

  /// Actions by number whose results of the year are blank; `source` is the heading.
  static func resultsBlank(
    _ numbers: [Int], _ year: FiscalYear, calling names: [Int: String] = [:],
    at source: SourceCell
  ) -> Diagnostic {
    let ranges = NumberRanges(numbers, calling: names)
    return Diagnostic(
      code: "final-results-blank", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "\(year.label)の実績が未記入です: \(numbers.count)件（\(ranges.text.japanese)）。",
        en: "The \(year.shortLabel) results of \(numbers.count) "
          + (numbers.count == 1 ? "action are" : "actions are")
          + " blank: \(ranges.text.english)."),
      remedy: LocalizedText(
        ja: "実績を記入してから、もう一度お試しください。書くことがないセルには「―」と記入してください。",
        en: "Fill them in and run again; write ― where there is nothing to tell."))
  }

  /// One action's results; later dates alone may also be those of the day the heading names.
  static func provisionalResults(
    _ found: [ProvisionalWording], of name: String, _ year: FiscalYear, at source: SourceCell
  ) -> Diagnostic {
    let words = found.reduce(into: [String]()) { words, wording in
      if !words.contains(wording.text) { words.append(wording.text) }
    }
    let isDates = found.allSatisfy { $0.kind == .laterDate }
    return Diagnostic(
      code: "provisional-results", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "No.\(name) の\(year.label)実績に\(words.map { "「\($0)」" }.joined())とあり、まだ確定していません。",
        en: "The \(year.shortLabel) results of action \(name) are not final yet: they say "
          + words.map { "\"\($0)\"" }.joined(separator: ", ") + "."),
      remedy: isDates
        ? LocalizedText(
          ja: "見出しの時点より後の日付です。実績として確定していれば、見出しの時点をその日以降に直してから、"
            + "もう一度お試しください。",
          en: "The date is later than the day in the heading: if it is a result, move that day on"
            + " and run again.")
        : LocalizedText(
          ja: "確定した内容に書き直してから、もう一度お試しください。",
          en: "Write what came of it and run again."))
  }

  static func finalizeHeadingUnclear(_ text: String, _ year: FiscalYear, at source: SourceCell)
    -> Diagnostic
  {
    let line = text.withoutLineBreaks
    return Diagnostic(
      code: "finalize-heading-unclear", place: source.place,
      message: LocalizedText(
        ja: "実績の見出し「\(line)」から時点だけを取り除けません。",
        en: "The day cannot be taken from the results heading \"\(line)\" alone."),
      remedy: LocalizedText(
        ja: "見出しを「\(year.label)実績（※…時点）」のように書き直してください。",
        en: "Write it as \(year.label)実績（※…時点）."))
  }
}
