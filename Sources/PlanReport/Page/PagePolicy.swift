import SummaryTables

/// What a browser may load for the page: nothing from elsewhere, and of the page only its own style and
/// script, which it knows by their digests (Content Security Policy Level 3, §2.3.1).
enum PagePolicy {
  static let text =
    "default-src 'none'; style-src '\(source(ReportStyle.text))'; "
    + "script-src '\(source(ReportScript.text))'; base-uri 'none'; form-action 'none'"

  private static func source(_ text: StaticString) -> String {
    "sha256-" + base64(digest(of: SHA256.hexadecimal(Array(text.description.utf8))))
  }

  /// The bytes that hexadecimal digits stand for.
  private static func digest(of hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }

  /// RFC 4648 §4.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
