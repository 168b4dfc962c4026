import PlanText

/// Writes a mark or tag in a form that Excel keeps as text when it opens a CSV file.
///
/// Quotes do not help, Excel looks at what is between them. A number in brackets, which Excel takes
/// for a negative one, gets tortoise-shell brackets: `(1)` → `〔1〕`; full-width brackets would not
/// do, a Japanese Excel reads them like the narrow ones. Any other code that Excel would turn into
/// a date, a number or a formula is put in such brackets: `1-1` → `〔1-1〕`. All other codes stay.
package func spreadsheetSafe(_ code: String) -> String {
  guard mayBeConverted(code) else { return code }
  // A Japanese Excel reads full-width digits and signs like the narrow ones.
  let narrow = narrowed(code).lowercased()
  if narrow.hasPrefix("("), narrow.hasSuffix(")"), isDigits(narrow.dropFirst().dropLast()) {
    return "〔" + narrow.dropFirst().dropLast() + "〕"
  }
  return isConverted(narrow) ? "〔" + code + "〕" : code
}

/// Whether a code opens with a sign or bracket or holds no kana and kanji but those of dates; all others
/// are words to every spreadsheet.
private func mayBeConverted(_ code: String) -> Bool {
  switch code.unicodeScalars.first {
  case "=", "+", "-", "@", "−", "(", "＝", "＋", "－", "＠", "（": true
  default: code.unicodeScalars.allSatisfy { !isWordSign($0) }
  }
}

private func isWordSign(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "月", "日", "年", "時", "分", "秒", "明", "治", "大", "正", "昭", "和", "平", "成", "令": false
  case "\u{3041}"..."\u{30FE}", "\u{4E00}"..."\u{9FFF}": true
  default: false
  }
}

private func isDigits(_ text: Substring) -> Bool {
  !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
}

private func isConverted(_ code: String) -> Bool {
  guard let first = code.first else { return false }
  if "=+-@−".contains(first) { return true }
  guard code.contains(where: { ("0"..."9").contains($0) }) else { return false }
  // 13.2%, 99.1 %, 1,078
  if code.contains(where: { "%,".contains($0) }),
    code.allSatisfy({ ("0"..."9").contains($0) || ".,% ".contains($0) })
  {
    return true
  }
  // 001, 1.50
  if code.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }),
    code.count > 1,
    code.hasPrefix("0") && !code.hasPrefix("0.")
      || code.contains(".") && code.hasSuffix("0")
  {
    return true
  }
  // 1., 12.
  if code.last == ".", code.dropLast().allSatisfy({ ("0"..."9").contains($0) }) { return true }
  // 1-1, 3/4, 12:30, (5), 1e5, 6月1日, r6.4.1
  let separators = "-/:()e月日"
  let others = "0123456789., %¥$年時分秒mtshr明治大正昭和平令"
  if code.allSatisfy({ separators.contains($0) || others.contains($0) }) {
    return code.contains(where: separators.contains) || isEraDate(code)
  }
  // 1-mar, mar 1
  let letters = code.filter { !"0123456789-/., ".contains($0) }
  return monthNames.contains { $0 == letters || $0.prefix(3) == letters }
}

/// `r6.4.1`: an era letter and points.
private func isEraDate(_ code: String) -> Bool {
  code.contains(".") && code.contains { "mtshr".contains($0) }
}

private let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
]

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
