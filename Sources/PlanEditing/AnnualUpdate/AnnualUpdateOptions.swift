package import PlanReading
package import PlanText

/// What the annual update is asked to do beyond its defaults.
package struct AnnualUpdateOptions: Hashable, Sendable {
  /// The edition to make, which must be the year after the book's; nil for that year.
  package var target: FiscalYear?
  /// The day the new results speak of; nil for last year's day, a year later.
  package var asOf: CalendarDate?
  package var results: ResultsPolicy
  /// The year whose results are final: the day they spoke of goes from their heading.
  package var finalize: FiscalYear?
  /// The edition the book is by its labels; nil: they tell, and must agree with the results.
  package var edition: FiscalYear?
  /// The book's file name, one of the places that tell its edition; nil where it has none.
  package var fileName: String?
  /// Tables that the new edition is filled in from.
  package var updates: [UpdateFile]
  /// The book that was handed out for them; nil takes every difference for a change.
  package var base: UpdateFile?
  package var merge: MergeOptions
  /// How the office has built its tables; nil for the known layout.
  package var layout: LayoutTable?

  package init(
    target: FiscalYear? = nil, asOf: CalendarDate? = nil, results: ResultsPolicy = .keep,
    finalize: FiscalYear? = nil, edition: FiscalYear? = nil, fileName: String? = nil,
    updates: [UpdateFile] = [], base: UpdateFile? = nil, merge: MergeOptions = MergeOptions()
  ) {
    self.target = target
    self.asOf = asOf
    self.results = results
    self.finalize = finalize
    self.edition = edition
    self.fileName = fileName
    self.updates = updates
    self.base = base
    self.merge = merge
  }
}
