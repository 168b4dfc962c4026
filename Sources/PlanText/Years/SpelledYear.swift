import TextEdits

/// One year as written, without 年 or 年度: `令和6`, `Ｒ６`, `2024`, `FY2024`.
package struct SpelledYear: Hashable, Sendable {
  /// How its counting is written.
  package var era: EraSpelling
  /// Where era, letter or FY stand, in UTF-16 code units; empty where none is written.
  package var eraRange: Range<Int>
  /// The number of the era's year, or the western year.
  package var number: SpelledNumber

  /// The western year, for a fiscal year the one it begins in.
  package var westernYear: Int {
    if era == .apostrophe { return Self.century + number.value }
    return era.era?.westernYear(number.value) ?? number.value
  }

  /// What `'24` leaves out.
  private static let century = 2000

  /// The replacements that make it another western year in its own spelling.
  ///
  /// The era's word changes only when the year leaves the era; a number past the era's end
  /// (平成36年度) was written knowing of no successor and goes on counting.
  /// - Parameters:
  ///   - westernYear: The year to be named.
  ///   - eraInForce: The era whose name the new year bears; nil keeps the era.
  ///   - isBeforeYearSign: Whether 年 follows; only there a first year is 元.
  ///   - digits: What 元 turns into.
  /// - Returns: One replacement for the number, one before it when the era changes; none without change.
  func respelled(
    _ westernYear: Int, eraInForce: Era?, isBeforeYearSign: Bool, digits: NumberSpelling.Script
  ) -> [TextReplacement] {
    guard westernYear != self.westernYear else { return [] }
    guard let era = era.era else {
      let left = self.era == .apostrophe ? Self.century : 0
      return renumbered(westernYear - left, spelling: number.spelling)
    }

    let isPastItsEnd = era.lastYear.map { number.value > $0 } ?? false
    let counted = era.year(ofWestern: westernYear)
    let newEra = isPastItsEnd && counted > 0 ? era : eraInForce ?? era
    let newNumber = newEra.year(ofWestern: westernYear)
    // No era begins early enough.
    guard newNumber > 0 else { return [] }
    var spelling = number.spelling
    if spelling.script == .firstYear { spelling = NumberSpelling(digits) }
    if newNumber == 1, isBeforeYearSign, self.era.countsFromGannen, spelling.minimumDigits == 1 {
      spelling = NumberSpelling(.firstYear)
    }
    var replacements = renumbered(newNumber, spelling: spelling)
    if newEra != era, let word = self.era.spelled(newEra) {
      replacements.insert(contentsOf: eraReplaced(by: word), at: 0)
    }
    return replacements
  }

  /// The era's word or letter replaced by another, with the blanks within it (`平 成`) left in place.
  private func eraReplaced(by word: String) -> [TextReplacement] {
    guard eraRange.count > word.utf16.count, let first = word.first, let last = word.last else {
      return [TextReplacement(range: eraRange, text: word)]
    }
    let (start, end) = (eraRange.lowerBound, eraRange.upperBound)
    return [
      TextReplacement(range: start..<start + 1, text: String(first)),
      TextReplacement(range: end - 1..<end, text: String(last)),
    ]
  }

  private func renumbered(_ value: Int, spelling: NumberSpelling) -> [TextReplacement] {
    // The same number in another era: 令和元年 for 平成元年.
    guard value != number.value else { return [] }
    let digits = spelling.spelled(value)
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    let isSpacedOut = number.range.count > number.spelling.spelled(number.value).utf16.count
    guard isSpacedOut, digits.count == 2, let first = digits.first, let last = digits.last else {
      return [TextReplacement(range: number.range, text: digits)]
    }
    // The blanks between the digits stay.
    return [
      TextReplacement(range: start..<start + 1, text: String(first)),
      TextReplacement(range: end - 1..<end, text: String(last)),
    ]
  }
}
