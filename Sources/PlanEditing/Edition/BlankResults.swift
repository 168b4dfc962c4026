import PlanChecks
import PlanReading
import PlanText

extension EditSession {
  /// Notes which active actions have no results of a year, where some have none.
  mutating func noteBlankResults(of year: FiscalYear, except added: [Int] = []) {
    let added = Set(added)
    let blank = reading.plan.blankResults(of: year).filter { !added.contains($0) }
    if !blank.isEmpty { note(.resultsBlank(year, blank)) }
  }
}
