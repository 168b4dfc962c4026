import Diagnostics

/// The kinds of characters that rule L1-08 of the machine-readability rules for administrative
/// data warns of (機種依存文字), with those of the guide on characters (DS-461) added.
enum PlatformCharacters: CaseIterable {
  case circledNumber, romanNumeral, composed, reiwa, waveDash, halfWidthKatakana, privateUse
  case variationSelector

  /// The kind of a character; nil for any other.
  ///
  /// Unit signs such as ㎡ are in wide use: the rule's checker does not report them either.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2460...0x2473, 0x3251...0x325F, 0x32B1...0x32BF: self = .circledNumber
    case 0x2160...0x217F: self = .romanNumeral
    case 0x32FF: self = .reiwa
    case 0x301C, 0xFF5E: self = .waveDash
    case 0xFF61...0xFF9F: self = .halfWidthKatakana
    case 0xE000...0xF8FF, 0xF0000...0x10FFFD: self = .privateUse
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .variationSelector
    case 0x3220...0x3243, 0x3280...0x32FE, 0x3300...0x33FF, 0xFE30...0xFE4F:
      if "㎡㎥㎢㎠㎝㎞㎜㎏㎎㎍㎅㎄㎃㎖㎗㎘㏄㏊".unicodeScalars.contains(scalar) { return nil }
      self = .composed
    default: return nil
    }
  }

  var name: LocalizedText {
    switch self {
    case .circledNumber: LocalizedText(ja: "丸数字", en: "circled numbers")
    case .romanNumeral: LocalizedText(ja: "1文字のローマ数字", en: "one-character Roman numerals")
    case .composed: LocalizedText(ja: "囲み文字・組み文字", en: "enclosed or squared characters")
    case .reiwa: LocalizedText(ja: "令和の合字", en: "the square era name Reiwa")
    case .waveDash: LocalizedText(ja: "波ダッシュ・全角チルダ", en: "wave dashes or full-width tildes")
    case .halfWidthKatakana: LocalizedText(ja: "半角カタカナ", en: "half-width katakana")
    case .privateUse: LocalizedText(ja: "外字", en: "private characters")
    case .variationSelector: LocalizedText(ja: "異体字セレクター", en: "variation selectors")
    }
  }

  /// What to write instead.
  var remedy: LocalizedText {
    let plain: (ja: String, en: String)? =
      switch self {
      case .circledNumber: ("(1)", "(1)")
      case .romanNumeral: ("III", "III")
      case .composed: ("(株)やキロ", "(株) or キロ")
      case .reiwa: ("令和", "令和")
      case .waveDash: ("「から」や「-」", "から or -")
      case .halfWidthKatakana: ("全角カタカナ", "full-width katakana")
      case .privateUse, .variationSelector: nil
      }
    guard let plain else {
      return LocalizedText(
        ja: "氏名などに必要な場合のほかは、標準の字体に置き換えてください。",
        en: "Use the standard character unless a name needs this one.")
    }
    return LocalizedText(
      ja: "固有名詞などに必要な場合のほかは、\(plain.ja)のような書き方に置き換えることを検討してください。",
      en: "Unless a name needs them, consider writing \(plain.en).")
  }
}
