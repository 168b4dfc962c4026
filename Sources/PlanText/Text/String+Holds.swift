extension String {
  /// Whether some words stand in the text, byte for byte: the library's search, which goes by characters,
  /// takes many times as long.
  package func holds(_ words: String) -> Bool {
    withBytes { text in
      words.withBytes { words in
        guard let first = words.first else { return true }
        var start = 0
        while start + words.count <= text.count {
          if text[start] == first,
            words.indices.allSatisfy({ text[start + $0] == words[$0] })
          {
            return true
          }
          start += 1
        }
        return false
      }
    }
  }

  /// Whether the text ends with some words, byte for byte, as `holds` looks for them.
  package func ends(with words: String) -> Bool {
    withBytes { text in words.withBytes { text.suffix($0.count).elementsEqual($0) } }
  }
}

extension String {
  /// Gives access to the text's bytes in UTF-8, without a copy of the text, which all but bridged ones allow.
  @inline(__always)
  fileprivate func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }

  /// Whether the text is a word, byte for byte: where words differ, comparing them as Unicode does takes
  /// many times as long.
  func isWord(_ word: StaticString) -> Bool {
    guard utf8.count == word.utf8CodeUnitCount else { return false }
    return withBytes { text in
      word.withUTF8Buffer { word in text.elementsEqual(word) }
    }
  }
}

extension [String] {
  /// Whether a word is among them, byte for byte.
  func holdsWord(_ word: StaticString) -> Bool { contains { $0.isWord(word) } }
}
