/// A total with its parts in brackets behind it: 計20名（市内12名、市外9名）.
package struct StatedParts: Hashable, Sendable {
  /// From the total to the closing bracket, in UTF-16 code units.
  package let range: Range<Int>
  package let total: Double
  /// What the parts add up to.
  package let sum: Double
  /// Whether うち says that they may not be all.
  package let mayBeFewer: Bool

  /// The totals of a text whose brackets hold nothing but parts in the total's unit, in its order.
  ///
  /// Rounded figures, persons counted several times and lists that hold other numbers are left out.
  package static func all(in text: some TextWithYears) -> [StatedParts] {
    guard !text.units.classes.isDisjoint(with: .digit) else { return [] }
    var partner: BracketPairs.Partners?
    var found: [StatedParts] = []
    var next = 0
    while let open = text.units.next(.partsOpener, from: next) {
      next = open + 1
      // Few brackets stand behind a number.
      guard let total = Amount(endingAt: open, in: text) else { continue }
      let partners = partner ?? BracketPairs(text.units).partner
      partner = partners
      // Longer ones are sentences.
      guard let close = partners[open], close - open <= longest,
        let parts = parts(open + 1..<close, of: total.unit, in: text), parts.amounts.count > 1,
        let sum = parts.amounts.dropFirst().reduce(parts.amounts.first, { $0?.adding($1) }),
        // Those of several years may be compared with the total instead of added up.
        sum.double == total.number.double
          || !text.years.contains(where: { $0.range.overlaps(open..<close) })
      else { continue }
      found.append(
        StatedParts(
          range: total.start..<close + 1, total: total.number.double, sum: sum.double,
          mayBeFewer: parts.beginsWithOf))
    }
    return found
  }

  /// A number and its unit right before a bracket.
  private struct Amount {
    let number: ExactDecimal
    let unit: [UInt16]
    let start: Int

    /// Nil where no exact number with a unit of up to four signs ends there.
    init?(endingAt end: Int, in text: some TextWithYears) {
      let units = text.units.units
      var start = end
      while start > 0, end - start < 5, !CharacterClass.isDigit(units[start - 1]),
        !signs.contains(units[start - 1])
      {
        start -= 1
      }
      guard start > 0, start < end, CharacterClass.isDigit(units[start - 1]) else { return nil }
      unit = units[start..<end].filter { !CharacterClass.isBlank($0) }
      guard (1...4).contains(unit.count) else { return nil }
      // The number may have multipliers behind its last digit: they belong to the unit here.
      var first = start
      while first > 0, isPartOfNumber(units[first - 1]) { first -= 1 }
      while !CharacterClass.isDigit(units[first]) { first += 1 }
      guard !text.years.contains(where: { $0.range.overlaps(first..<end) }),
        let numeral = text.units.numeral(at: first), numeral.range.upperBound >= start,
        first == 0 || !multipliers.contains(units[first - 1]),
        !rounding.contains(where: { text.units.endsWith($0, at: first) })
      else { return nil }
      number = numeral.amount
      self.start = first
    }
  }

  /// The amounts in a bracket; nil where it holds anything else that counts.
  ///
  /// Behind parts, うち begins what is counted among them already.
  private static func parts(
    _ bracket: Range<Int>, of unit: [UInt16], in text: some TextWithYears
  ) -> (amounts: [ExactDecimal], beginsWithOf: Bool)? {
    var words = text.units.string(bracket)
    guard !others.contains(where: words.holds) else { return nil }
    var range = bracket
    if let of = words.firstRange(of: "うち"), words[..<of.lowerBound].contains(where: \.isNumber) {
      words = String(words[..<of.lowerBound])
      range = bracket.lowerBound..<bracket.lowerBound + words.utf16.count
    }
    var amounts: [ExactDecimal] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let here = text.units.units[index]
      if let year = text.years.first(where: { $0.range.contains(index) }) {
        index = year.range.upperBound
      } else if CharacterClass.isDigit(here) {
        var end = index
        while end < range.upperBound, isPartOfNumber(text.units.units[end]) { end += 1 }
        var tail = end
        while tail < range.upperBound, !separators.contains(text.units.units[tail]) { tail += 1 }
        let written = text.units.units[end..<tail].filter { !CharacterClass.isBlank($0) }
        if index > range.lowerBound, text.units.units[index - 1] == ordinal { return nil }
        let isLabelled = index > range.lowerBound && !noLabels.contains(text.units.units[index - 1])
        guard written == unit || written.isEmpty && isLabelled,
          let numeral = text.units.numeral(at: index),
          numeral.range.upperBound >= end
        else { return nil }
        amounts.append(numeral.amount)
        index = tail
      } else {
        index += 1
      }
    }
    return (amounts, words.holds("うち") || words.holds("内、") || words.hasPrefix("内"))
  }

  private static func isPartOfNumber(_ unit: UInt16) -> Bool {
    CharacterClass.isDigit(unit) || points.contains(unit)
  }

  private static let longest = 80
  static let openers = Array("(（[［〔".utf16)
  private static let points = UnitSet(",.，．")
  /// What ends a part.
  private static let separators = UnitSet("、，,・/／;；。\n\r　 とや")
  /// What stands before a number that counts nothing of its own: No.1, ①1.
  private static let noLabels = UnitSet("、，,・/／;；。.．\n\r　 #＃第")
  /// 第, which makes a number one of an order.
  private static let ordinal: UInt16 = 0x7B2C
  private static let multipliers = UnitSet("兆億万千百十")
  /// What no unit holds.
  private static let signs = UnitSet("()（）[]［］【】〔〕「」『』、。，・:：/／+＋=＝\n\r")
  private static let rounding = ["約", "およそ", "のべ", "延べ", "延"]
  /// Parts that are no parts: rounded, counted again, compared.
  private static let others = [
    "約", "のべ", "延べ", "延", "計", "前年", "昨年", "比", "目標", "定員", "余", "以上", "程度", "重複", "×", "から", "→",
    "累", "主な", "主に", "など", "辞退", "取消", "取り消し", "脱退", "退会", "廃止", "解除", "減",
  ]
}

extension UTF16Text {
  /// Whether a word stands right before an index, blanks aside.
  fileprivate func endsWith(_ word: String, at index: Int) -> Bool {
    let end = beforeGap(index)
    let units = Array(word.utf16)
    return end >= units.count && Array(self.units[end - units.count..<end]) == units
  }
}
