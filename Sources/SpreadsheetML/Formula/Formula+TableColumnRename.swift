extension Formula {
  /// The text after a table's column got another name; nil when nothing changes.
  ///
  /// References within the table itself, which need not name it, are taken for references to it
  /// (ECMA-376-1 §18.17.2.3 structured references).
  public func renamingColumn(_ old: String, to new: String, ofTable table: String) -> String? {
    let pairs = [
      ("[" + Self.escaped(old) + "]", "[" + Self.escaped(new) + "]"),
      ("[@" + Self.escaped(old) + "]", "[@" + Self.escaped(new) + "]"),
    ]
    var output = ""
    var isChanged = false
    for token in tokens {
      let text = String(self[token.range])
      let name = text.prefix { $0 != "[" }
      guard token.kind == .structuredReference,
        name.isEmpty || name.lowercased() == table.lowercased()
      else {
        output += text
        continue
      }
      let renamed = pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
      isChanged = isChanged || renamed != text
      output += renamed
    }
    return isChanged ? output : nil
  }

  /// Brackets, `#` and apostrophes stand behind an apostrophe in a column specifier.
  private static func escaped(_ column: String) -> String {
    var escaped = ""
    for character in column {
      if "[]#'".contains(character) { escaped.append("'") }
      escaped.append(character)
    }
    return escaped
  }
}
