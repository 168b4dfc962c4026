import SpreadsheetML

/// Tells rows of totals and notes from those of actions.
package enum NoteRow {
  /// Whether a row's first text is a total's name or begins a note.
  ///
  /// A note has little beside its text; a title with a mark before it is part of a longer row.
  package static func isNote(_ row: Int, of grid: TableGrid) -> Bool {
    let filled = grid.table.cells(inRow: row).lazy.filter { !$0.value.looksBlank }
    guard case .text(let text) = filled.first?.value else { return false }
    return isTotal(text) || beginsNote(text) && filled.count <= 2
  }

  /// `合計`, `合　計（再掲除く）`, `計12件`.
  private static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= HeadingVocabulary.longestHeading else { return false }
    let core = HeadingWording(text).core
    return HeadingVocabulary.totals.contains { total in
      core.hasPrefix(total)
        && core.dropFirst(total.count).allSatisfy { $0.isNumber || ":件社者名円%.,/".contains($0) }
    }
  }

  private static func beginsNote(_ text: String) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
    let plain = text.drop { $0.isWhitespace || "(（[［【〔<＜".contains($0) }
    // 注 alone may begin a title (注文システム).
    let notes = HeadingVocabulary.noteMarks.subtracting(["注"])
    if notes.contains(first) { return true }
    guard plain.hasPrefix("注") else { return false }
    let next = plain.dropFirst().first
    return next.map { $0.isNumber || $0.isWhitespace || "):：）]］】〕>＞意釈記".contains($0) } ?? true
  }
}
