/// The years an expression begins with, and where they end.
struct YearHead {
  /// The year itself.
  var year: SpelledYear
  /// The same year in brackets.
  var bracketedYear: SpelledYear?
  /// The index after the number or the bracket, in UTF-16 code units.
  var end: Int

  /// The expression these years and a tail make.
  func expression(
    _ kind: YearExpression.Kind, _ notation: YearExpression.Notation, tail: Range<Int>,
    month: SpelledNumber? = nil, day: SpelledNumber? = nil, endSign: Range<Int>? = nil
  ) -> YearExpression {
    YearExpression(
      kind: kind, notation: notation, range: year.eraRange.lowerBound..<tail.upperBound,
      year: year, bracketedYear: bracketedYear, tail: tail, month: month, day: day,
      endSign: endSign)
  }
}

extension YearScanner {
  /// The western years read as such: the Meiji era up to what a plan may look ahead.
  private static let westernYears = 1868...2199
  /// What an apostrophe may stand before: '95 is a year of the last century.
  private static let yearsOfCentury = 0...69

  /// The year that begins at `index`, with the same year in brackets where it is given.
  func head(at index: Int) -> YearHead? {
    guard let year = year(at: index) else { return nil }
    let end = year.number.range.upperBound
    guard let bracketed = bracketedYear(at: text.afterGap(end), of: year, isSigned: false) else {
      return YearHead(year: year, end: end)
    }
    return YearHead(year: year, bracketedYear: bracketed.year, end: bracketed.end)
  }

  /// `（2025年）` at `index`, which a month may follow.
  func repeatedYear(of head: YearHead, at index: Int) -> (year: SpelledYear, end: Int)? {
    bracketedYear(at: index, of: head.year, isSigned: true)
  }

  /// `(2024)` or `（2024年）` after 年度, also on the next line; nil where it names another year.
  func sameYear(behind index: Int, as head: YearHead) -> (year: SpelledYear, end: Int)? {
    guard head.bracketedYear == nil else { return nil }
    let start = text.afterGap(index)
    let found =
      bracketedYear(at: start, of: head.year, isSigned: false)
      ?? bracketedYear(at: start, of: head.year, isSigned: true)
    return found.flatMap { $0.year.westernYear == head.year.westernYear ? $0 : nil }
  }

  /// A year in brackets that repeats `year`, with 年 or without; only of a western one it may leave out the
  /// era.
  private func bracketedYear(
    at index: Int, of year: SpelledYear, isSigned: Bool
  ) -> (year: SpelledYear, end: Int)? {
    guard let unit = text.unit(at: index), Self.openingBrackets.contains(unit),
      let bracketed = self.year(at: text.afterGap(index + 1))
    else { return nil }
    var end = bracketed.number.range.upperBound
    if isSigned {
      guard let signed = text.end(of: "年", at: end) else { return nil }
      end = signed
    }
    if case .omitted = bracketed.era, year.era != .western { return nil }
    let closing = text.afterGap(end)
    guard let unit = text.unit(at: closing), Self.closingBrackets.contains(unit) else { return nil }
    return (bracketed, closing + 1)
  }

  private func year(at index: Int) -> SpelledYear? {
    guard let unit = text.unit(at: index), mayBeginYear(unit) else { return nil }
    if CharacterClass.isDigit(unit) { return bareYear(at: index) }
    guard let (spelling, word) = Self.spellings[unit] else { return bareYear(at: index) }
    switch spelling {
    case .letter(_, _, let isLowercase):
      guard !isLowercase || reading.readsLowercaseLetters, startsWord(at: index) else { return nil }
      return number(upTo: 2, at: afterOneBlank(index + 1)).map {
        SpelledYear(era: spelling, eraRange: index..<index + 1, number: $0)
      }
    case .apostrophe:
      guard startsWord(at: index), let number = number(upTo: 2, at: index + 1),
        number.range.count == 2, Self.yearsOfCentury.contains(number.value)
      else { return nil }
      return SpelledYear(era: spelling, eraRange: index..<index + 1, number: number)
    case .fiscalYearPrefix:
      guard startsWord(at: index), text.holds(word, at: index) else { return nil }
      return westernNumber(at: afterOneBlank(index + word.count)).map {
        SpelledYear(era: spelling, eraRange: index..<index + word.count, number: $0)
      }
    default:
      guard let end = text.end(ofSpaced: word, at: index) else { return nil }
      // Three digits: 昭和100年度 is 2025.
      let start = text.afterGap(end)
      return (text.spacedNumber(at: start) ?? number(upTo: 3, at: start)).map {
        SpelledYear(era: spelling, eraRange: index..<end, number: $0)
      }
    }
  }

  /// What a year can begin with, by the first code unit; numbers alone besides.
  private static let spellings: UnitTable<(spelling: EraSpelling, word: [UInt16])> = {
    let eras = Era.allCases.flatMap { era -> [(EraSpelling, String?)] in
      let letters = [false, true].flatMap { isFullWidth in
        [false, true].map { EraSpelling.letter(era, isFullWidth: isFullWidth, isLowercase: $0) }
      }
      return ([.word(era), .squareWord(era)] + letters).map { ($0, $0.spelled(era)) }
    }
    // FY and four digits is no code in small letters either.
    let prefixes = ["FY", "fy", "ＦＹ", "ｆｙ"].map { (EraSpelling.fiscalYearPrefix, Optional($0)) }
    let apostrophes = ["'", "’", "‘", "＇", "′", "´", "`"].map {
      (EraSpelling.apostrophe, Optional($0))
    }
    var spellings: [UInt16: (spelling: EraSpelling, word: [UInt16])] = [:]
    for (spelling, word) in eras + prefixes + apostrophes {
      let units = Array((word ?? "").utf16)
      if let first = units.first { spellings[first] = (spelling, units) }
    }
    return UnitTable(spellings)
  }()

  /// The code units a year can begin with.
  static var starts: [UInt16] {
    spellings.units + Array("0123456789０１２３４５６７８９〇零一二三四五六七八九十元".utf16)
  }

  private static let openingBrackets = UnitSet("(（[［〔【")
  private static let closingBrackets = UnitSet(")）]］〕】")
  static let dateSigns = UnitSet("/／.．")

  /// A number without era: a western year, or a year of the era asked for.
  private func bareYear(at index: Int) -> SpelledYear? {
    guard startsNumber(at: index) else { return nil }
    if let number = westernNumber(at: index) {
      return SpelledYear(era: .western, eraRange: index..<index, number: number)
    }
    guard let era = reading.eraOfBareYears, startsWord(at: index),
      let number = number(upTo: 2, at: index), !isCounted(before: index)
    else { return nil }
    return SpelledYear(era: .omitted(era), eraRange: index..<index, number: number)
  }

  /// Whether what stands before a number makes it no year of its own.
  ///
  /// 第6年度 and 全6年度 count; the 7 of R6/7年度 and of `1 7年度` belongs to the number before.
  private func isCounted(before index: Int) -> Bool {
    if Self.countingWords.start(in: text, endingAt: index, limit: 0) != nil { return true }
    let before = text.beforeGap(index)
    guard let unit = text.unit(at: before - 1) else { return false }
    return before == index ? Self.dateSigns.contains(unit) : CharacterClass.isDigit(unit)
  }

  private static let countingWords = WordTable(["第", "全", "約", "各", "過去", "今後"])

  /// The number of an era's year, 1 or more.
  func number(upTo digits: Int, at index: Int) -> SpelledNumber? {
    guard let number = text.number(at: index), number.value > 0, number.range.count <= digits
    else { return nil }
    return number
  }

  /// A western year in four digits.
  func westernNumber(at index: Int) -> SpelledNumber? {
    // Most numbers are shorter.
    guard let fourth = text.unit(at: index + 3),
      CharacterClass.isDigit(fourth) || fourth == Digit.kanjiTen
        || Digit.kanjiValue(fourth) != nil,
      let number = text.number(at: index), number.range.count == 4,
      Self.westernYears.contains(number.value)
    else { return nil }
    return number
  }

  /// Whether no digit of the number's own kind stands directly before `index`.
  ///
  /// Digits of the other kind do: 〇2024年度 begins with a bullet.
  private func startsNumber(at index: Int) -> Bool {
    guard let before = text.unit(at: index - 1), let first = text.unit(at: index) else {
      return true
    }
    if CharacterClass.isDigit(first) { return !CharacterClass.isDigit(before) }
    return Digit.kanjiValue(before) == nil && before != Digit.kanjiTen
  }

  /// Whether no letter or digit, half-width or full-width, stands directly before `index`.
  private func startsWord(at index: Int) -> Bool {
    guard let before = text.unit(at: index - 1) else { return true }
    return !CharacterClass.isLetter(before) && !CharacterClass.isDigit(before)
  }

  /// A letter and its number stand together or one blank apart; further apart they are two words.
  private func afterOneBlank(_ index: Int) -> Int {
    text.unit(at: index).map { $0 == 0x20 || $0 == 0x3000 } == true ? index + 1 : index
  }
}
