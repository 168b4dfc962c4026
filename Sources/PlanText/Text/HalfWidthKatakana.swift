/// Half-width katakana and punctuation, U+FF61–U+FF9F.
enum HalfWidthKatakana {
  private static let firstScalar: UInt32 = 0xFF61
  /// In code point order; the last two are the combining marks ゛ and ゜ that follow their kana.
  private static let fullWidth = Array(
    ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ"
      + "マミムメモヤユヨラリルレロワン\u{3099}\u{309A}").unicodeScalars)

  /// The full-width form; nil for other scalars.
  static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= firstScalar else { return nil }
    let index = Int(scalar.value - firstScalar)
    return fullWidth.indices.contains(index) ? fullWidth[index] : nil
  }
}

/// Kana with a voicing mark, as one scalar (Unicode canonical compositions).
package enum VoicedKana {
  /// Each kana and its voiced form.
  private static let voiced = pairs(
    "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞ"
      + "カガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボ"
      + "ウヴワヷヰヸヱヹヲヺヽヾ")
  /// Each kana and its half-voiced form.
  private static let halfVoiced = pairs("はぱひぴふぷへぺほぽハパヒピフプヘペホポ")

  /// か and U+3099 make が; nil where the two do not make one scalar.
  package static func composed(_ kana: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar?
  {
    switch mark {
    case "\u{3099}": voiced[kana]
    case "\u{309A}": halfVoiced[kana]
    default: nil
    }
  }

  private static func pairs(_ text: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    let pairs = stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
