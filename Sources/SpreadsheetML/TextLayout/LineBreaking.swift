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
        previous = scalar
        continue
      }
      let advance = font.width(scalar) * size / 1_000
      if wraps { place(scalar, advance) }
      previous = scalar
    }
  }

  private mutating func endLine() {
    lines += 1
    width = 0
    sinceBreak = nil
  }

  private mutating func place(_ scalar: Unicode.Scalar, _ advance: Int) {
    if let previous, width > 0, Self.isBreakable(previous, scalar) { sinceBreak = 0 }
    if width + advance > room, width > 0, !Self.isBlank(scalar) {
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

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func isBreakable(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if isBlank(right) || closing.contains(right) || opening.contains(left) { return false }
    if isBlank(left) { return true }
    return !(isOfWord(left) && isOfWord(right))
  }

  /// Letters, digits and what stands among them.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2E80 && scalar.value > 0x20 && scalar != "-" || scalar.value == 0xFEFF
  }

  private static let closing = Set(
    ("!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕〗〟゛゜ゝゞ・ヽヾー！％），．：；？］｝｡｣､･ﾞﾟ￠"
      + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ").unicodeScalars)
  private static let opening = Set("$([{£¥‘“〈《「『【〔〖〝＄（［｛｢￡￥".unicodeScalars)
}
