/// What counts as a year beyond what every text may hold.
package struct YearReading: Hashable, Sendable {
  /// Whether `r6` is read as `R6` is; in running text a small letter and a digit are too often a code.
  package var readsLowercaseLetters: Bool
  /// The era a year without one is of (`6年度`, `7年2月`); nil leaves such years unread.
  package var eraOfBareYears: Era?
  /// Whether `2024` is a fiscal year where only blanks or brackets stand beside it.
  package var readsBareWesternYears: Bool

  /// What every text may hold, and what is asked for besides.
  package init(
    readsLowercaseLetters: Bool = false, eraOfBareYears: Era? = nil,
    readsBareWesternYears: Bool = false
  ) {
    self.readsLowercaseLetters = readsLowercaseLetters
    self.eraOfBareYears = eraOfBareYears
    self.readsBareWesternYears = readsBareWesternYears
  }

  /// How the headings of tables are read.
  package static let heading = YearReading(
    readsLowercaseLetters: true, eraOfBareYears: .reiwa, readsBareWesternYears: true)

  /// How the titles, print headers and sheet names of an edition are read.
  ///
  /// `6年度` is its label there as well; small letters and numbers alone may be codes and counts.
  package static func title(of edition: FiscalYear) -> YearReading {
    YearReading(eraOfBareYears: .naming(edition))
  }
}
