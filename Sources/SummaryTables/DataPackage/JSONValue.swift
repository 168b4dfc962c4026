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
    write(to: &bytes, indent: "")
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], indent: String) {
    let inner = indent + "  "
    switch self {
    case .object(let members):
      for (index, member) in members.enumerated() {
        bytes += ((index == 0 ? "{\n" : ",\n") + inner).utf8
        Self.write(member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, indent: inner)
      }
      bytes += (members.isEmpty ? "{}" : "\n" + indent + "}").utf8
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        bytes += ((index == 0 ? "[\n" : ",\n") + inner).utf8
        element.write(to: &bytes, indent: inner)
      }
      bytes += (elements.isEmpty ? "[]" : "\n" + indent + "]").utf8
    case .string(let string): Self.write(string, to: &bytes)
    case .integer(let integer): bytes += String(integer).utf8
    case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
    }
  }

  /// A string in quotes (RFC 8259 §7).
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    bytes.append(quote)
    for byte in string.utf8 {
      switch byte {
      case quote, backslash: bytes += [backslash, byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(quote)
  }
}
