/// A decimal number as written: `digits` × 10^`exponent`, without rounding.
///
/// 4.26億 is 426 × 10^6; as a binary product 4.26 × 100000000 would not be 426000000.
struct ExactDecimal: Hashable {
  /// All digits as one integer; negative for a negative number.
  var digits: Int
  /// The power of ten.
  var exponent: Int

  /// The nearest binary number.
  var double: Double { Double("\(digits)e\(exponent)") ?? .nan }

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
