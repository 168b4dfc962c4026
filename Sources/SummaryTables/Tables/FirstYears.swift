import PlanReading
import PlanText

/// The fiscal years in which actions came into the plan.
struct FirstYears {
  private let plan: Plan
  private let lineages: [ActionLineage]

  init(_ edition: Edition) {
    plan = edition.plan
    lineages = edition.lineages
  }

  /// The year that the action's status names for a new one; else the first edition with the action,
  /// where an earlier one lacks it; else the year of its first results.
  ///
  /// These tell it where they are those of the plan's first year, or where nothing is said of the time
  /// before: nobody knows what a column that is gone has said. A dash before them tells as little: it
  /// stands for a year in which nothing was done, and for one in which the action was not there.
  func year(of action: Action, _ marks: ActionMarks, at index: Int, narratives: [Narrative])
    -> FiscalYear?
  {
    if let state = marks.state, state.kind == .new, let year = state.fiscalYear { return year }
    if lineages.indices.contains(index), lineages[index].isNewcomer {
      return lineages[index].firstEdition
    }
    // A plan without a schedule says nothing of its first year: its window is the edition's year.
    let window = plan.window
    let start = window.lowerBound < window.upperBound ? window.lowerBound : nil
    var (earliest, earliestDash): (FiscalYear?, FiscalYear?)
    for narrative in narratives {
      guard let year = narrative.fiscalYear, Self.isTold(narrative),
        start.map({ $0 <= year }) ?? (narrative.field == .results)
      else { continue }
      let isDash = isDashOnly(narrative.text.value)
      if isDash { earliestDash = min(earliestDash ?? year, year) }
      if !isDash { earliest = min(earliest ?? year, year) }
    }
    // Where nothing is said of this year yet, dashes may all stand for years before the action came.
    let isAnswered = narratives.contains { $0.fiscalYear == plan.edition && Self.isTold($0) }
    guard let first = earliest ?? (isAnswered ? earliestDash : nil) else { return nil }
    let before = action.results.filter { $0.fiscalYear < first }
    let isBlankBefore = !before.isEmpty && !before.contains { isDashOnly($0.text.value) }
    let isTold =
      first == start || isBlankBefore || start != nil && isFirstOfFolded(first, narratives)
    return isTold ? first : nil
  }

  /// Whether the narrative of a year says something.
  private static func isTold(_ narrative: Narrative) -> Bool {
    (narrative.field == .results || narrative.field == .baseline)
      && !narrative.text.value.unicodeScalars.allSatisfy(TextFolding.isWhiteSpace)
  }

  /// Whether results that were folded into the baseline begin with a year, and no baseline comes before.
  private func isFirstOfFolded(_ first: FiscalYear, _ narratives: [Narrative]) -> Bool {
    let baselines = narratives.filter { $0.field == .baseline && Self.isTold($0) }
    return baselines.contains { $0.fiscalYear == first }
      && baselines.allSatisfy { ($0.fiscalYear ?? plan.window.lowerBound.previous) >= first }
  }
}
