/// Short names made of texts: the same text has the same one everywhere.
package enum ShortName {
  /// Six small letters and digits for the bytes of a text (FNV-1a), the first of them a letter, so that no
  /// spreadsheet makes a number of it.
  package static func of(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 32
    var name = ""
    for position in 0..<6 {
      let signs = position == 0 ? letters : letters + digits
      name.append(signs[Int(hash % UInt64(signs.count))])
      hash /= UInt64(signs.count)
    }
    return name
  }

  /// Those that no digit looks like, without the e of exponents.
  private static let letters = Array("abcdfghjkmnpqrstuvwxyz")
  private static let digits = Array("23456789")
}
