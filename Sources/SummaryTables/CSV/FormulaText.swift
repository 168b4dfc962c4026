import PlanText

/// Whether a spreadsheet would run a text of a CSV file as a formula.
///
/// It looks at the first character, in Japan of either width. A lone dash it keeps as text.
func isFormulaLike(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first,
    "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
  else { return false }
  return !isDashOnly(text)
}

extension CSVValue {
  /// The value with a `'` before a text that a spreadsheet would run as a formula.
  ///
  /// A text that already begins with such quotes before a formula gets one more, so that taking
  /// one away always gives the text back.
  var guarded: CSVValue {
    guard case .text(let text) = self, isFormulaLike(String(text.drop { $0 == "'" }))
    else { return self }
    return .text("'" + text)
  }
}
