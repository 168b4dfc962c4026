/// A text folded for comparing: two cells that say the same in other characters fold to one text.
///
/// Full-width ASCII and half-width katakana get the usual width, 〜 becomes ~, signs such as ㈱, ㎡ and
/// Ⅲ are spelled out, 髙 and 﨑 become 高 and 崎; blanks, line breaks and variation selectors go. ①–⑳
/// and ㈠–㈩ stay, since ① and (1) are different marks. Dashes stay apart too, unless the text is
/// nothing but dashes: then it folds to `-`. For keys only, never written back.
package func folded(_ text: String, lowercasingASCII: Bool = false) -> String {
  guard !isDashOnly(text) else { return "-" }
  var text = text
  let folded = text.withUTF8 { bytes in
    let first = TextFolding.endOfPlain(bytes, from: 0, lowercasingASCII)
    return first == bytes.count ? nil : FoldedBytes(bytes, plainUpTo: first, lowercasingASCII).text
  }
  return folded ?? text
}

/// Whether two texts fold to the same; texts that differ do so mostly in a kanji or a digit.
package func foldAlike(_ one: String, _ other: String) -> Bool {
  // By bytes: comparing texts that differ as Unicode does takes long.
  if one.utf8.count == other.utf8.count, one.utf8.elementsEqual(other.utf8) { return true }
  func kept(_ text: String) -> some Sequence<Unicode.Scalar> {
    text.unicodeScalars.lazy.filter { !TextFolding.isDropped($0) }
  }
  let differing = zip(kept(one), kept(other)).first { $0 != $1 }
  if let differing, let one = TextFolding.plain(differing.0).first,
    let other = TextFolding.plain(differing.1).first, one != other,
    // What follows may make another kana of a kana, and nothing else.
    TextFolding.isAlone(one) || TextFolding.isAlone(other)
  {
    return false
  }
  return folded(one) == folded(other)
}

/// Whether a cell holds only dashes, the plan's way of saying "none"; false for an empty text.
///
/// The prolonged sound mark ー is among them: alone it is a slip of the keyboard.
package func isDashOnly(_ text: String) -> Bool {
  var hasDash = false
  for scalar in text.unicodeScalars where !TextFolding.isDropped(scalar) {
    switch scalar {
    case "‐", "‑", "‒", "–", "—", "―", "−", "－", "ｰ", "ー", "-": hasDash = true
    default: return false
    }
  }
  return hasDash
}

/// White space that ends a line.
package func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}

/// What single scalars fold to.
package enum TextFolding {
  /// Blanks, line breaks, zero-width characters and variation selectors.
  package static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: isWhiteSpace(scalar)
    }
  }

  /// What is not seen: blanks, line breaks, characters without width and signs that only direct others.
  package static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x115F...0x1160, 0x200E...0x200F, 0x202A...0x202E, 0x2061...0x206F, 0x2800, 0x3164,
      0xFFA0:
      true
    default: isDropped(scalar)
    }
  }

  /// White_Space in Unicode's PropList, written out: asking for the property is slow.
  package static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// The scalars that stand for one; itself when nothing does.
  package static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let plain = fullWidthASCII(scalar) { return [plain] }
    if let kana = HalfWidthKatakana.fullWidth(scalar) { return [kana] }
    return SpelledOutSigns.table[scalar].map { Array($0.unicodeScalars) } ?? [scalar]
  }

  /// The ASCII character that a full-width one stands for; nil for other scalars.
  static func fullWidthASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
  }

  /// Whether a scalar is in ASCII, punctuation, kana, or kanji before 髙 in code point order: most scalars are,
  /// and stand for themselves.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The marks that are joined to the kana before them.
    case 0x3099, 0x309A: false
    // 〜 stands for ~.
    case 0x301C: false
    case 0...0x7F, 0x3001...0x303F, 0x3041...0x30FE, 0x4E00..<0x9AD9: true
    default: false
    }
  }

  /// Whether a folded scalar stays as it is, whatever stands beside it: no kana, mark or dash.
  static func isAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30FB: true
    case 0x3041...0x30FF, 0x2010...0x2015, 0x2212, 0x2D: false
    default: true
    }
  }

  /// a–z for A–Z, other scalars as they are.
  static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }
}

/// Signs that stand for words, spelled out as Unicode's compatibility decomposition does, and the two
/// name kanji it leaves alone.
package enum SpelledOutSigns {
  /// The signs of CP932's NEC row 13 that office texts use, ㎥, ㋿, 〜, 髙 and 﨑.
  package static let table: [Unicode.Scalar: String] = [
    "〜": "~", "髙": "高", "﨑": "崎",
    "㈱": "(株)", "㈲": "(有)", "㈹": "(代)", "№": "No", "℡": "TEL", "㏍": "KK",
    "㊤": "上", "㊥": "中", "㊦": "下", "㊧": "左", "㊨": "右",
    "㍾": "明治", "㍽": "大正", "㍼": "昭和", "㍻": "平成", "㋿": "令和",
    "㎜": "mm", "㎝": "cm", "㎞": "km", "㎎": "mg", "㎏": "kg", "㏄": "cc", "㎡": "m2", "㎥": "m3",
    "㍉": "ミリ", "㌔": "キロ", "㌢": "センチ", "㍍": "メートル", "㌘": "グラム", "㌧": "トン",
    "㌃": "アール", "㌶": "ヘクタール", "㍑": "リットル", "㍗": "ワット", "㌍": "カロリー",
    "㌦": "ドル", "㌣": "セント", "㌫": "パーセント", "㍊": "ミリバール", "㌻": "ページ",
    "Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V", "Ⅵ": "VI", "Ⅶ": "VII",
    "Ⅷ": "VIII", "Ⅸ": "IX", "Ⅹ": "X", "Ⅺ": "XI", "Ⅻ": "XII",
    "ⅰ": "i", "ⅱ": "ii", "ⅲ": "iii", "ⅳ": "iv", "ⅴ": "v", "ⅵ": "vi", "ⅶ": "vii",
    "ⅷ": "viii", "ⅸ": "ix", "ⅹ": "x", "ⅺ": "xi", "ⅻ": "xii",
  ]
}

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

  /// Whether a scalar is one of the two marks.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{3099}" || scalar == "\u{309A}"
  }

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
