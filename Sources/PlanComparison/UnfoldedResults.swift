import PlanReading
import PlanText

extension Action {
  /// The action with the results that have gone to its 現状 taken out of it again, year by year, where
  /// `old` had them in columns that are no more: what has only moved is no change.
  func unfolded(after old: Action) -> Action {
    let kept = Set(results.map(\.fiscalYear))
    guard let first = old.results.map(\.fiscalYear).filter({ !kept.contains($0) }).min() else {
      return self
    }
    let parts = baseline.value.parts(from: first)
    guard !parts.sections.isEmpty else { return self }
    var action = self
    // Where the 現状 said nothing, the results have taken its place.
    let isBlank = parts.head.allSatisfy(\.isWhitespace)
    let before = old.baseline.value
    let saidNothing = isDashOnly(before) || before.allSatisfy(\.isWhitespace)
    action.baseline.value = isBlank && saidNothing ? before : parts.head
    let moved = parts.sections.filter { !kept.contains($0.year) }.map {
      YearlyResults(fiscalYear: $0.year, text: Sourced($0.text, at: baseline.source))
    }
    action.results = moved + results
    return action
  }
}

extension String {
  /// What stands before the first line that names a year from `first` on, and the sections behind it.
  fileprivate func parts(
    from first: FiscalYear
  ) -> (head: String, sections: [(year: FiscalYear, text: String)]) {
    var head: [Substring] = []
    var sections: [(year: FiscalYear, lines: [Substring])] = []
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let last = sections.last?.year
      // Years go on: an earlier one is named by the text itself.
      if let year = YearLine.year(of: line), year >= first, last.map({ year > $0 }) ?? true {
        sections.append((year, []))
      } else if sections.isEmpty {
        head.append(line)
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return (
      head.joined(separator: "\n"),
      sections.map { ($0.year, $0.lines.joined(separator: "\n")) }
    )
  }
}
