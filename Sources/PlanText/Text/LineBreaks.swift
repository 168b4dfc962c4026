/// Line breaks that only lay a text out.
package enum LineBreaks {
  /// The text on one line: Japanese is joined as it is, words in Latin letters by a blank.
  package static func joined(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmingWhitespace }
    return lines.filter { !$0.isEmpty }.reduce("") { joined, line in
      let isLatin = joined.last?.isLatinLetter == true && line.first?.isLatinLetter == true
      return joined + (isLatin ? " " : "") + line
    }
  }
}

extension String {
  /// Without blanks and line breaks at both ends.
  package var trimmingWhitespace: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}

extension Character {
  fileprivate var isLatinLetter: Bool { isASCII && isLetter }
}
