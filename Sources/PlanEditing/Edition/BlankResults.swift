import PlanReading
import PlanText

extension Plan {
  /// The numbers of active actions whose results of a year are blank, ascending.
  ///
  /// A dash says that there is nothing to tell. An action that has begun later has no results to tell.
  func blankResults(of year: FiscalYear) -> [Int] {
    actions.filter { action in
      action.isActive && !action.hasBegun(after: year)
        && action.text(.results(year)).map { UpdateText.isBlank($0.value) } ?? false
    }.map(\.number.value).sorted()
  }
}

extension Action {
  /// Whether its start year, its status or its schedule says that it has begun after a year.
  fileprivate func hasBegun(after year: FiscalYear) -> Bool {
    let began =
      state.flatMap { $0.kind == .new ? $0.fiscalYear : nil }
      ?? FiscalYear(startYear: startYear.value) ?? schedule.map(\.years.lowerBound).min()
    return began.map { $0 > year } ?? false
  }
}

extension EditSession {
  /// Notes which active actions have no results of a year, where some have none.
  mutating func noteBlankResults(of year: FiscalYear, except added: [Int] = []) {
    let added = Set(added)
    let blank = reading.plan.blankResults(of: year).filter { !added.contains($0) }
    if !blank.isEmpty { note(.resultsBlank(year, blank)) }
  }
}
