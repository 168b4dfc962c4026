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
  private var previous: Unicode.Scalar?
  private var signsBefore: Signs = []

  init(room: Int, wraps: Bool) {
    self.room = room
    self.wraps = wraps
  }

  /// Sets text behind what has been set; `size` is that of its font in thousandths of a point.
  mutating func add(_ text: String, _ font: FontMetrics, size: Int) {
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{B}" {
        // A pair of both is one line break.
        if scalar != "\n" || previous != "\r" { endLine() }
      } else if wraps {
        place(scalar, font.width(scalar) * size / 1_000)
      }
      previous = scalar
    }
  }

  private mutating func endLine() {
    lines += 1
    width = 0
    sinceBreak = nil
  }

  private mutating func place(_ scalar: Unicode.Scalar, _ advance: Int) {
    let signs = Signs(scalar)
    if width > 0, Self.isBreakable(signsBefore, signs) { sinceBreak = 0 }
    signsBefore = signs
    if width + advance > room, width > 0, !signs.contains(.blank) {
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
