/// What in a text looks like a slip, whatever column it stands in: looked for once, shared by the rules.
package struct TextSlips: Sendable {
  /// What the whole text says in place of one of its own.
  package private(set) var placeholder: PlaceholderWording?
  /// The first place that is still to be filled in.
  package private(set) var unfinished: Range<Int>?
  /// The first bracket without its partner.
  package private(set) var strayBracket: StrayBracket?
  /// Numbers in which a letter stands for a digit.
  package private(set) var lettersAmongDigits: [Range<Int>]
  /// Months and days that do not exist.
  package private(set) var impossibleDates: [Range<Int>] = []
  /// Additions that do not come out.
  package private(set) var wrongSums: [StatedSum] = []
  /// Totals that the parts behind them do not add up to.
  package private(set) var wrongParts: [StatedParts] = []
  /// Years whose era does not fit.
  package private(set) var doubtfulEras: [EraDoubt] = []

  /// What stands in a text of which no years are known; nil where that is nothing.
  package init?(_ text: String, _ units: UTF16Text) {
    self.init(looking: text, units)
    if isEmpty { return nil }
  }

  /// What stands in a text that names years; nil where that is nothing.
  init?(_ text: String, _ dated: some TextWithYears) {
    self.init(looking: text, dated.units)
    impossibleDates = ImpossibleDate.places(in: dated)
    wrongSums = StatedSum.all(in: dated).filter { abs($0.sum - $0.stated) > 1e-6 }
    wrongParts = StatedParts.all(in: dated).filter { abs($0.total - $0.sum) > 1e-6 }
    doubtfulEras = EraDoubt.all(in: dated)
    if isEmpty { return nil }
  }

  private init(looking text: String, _ units: UTF16Text) {
    placeholder = PlaceholderWording(wholeCell: text)
    unfinished = PlaceholderWording.places(in: units).first
    strayBracket = StrayBracket.all(in: units).first
    lettersAmongDigits = LetterAmongDigits.places(in: units)
  }

  private var isEmpty: Bool {
    placeholder == nil && unfinished == nil && strayBracket == nil && lettersAmongDigits.isEmpty
      && impossibleDates.isEmpty && wrongSums.isEmpty && wrongParts.isEmpty
      && doubtfulEras.isEmpty
  }
}
