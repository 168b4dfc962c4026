/// Short names made of texts: the same text has the same one everywhere.
package enum ShortName {
  /// Six small letters and digits for the bytes of a text (FNV-1a), the first of them a letter, so that no
  /// spreadsheet makes a number of it.
  package static func of(_ text: String) -> String { of(CollectionOfOne(text)) }

  /// The same for texts with a line break between each two.
  package static func of(lines: [String]) -> String { of(lines) }

  private static func of(_ lines: some Collection<String>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var isFirst = true
    for var line in lines {
      if !isFirst { add(0x0A) }
      isFirst = false
      line.withUTF8 { for byte in $0 { add(byte) } }
    }
    hash ^= hash >> 32
    var name: UInt64 = 0
    for position in 0..<6 {
      let count = UInt64(position == 0 ? letterCount : signs.count)
      name |= UInt64(signs[Int(hash % count)]) << UInt64(8 * position)
      hash /= count
    }
    return withUnsafeBytes(of: name.littleEndian) {
      String(decoding: $0.prefix(6), as: UTF8.self)
    }
  }

  /// Letters that no digit looks like, without the e of exponents, then digits.
  private static let signs = Array("abcdfghjkmnpqrstuvwxyz23456789".utf8)
  private static let letterCount = 22
}
