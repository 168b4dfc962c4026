import Testing

@testable import PlanText

/// The code units of a class are those that begin the words which its pass looks for: with one less a
/// word would be passed over, with one more time would be lost.
struct UnitClassesTests {
  private static let digits = Array("0123456789０１２３４５６７８９".utf16)
  private static let kanjiNumbers = Array("〇零一二三四五六七八九十百千".utf16)
  private static let lineBreaks = Array("\n\r".utf16)
  private static let relativeYears: [UInt16] = FigurePeriods.relativeYears.firsts

  private static let figures: [[UInt16]] = [
    digits, kanjiNumbers, FigureVocabulary.pending.firsts, FigureVocabulary.nothing.firsts,
  ]
  private static let steps: [[UInt16]] = [
    YearScanner.starts, BracketPairs.units, kanjiNumbers, FigureScanner.starts, relativeYears,
    lineBreaks,
  ]

  private static let classes: [(UnitClasses, [UInt16])] = [
    (UnitClasses.digit, digits),
    (UnitClasses.yearStart, YearScanner.starts),
    (UnitClasses.aheadOrEnd, YearMention.signs),
    (UnitClasses.provisional, ProvisionalWording.starts),
    (UnitClasses.placeholder, PlaceholderWording.starts),
    (UnitClasses.strayBracket, StrayBracket.signs),
    (UnitClasses.bracket, BracketPairs.units),
    (UnitClasses.partsOpener, StatedParts.openers),
    (UnitClasses.equals, StatedSum.equals),
    (UnitClasses.digitLike, LetterAmongDigits.letters),
    (UnitClasses.figure, Array(figures.joined())),
    (UnitClasses.intention, FigureIntentions.starts),
    (UnitClasses.lineBreak, lineBreaks),
    (UnitClasses.kanjiNumber, kanjiNumbers),
    (UnitClasses.relativeYear, relativeYears),
    (UnitClasses.figureStart, Array(steps.joined())),
  ]

  @Test(arguments: classes) func holdsWhatBeginsItsWords(units: UnitClasses, begin: [UInt16]) {
    let held = (UInt16.min...UInt16.max).filter { UnitClasses.of($0).contains(units) }
    #expect(held == Set(begin).sorted())
  }
}
