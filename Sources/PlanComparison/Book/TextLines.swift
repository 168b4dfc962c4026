/// Breaks a text into the lines a cell shows it in.
package enum TextLines {
  /// The lines of a text, in UTF-16 code units without the line breaks; at least one.
  ///
  /// - Parameters:
  ///   - text: the text, as it stands in the cell.
  ///   - width: how many half-width characters a line holds; kanji and kana take two.
  /// - Returns: the lines from the first to the last.
  package static func lines(of text: String, width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var position = 0
    var used = 0
    // Where the Latin word that is being read began, and its width: it is not broken.
    var word: (start: Int, width: Int)?
    for character in text {
      let count = character.utf16.count
      defer { position += count }
      if character.isNewline {
        lines.append(start..<position)
        (start, used, word) = (position + count, 0, nil)
        continue
      }
      let size = Self.width(of: character)
      let isInWord = character.isASCII && !character.isWhitespace
      if used + size > width, position > start {
        if isInWord, let begun = word, begun.start > start {
          lines.append(start..<begun.start)
          (start, used) = (begun.start, begun.width)
        } else {
          lines.append(start..<position)
          (start, used, word) = (position, 0, nil)
        }
      }
      used += size
      word = isInWord ? (word?.start ?? position, (word?.width ?? 0) + size) : nil
    }
    lines.append(start..<position)
    return lines
  }

  /// 1 for half-width characters, 2 for all others.
  static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    // Japanese fonts draw these as wide as kanji.
    case 0xA7, 0xA8, 0xB0, 0xB1, 0xB4, 0xB6, 0xD7, 0xF7: return 2
    case ..<0x100, 0xFF61...0xFF9F: return 1
    default: return 2
    }
  }
}
