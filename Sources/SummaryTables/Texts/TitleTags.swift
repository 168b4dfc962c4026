/// The parts of an action's title: words in 【】 and what is left without them.
struct TitleTags: Hashable, Sendable {
  /// The words in 【】, in order, without the brackets; empty brackets give none.
  var tags: [String] = []
  /// The title without its 【】.
  var untagged = ""

  /// Takes a title apart; a bracket that is never closed stays in the text.
  init(_ title: String) {
    var rest = Substring(singleLine(title))
    while let open = rest.firstIndex(of: "【"),
      let close = rest[open...].firstIndex(of: "】")
    {
      untagged += rest[..<open]
      let tag = trimmed(String(rest[rest.index(after: open)..<close]))
      if !tag.isEmpty { tags.append(tag) }
      rest = rest[rest.index(after: close)...]
    }
    untagged += rest
  }

  /// What equal titles have in common: no tags, no spaces, narrow brackets, digits and letters.
  var key: String {
    narrowed(untagged).filter { !$0.isWhitespace }
  }
}
