import TextEdits

/// Code units from UTF-8 and back.
extension UTF16Text {
  /// The code units of valid UTF-8, and what they are.
  static func units(
    ofUTF8 bytes: UnsafeBufferPointer<UInt8>, _ classes: inout UnitClasses
  ) -> [UInt16] {
    // The library writes the count of the empty array, which all threads share.
    if bytes.isEmpty { return [] }
    var found: UInt16 = 0
    let units = UnitClasses.table.withUnsafeBufferPointer { table in
      [UInt16](unsafeUninitializedCapacity: count(ofUTF8: bytes)) { units, count in
        var (index, end) = (0, 0)
        while index < bytes.count {
          let byte = UInt16(bytes[index])
          let unit: UInt16
          if byte < 0x80 {
            unit = byte
            index &+= 1
          } else if byte & 0xF0 == 0xE0 {
            let middle = UInt16(bytes[index &+ 1] & 0x3F) << 6
            unit = byte << 12 | middle | UInt16(bytes[index &+ 2] & 0x3F)
            index &+= 3
          } else if byte < 0xE0 {
            unit = (byte & 0x1F) << 6 | UInt16(bytes[index &+ 1] & 0x3F)
            index &+= 2
          } else {
            let scalar = bytes.scalar(at: index).value
            units[end] = UInt16(truncatingIfNeeded: 0xD7C0 + scalar >> 10)
            units[end &+ 1] = UInt16(truncatingIfNeeded: 0xDC00 + scalar & 0x3FF)
            index &+= 4
            end &+= 2
            continue
          }
          units[end] = unit
          found |= table[Int(unit)]
          end &+= 1
        }
        count = end
      }
    }
    classes = UnitClasses(rawValue: found)
    return units
  }

  /// How many code units valid UTF-8 has: one for each first byte of a scalar, two beyond the Basic
  /// Multilingual Plane, eight bytes at a time.
  private static func count(ofUTF8 bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var (index, count) = (0, bytes.count)
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let followers = word >> 7 & ~(word >> 6) & ones
      let fours = word >> 7 & word >> 6 & word >> 5 & word >> 4 & ones
      // The sums of the bytes stand in the highest one.
      count &+= Int((fours &* ones) >> 56) &- Int((followers &* ones) >> 56)
      index &+= 8
    }
    while index < bytes.count {
      count += (bytes[index] >= 0xF0 ? 1 : 0) - (bytes[index] & 0xC0 == 0x80 ? 1 : 0)
      index += 1
    }
    return count
  }

  /// The text of code units; the library's own decoder takes several times as long.
  static func string(_ units: ArraySlice<UInt16>) -> String {
    String(unsafeUninitializedCapacity: 3 * units.count) { bytes in
      var count = 0
      func put(_ byte: UInt32) {
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      var index = units.startIndex
      while index < units.endIndex {
        var scalar = UInt32(units[index])
        index += 1
        if scalar & 0xF800 == 0xD800 {
          let next = index < units.endIndex ? UInt32(units[index]) : 0
          if scalar < 0xDC00, next & 0xFC00 == 0xDC00 {
            scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + next & 0x3FF
            index += 1
          } else {
            scalar = 0xFFFD
          }
        }
        switch scalar {
        case 0..<0x80: put(scalar)
        case 0x80..<0x800:
          put(0xC0 | scalar >> 6)
          put(0x80 | scalar & 0x3F)
        case 0x800..<0x1_0000:
          put(0xE0 | scalar >> 12)
          put(0x80 | scalar >> 6 & 0x3F)
          put(0x80 | scalar & 0x3F)
        default:
          put(0xF0 | scalar >> 18)
          put(0x80 | scalar >> 12 & 0x3F)
          put(0x80 | scalar >> 6 & 0x3F)
          put(0x80 | scalar & 0x3F)
        }
      }
      return count
    }
  }
}
