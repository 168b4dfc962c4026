import PlanText

/// Windows code page 932, Microsoft's Shift JIS, as Windows itself reads it.
package enum CP932 {
  /// The code of a character, one byte or two; nil where Windows would read another one back.
  ///
  /// ASCII, half-width katakana, the rows of the code page, and the private characters U+E000 to
  /// U+E757 (外字), whose shape each computer has for itself.
  package static func code(of scalar: Unicode.Scalar) -> UInt16? {
    switch scalar.value {
    case 0..<0x80: UInt16(scalar.value)
    case 0xFF61...0xFF9F: UInt16(scalar.value - 0xFF61 + 0xA1)
    case 0xE000...0xE757: privateCode(Int(scalar.value - 0xE000))
    default: codes[scalar]
    }
  }

  /// A text as it is written in the code page: a lone dash that it lacks (—) as the one that it has (―).
  static func writable(_ text: String) -> String {
    isLoneDash(text)
      ? String(String.UnicodeScalarView(text.unicodeScalars.map { code(of: $0) == nil ? "―" : $0 }))
      : text
  }

  /// Whether a text is nothing but a dash that the code page lacks, a sign for "none".
  static func isLoneDash(_ text: String) -> Bool {
    text.utf8.count <= 24 && isDashOnly(text)
      && text.unicodeScalars.contains { code(of: $0) == nil }
  }

  /// A UTF-8 text in the code page, `?` for a character without a code.
  static func bytes(ofUTF8 text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let code = code(of: scalar) ?? UInt16(UInt8(ascii: "?"))
      if code > 0xFF { bytes.append(UInt8(code >> 8)) }
      bytes.append(UInt8(code & 0xFF))
    }
    return bytes
  }

  private static let codes: [Unicode.Scalar: UInt16] = {
    var codes: [Unicode.Scalar: UInt16] = [:]
    // A few signs stand in two rows; Windows writes the first one.
    for (row, text) in rows.sorted(by: { $0.key < $1.key }) {
      for (index, scalar) in text.unicodeScalars.enumerated() where scalar != " " {
        if codes[scalar] == nil { codes[scalar] = code(row: row, column: index + 1) }
      }
    }
    return codes
  }()

  /// The code of a place in the rows (JIS X 0208 Annex 1); row and column from 1.
  private static func code(row: Int, column: Int) -> UInt16 {
    let pair = (row - 1) / 2
    let lead = pair + (pair < 31 ? 0x81 : 0xC1)
    var trail = column + (row.isMultiple(of: 2) ? 0x9E : 0x3F)
    if !row.isMultiple(of: 2), trail >= 0x7F { trail += 1 }
    return UInt16(lead << 8 | trail)
  }

  /// F040 to F9FC, 188 to a lead byte.
  private static func privateCode(_ index: Int) -> UInt16 {
    let trail = index % 188 + 0x40
    return UInt16((0xF0 + index / 188) << 8 | (trail >= 0x7F ? trail + 1 : trail))
  }
}
