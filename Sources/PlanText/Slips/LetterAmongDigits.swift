/// A number in which a letter or circle stands for a digit: 1O件, 2O24年, 1l社.
package enum LetterAmongDigits {
  /// The places of a text where one stands, in its order, in UTF-16 code units.
  ///
  /// Codes (O157, 5GHz, B2O) are none: a letter may stand neither before nor behind, and what counts
  /// follows the number, or digits stand on both sides.
  package static func places(in text: UTF16Text) -> [Range<Int>] {
    guard !text.classes.isDisjoint(with: .digit) else { return [] }
    let units = text.units
    var found: [Range<Int>] = []
    var last = 0
    while let letter = text.next(.digitLike, from: last) {
      var (start, end) = (letter, letter + 1)
      while start > last, isPart(units[start - 1]) { start -= 1 }
      while end < units.count, isPart(units[end]) { end += 1 }
      let number = trimmed(start..<end, units)
      if isSlip(number, in: text) { found.append(number) }
      last = end
    }
    return found
  }

  private static func isPart(_ unit: UInt16) -> Bool {
    CharacterClass.isDigit(unit) || letterSet.contains(unit) || separators.contains(unit)
  }

  /// Without the circles before it, which begin a line, and the stops behind it.
  private static func trimmed(_ range: Range<Int>, _ units: [UInt16]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, circles.contains(units[start]) || separators.contains(units[start]) {
      start += 1
    }
    while end > start, separators.contains(units[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSlip(_ number: Range<Int>, in text: UTF16Text) -> Bool {
    let units = text.units[number]
    guard units.contains(where: CharacterClass.isDigit), units.contains(where: letterSet.contains),
      let first = units.first, let last = units.last, units.count <= 12
    else { return false }
    let neighbours = [
      text.unit(at: number.lowerBound - 1), text.unit(at: number.upperBound),
    ]
    if neighbours.contains(where: { $0.map(CharacterClass.isLetter) ?? false }) { return false }
    // O5社 and l5社, but not I5社 and O157: I may be a Roman number or a code's letter.
    guard CharacterClass.isDigit(first) || zeros.contains(first) || ells.contains(first) else {
      return false
    }
    if counted.match(in: text, at: number.upperBound) != nil { return true }
    return CharacterClass.isDigit(first) && CharacterClass.isDigit(last)
      && units.contains(where: zeros.contains)
  }

  private static let zeros = UnitSet("OoＯｏ")
  private static let ells = UnitSet("lｌ")
  private static let circles = UnitSet("○〇◯")
  /// What is taken for a digit.
  static let letters = Array("OoＯｏ○〇◯lIｌＩ".utf16)
  private static let letterSet = UnitSet(letters)
  private static let separators = UnitSet(",，.．")
  private static let counted = WordTable(
    Array(PlaceholderVocabulary.units) + ["％", "代", "周年", "歳", "億", "万", "千", "イベント", "ポイント"])
}
