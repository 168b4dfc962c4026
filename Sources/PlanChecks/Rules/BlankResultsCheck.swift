import Diagnostics
import PlanReading
import PlanText

/// Counts the results of the edition's year that are still to be filled in.
///
/// Not where they are so few that each is named by itself, and not in an edition just made, whose results
/// are all to come.
enum BlankResultsCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let edition = plan.plan.edition
    let blank = plan.plan.actionsWithoutResults(of: edition)
    let living = plan.livingResults(edition)
    guard let first = blank.first?.text(.results(edition)),
      !BlankCellCheck.namesEach(of: living.map(\.text))
    else { return [] }
    let areAll = living.allSatisfy { $0.text.value.trimmingWhitespace.isEmpty }
    if areAll, !plan.checksEdition { return [] }
    let numbers = NumberRanges(blank.map(\.number.value), calling: plan.plan.numberNames)
    return [finding(numbers, count: blank.count, areAll: areAll, edition, at: first.source)]
  }

  private static func finding(
    _ numbers: NumberRanges, count: Int, areAll: Bool, _ edition: FiscalYear,
    at source: SourceCell
  ) -> Diagnostic {
    let ranges = numbers.text
    return Diagnostic(
      code: "results-blank", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "\(edition.label)の実績が\(areAll ? "すべて空欄です（\(count)件、" : "\(count)件、空欄です（")"
          + "\(ranges.japanese)）。",
        en: (areAll
          ? "All results of \(edition.shortLabel) are blank (\(count), "
          : "\(count) results of \(edition.shortLabel) are blank (")
          + "\(ranges.english))."),
      remedy: LocalizedText(
        ja: "記入してください。書くことがなければ「―」としてください。",
        en: "Fill them in; write ― where there is nothing to say."))
  }
}
