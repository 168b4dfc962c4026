extension XMLText {
  /// Text as element content.
  ///
  /// `\r` is written as a reference, or a reader would drop it.
  package static func encodedContent(_ text: String) -> [UInt8] {
    encoded(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\r"): "&#13;"
      default: nil
      }
    }
  }

  /// Text as an attribute value between `quote`s; white space other than the space is written as
  /// references, or a reader would make it a space.
  package static func encodedAttribute(_ text: String, quote: UInt8) -> [UInt8] {
    encoded(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): quote == byte ? "&quot;" : nil
      case UInt8(ascii: "'"): quote == byte ? "&apos;" : nil
      case UInt8(ascii: "\n"): "&#10;"
      case UInt8(ascii: "\r"): "&#13;"
      case UInt8(ascii: "\t"): "&#9;"
      default: nil
      }
    }
  }

  private static func encoded(_ text: String, _ escape: (UInt8) -> StaticString?) -> [UInt8] {
    var output: [UInt8] = []
    for byte in text.utf8 {
      if let reference = escape(byte) {
        reference.withUTF8Buffer { output.append(contentsOf: $0) }
      } else {
        output.append(byte)
      }
    }
    return output
  }
}
