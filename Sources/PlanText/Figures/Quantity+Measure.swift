/// The unit of a number, and the quantity from its parts.
extension QuantityReader {
  /// A unit with its place and the power of ten it takes from the number.
  struct Measure {
    var unit: FigureUnit
    /// As written.
    var name: String
    /// What the amount is divided by, as a power of ten: 8 for 億円.
    var power: Int
    var end: Int
  }

  /// The unit of a number; nil without one.
  func measure(of numeral: Numeral) -> Measure? {
    let end = numeral.range.upperBound
    let start = text.unit(at: end).map(CharacterClass.isSpace) == true ? end + 1 : end
    if let yenEnd = text.end(of: "円", at: start) {
      guard !goesOn(FigureUnits.yen.notBefore, at: yenEnd) else { return nil }
      let (sign, power) = Self.multiplier(numeral.lastPower)
      return Measure(unit: FigureUnits.yen, name: sign + "円", power: power, end: yenEnd)
    }
    if let (unit, unitEnd) = FigureUnits.table.match(in: text, at: start) {
      // 8日程度 is no 日程.
      let isTail = FigureVocabulary.tails.end(in: text, at: unitEnd) != nil
      if isTail || !goesOn(unit.notBefore, at: unitEnd), !isCutLetter(at: unitEnd) {
        return Measure(
          unit: unit, name: text.string(start..<unitEnd), power: 0, end: unitEnd)
      }
      return nil
    }
    return start == end ? compoundMeasure(at: start) ?? nounMeasure(at: start) : nil
  }

  /// 億 for 8; the multiplier that is part of money's unit.
  private static func multiplier(_ power: Int) -> (sign: String, power: Int) {
    switch power {
    case 12...: ("兆", 12)
    case 8...: ("億", 8)
    case 6: ("百万", 6)
    case 4...: ("万", 4)
    case 3: ("千", 3)
    default: ("", 0)
    }
  }

  /// A noun that ends in a known one: 2金融機関.
  private func compoundMeasure(at start: Int) -> Measure? {
    guard let first = text.unit(at: start), !FigureUnits.notInCompound.contains(first) else {
      return nil
    }
    var end = start
    while let unit = text.unit(at: end), end - start <= 10,
      CharacterClass.isKanji(unit) || CharacterClass.isKatakana(unit)
    {
      end += 1
    }
    guard end - start <= 10,
      let head = FigureUnits.heads.start(in: text, endingAt: end, limit: start), head > start
    else { return nil }
    let name = text.string(start..<end)
    return Measure(unit: FigureUnit(name: name), name: name, power: 0, end: end)
  }

  /// A noun of its own that the list of units lacks: 31ステーション, 12業務; nothing may go on with it, and
  /// the number may not begin its line, where it is that of a heading (１概要).
  private func nounMeasure(at start: Int) -> Measure? {
    guard let first = text.unit(at: start) else { return nil }
    let isKatakana = CharacterClass.isKatakana(first)
    var end = start
    while let unit = text.unit(at: end), end - start <= Self.longestNoun,
      isKatakana ? CharacterClass.isKatakana(unit) : CharacterClass.isKanji(unit)
    {
      end += 1
    }
    let names = isKatakana ? FigureUnits.namesInKatakana : FigureUnits.namesInKanji
    guard ((isKatakana ? 3 : 1)...Self.longestNoun).contains(end - start),
      isKatakana || !FigureUnits.notInCompound.contains(first),
      names.end(in: text, at: start) == nil,
      text.unit(at: end).map({ !CharacterClass.isNounLike($0) }) ?? true,
      !isFirstOfLine(before: start), !isSchoolYear(before: start)
    else { return nil }
    let name = text.string(start..<end)
    return Measure(unit: FigureUnit(name: name), name: name, power: 0, end: end)
  }

  /// Whether the number that ends at an index is a year of school: 小6算数.
  private func isSchoolYear(before end: Int) -> Bool {
    guard let before = text.unit(at: end - 2), before.isOne(of: "小中高") else { return false }
    return text.unit(at: end - 3).map { !CharacterClass.isNounLike($0) } ?? true
  }

  /// Whether nothing but blanks, bullets and brackets stands before the number that ends at an index.
  private func isFirstOfLine(before end: Int) -> Bool {
    var start = end
    while let unit = text.unit(at: start - 1), end - start < Self.longestHeading {
      if CharacterClass.isLineBreak(unit) { return true }
      guard
        CharacterClass.isDigit(unit) || CharacterClass.isBlank(unit)
          || unit.isOne(of: "(（・●○◆■□◇")
      else { return false }
      start -= 1
    }
    return start == 0
  }

  /// Nouns and the marks of headings are shorter.
  private static let longestNoun = 10
  private static let longestHeading = 12

  /// Whether what follows makes another word of the one that ends at `index`.
  func goesOn(_ continuations: [[UInt16]], at index: Int) -> Bool {
    continuations.contains { text.holds($0, at: index) }
  }

  /// Whether a unit in letters is only the beginning of a word: the t of tools.
  private func isCutLetter(at end: Int) -> Bool {
    guard let last = text.unit(at: end - 1), CharacterClass.isLetter(last),
      let next = text.unit(at: end)
    else { return false }
    return CharacterClass.isLetter(next) || CharacterClass.isDigit(next)
  }

  /// Whether 目 makes an ordinal of it (3回目), 制 a name (2部制), 満点 a scale (5点満点), or 当たり the
  /// base of another figure (1社当たり).
  func isOrdinalOrBase(_ end: Int) -> Bool {
    text.end(of: "目", at: end) != nil && text.end(of: "目標", at: end) == nil
      && text.end(of: "目途", at: end) == nil && text.end(of: "目指", at: end) == nil
      || text.end(of: "制", at: end) != nil
        && text.end(of: "制度", at: end) == nil && text.end(of: "制作", at: end) == nil
        && text.end(of: "制定", at: end) == nil
      || text.end(of: "満点", at: end) != nil
      || FigureVocabulary.perWords.end(in: text, at: end) != nil
  }

  /// Where ones stand in a row they are no counts: a name (1人1台端末) or the base of another figure
  /// (1人1日当たり).
  func endOfNamedOnes(_ index: Int) -> Int? {
    guard var end = endOfOne(index), let second = endOfOne(end) else { return nil }
    end = second
    while let next = endOfOne(end) { end = next }
    return end
  }

  /// The end of `1人` or `1日`; nil for another number or unit.
  private func endOfOne(_ index: Int) -> Int? {
    guard let one = text.unit(at: index), one.isOne(of: "1１一") else { return nil }
    return Self.times.end(in: text, at: index + 1)
      ?? FigureUnits.table.end(in: text, at: index + 1)
  }

  private static let times = WordTable(["日", "月", "年", "週", "か月", "ヶ月", "カ月"])
  private static let everyWords = WordTable(["ごとに", "毎に", "おきに", "に"])

  /// `2〜3か月に1回`, `5年ごとに1回`, `年に2回` reads its first number at `index`: how often, in the unit
  /// of the second number per time.
  func interval(at index: Int, limit: Int) -> Quantity? {
    guard let first = text.numeral(at: index), first.amount.exponent == 0 else { return nil }
    var timeStart = first.range.upperBound
    if let sign = text.unit(at: timeStart), sign.isOne(of: "～〜~・、"),
      let second = text.numeral(at: timeStart + 1)
    {
      timeStart = second.range.upperBound
    }
    guard let (time, timeEnd) = FigureVocabulary.intervals.match(in: text, at: timeStart),
      let wordEnd = Self.everyWords.end(in: text, at: timeEnd),
      let count = text.numeral(at: wordEnd), let measure = measure(of: count),
      !isOrdinalOrBase(measure.end)
    else { return nil }
    // 令和5年に2回 is a year, 5月に2回 a month.
    if time.isWord("年"), text.unit(at: index - 1).map(CharacterClass.isNounLike) == true {
      return nil
    }
    let numbers = text.string(index..<timeStart)
    let per = numbers == "1" || numbers == "１" ? time : numbers + time
    let before = wordsBefore(index, limit: limit)
    var after = wordsAfter(measure.end)
    after.rate = per
    return make(
      [count], measure, Words(start: before.start, end: index), after, isNegative: false)
  }

  /// The quantity from its parts.
  func make(
    _ numbers: [Numeral], _ measure: Measure, _ before: Words, _ after: Words, isNegative: Bool
  ) -> Quantity {
    let bounds: [String?] = numbers.count == 2 ? ["下限", "上限"] : [nil]
    let last = numbers[numbers.count - 1]
    let amounts = zip(numbers, bounds).map { number, bound in
      // 10～15億円: the multiplier holds for both.
      let shared = number.lastPower == 0 ? last.lastPower : 0
      var amount = number.amount.scaled(by: shared)
      if isNegative { amount.digits = -amount.digits }
      return Quantity.Amount(
        value: amount.scaled(by: -measure.power).double,
        base: amount.scaled(by: measure.unit.basePower).double, bound: bound)
    }
    let rate = before.rate ?? after.rate
    let per = rate.map { "/" + $0 } ?? ""
    return Quantity(
      range: before.start..<after.end, amounts: amounts, unit: measure.name + per,
      normalUnit: measure.unit.name + per, qualifiers: before.names + after.names,
      isApproximate: before.isApproximate || after.isApproximate, isNegative: isNegative)
  }
}
