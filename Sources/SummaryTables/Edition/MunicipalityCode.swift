package import Diagnostics
import PlanText

/// 全国地方公共団体コード: the six digits that name a prefecture, city, town or village.
package struct MunicipalityCode: Hashable, Sendable {
  /// All six digits; the last one checks the others.
  package let digits: String

  /// Reads a code of six digits, or of five without the check digit, in either width.
  /// - Throws: `Failure` when it is no such code.
  package init(_ text: String) throws(Failure) {
    let typed = narrowed(text)
    let digits = typed.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == typed.count, 5...6 ~= digits.count,
      1...47 ~= digits[0] * 10 + digits[1]
    else { throw Failure(.notAMunicipalityCode(text)) }
    let check = Self.checkDigit(digits.prefix(5))
    guard digits.count == 5 || digits[5] == check else {
      throw Failure(.notAMunicipalityCode(text, digits: typed, checkDigit: check))
    }
    self.digits = typed.prefix(5) + String(check)
  }

  /// 11 minus the remainder by 11 of the weighted sum (weights 6 to 2); of that the last digit.
  private static func checkDigit(_ digits: ArraySlice<Int>) -> Int {
    let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10
  }
}
