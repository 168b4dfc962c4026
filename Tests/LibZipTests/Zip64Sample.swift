import TestSupport

/// An archive with one stored entry that keeps its sizes in 64 bits (APPNOTE §4.3.14, §4.5.3).
enum Zip64Sample {
  static func bytes(name: String, _ data: [UInt8]) -> [UInt8] {
    let crc = long(UInt64(RawZip.crc32(data)), 4)
    let size = long(UInt64(data.count), 8)
    let nameBytes = Array(name.utf8)
    let all: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
    let common = long(45, 2) + long(0, 2) + long(0, 2) + long(0x21_0000, 4) + crc + all + all
    let extra = long(1, 2) + long(16, 2) + size + size
    let local =
      long(0x0403_4B50, 4) + common + long(UInt64(nameBytes.count), 2)
      + long(UInt64(extra.count), 2) + nameBytes + extra + data
    let centralExtra = long(1, 2) + long(24, 2) + size + size + long(0, 8)
    let central =
      long(0x0201_4B50, 4) + long(45, 2) + common + long(UInt64(nameBytes.count), 2)
      + long(UInt64(centralExtra.count), 2) + long(0, 10) + all + nameBytes + centralExtra
    let end64 =
      long(0x0606_4B50, 4) + long(44, 8) + long(45, 2) + long(45, 2) + long(0, 8) + long(1, 8)
      + long(1, 8) + long(UInt64(central.count), 8) + long(UInt64(local.count), 8)
    let locator =
      long(0x0706_4B50, 4) + long(0, 4) + long(UInt64(local.count + central.count), 8) + long(1, 4)
    let end = long(0x0605_4B50, 4) + long(0, 4) + [0xFF, 0xFF, 0xFF, 0xFF] + all + all + long(0, 2)
    return local + central + end64 + locator + end
  }

  private static func long(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) : 0 }
  }
}
