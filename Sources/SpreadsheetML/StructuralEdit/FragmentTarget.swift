/// A relationship's target that is a place in this workbook: `#Sheet1!A1`.
///
/// It is a URI, so characters may be percent-encoded (RFC 3986 §2.1, §3.5); what it names anew is
/// written as the old target was.
struct FragmentTarget {
  /// The place in formula syntax, decoded, without `#`.
  let location: String

  private let hasRawSpace: Bool
  private let hasEncodedLetter: Bool

  /// Nil for targets that are no places in this workbook.
  init?(_ target: String) {
    guard target.hasPrefix("#") else { return nil }
    let raw = Array(target.utf8.dropFirst())
    var bytes: [UInt8] = []
    var hasEncodedLetter = false
    var index = 0
    while index < raw.count {
      if let byte = Self.escape(raw, at: index) {
        hasEncodedLetter = hasEncodedLetter || byte >= 0x80
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(raw[index])
        index += 1
      }
    }
    location = String(decoding: bytes, as: UTF8.self)
    hasRawSpace = raw.contains(UInt8(ascii: " "))
    self.hasEncodedLetter = hasEncodedLetter
  }

  /// The target for another place.
  func naming(_ location: String) -> String {
    let written = location.utf8.flatMap { byte -> [UInt8] in
      let isEncoded =
        byte == UInt8(ascii: "%") || (byte == UInt8(ascii: " ") && !hasRawSpace)
        || (byte >= 0x80 && hasEncodedLetter)
      return isEncoded ? Self.escaped(byte) : [byte]
    }
    return "#" + String(decoding: written, as: UTF8.self)
  }

  private static func escape(_ bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%"),
      let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
      let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
    else { return nil }
    return UInt8(high << 4 | low)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = String(byte, radix: 16, uppercase: true)
    return Array("%\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8)
  }
}
