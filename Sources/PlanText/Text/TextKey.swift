/// A text as a key, told apart by its bytes, whose hash is made once and not again as a table grows.
package struct TextKey: Hashable, Sendable {
  private let text: String
  private let bytesHash: UInt64

  package init(_ text: String) {
    var text = text
    bytesHash = text.withUTF8 { Self.hash(UnsafeRawBufferPointer($0)) }
    self.text = text
  }

  /// A hash by eight bytes at a time, which takes a fraction of what the library's takes; no other run makes
  /// the same, so that nobody can write texts that have one.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed ^ UInt64(bytes.count)
    func add(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low ^ seed
    }
    var index = 0
    while index + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    add(rest)
    return hash
  }

  private static let seed = UInt64.random(in: .min ... .max)

  package static func == (one: TextKey, other: TextKey) -> Bool {
    one.bytesHash == other.bytesHash && one.text == other.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytesHash) }
}
