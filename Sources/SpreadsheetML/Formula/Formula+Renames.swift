extension Formula {
  /// The text with the sheet `old` called `new` in every prefix; nil when nothing changes.
  ///
  /// Both ends of 3-D references are looked at, other workbooks are not. Apostrophes stay where
  /// they are, and come where the new name needs them. Names inside texts, as in
  /// `INDIRECT("Sheet1!A1")`, stay.
  public func renamingSheet(_ old: String, to new: String) -> String? {
    let replacements = sheetPrefixes.compactMap { prefix -> Replacement? in
      guard let renamed = prefix.renamingSheet(old, to: new), renamed != self[prefix.range] else {
        return nil
      }
      return Replacement(range: prefix.range, text: renamed)
    }
    return replacing(replacements)
  }
}

extension SheetPrefix {
  /// The prefix's text with `old` renamed; nil when it does not name that sheet.
  fileprivate func renamingSheet(_ old: String, to new: String) -> String? {
    let sheets = [firstSheet, lastSheet].compactMap(\.self)
    guard workbook == nil, sheets.contains(where: { Formula.isSameSheet($0, old) }) else {
      return nil
    }
    let names = sheets.map { Formula.isSameSheet($0, old) ? new : $0 }
    guard isQuoted || Formula.needsQuotes(new) else { return names.joined(separator: ":") + "!" }
    return "'\(names.map(Formula.escapedSheetName).joined(separator: ":"))'!"
  }
}

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
