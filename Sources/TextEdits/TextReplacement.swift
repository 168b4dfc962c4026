/// Some characters of a text to be put in the place of others.
///
/// Used where only a token of a text changes (a year), so that runs, fonts and phonetic readings
/// outside the token stay.
public struct TextReplacement: Hashable, Sendable {
  /// UTF-16 code units of the text before the change, the unit of ECMA-376-1 §18.4.6 rPh.
  public var range: Range<Int>
  /// What stands there afterwards.
  public var text: String

  public init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}

extension Sequence where Element == TextReplacement {
  /// The text with every replacement made.
  ///
  /// The replacements must be disjoint; any order will do. Of a range that reaches over the text's
  /// end what lies within the text is replaced.
  public func applied(to text: String) -> String {
    var units = Array(text.utf16)
    for replacement in sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      let range = replacement.range.clamped(to: 0..<units.count)
      units.replaceSubrange(range, with: replacement.text.utf16)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Whether every replacement lies within a text of so many units, and none overlaps another.
  public func fit(length: Int) -> Bool {
    var end = 0
    let ranges = map(\.range).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    for range in ranges {
      guard range.lowerBound >= end, range.upperBound <= length else { return false }
      end = range.upperBound
    }
    return true
  }
}
