/// Words of a text that others have taken the place of.
package struct WordChange: Hashable, Sendable {
  /// In UTF-16 code units of the old text; empty where words were only added.
  package var old: Range<Int>
  /// In UTF-16 code units of the new text; empty where words were only taken away.
  package var new: Range<Int>

  package init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }

  /// What changed between two texts, word by word, in order.
  ///
  /// Width, blanks and line breaks do not count: texts that fold to the same have no changes. Texts
  /// that have little in common are changed as a whole.
  package static func changes(from old: String, to new: String) -> [WordChange] {
    let oldText = ComparedText(old)
    let newText = ComparedText(new)
    let common = CommonParts(oldText, newText)
    return common.changes.map {
      WordChange(old: oldText.text.source(of: $0.old), new: newText.text.source(of: $0.new))
    }
  }
}

/// A text with its words.
struct ComparedText {
  let text: FoldedText
  let words: [Word]
  /// For each scalar the word it is in.
  let wordIndices: [Int]

  init(_ string: String) {
    text = FoldedText(string)
    words = Word.words(of: text)
    var indices: [Int] = []
    indices.reserveCapacity(text.scalars.count)
    for (index, word) in words.enumerated() {
      for _ in word.range { indices.append(index) }
    }
    wordIndices = indices
  }

  var count: Int { text.scalars.count }

  func scalars(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> { text.scalars[range] }

  /// The scalars of a range of words.
  func range(ofWords range: Range<Int>) -> Range<Int> {
    func start(_ word: Int) -> Int { word < words.count ? words[word].range.lowerBound : count }
    return start(range.lowerBound)..<start(range.upperBound)
  }

  /// Whether a word stands at the start of the text or behind a blank or line break.
  func startsLine(_ word: Int) -> Bool {
    word == 0 || (word < words.count && text.followsBlank[words[word].range.lowerBound])
  }

  /// The word that is cut in two at a scalar; nil at its edges.
  func wordCut(at index: Int) -> Word? {
    guard index > 0, index < count, wordIndices[index - 1] == wordIndices[index] else { return nil }
    return words[wordIndices[index]]
  }
}
