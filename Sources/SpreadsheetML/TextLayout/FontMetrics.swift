/// How wide and how high the characters of a font are, in multiples of its size.
///
/// The fonts themselves are on the machine where the workbook is opened, not here: widths are those of
/// a wide sans serif, heights those of the fonts that Japanese offices use.
struct FontMetrics: Hashable, Sendable {
  /// Height of a line.
  let lineHeight: Double
  /// Whether letters and digits are all half as wide as the font is high.
  private let isFixedPitch: Bool
  private let isBold: Bool

  init(name: String, isBold: Bool) {
    let name = Self.folded(name)
    self.isBold = isBold
    isFixedPitch = name.isEmpty || Self.fixedPitch.contains { name.hasPrefix($0) }
    lineHeight = Self.lineHeights.first { name.hasPrefix($0.name) }?.height ?? 1.3
  }

  /// Thousandths of the font's size.
  func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    // Most characters of a text.
    case 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF: 1_000
    case 0x20...0x7E: latin(Int(scalar.value) - 0x20)
    case 0..<0x20, 0x7F: 0
    // Letters with accents.
    case 0xC0...0x24F where scalar.value != 0xD7 && scalar.value != 0xF7: 700
    case 0xFF61...0xFFDC: 500
    // Marks over other characters, joiners and variation selectors.
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0x3099, 0x309A, 0xFE00...0xFE0F, 0xFEFF,
      0xE0100...0xE01EF:
      0
    default: 1_000
    }
  }

  /// Of a character by its place behind the blank.
  private func latin(_ index: Int) -> Int {
    if isFixedPitch { return 500 }
    // A bold letter is wider, a full-width one is not.
    return isBold ? Self.sansSerif[index] * 108 / 100 : Self.sansSerif[index]
  }

  /// The widths of Arial, which few fonts of offices exceed.
  private static let sansSerif = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1_015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// Fonts whose letters are all half as wide as high.
  private static let fixedPitch = [
    "msゴシック", "msgothic", "ms明朝", "msmincho", "bizudゴシック", "bizudgothic", "bizud明朝",
    "bizudmincho", "ipaゴシック", "ipagothic", "ipa明朝", "ipamincho", "notosansmonocjk",
  ]

  /// By the beginning of the name.
  ///
  /// Of MS fonts Excel's own row heights: 11.25 for 9 points, 13.5 for
  /// 11; of the others the ascent and descent that the fonts name.
  private static let lineHeights: [(name: String, height: Double)] = [
    ("msゴシック", 1.25), ("msgothic", 1.25), ("msp", 1.25), ("msui", 1.25), ("ms明朝", 1.25),
    ("msmincho", 1.25), ("bizud", 1.25), ("hg", 1.25), ("ipa", 1.25), ("takao", 1.25),
    ("meiryoui", 1.4), ("メイリオui", 1.4), ("meiryo", 1.75), ("メイリオ", 1.75), ("yugothicui", 1.4),
    ("yu", 1.71), ("游", 1.71), ("ud", 1.4), ("notosans", 1.45), ("notoserif", 1.45),
    ("sourcehan", 1.45), ("calibri", 1.37), ("arial", 1.28), ("times", 1.28), ("tahoma", 1.28),
  ]

  /// Without blanks and hyphens, full-width letters as ASCII ones, in lower case.
  private static func folded(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar != " " && scalar != "\u{3000}" && scalar != "-" {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      folded.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(folded).lowercased()
  }
}
