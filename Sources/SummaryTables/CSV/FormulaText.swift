import PlanText

/// Whether a spreadsheet would run a text of a CSV file as a formula.
///
/// It looks at the first character, in Japan of either width. A lone dash it keeps as text.
func isFormulaLike(_ text: String) -> Bool {
  switch text.unicodeScalars.first {
  case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": !isDashOnly(text)
  default: false
  }
}

/// A text with a `'` before it where a spreadsheet would run it as a formula.
///
/// One that already begins with such quotes before a formula gets one more, so that taking one away
/// always gives the text back.
func guarded(_ text: String) -> String {
  isFormulaLike(String(text.drop { $0 == "'" })) ? "'" + text : text
}
