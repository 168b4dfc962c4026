extension String {
  /// The text with what it quotes cut in the middle where that is long: a message tells of a text,
  /// it does not repeat it.
  ///
  /// Quotations stand in 「」 or in straight quotation marks.
  package var withShortQuotations: String {
    // Most messages are short; a character of Japanese has three bytes.
    if utf8.count <= Self.longestQuotation * 3 { return self }
    var result = ""
    var quotation: [Character] = []
    // The mark that ends the quotation, and how many have begun inside it.
    var end: Character?
    var depth = 0
    for character in self {
      guard let mark = end else {
        result.append(character)
        if character == "「" { end = "」" }
        if character == "\"" { end = "\"" }
        continue
      }
      if character == "「", mark == "」" { depth += 1 }
      if character == mark {
        if depth == 0 {
          result += Self.shortened(quotation) + String(mark)
          quotation = []
          end = nil
          continue
        }
        depth -= 1
      }
      quotation.append(character)
    }
    result += Self.shortened(quotation)
    // Texts may hold quotation marks themselves; then what lies between them is long.
    return result.utf8.count > Self.longestMessage * 3
      ? Self.shortened(Array(result), to: Self.longestMessage) : result
  }

  private static var longestQuotation: Int { 200 }
  private static var longestMessage: Int { 1_200 }

  /// The beginning and the end of a long text, with what is left out counted.
  private static func shortened(_ text: [Character], to length: Int = longestQuotation) -> String {
    // A character may be made of many scalars.
    let scalars = text.flatMap(\.unicodeScalars)
    if scalars.count <= length { return String(text) }
    let (head, tail) = (scalars.prefix(length * 3 / 4), scalars.suffix(length / 10))
    let left = scalars.count - head.count - tail.count
    func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(scalars))
    }
    return string(head) + "…(+\(left))…" + string(tail)
  }
}
