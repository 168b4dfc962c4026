/// An archive written byte by byte, so that tests can let it lie (PKWARE APPNOTE §4.3, §4.4).
package struct RawZip: Sendable {
  /// One entry; what its headers claim can be changed apart from its data.
  package struct Entry: Sendable {
    package var name: String
    /// The bytes as stored, that is, compressed already where `method` says so.
    package var data: [UInt8]
    package var method: UInt16 = 0
    package var flags: UInt16 = 0
    package var crc: UInt32
    package var size: UInt32
    package var compressedSize: UInt32
    package var time: UInt16 = 0x6C32
    package var date: UInt16 = 0x5A99
    package var extra: [UInt8] = []

    /// A stored entry that tells the truth.
    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      data = bytes
      crc = RawZip.crc32(bytes)
      size = UInt32(bytes.count)
      compressedSize = UInt32(bytes.count)
    }

    package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    /// The entry as a deflate stream of blocks that are not compressed (RFC 1951 §3.2.4).
    package var deflated: Entry {
      var entry = self
      entry.method = 8
      entry.data = []
      var rest = data[...]
      repeat {
        let block = rest.prefix(0xFFFF)
        rest = rest.dropFirst(block.count)
        let count = UInt16(block.count)
        entry.data += [rest.isEmpty ? 1 : 0] + RawZip.short(count, ~count) + block
      } while !rest.isEmpty
      entry.compressedSize = UInt32(entry.data.count)
      return entry
    }
  }

  package var entries: [Entry]
  package var comment: [UInt8] = []

  package init(_ entries: [Entry]) { self.entries = entries }

  package var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(file.count)
      let isDescribed = entry.flags & 8 != 0
      let sizes = Self.long(entry.crc, entry.compressedSize, entry.size)
      let common = Self.short(entry.flags, entry.method, entry.time, entry.date)
      let name = Array(entry.name.utf8)
      let lengths = Self.short(UInt16(name.count), UInt16(entry.extra.count))
      file += Self.long(0x0403_4B50) + Self.short(20) + common
      file += isDescribed ? Array(repeating: 0, count: 12) : sizes
      file += lengths + name + entry.extra + entry.data
      if isDescribed { file += Self.long(0x0807_4B50) + sizes }
      directory += Self.long(0x0201_4B50) + Self.short(20, 20) + common + sizes + lengths
      directory += Array(repeating: 0, count: 10) + Self.long(offset) + name + entry.extra
    }
    let count = UInt16(entries.count)
    let end =
      Self.long(0x0605_4B50) + Self.short(0, 0, count, count)
      + Self.long(UInt32(directory.count), UInt32(file.count))
      + Self.short(UInt16(comment.count)) + comment
    return file + directory + end
  }

  package static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private static func short(_ values: UInt16...) -> [UInt8] {
    values.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static func long(_ values: UInt32...) -> [UInt8] {
    values.flatMap {
      short(UInt16(truncatingIfNeeded: $0), UInt16(truncatingIfNeeded: $0 >> 16))
    }
  }
}
