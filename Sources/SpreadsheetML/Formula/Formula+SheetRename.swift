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
