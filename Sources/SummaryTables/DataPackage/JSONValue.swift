/// A JSON value whose members keep their order, so that the same value gives the same bytes.
enum JSONValue {
  case object([(name: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case boolean(Bool)

  /// The value as a file: UTF-8 without byte order mark, indented by two spaces, ended by LF.
  var file: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.beginLine(isFirst: index == 0, depth + 1, &bytes)
        Self.write(member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, depth: depth + 1)
      }
      if !members.isEmpty { Self.beginLine(isFirst: true, depth, &bytes) }
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        Self.beginLine(isFirst: index == 0, depth + 1, &bytes)
        element.write(to: &bytes, depth: depth + 1)
      }
      if !elements.isEmpty { Self.beginLine(isFirst: true, depth, &bytes) }
      bytes.append(UInt8(ascii: "]"))
    case .string(let string): Self.write(string, to: &bytes)
    case .integer(let integer): bytes += String(integer).utf8
    case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
    }
  }

  /// A new line, after a comma unless it is the first one.
  private static func beginLine(isFirst: Bool, _ depth: Int, _ bytes: inout [UInt8]) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  /// A string in quotes (RFC 8259 §7).
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    bytes.append(quote)
    defer { bytes.append(quote) }
    var string = string
    string.withUTF8 { text in
      if text.allSatisfy({ $0 >= 0x20 && $0 != quote && $0 != backslash }) {
        bytes.append(contentsOf: text)
      } else {
        for byte in text { write(byte, to: &bytes) }
      }
    }
  }

  /// A byte of a string, behind a backslash where it may not stand as it is.
  private static func write(_ byte: UInt8, to bytes: inout [UInt8]) {
    let backslash = UInt8(ascii: "\\")
    switch byte {
    case UInt8(ascii: "\""), backslash: bytes += [backslash, byte]
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "\r"): bytes += "\\r".utf8
    case UInt8(ascii: "\t"): bytes += "\\t".utf8
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    default: bytes.append(byte)
    }
  }
}
