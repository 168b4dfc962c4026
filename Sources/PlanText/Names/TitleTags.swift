/// The parts of an action's title: words in 【】 and what is left without them.
package struct TitleTags: Hashable, Sendable {
  /// The words in 【】, in order, without the brackets; empty brackets give none.
  package var tags: [String] = []
  /// The title without its 【】.
  package var untagged = ""

  /// Takes a title apart; a bracket that is never closed stays in the text.
  package init(_ title: String) {
    var rest = Substring(title.filter { !$0.isNewline })
    while let open = rest.firstIndex(of: "【"),
      let close = rest[open...].firstIndex(of: "】")
    {
      untagged += rest[..<open]
      let tag = String(rest[rest.index(after: open)..<close]).trimmingWhitespace
      if !tag.isEmpty { tags.append(tag) }
      rest = rest[rest.index(after: close)...]
    }
    untagged += rest
  }

  /// What equal titles have in common, however they are typed.
  package var key: String { folded(untagged) }
}
