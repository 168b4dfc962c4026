/// Numbers in kanji: `二十五`, `百二十`, `一〇〇`.
extension UTF16Text {
  /// The number in kanji that begins at `index`; nil behind another number, 数 (数十) and 第.
  ///
  /// 万, 億 and 兆 are left to numbers in digits.
  func kanjiNumeral(at index: Int) -> Numeral? {
    guard let first = unit(at: index), Self.kanjiValue(first) != nil else { return nil }
    if let before = unit(at: index - 1),
      Self.kanjiValue(before) != nil || "数何第幾".utf16.contains(before)
    {
      return nil
    }
    var total = 0
    var section = 0
    var hasPlace = false
    var end = index
    while let unit = unit(at: end), let value = Self.kanjiValue(unit), end - index < 8 {
      if value >= 10 {
        total += max(section, 1) * value
        section = 0
        hasPlace = true
      } else {
        // 一〇〇 counts places, 二十五 names them.
        section = hasPlace ? value : section * 10 + value
      }
      end += 1
    }
    return Numeral(
      range: index..<end, amount: ExactDecimal(digits: total + section, exponent: 0), lastPower: 0)
  }

  /// 0–9, 10, 100 or 1000.
  private static func kanjiValue(_ unit: UInt16) -> Int? {
    switch unit {
    case Digit.kanjiTen: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: Digit.kanjiValue(unit)
    }
  }
}
