import TextEdits

/// Counts the lines a text is broken into when it is set into a width.
///
/// Japanese text is broken between any two characters but for closing signs, which begin no line, and
/// opening ones, which end none; words of letters and digits are broken only where a line is too
/// short for one.
struct LineBreaking {
  /// Thousandths of a point.
  private let room: Int
  /// Whether lines are broken at the room's end, not at line breaks only.
  private let wraps: Bool

  private(set) var lines = 1
  /// Thousandths of a point that the line takes so far.
  private var width = 0
  /// What of it stands behind the last place where it may be broken; nil where it may not.
  private var sinceBreak: Int?
  private var isBehindReturn = false
  private var signsBefore: Signs = []

  init(room: Int, wraps: Bool) {
    self.room = room
    self.wraps = wraps
  }

  /// Sets text behind what has been set; `size` is that of its font in thousandths of a point.
  mutating func add(_ text: String, _ font: FontMetrics, size: Int) {
    let arePlain = Signs.arePlain
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let plainEnd = wraps && size > 0 ? Self.endOfPlain(bytes, from: index, arePlain) : index
        if plainEnd > index {
          placePlain((plainEnd - index) / 3, advance: size)
          index = plainEnd
          isBehindReturn = false
        } else {
          let scalar = bytes.scalar(at: index)
          add(Unicode.Scalar(scalar.value) ?? "\u{FFFD}", font, size)
          index += scalar.length
        }
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ font: FontMetrics, _ size: Int) {
    if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{B}" {
      // A pair of both is one line break.
      if scalar != "\n" || !isBehindReturn { endLine() }
    } else if wraps {
      place(scalar, font.width(scalar) * size / 1_000)
    }
    isBehindReturn = scalar == "\r"
  }

  /// Where a run of kanji and kana ends that are as wide as the font is high and no signs: most of a text.
  private static func endOfPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ arePlain: [Bool]
  ) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0xE5...0xE9: break
      // U+4E00 is E4 B8 80.
      case 0xE4 where bytes[index + 1] >= 0xB8: break
      // U+3000–U+30FF are E3 80 80–E3 83 BF.
      case 0xE3 where bytes[index + 1] <= 0x83:
        let place = Int(bytes[index + 1] & 3) << 6 | Int(bytes[index + 2] & 0x3F)
        if !arePlain[place] { return index }
      default: return index
      }
      index += 3
    }
    return index
  }

  private mutating func endLine() {
    lines += 1
    width = 0
    sinceBreak = nil
  }

  private mutating func place(_ scalar: Unicode.Scalar, _ advance: Int) {
    let signs = Signs.of(scalar)
    if width > 0, Self.isBreakable(signsBefore, signs) { sinceBreak = 0 }
    signsBefore = signs
    advanceLine(by: advance, isBlank: signs.contains(.blank))
  }

  /// Places characters that are no signs, each of the same width.
  private mutating func placePlain(_ count: Int, advance: Int) {
    if width > 0, !signsBefore.contains(.opening) { sinceBreak = 0 }
    advanceLine(by: advance)
    signsBefore = []
    // As `advanceLine` for each of the others, where a line may be broken before it and something stands in it.
    let others = count - 1
    let fitting = max(0, (room - width) / advance)
    if others <= fitting {
      width += others * advance
      if others > 0 { sinceBreak = advance }
      return
    }
    let perLine = max(1, room / advance)
    let fullLines = (others - fitting - 1) / perLine
    let inLast = others - fitting - fullLines * perLine
    lines += fullLines + 1
    width = inLast * advance
    sinceBreak = inLast > 1 ? advance : nil
  }

  /// Puts a character into the line, or into the next one.
  private mutating func advanceLine(by advance: Int, isBlank: Bool = false) {
    if width + advance > room, width > 0, !isBlank {
      lines += 1
      // What cannot be parted from the character goes into its line, where that is not all of it.
      width = sinceBreak ?? 0
      sinceBreak = nil
      if width + advance > room, width > 0 {
        lines += 1
        width = 0
      }
    }
    width += advance
    sinceBreak = sinceBreak.map { $0 + advance }
  }

  private static func isBreakable(_ left: Signs, _ right: Signs) -> Bool {
    if right.contains(.blank) || right.contains(.closing) || left.contains(.opening) {
      return false
    }
    return left.contains(.blank) || !(left.contains(.ofWord) && right.contains(.ofWord))
  }
}

/// What a character is to the breaking of lines.
private struct Signs: OptionSet {
  let rawValue: UInt8

  static let blank = Signs(rawValue: 1)
  /// It begins no line.
  static let closing = Signs(rawValue: 2)
  /// It ends no line.
  static let opening = Signs(rawValue: 4)
  /// Letters, digits and what stands among them.
  static let ofWord = Signs(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What a character is, from a table where it stands in one of the blocks that hold most signs.
  static func of(_ scalar: Unicode.Scalar) -> Signs {
    let place = Int(scalar.value & 0xFF)
    switch scalar.value >> 8 {
    case 0: return blocks[place]
    case 0x30: return blocks[0x100 + place]
    case 0xFF: return blocks[0x200 + place]
    default: return Signs(scalar)
    }
  }

  /// U+00xx, U+30xx and U+FFxx.
  private static let blocks: [Signs] = [0, 0x3000, 0xFF00].flatMap { block in
    (block..<block + 0x100).map { Unicode.Scalar($0).map { Signs($0) } ?? [] }
  }

  /// Which of U+30xx are no signs, and as wide as the font is high.
  static let arePlain: [Bool] = (0..<0x100).map { place in
    // The marks that stand over the kana before them have no width.
    blocks[0x100 + place].isEmpty && place != 0x99 && place != 0x9A
  }

  /// A switch, since a set would be asked for every character of a book.
  init(_ scalar: Unicode.Scalar) {
    // Kanji, most characters of a text, are nothing of all that.
    if (0x4E00...0x9FFF).contains(scalar.value) {
      self = []
      return
    }
    switch scalar {
    case " ", "\t": self = .blank
    case "!", "%", ")", ",", ".", ":", ";", "?", "]", "}", "¢", "°", "’", "”", "‰", "′", "″", "℃":
      self = [.closing, .ofWord]
    case "、", "。", "々", "〉", "》", "」", "』", "】", "〕", "〗", "〟", "゛", "゜", "ゝ", "ゞ", "・", "ヽ",
      "ヾ", "ー", "！", "％", "）", "，", "．", "：", "；", "？", "］", "｝", "｡", "｣", "､", "･", "ﾞ", "ﾟ", "￠":
      self = .closing
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ",
      "ュ", "ョ", "ヮ", "ヵ", "ヶ":
      self = .closing
    case "$", "(", "[", "{", "£", "¥", "‘", "“": self = [.opening, .ofWord]
    case "〈", "《", "「", "『", "【", "〔", "〖", "〝", "＄", "（", "［", "｛", "｢", "￡", "￥":
      self = .opening
    case "-": self = []
    default: self = (0x21..<0x2E80).contains(scalar.value) || scalar == "\u{FEFF}" ? .ofWord : []
    }
  }
}
