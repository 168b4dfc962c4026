import PlanText
import SpreadsheetML

/// How a table writes the numbers of its actions.
enum NumberText {
  /// The content of a number's cell beside one that is typed like `model`: a number, or a text such as
  /// `No.46` and `４６`.
  static func content(_ number: Int, like model: CellValue) -> CellContent {
    guard case .text(let text) = model, let digits = digits(in: text) else {
      return .number(Double(number))
    }
    let isFullWidth = text[digits].contains { !$0.isASCII }
    let isPadded = text[digits].first?.wholeNumberValue == 0
    let spelling = NumberSpelling(
      isFullWidth ? .fullWidth : .halfWidth, minimumDigits: isPadded ? text[digits].count : 1)
    return .text(text.replacingCharacters(digits, with: spelling.spelled(number)))
  }

  /// The content of a number's cell for what staff call an action: a number where the one beside it is
  /// one that its format pads (001), else a text.
  static func content(_ name: String, like model: CellValue) -> CellContent {
    guard case .number = model, let number = Double(folded(name)) else { return .text(name) }
    return .number(number)
  }

  /// The first run of digits.
  private static func digits(in text: String) -> Range<String.Index>? {
    guard let start = text.firstIndex(where: isDigit) else { return nil }
    let end = text[start...].firstIndex { !isDigit($0) } ?? text.endIndex
    return start..<end
  }

  /// Half- and full-width digits; kanji are words of a text.
  private static func isDigit(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }
}

extension String {
  fileprivate func replacingCharacters(
    _ range: Range<String.Index>, with replacement: String
  ) -> String {
    String(self[..<range.lowerBound]) + replacement + String(self[range.upperBound...])
  }
}
