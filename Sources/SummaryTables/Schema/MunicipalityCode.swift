package import Diagnostics

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
    else { throw Failure(notACode: text) }
    let check = Self.checkDigit(digits.prefix(5))
    guard digits.count == 5 || digits[5] == check else {
      throw Failure(checkDigit: check, of: typed, typed: text)
    }
    self.digits = typed.prefix(5) + String(check)
  }

  /// 11 minus the remainder by 11 of the weighted sum (weights 6 to 2); of that the last digit.
  private static func checkDigit(_ digits: ArraySlice<Int>) -> Int {
    let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10
  }
}

extension Failure {
  fileprivate init(notACode text: String) {
    self.init(
      code: "bad-municipality-code",
      message: LocalizedText(
        ja: "「\(text)」は全国地方公共団体コードではありません。",
        en: "\"\(text)\" is not the code of a Japanese municipality."),
      remedy: LocalizedText(
        ja: "6桁の数字（門真市は272230）か、検査数字を除いた5桁で指定してください。",
        en: "Give its six digits (Kadoma: 272230), or five without the check digit."))
  }

  fileprivate init(checkDigit: Int, of digits: String, typed text: String) {
    self.init(
      code: "bad-municipality-code",
      message: LocalizedText(
        ja: "「\(text)」は全国地方公共団体コードではありません。6桁目の検査数字が合いません。",
        en: "\"\(text)\" is not the code of a Japanese municipality: its check digit is wrong."),
      remedy: LocalizedText(
        ja: "桁の写し間違いがないか確かめてください（\(digits.prefix(5))の検査数字は\(checkDigit)です）。",
        en: "Look for a mistyped digit (the check digit of \(digits.prefix(5)) is \(checkDigit))."))
  }
}
