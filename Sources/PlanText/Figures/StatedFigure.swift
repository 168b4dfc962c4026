/// A figure as a text states it.
package struct StatedFigure: Hashable, Sendable {
  /// Whether there is a value.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case reported
    /// The value is 0.
    case zero
    /// What is to be done: 実施予定, 来年度に.
    case planned
    /// What is aimed at: 目標.
    case target
    /// The text says that the value is still to come.
    case pending
    /// The text says that there is none and none to come.
    case none
  }

  /// The words that stand for it, an exact part of the text: `計約4.26億円`, `うちオンライン出展4社`.
  package var sourceText: String
  /// Where they stand, in UTF-16 code units.
  package var range: Range<Int>
  /// The nearest words that say what is counted; may be empty.
  package var label: String
  /// The words that say how the number is meant (計, のべ, うち, 約, 以上), as `FigureVocabulary` spells them.
  package var qualifiers: [String]
  /// In `unit`; nil while pending and where there is none.
  package var value: Double?
  /// As written: `箇所`, `億円`; of a rate with its time (`回/年`); empty where the text names none.
  package var unit: String
  /// The unit of `valueInBaseUnit`, of its spellings the usual one: `か所`, `円`, `人/日`.
  package var normalUnit: String
  /// Money in 円, shares (%, 割, 2分の1) in %, everything else as in `value`.
  package var valueInBaseUnit: Double?
  /// Whether the value is rounded (約, 程度); a bound (以上, 上限, 以内) is not.
  package var isApproximate: Bool
  package var status: Status
  package var fiscalYear: FiscalYear
  /// Whether the text names that year; else the heading does, or it is reckoned from the heading's (前年度).
  package var namesYear = false
  /// The day it is true on: the one named beside it, or the column's where it is of the column's year.
  package var asOf: CalendarDate?
}

/// What holds for a text as a whole: the time its column's heading names.
package struct FigureContext: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var asOf: CalendarDate?
  /// The last year that can be told of; what is of a later one is planned.
  package var latestYear: FiscalYear

  /// `latestYear` is the year itself where it is nil.
  package init(
    fiscalYear: FiscalYear, asOf: CalendarDate?, latestYear: FiscalYear? = nil
  ) {
    self.fiscalYear = fiscalYear
    self.asOf = asOf
    self.latestYear = max(fiscalYear, latestYear ?? fiscalYear)
  }
}
