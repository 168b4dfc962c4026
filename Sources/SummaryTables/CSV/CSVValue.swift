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
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the characters that stand between the commas.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(var text):
      let signs = text.signs
      Self.write(&text, signs, to: &bytes)
    case .integer(let integer): Self.write(integer, to: &bytes)
    case .number(let number):
      // Up to 2⁵³ the digits of a whole number are its own.
      if number.magnitude < 0x1p53, let integer = Int(exactly: number) {
        Self.write(integer, to: &bytes)
      } else {
        bytes += (plainDecimal(number) ?? "").utf8
      }
    case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
    case .blank: break
    }
  }

  /// Appends the digits, the first one first: a string each takes longer.
  private static func write(_ integer: Int, to bytes: inout [UInt8]) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = integer.magnitude
    var place: UInt = 1
    while rest / place >= 10 { place *= 10 }
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }

  /// Appends a text whose signs are known, and leaves it as one line.
  static func write(_ text: inout String, _ signs: TextSigns, to bytes: inout [UInt8]) {
    if signs.contains(.controls) { text = singleLine(text) }
    if text.isEmpty { return }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    text.withUTF8 { line in
      guard signs.contains(.quotes) else { return bytes.append(contentsOf: line) }
      // Bytes, because a quote with a combining mark is another Character but still a quote.
      for byte in line {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
    }
    bytes.append(quote)
  }
}

/// The shortest decimal that reads back as the same number, without exponent: 1078, 0.5, 1200000.
///
/// Nil for infinities and NaN, which no table can hold.
func plainDecimal(_ number: Double) -> String? {
  guard number.isFinite else { return nil }
  // Covers −0 as well.
  if number == 0 { return "0" }
  // `description` gives the shortest digits: "1078.0", "5e-05", "1.25e+20".
  let parts = number.magnitude.description.split(separator: "e")
  let mantissa = parts[0].split(separator: ".")
  let whole = String(mantissa[0])
  let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
  let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  let sign = number < 0 ? "-" : ""
  return sign + pointMoved(by: exponent, whole: whole, fraction: fraction)
}

/// Writes `whole.fraction` × 10^exponent, without a needless zero or point.
private func pointMoved(by exponent: Int, whole: String, fraction: String) -> String {
  var whole = whole
  var fraction = fraction
  if exponent >= 0 {
    let moved = fraction.prefix(exponent)
    whole += moved + String(repeating: "0", count: exponent - moved.count)
    fraction = String(fraction.dropFirst(exponent))
  } else {
    let padded = String(repeating: "0", count: -exponent) + whole
    fraction = padded.suffix(-exponent) + fraction
    whole = String(padded.dropLast(-exponent))
  }
  let digits = whole.drop { $0 == "0" }
  let integer = digits.isEmpty ? "0" : String(digits)
  return fraction.isEmpty ? integer : integer + "." + fraction
}
