import PlanText

/// A text folded for comparing, each scalar with the character it came from.
///
/// Folds as `folded(_:)` does, except that a text of dashes only stays as it is.
package struct FoldedText {
  /// Without blanks and line breaks.
  package private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar the character it came from, in UTF-16 code units of the text.
  package private(set) var sources: [Range<Int>] = []
  /// Whether a blank or a line break stands before each scalar.
  package private(set) var followsBlank: [Bool] = []

  package init(_ text: String) {
    let length = text.utf16.count
    scalars.reserveCapacity(length)
    sources.reserveCapacity(length)
    followsBlank.reserveCapacity(length)
    var start = 0
    var isBehindBlank = false
    for character in text {
      let source = start..<(start + character.utf16.count)
      start = source.upperBound
      let count = scalars.count
      for scalar in character.unicodeScalars where !TextFolding.isDropped(scalar) {
        append(scalar, from: source, isBehindBlank)
        isBehindBlank = false
      }
      if scalars.count == count { isBehindBlank = true }
    }
  }

  private mutating func append(
    _ scalar: Unicode.Scalar, from source: Range<Int>, _ isBehindBlank: Bool
  ) {
    for (index, plain) in TextFolding.plain(scalar).enumerated() {
      if let last = scalars.last, sources.last == source,
        let composed = VoicedKana.composed(last, with: plain)
      {
        scalars[scalars.count - 1] = composed
      } else {
        append(plain: plain, from: source, isBehindBlank && index == 0)
      }
    }
  }

  private mutating func append(
    plain scalar: Unicode.Scalar, from source: Range<Int>, _ isBehindBlank: Bool
  ) {
    scalars.append(scalar)
    sources.append(source)
    followsBlank.append(isBehindBlank)
  }

  /// Whether a character of the text begins at a scalar; true behind the last one too.
  func startsCharacter(_ index: Int) -> Bool {
    index == 0 || index == scalars.count || sources[index] != sources[index - 1]
  }

  /// What scalars came from, in UTF-16 code units of the text; for none, the place before the next
  /// scalar's blanks.
  package func source(of range: Range<Int>) -> Range<Int> {
    if range.isEmpty {
      let place = range.lowerBound == 0 ? 0 : sources[range.lowerBound - 1].upperBound
      return place..<place
    }
    return sources[range.lowerBound].lowerBound..<sources[range.upperBound - 1].upperBound
  }
}
