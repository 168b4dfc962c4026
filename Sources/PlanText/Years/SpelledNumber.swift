/// A number in a text: its value and how it is written.
package struct SpelledNumber: Hashable, Sendable {
  /// 0 or more.
  package var value: Int
  /// UTF-16 code units.
  package var range: Range<Int>
  /// How it is written.
  package var spelling: NumberSpelling

  /// A number with its place.
  package init(value: Int, range: Range<Int>, spelling: NumberSpelling) {
    self.value = value
    self.range = range
    self.spelling = spelling
  }
}

extension UTF16Text {
  /// The number of up to four digits at `index`, taken to the end of its digits.
  ///
  /// Nil for longer ones and for digits of mixed widths, which nobody means as a year.
  func number(at index: Int) -> SpelledNumber? {
    guard let unit = unit(at: index) else { return nil }
    if CharacterClass.isDigit(unit) { return arabicNumber(at: index) }
    if unit == Digit.kanjiTen || Digit.kanjiValue(unit) != nil { return kanjiNumber(at: index) }
    return firstYear(at: index)
  }

  /// The number before 年 at `index` whose two digits are spaced out: `令 和 １ ０ 年 度`.
  func spacedNumber(at index: Int) -> SpelledNumber? {
    let second = afterGap(index + 1)
    guard second > index + 1, let tens = arabicNumber(at: index),
      let ones = arabicNumber(at: second),
      tens.range.count == 1, ones.range.count == 1, tens.value > 0,
      tens.spelling.script == ones.spelling.script, end(of: "年", afterGapAt: second + 1) != nil
    else { return nil }
    return SpelledNumber(
      value: tens.value * 10 + ones.value, range: index..<second + 1,
      spelling: NumberSpelling(tens.spelling.script))
  }

  private func arabicNumber(at index: Int) -> SpelledNumber? {
    guard let first = self.unit(at: index), CharacterClass.isDigit(first) else { return nil }
    let isFullWidth = units[index] >= Digit.fullWidthZero
    let zero = isFullWidth ? Digit.fullWidthZero : Digit.zero
    var end = index
    var value = 0
    while let unit = unit(at: end), CharacterClass.isDigit(unit) {
      guard (zero...zero + 9).contains(unit), end - index < 4 else { return nil }
      value = value * 10 + Int(unit - zero)
      end += 1
    }
    let padding = units[index] == zero ? end - index : 1
    return SpelledNumber(
      value: value, range: index..<end,
      spelling: NumberSpelling(isFullWidth ? .fullWidth : .halfWidth, minimumDigits: padding))
  }

  private func kanjiNumber(at index: Int) -> SpelledNumber? {
    var end = index
    while let unit = unit(at: end), unit == Digit.kanjiTen || Digit.kanjiValue(unit) != nil {
      end += 1
    }
    guard end - index <= 4 else { return nil }
    let parts = units[index..<end].split(
      separator: Digit.kanjiTen, omittingEmptySubsequences: false)
    let digits = parts.map { $0.compactMap(Digit.kanjiValue) }
    if let plain = digits.first, digits.count == 1 {
      // One digit is the same both ways; 九 goes on to 十 and not to 一〇.
      let padding = plain.first == 0 ? plain.count : 1
      let script: NumberSpelling.Script = plain.count > 1 ? .kanjiDigits : .kanji
      return SpelledNumber(
        value: plain.reduce(0) { $0 * 10 + $1 }, range: index..<end,
        spelling: NumberSpelling(script, minimumDigits: padding))
    }
    guard digits.count == 2, digits[0].count <= 1, digits[1].count <= 1 else { return nil }
    return SpelledNumber(
      value: (digits[0].first ?? 1) * 10 + (digits[1].first ?? 0), range: index..<end,
      spelling: NumberSpelling(.kanji))
  }

  /// 元, which is a number only before 年, a closing bracket between them or not (平成31(令和元)年度).
  private func firstYear(at index: Int) -> SpelledNumber? {
    guard let end = end(of: "元", at: index) else { return nil }
    let afterBracket = self.end(of: ")", at: end) ?? self.end(of: "）", at: end) ?? end
    guard self.end(of: "年", afterGapAt: afterBracket) != nil else { return nil }
    return SpelledNumber(value: 1, range: index..<end, spelling: NumberSpelling(.firstYear))
  }
}
