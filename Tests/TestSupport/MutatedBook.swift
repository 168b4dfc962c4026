import LibZip

/// Sound books with a few tokens of their parts changed, for tests of what must not end a process.
package enum MutatedBook {
  private static let values = [
    "", "0", "-1", "1", "16385", "1048577", "99999999999999999999", "NaN", "1e400", "A0", "A1",
    "a1", "A:A", "4:5", "XFD1048576", "XFE1", "A1:A1", "B2:A1", "A1 B2", "#REF!", "true", "rId99",
    "あ",
    "../../x",
  ]

  /// A token of a part: the value of an attribute, the text between two tags, or a tag.
  private struct Token {
    var range: Range<Int>
    var isTag: Bool
  }

  package static func make(
    _ book: [UInt8], using random: inout some RandomNumberGenerator
  ) throws -> [UInt8] {
    let archive = try ZipArchive(book)
    var changes = ZipChanges()
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let entry = archive.entries.randomElement(using: &random) else { continue }
      let bytes = try changes.replacements[entry.index] ?? archive.read(entry)
      changes.replacements[entry.index] = mutated(bytes, using: &random)
    }
    return try ZipArchive.rewriting(book, with: changes)
  }

  private static func mutated(
    _ bytes: [UInt8], using random: inout some RandomNumberGenerator
  ) -> [UInt8] {
    let tokens = tokens(bytes)
    guard let token = tokens.randomElement(using: &random) else { return bytes }
    var replacement: [UInt8] = []
    if token.isTag {
      // Taken out, doubled, or put in the place of another one.
      let other = tokens.filter(\.isTag).randomElement(using: &random) ?? token
      switch Int.random(in: 0...2, using: &random) {
      case 0: break
      case 1: replacement = Array(bytes[token.range]) + Array(bytes[token.range])
      default: replacement = Array(bytes[other.range])
      }
    } else {
      replacement = Array((values.randomElement(using: &random) ?? "").utf8)
    }
    return Array(bytes[..<token.range.lowerBound]) + replacement
      + Array(bytes[token.range.upperBound...])
  }

  private static func tokens(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
      if open > start { tokens.append(Token(range: start..<open, isTag: false)) }
      guard let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      tokens.append(Token(range: open..<(close + 1), isTag: true))
      let quotes = (open..<close).filter { bytes[$0] == UInt8(ascii: "\"") }
      for pair in stride(from: 0, to: quotes.count - 1, by: 2) {
        tokens.append(Token(range: (quotes[pair] + 1)..<quotes[pair + 1], isTag: false))
      }
      start = close + 1
    }
    return tokens
  }
}
