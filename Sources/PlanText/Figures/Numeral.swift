/// A number as written, with its multipliers: `1,078`, `4.26億`, `1億2,000万`, `３千`.
struct Numeral {
  /// Where it stands, in UTF-16 code units.
  var range: Range<Int>
  /// Its whole value, multipliers included.
  var amount: ExactDecimal
  /// The power of ten of its last multiplier; 0 without one.
  var lastPower: Int
  /// Whether 余 or 数 leaves its last digits open: 100余, 10数.
  var vagueness: String?
}

extension UTF16Text {
  /// More digits are a code.
  private static let maximumDigits = 15

  /// The number that begins at `index`; nil where its digits go on as a version or a date (2.0.1).
  func numeral(at index: Int) -> Numeral? {
    guard var term = term(at: index) else { return nil }
    while term.lastPower > 0, let next = self.term(at: term.range.upperBound),
      next.lastPower < term.lastPower, next.amount.exponent >= 0,
      let sum = term.amount.adding(next.amount)
    {
      term = Numeral(
        range: index..<next.range.upperBound, amount: sum, lastPower: next.lastPower)
    }
    let end = term.range.upperBound
    if let sign = unit(at: end), let vagueness = Self.vagueness(sign) {
      let after = unit(at: end + 1) ?? 0
      // 数 before a noun of its own (10数値) is left to the unit, which then does not match.
      if !CharacterClass.isBlank(after), self.end(of: "り", at: end + 1) == nil {
        term.vagueness = vagueness
        term.range = index..<end + 1
      }
    }
    return term
  }

  private static func vagueness(_ sign: UInt16) -> String? {
    switch sign {
    case 0x4F59: "余"
    case 0x6570: "数"
    default: nil
    }
  }

  private func term(at index: Int) -> Numeral? {
    guard let plain = plainNumber(at: index) else { return nil }
    if let section = section(at: index) { return section }
    var end = plain.end
    var power = 0
    if let value = Self.power(below: unit(at: end)) {
      power = value
      end += 1
    }
    if let value = Self.power(above: unit(at: end)) {
      power += value
      end += 1
    }
    return Numeral(
      range: index..<end, amount: plain.number.scaled(by: power), lastPower: power)
  }

  /// Several numbers before one 万, 億 or 兆: 3千5百万, 1千500万.
  private func section(at index: Int) -> Numeral? {
    var (end, below) = (index, 4)
    var sum: ExactDecimal?
    while let next = plainNumber(at: end), next.number.exponent >= 0 {
      let power = Self.power(below: unit(at: next.end)) ?? 0
      let part = next.number.scaled(by: power)
      guard power < below, sum == nil || next.end - end <= below - power,
        let total = sum.map({ $0.adding(part) }) ?? part
      else { return nil }
      (sum, below, end) = (total, power, next.end + (power > 0 ? 1 : 0))
      if power == 0 { break }
    }
    guard let sum, let above = Self.power(above: unit(at: end)) else { return nil }
    return Numeral(
      range: index..<end + 1, amount: sum.scaled(by: above), lastPower: below + above)
  }

  /// 千, 百.
  private static func power(below sign: UInt16?) -> Int? {
    switch sign {
    case 0x5343: 3
    case 0x767E: 2
    default: nil
    }
  }

  /// 万, 億, 兆.
  private static func power(above sign: UInt16?) -> Int? {
    switch sign {
    case 0x4E07: 4
    case 0x5104: 8
    case 0x5146: 12
    default: nil
    }
  }

  /// Digits with groups of three and a decimal point.
  private func plainNumber(at index: Int) -> (number: ExactDecimal, end: Int)? {
    var end = index
    var (value, count) = (0, 0)
    var decimals = 0
    func take() {
      while let unit = unit(at: end), CharacterClass.isDigit(unit) {
        let zero = unit >= Digit.fullWidthZero ? Digit.fullWidthZero : Digit.zero
        count += 1
        if count <= Self.maximumDigits { value = value * 10 + Int(unit - zero) }
        end += 1
      }
    }
    take()
    guard count > 0 else { return nil }
    if count <= 3 {
      while isGroup(at: end) {
        end += 1
        take()
      }
    }
    if isPoint(at: end) {
      let whole = count
      end += 1
      take()
      decimals = count - whole
      if isPoint(at: end) { return nil }
    }
    guard count <= Self.maximumDigits else { return nil }
    return (ExactDecimal(digits: value, exponent: -decimals), end)
  }

  /// Whether a comma and exactly three digits stand at `index`.
  private func isGroup(at index: Int) -> Bool {
    guard let comma = unit(at: index), comma == 0x2C || comma == 0xFF0C else { return false }
    func isDigit(_ offset: Int) -> Bool {
      unit(at: index + offset).map(CharacterClass.isDigit) ?? false
    }
    return isDigit(1) && isDigit(2) && isDigit(3) && !isDigit(4)
  }

  /// Whether a decimal point with a digit behind it stands at `index`.
  private func isPoint(at index: Int) -> Bool {
    guard let point = unit(at: index), point == 0x2E || point == 0xFF0E else { return false }
    return unit(at: index + 1).map(CharacterClass.isDigit) ?? false
  }
}

/// Numbers in kanji: `二十五`, `百二十`, `一〇〇`.
extension UTF16Text {
  /// The number in kanji that begins at `index`; nil behind another number, 数 (数十) and 第.
  ///
  /// 万, 億 and 兆 are left to numbers in digits.
  func kanjiNumeral(at index: Int) -> Numeral? {
    guard let first = unit(at: index), Self.kanjiValue(first) != nil else { return nil }
    if let before = unit(at: index - 1),
      Self.kanjiValue(before) != nil || before.isOne(of: "数何第幾")
    {
      return nil
    }
    var total = 0
    var section = 0
    var hasPlace = false
    var end = index
    while let unit = unit(at: end), let value = Self.kanjiValue(unit), end - index < 8 {
      if value >= 10 {
        total += max(section, 1) * value
        section = 0
        hasPlace = true
      } else {
        // 一〇〇 counts places, 二十五 names them.
        section = hasPlace ? value : section * 10 + value
      }
      end += 1
    }
    return Numeral(
      range: index..<end, amount: ExactDecimal(digits: total + section, exponent: 0), lastPower: 0)
  }

  /// The number that the whole text is in kanji: 十二; nil for anything else.
  package var kanjiNumber: Int? {
    guard let numeral = kanjiNumeral(at: 0), numeral.range.upperBound == units.count else {
      return nil
    }
    return numeral.amount.digits
  }

  /// 0–9, 10, 100 or 1000.
  private static func kanjiValue(_ unit: UInt16) -> Int? {
    switch unit {
    case Digit.kanjiTen: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: Digit.kanjiValue(unit)
    }
  }
}

/// A decimal number as written: `digits` × 10^`exponent`, without rounding.
///
/// 4.26億 is 426 × 10^6; as a binary product 4.26 × 100000000 would not be 426000000.
struct ExactDecimal: Hashable {
  /// All digits as one integer; negative for a negative number.
  var digits: Int
  /// The power of ten.
  var exponent: Int

  /// The nearest binary number.
  var double: Double {
    // Both numbers are exact, so that one operation rounds as reading the digits does.
    if digits.magnitude < 1 << 53, exponent.magnitude < Self.powersOfTen.count {
      let power = Self.powersOfTen[Int(exponent.magnitude)]
      return exponent < 0 ? Double(digits) / power : Double(digits) * power
    }
    return Double("\(digits)e\(exponent)") ?? .nan
  }

  /// Those that a `Double` holds exactly.
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// This number times a power of ten.
  func scaled(by power: Int) -> ExactDecimal {
    ExactDecimal(digits: digits, exponent: exponent + power)
  }

  /// The sum; nil where it has more digits than an integer holds.
  func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let smallest = min(exponent, other.exponent)
    guard let one = digits(at: smallest), let another = other.digits(at: smallest) else {
      return nil
    }
    let (sum, overflow) = one.addingReportingOverflow(another)
    return overflow ? nil : ExactDecimal(digits: sum, exponent: smallest)
  }

  private func digits(at exponent: Int) -> Int? {
    var result = digits
    for _ in 0..<(self.exponent - exponent) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }
}
