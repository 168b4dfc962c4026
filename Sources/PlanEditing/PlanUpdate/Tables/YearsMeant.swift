import PlanReading
import PlanText

/// The years that headings of update tables may mean in an edition.
struct YearsMeant: Hashable, Sendable {
  /// Those of which results may be meant where no year is named, ascending; never empty.
  ///
  /// The edition's own, and every other one of which results are still to come.
  let results: [FiscalYear]
  /// Those that the edition's headings of issues name; where they name none, its year and the next.
  let issues: [FiscalYear]

  /// - Parameters:
  ///   - plan: the edition as it is, before its year is rolled.
  ///   - newest: the year of the edition that is filled in: the plan's own, or the one being made.
  init(of plan: Plan, newest: FiscalYear) {
    let open = plan.headings.compactMap(\.column.resultsYear).filter { year in
      plan.actions.contains { $0.awaitsResults(of: year, in: plan) }
    }
    results = Set(open + [newest]).sorted()
    let named = plan.issuesYears
    let issues = newest == plan.edition ? named : named.map { $0 >= plan.edition ? $0.next : $0 }
    self.issues = named.isEmpty ? [newest, newest.next] : Set(issues).sorted()
  }
}

extension Plan {
  /// The years that its headings of issues name.
  var issuesYears: [FiscalYear] {
    headings.filter { $0.column == .issues }.compactMap(\.fiscalYear)
  }
}

extension Action {
  /// Whether its results of a year are blank though it went on in that year.
  ///
  /// A row that is listed again shows the results of another one or nothing; an action whose start
  /// year cannot be told may be newer than the year.
  fileprivate func awaitsResults(of year: FiscalYear, in plan: Plan) -> Bool {
    guard let text = text(.results(year))?.value, UpdateText.isBlank(text), !isRelisted else {
      return false
    }
    if let state, !state.isActive, state.fiscalYear.map({ $0 < year }) ?? true { return false }
    guard plan.headings.contains(where: { $0.column == .startYear }) else { return true }
    return FiscalYear(startYear: startYear.value).map { $0 <= year } ?? false
  }
}
