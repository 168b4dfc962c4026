/// A number with its unit and the words that say how it is meant.
struct Quantity {
  /// A number of it; a range (10～15社) has two.
  struct Amount {
    var value: Double
    /// The value in the base unit: money in 円, shares in %.
    var base: Double
    /// 下限 or 上限 in a range.
    var bound: String?
  }

  /// From the first word before the number to the last one after the unit.
  var range: Range<Int>
  var amounts: [Amount]
  /// As written: `箇所`, `億円`, `回/年`.
  var unit: String
  /// The unit of the base values.
  var normalUnit: String
  var qualifiers: [String]
  var isApproximate: Bool
  /// Whether it is written as a loss: △3件, 15件減.
  var isNegative = false
}

/// Reads the quantity a digit begins.
struct QuantityReader {
  /// What stands where a digit was found.
  enum Reading {
    case quantity(Quantity)
    /// No quantity; nothing of one begins before this index.
    case none(end: Int)
  }

  let text: UTF16Text

  /// The quantity whose number begins at `index`.
  ///
  /// Words before it belong to it down to `limit`, where the last figure or period ends.
  func quantity(at index: Int, limit: Int) -> Reading {
    guard !isCode(before: index, limit: limit) else { return .none(end: endOfCode(index)) }
    if let share = share(at: index, limit: limit) { return .quantity(share) }
    if let end = endOfNamedOnes(index) { return .none(end: end) }
    if let interval = interval(at: index, limit: limit) { return .quantity(interval) }
    guard let numbers = numbers(at: index) else { return .none(end: endOfCode(index)) }
    let first = numbers[0]
    let last = numbers[numbers.count - 1]
    guard let measure = measure(of: last), !isOrdinalOrBase(measure.end),
      !isPriced(numbers, measure), !isTimeOfDay(index, measure)
    else {
      return .none(end: max(last.range.upperBound, index + 1))
    }
    var before = wordsBefore(index, limit: limit)
    if let sign = text.unit(at: before.start - 1), sign.isOne(of: "+＋") {
      // 前年度比＋12.3％: what stands before the sign says what the change is from.
      let compared = words(continuing: Words(start: before.start - 1, end: index), limit: limit)
      if !compared.names.isEmpty { before = compared }
    }
    if Self.countsAims(measure.unit.name), before.names.first?.isWord("目標") == true {
      before.names.removeFirst()
      before.start += 2
    }
    var after = wordsAfter(measure.end)
    if measure.unit.needsQualifier, before.names.isEmpty, before.rate == nil, after.rate == nil,
      last.amount.exponent >= 0, !isNumberOfDays(before: before.start)
    {
      return .none(end: measure.end)
    }
    if measure.unit.standsLast, let unit = text.unit(at: after.end),
      CharacterClass.isNounLike(unit)
    {
      return .none(end: measure.end)
    }
    if let vagueness = last.vagueness {
      after.names.append(vagueness.isWord("余") ? "余り" : "数")
      after.isApproximate = true
    }
    let isLess = after.names.holdsWord("減") || isLowered(after.end)
    if let sign = text.unit(at: before.start - 1), sign.isOne(of: "-－−") {
      let compared = words(continuing: Words(start: before.start - 1, end: index), limit: limit)
      if compared.names.contains(where: { $0.hasSuffix("比") }) {
        return .quantity(make([first], measure, compared, after, isNegative: true))
      }
    }
    if let negative = negativeSign(before: before.start) {
      before.start = negative
      before = words(continuing: before, limit: limit)
      return .quantity(make([first], measure, before, after, isNegative: true))
    }
    return .quantity(make(numbers, measure, before, after, isNegative: isLess))
  }

  /// Whether a unit counts aims themselves: 数値目標23項目.
  static func countsAims(_ unit: String) -> Bool { unit.isWord("項目") || unit.isWord("指標") }

  /// Whether it is what a price is for: 1冊5,000円.
  private func isPriced(_ numbers: [Numeral], _ measure: Measure) -> Bool {
    guard numbers.count == 1, numbers[0].amount == ExactDecimal(digits: 1, exponent: 0),
      !measure.unit.name.isWord("円"), let price = text.numeral(at: measure.end)
    else { return false }
    return text.end(of: "円", at: price.range.upperBound) != nil
  }

  /// Whether minutes are those of a clock: 10時30分.
  private func isTimeOfDay(_ index: Int, _ measure: Measure) -> Bool {
    guard measure.unit.name.isWord("分") else { return false }
    return text.unit(at: index - 1).map { $0.isOne(of: "時度") } ?? false
  }

  /// Whether a sign of loss stands behind a change: 0.3ポイント低下.
  private func isLowered(_ end: Int) -> Bool {
    Self.lowered.end(in: text, at: end) != nil
  }

  private static let lowered = WordTable(["低下", "下降", "下落"])

  /// 取得日数は12日 counts days, 12日 alone is a date.
  private func isNumberOfDays(before start: Int) -> Bool {
    var end = start
    while end > 0, text.units[end - 1].isOne(of: "は：:がの 　"), start - end < 3 { end -= 1 }
    return text.end(of: "日数", at: end - 2) == end
  }

  /// `ゼロ件` at `index`.
  func spelledZero(at index: Int, limit: Int) -> Quantity? {
    guard let end = text.end(of: "ゼロ", at: index) else { return nil }
    let zero = Numeral(
      range: index..<end, amount: ExactDecimal(digits: 0, exponent: 0), lastPower: 0)
    guard let measure = measure(of: zero), !measure.unit.needsQualifier,
      !isOrdinalOrBase(measure.end)
    else { return nil }
    return make(
      [zero], measure, wordsBefore(index, limit: limit), wordsAfter(measure.end),
      isNegative: false)
  }

  /// `二十五社` at `index`: two signs or more, or one with a word before it (各三回) or a counter behind it
  /// that is part of no other word (三か所).
  ///
  /// One alone is too often part of a word (一部, 三者, 百人一首).
  func quantityInKanji(at index: Int, limit: Int) -> Quantity? {
    guard let numeral = text.kanjiNumeral(at: index), let measure = measure(of: numeral),
      !measure.unit.name.isWord("者"), !measure.unit.needsQualifier, !isOrdinalOrBase(measure.end)
    else { return nil }
    let before = wordsBefore(index, limit: limit)
    let isCounter = (text.unit(at: numeral.range.upperBound) ?? 0).isOne(of: "かヶカケヵ箇")
    guard numeral.range.count > 1 || !before.names.isEmpty || isCounter else { return nil }
    return make([numeral], measure, before, wordsAfter(measure.end), isNegative: false)
  }

  // MARK: Numbers

  /// One number, or the two ends of a range.
  private func numbers(at index: Int) -> [Numeral]? {
    guard let first = text.numeral(at: index) else { return nil }
    var end = first.range.upperBound
    // 10社～15社 repeats the unit.
    if let measure = measure(of: first) { end = measure.end }
    guard let sign = text.unit(at: end) else { return [first] }
    let next = text.unit(at: end + 1) ?? 0
    guard CharacterClass.isDigit(next), let second = text.numeral(at: end + 1),
      measure(of: second) != nil
    else { return [first] }
    let isRange =
      sign.isOne(of: "～〜~")
      || CharacterClass.isPeriodSign(sign) && end == first.range.upperBound
    // 2、3社 is two or three.
    let isEither =
      sign.isOne(of: "、・") && end == first.range.upperBound
      && first.range.count == 1 && second.range.count == 1
      && second.amount.digits == first.amount.digits + 1
    return isRange || isEither ? [first, second] : [first]
  }

  /// `3分の2`, or `1/2` where a share is meant and no date.
  private func share(at index: Int, limit: Int) -> Quantity? {
    guard let first = text.numeral(at: index), first.amount.exponent == 0, first.lastPower == 0
    else { return nil }
    let sign = first.range.upperBound
    let isWord = text.end(of: "分の", at: sign) != nil
    let isSlash = text.end(of: "/", at: sign) != nil || text.end(of: "／", at: sign) != nil
    guard isWord || isSlash, let second = text.numeral(at: sign + (isWord ? 2 : 1)),
      second.amount.exponent == 0, second.lastPower == 0
    else { return nil }
    let end = second.range.upperBound
    let (above, below) = isWord ? (second, first) : (first, second)
    guard above.amount.digits > 0, above.amount.digits <= below.amount.digits else { return nil }
    var before = wordsBefore(index, limit: limit)
    if isSlash, let measure = measure(of: second) {
      // 37/40室: 37 of the 40.
      let after = wordsAfter(measure.end)
      return make([first], measure, before, after, isNegative: false)
    }
    guard
      isWord || before.isApproximate || isPartOfWhole(before.start, below)
        || speaksOfShare(before: before.start, after: end)
    else { return nil }
    before.rate = nil
    let after = wordsAfter(end)
    let (one, other) = (Double(above.amount.digits), Double(below.amount.digits))
    return Quantity(
      range: before.start..<after.end,
      amounts: [Quantity.Amount(value: one / other, base: 100 * one / other, bound: nil)],
      unit: "割合", normalUnit: "%", qualifiers: before.names + after.names,
      isApproximate: before.isApproximate || after.isApproximate)
  }

  /// Whether `の1/3` is a part and no day: 市民の1/3.
  private func isPartOfWhole(_ start: Int, _ below: Numeral) -> Bool {
    guard below.amount.digits <= 10, text.end(of: "の", at: start - 1) == start else { return false }
    let before = text.unit(at: start - 2) ?? 0
    return CharacterClass.isNounLike(before) && !before.isOne(of: "月")
  }

  private func speaksOfShare(before start: Int, after end: Int) -> Bool {
    Self.shareBefore.start(in: text, endingAt: start, limit: 0) != nil
      || Self.shareAfter.end(in: text, at: end) != nil
  }

  private static let shareBefore = WordTable([
    "率", "割合", "国", "府", "県", "都", "市", "町", "村", "額", "費", "補助", "助成", "負担", "経費の",
  ])
  private static let shareAfter = WordTable([
    "を", "以内", "補助", "助成", "相当", "負担", "軽減", "減額", "減免",
  ])

  /// The index of a minus sign before `index` that is no dash, bullet or part of a code.
  private func negativeSign(before index: Int) -> Int? {
    guard let sign = text.unit(at: index - 1) else { return nil }
    if sign.isOne(of: "△▲") { return index - 1 }
    if let end = text.end(of: "マイナス", at: index - 4), end == index { return index - 4 }
    guard sign.isOne(of: "-－−"), let before = text.unit(at: index - 2) else { return nil }
    return before.isOne(of: "（( 　：:") ? index - 1 : nil
  }

  // MARK: Codes

  /// Whether the digits at `index` are part of a code, an ordinal or a time: R6, No.12, 第3回, 10:30.
  private func isCode(before index: Int, limit: Int) -> Bool {
    guard let unit = text.unit(at: index - 1) else { return false }
    if CharacterClass.isLetter(unit) || CharacterClass.isDigit(unit) { return true }
    if unit.isOne(of: "第№＃#_＿") { return true }
    // The digit before R5：62件 is that of a period.
    guard index - 2 >= limit, let before = text.unit(at: index - 2) else { return false }
    if unit.isOne(of: ".．") {
      return CharacterClass.isLetter(before) || CharacterClass.isDigit(before)
    }
    if unit.isOne(of: "-－‐:：") { return CharacterClass.isDigit(before) }
    return false
  }

  /// The index after digits, letters and the signs that join them in a code.
  private func endOfCode(_ index: Int) -> Int {
    var end = index
    while let unit = text.unit(at: end) {
      let next = text.unit(at: end + 1) ?? 0
      let isJoined = unit.isOne(of: "-－‐.．:：,，") && CharacterClass.isDigit(next)
      guard CharacterClass.isDigit(unit) || CharacterClass.isLetter(unit) || isJoined else { break }
      end += 1
    }
    return max(end, index + 1)
  }
}
