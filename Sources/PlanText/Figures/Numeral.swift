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
    for sign in ["余", "数"] where self.end(of: sign, at: end) != nil {
      let after = unit(at: end + 1) ?? 0
      // 数 before a noun of its own (10数値) is left to the unit, which then does not match.
      guard !CharacterClass.isBlank(after), self.end(of: "り", at: end + 1) == nil else { continue }
      term.vagueness = sign
      term.range = index..<end + 1
    }
    return term
  }

  private func term(at index: Int) -> Numeral? {
    guard let plain = plainNumber(at: index) else { return nil }
    var end = plain.end
    var power = 0
    if self.end(of: "千", at: end) != nil {
      power = 3
      end += 1
    } else if self.end(of: "百", at: end) != nil {
      power = 2
      end += 1
    }
    for (sign, value) in [("万", 4), ("億", 8), ("兆", 12)] where self.end(of: sign, at: end) != nil {
      power += value
      end += 1
      break
    }
    return Numeral(
      range: index..<end, amount: plain.number.scaled(by: power), lastPower: power)
  }

  /// Digits with groups of three and a decimal point.
  private func plainNumber(at index: Int) -> (number: ExactDecimal, end: Int)? {
    var end = index
    var digits: [Int] = []
    var decimals = 0
    func take() {
      while let unit = unit(at: end), CharacterClass.isDigit(unit) {
        digits.append(
          Int(unit >= Digit.fullWidthZero ? unit - Digit.fullWidthZero : unit - Digit.zero))
        end += 1
      }
    }
    take()
    guard !digits.isEmpty else { return nil }
    if digits.count <= 3 {
      while isGroup(at: end) {
        end += 1
        take()
      }
    }
    if isPoint(at: end) {
      let whole = digits.count
      end += 1
      take()
      decimals = digits.count - whole
      if isPoint(at: end) { return nil }
    }
    guard digits.count <= Self.maximumDigits else { return nil }
    let value = digits.reduce(0) { $0 * 10 + $1 }
    return (ExactDecimal(digits: value, exponent: -decimals), end)
  }

  /// Whether a comma and exactly three digits stand at `index`.
  private func isGroup(at index: Int) -> Bool {
    guard let comma = unit(at: index), comma == 0x2C || comma == 0xFF0C else { return false }
    let digits = (1...4).map { unit(at: index + $0).map(CharacterClass.isDigit) ?? false }
    return digits == [true, true, true, false]
  }

  /// Whether a decimal point with a digit behind it stands at `index`.
  private func isPoint(at index: Int) -> Bool {
    guard let point = unit(at: index), point == 0x2E || point == 0xFF0E else { return false }
    return unit(at: index + 1).map(CharacterClass.isDigit) ?? false
  }
}
