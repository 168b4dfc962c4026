/// An addition that a text writes out: 計65社＋新規4社＝69社.
package struct StatedSum: Hashable, Sendable {
  /// From the first number to the last, in UTF-16 code units.
  package let range: Range<Int>
  /// What the terms add up to.
  package let sum: Double
  /// What stands behind the sign of equality.
  package let stated: Double

  /// The additions of a text, in its order; only + joins terms, and years are no numbers.
  package static func all(in text: some TextWithYears) -> [StatedSum] {
    let units = text.units
    guard units.next(.equals, from: 0) != nil else { return [] }
    var found: [StatedSum] = []
    var reader = Reader()
    var outer: [Reader] = []
    var years = text.years[...]
    var index = 0
    while index < units.units.count {
      if let year = years.first, year.range.upperBound <= index {
        years.removeFirst()
      } else if let year = years.first, year.range.lowerBound <= index {
        index = year.range.upperBound
      } else if CharacterClass.isDigit(units.units[index]), let number = units.numeral(at: index) {
        if let sum = reader.take(number) { found.append(sum) }
        index = number.range.upperBound
      } else {
        let unit = units.units[index]
        if opening.contains(unit) {
          outer.append(reader)
          reader = Reader()
        } else if closing.contains(unit) {
          reader = outer.popLast() ?? Reader()
        } else {
          reader.pass(unit)
        }
        index += 1
      }
    }
    return found
  }

  /// The terms of an addition that is being read.
  private struct Reader {
    private var sum: ExactDecimal?
    private var start = 0
    private var terms = 0
    private var awaited = Awaited.first
    private var words = 0

    private enum Awaited { case first, term, total, sign, nothing }

    mutating func take(_ number: Numeral) -> StatedSum? {
      words = 0
      switch (awaited, sum) {
      case (.term, .some(let sum)):
        self.sum = sum.adding(number.amount)
        terms += 1
        awaited = .sign
      case (.total, .some(let sum)) where terms > 1:
        awaited = .nothing
        return StatedSum(
          range: start..<number.range.upperBound, sum: sum.double, stated: number.amount.double)
      case (.nothing, _): break
      default:
        sum = number.amount
        start = number.range.lowerBound
        terms = 1
        awaited = .sign
      }
      return nil
    }

    /// A sign or a word beside the numbers.
    mutating func pass(_ unit: UInt16) {
      words += 1
      if plus.contains(unit) {
        awaited = awaited == .sign ? .term : .first
      } else if StatedSum.equals.contains(unit) {
        awaited = awaited == .sign ? .total : .first
      } else if stops.contains(unit) {
        awaited = .first
      } else if others.contains(unit) || words > 16, awaited != .first {
        awaited = .nothing
      }
    }
  }

  private static let plus = UnitSet("+＋")
  static let equals = Array("=＝".utf16)
  private static let stops = UnitSet("\n\r。、，；;")
  private static let others = UnitSet("×÷*＊-－−−／/▲△~～〜")
  private static let opening = UnitSet("(（[［【〔「『")
  private static let closing = UnitSet(")）]］】〕」』")
}
