/// One field of a CSV record.
package enum CSVValue: Hashable, Sendable {
  /// A text as printed; written without line breaks and always in quotes.
  case text(String)
  /// A whole number; western years too, so there are no digit groups.
  case integer(Int)
  /// A figure; written as a plain decimal.
  case number(Double)
  /// `true` or `false`.
  case boolean(Bool)
  /// No value; also what an empty text becomes.
  case blank

  /// A text that may be missing.
  package static func text(_ text: String?) -> CSVValue { text.map(CSVValue.text) ?? .blank }

  /// A whole number that may be missing.
  package static func integer(_ integer: Int?) -> CSVValue {
    integer.map(CSVValue.integer) ?? .blank
  }

  /// A number that may be missing.
  package static func number(_ number: Double?) -> CSVValue {
    number.map(CSVValue.number) ?? .blank
  }

  /// The characters that stand between the commas (RFC 4180 §2).
  package var field: String {
    switch self {
    case .text(let text): Self.quoted(singleLine(text))
    case .integer(let integer): String(integer)
    case .number(let number): plainDecimal(number) ?? ""
    case .boolean(let boolean): boolean ? "true" : "false"
    case .blank: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    if !text.utf8.contains(UInt8(ascii: "\"")) { return "\"" + text + "\"" }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    // Scalars, because a quote with a combining mark is another Character but still a quote byte.
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
