/// How a number of a year expression is written.
package struct NumberSpelling: Hashable, Sendable {
  /// The digits in use.
  package enum Script: Hashable, Sendable {
    /// `31`.
    case halfWidth
    /// `３１`.
    case fullWidth
    /// `三十一`.
    case kanji
    /// `三一`, `二〇二四`.
    case kanjiDigits
    /// `元`, the first year of an era.
    case firstYear
  }

  /// The digits it is written in.
  package var script: Script
  /// The digits written at least, filled with zeros (`01`: 2); 1 without padding.
  package var minimumDigits: Int

  /// A spelling, without padding unless asked for.
  package init(_ script: Script, minimumDigits: Int = 1) {
    self.script = script
    self.minimumDigits = minimumDigits
  }

  /// `number`, 0 or more, in this spelling.
  ///
  /// 元 spells 1 only; other numbers come out in full-width digits, which take the room 元 took.
  package func spelled(_ number: Int) -> String {
    switch script {
    case .halfWidth: padded(number)
    case .fullWidth: Self.fullWidth(padded(number))
    case .kanji: number < 100 ? Self.kanji(number) : Self.kanjiDigits(String(number))
    case .kanjiDigits: Self.kanjiDigits(padded(number))
    case .firstYear: number == 1 ? "元" : Self.fullWidth(String(number))
    }
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, minimumDigits - digits.count)) + digits
  }

  private static func fullWidth(_ digits: String) -> String {
    String(
      decoding: digits.utf16.map { $0 + (Digit.fullWidthZero - Digit.zero) },
      as: UTF16.self)
  }

  private static func kanjiDigits(_ digits: String) -> String {
    digits.utf16.map { Digit.kanji[Int($0 - Digit.zero)] }.joined()
  }

  private static func kanji(_ number: Int) -> String {
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    guard tens > 0 else { return Digit.kanji[ones] }
    let before = tens > 1 ? Digit.kanji[tens] : ""
    return before + "十" + (ones > 0 ? Digit.kanji[ones] : "")
  }
}

/// The digits of the spellings, as UTF-16 code units.
enum Digit {
  /// `0`.
  static let zero: UInt16 = 0x30
  /// `０`.
  static let fullWidthZero: UInt16 = 0xFF10
  /// `十`.
  static let kanjiTen: UInt16 = 0x5341
  /// 0–9 in kanji.
  static let kanji = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// 0–9 for a kanji digit; nil for other characters, 十 among them.
  static func kanjiValue(_ unit: UInt16) -> Int? {
    guard let scalar = Unicode.Scalar(unit) else { return nil }
    switch scalar {
    // 零 is the formal zero.
    case "〇", "零": return 0
    case "一": return 1
    case "二": return 2
    case "三": return 3
    case "四": return 4
    case "五": return 5
    case "六": return 6
    case "七": return 7
    case "八": return 8
    case "九": return 9
    default: return nil
    }
  }
}
