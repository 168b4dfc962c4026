/// A piece of a text that readers take in as one.
///
/// Japanese puts no blanks between words, so a word is a run of one script, or a number with its
/// unit.
package struct Word: Hashable {
  enum Kind: Hashable {
    /// Digits and Latin letters, with the unit behind digits: 1,200件, R6年度, FactorISM.
    case number
    case kanji
    case katakana
    /// Particles and endings.
    case hiragana
    /// A single sign: brackets, bullets, punctuation.
    case sign
  }

  var kind: Kind
  /// In scalars of the folded text.
  package var range: Range<Int>

  /// The words of a text, without gaps between them.
  package static func words(of text: FoldedText) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(text.scalars.count / 2)
    var start = 0
    while start < text.scalars.count {
      let word = word(at: start, in: text)
      words.append(word)
      start = word.range.upperBound
    }
    return words
  }

  private static func word(at start: Int, in text: FoldedText) -> Word {
    let scalars = text.scalars
    let kind = kind(of: scalars[start])
    var end = start + 1
    switch kind {
    case .sign:
      // Combining marks and the like stay with what they follow.
      while end < scalars.count, !text.startsCharacter(end) { end += 1 }
    case .number:
      end = NumberWord.end(from: start, in: text)
    case .kanji, .katakana, .hiragana:
      while end < scalars.count, !text.followsBlank[end], Self.kind(of: scalars[end]) == kind {
        end += 1
      }
    }
    return Word(kind: kind, range: start..<end)
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .number
    case 0x3041...0x3096, 0x309D...0x309F: .hiragana
    case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: .katakana
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      .kanji
    default: .sign
    }
  }
}

/// Digits and Latin letters with the unit behind the digits.
enum NumberWord {
  /// Where the word that begins at `start` ends.
  static func end(from start: Int, in text: FoldedText) -> Int {
    let scalars = text.scalars
    var end = start + 1
    while end < scalars.count, !text.followsBlank[end] {
      if Word.kind(of: scalars[end]) == .number {
        end += 1
      } else if ".,-&'".unicodeScalars.contains(scalars[end]), end + 1 < scalars.count,
        !text.followsBlank[end + 1], Word.kind(of: scalars[end + 1]) == .number
      {
        end += 2
      } else {
        break
      }
    }
    return isDigit(scalars[end - 1]) ? unitEnd(from: end, in: text) : end
  }

  private static func unitEnd(from start: Int, in text: FoldedText) -> Int {
    let scalars = text.scalars
    var end = start
    while end < scalars.count, !text.followsBlank[end], magnitudes.contains(scalars[end]) {
      end += 1
    }
    let rest = scalars[end...].prefix(3)
    let unit = units.first { rest.starts(with: $0) }
    guard let unit, !text.followsBlank[end..<(end + unit.count)].contains(true) else { return end }
    return end + unit.count
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let magnitudes = Set("十百千万億兆".unicodeScalars)
  /// Longer ones first.
  private static let units = [
    "か所", "カ所", "ヶ所", "ヵ所", "箇所", "か月", "カ月", "ヶ月", "ヵ月", "箇月", "か年", "カ年", "ヶ年",
    "年度", "団体", "時間", "世帯", "件", "社", "人", "円", "名", "者", "回", "日", "月", "年", "時", "分", "秒", "枚",
    "部", "台", "店", "棟", "個", "所", "種", "点", "歳", "校", "区", "号", "次", "期", "割", "倍", "坪", "品", "本",
    "組", "位", "級", "%", "‰", "°",
  ].map { Array($0.unicodeScalars) }
}
