import Diagnostics
import PlanReading
import PlanText

/// Counts the results of the edition's year that are still to be filled in.
///
/// Only where some are filled in, and more are blank than are named one by one.
enum BlankResultsCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let edition = plan.plan.edition
    let living = plan.livingResults(edition)
    let blank = living.filter { $0.text.value.trimmingWhitespace.isEmpty }
    guard !blank.isEmpty, blank.count < living.count,
      !BlankCellCheck.isException(blank.count, of: living.count)
    else { return [] }
    return [finding(blank.map(\.number), edition, at: blank[0].text.source)]
  }

  private static func finding(
    _ numbers: [Int], _ edition: FiscalYear, at source: SourceCell
  ) -> Diagnostic {
    let named = numbers.prefix(10)
    let rest = numbers.count - named.count
    let japanese = named.map { "No.\($0)" }.joined(separator: "、") + (rest > 0 ? "ほか" : "")
    let english = named.map { "\($0)" }.joined(separator: ", ") + (rest > 0 ? " …" : "")
    return Diagnostic(
      code: "results-blank", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "\(edition.label)の実績が\(numbers.count)件、空欄です（\(japanese)）。",
        en: "\(numbers.count) results of \(edition.shortLabel) are blank (No. \(english))."),
      remedy: LocalizedText(
        ja: "記入してください。書くことがなければ「―」としてください。",
        en: "Fill them in; write ― where there is nothing to say."))
  }
}
