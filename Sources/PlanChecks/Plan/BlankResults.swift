package import PlanReading
package import PlanText

extension Plan {
  /// The active actions whose results of a year are blank, by number.
  ///
  /// A dash says that there is nothing to tell. An action that has begun later has no results to tell.
  package func actionsWithoutResults(of year: FiscalYear) -> [Action] {
    actions(without: .results(year), of: year)
  }

  /// The active actions whose cells of a column that tells of a year are blank, by number.
  package func actions(without column: PlanColumn, of year: FiscalYear) -> [Action] {
    actions.filter { action in
      guard action.text(column)?.value.allSatisfy(\.isWhitespace) == true else {
        return false
      }
      let state = action.state
      return state?.isActive(in: year) ?? true && !action.hasBegun(after: year, state)
    }.sorted { $0.number.value < $1.number.value }
  }

  /// Their numbers, ascending.
  package func blankResults(of year: FiscalYear) -> [Int] {
    actionsWithoutResults(of: year).map(\.number.value)
  }
}

extension Action {
  /// Whether its start year, its status or its schedule says that it has begun after a year.
  fileprivate func hasBegun(after year: FiscalYear, _ state: ActionStatus?) -> Bool {
    let began =
      state.flatMap { $0.kind == .new ? $0.fiscalYear : nil }
      ?? FiscalYear(startYear: startYear.value) ?? schedule.map(\.years.lowerBound).min()
    return began.map { $0 > year } ?? false
  }
}
