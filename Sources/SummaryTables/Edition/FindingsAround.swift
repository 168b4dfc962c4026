package import PlanText

/// What was found in the editions before and after one, by the keys of the findings.
package struct FindingsAround: Hashable, Sendable {
  /// The keys of the edition before; nil where there is none.
  package var before: Set<String>?
  /// The edition after, and the keys that are still found there; nil where there is none.
  package var after: Following?

  /// The edition after.
  package struct Following: Hashable, Sendable {
    package var edition: FiscalYear
    package var keys: Set<String>
  }

  package init(before: Set<String>? = nil, after: Following? = nil) {
    self.before = before
    self.after = after
  }
}
