import PlanText
import SpreadsheetML

/// The note in a results heading that names the day the results speak of: (※令和7年2月末時点).
struct AsOfNote {
  /// UTF-16 code units of the heading, the gap that parts the note from the rest included.
  let range: Range<Int>

  /// Finds the note in a heading or a part of one; nil where there is none.
  ///
  /// It is what stands in brackets, from ※ to the end of the line, or else the day and the word
  /// behind it. The year the heading names for itself (令和6年度) is no note.
  init?(in heading: String, of year: FiscalYear) {
    let text = UTF16Text(heading)
    let years = HeadingYears(heading)
    let named = years.label(of: year).map { years.expressions[$0] }
    // 令和6年度末 is the year's name and its last day in one.
    if named?.kind == .fiscalYearEnd { return nil }
    let label = named?.range
    let days = years.expressions.filter { $0.kind != .fiscalYear && $0.range != label }
      .map(\.range)
    let notes = Brackets.groups(in: text) + Self.markedLines(of: text)
    let found =
      notes.first { note in
        let isLabel = label.map { note.overlaps($0) } ?? false
        let namesDay =
          days.contains { note.overlaps($0) }
          || Self.words.contains { Self.contains($0, in: note, of: text) }
        return namesDay && !isLabel
      } ?? Self.bareDay(days, in: text)
    guard let found else { return nil }
    range = Self.withGap(found, in: text)
  }

  /// What follows the day.
  private static let words = ["時点", "現在", "暫定", "速報", "見込"]

  /// From ※ to the end of the line, for each line that has one outside brackets.
  private static func markedLines(of text: UTF16Text) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    for (index, unit) in text.units.enumerated() where "※＊*".utf16.contains(unit) {
      if let last = lines.last, last.contains(index) { continue }
      let end = text.units[index...].firstIndex(of: 0x0A) ?? text.units.count
      lines.append(index..<end)
    }
    return lines
  }

  private static func bareDay(_ days: [Range<Int>], in text: UTF16Text) -> Range<Int>? {
    days.lazy.compactMap { day in
      let after = text.afterGap(day.upperBound)
      let end = ["時点", "現在", "まで"].lazy.compactMap { text.end(ofSpaced: $0.utf16, at: after) }.first
      return end.map { day.lowerBound..<$0 }
    }.first
  }

  private static func contains(_ word: String, in range: Range<Int>, of text: UTF16Text) -> Bool {
    range.contains { text.end(ofWord: word, at: $0) != nil }
  }

  /// With the gap before a note at a line's end, or behind one at the text's beginning.
  private static func withGap(_ note: Range<Int>, in text: UTF16Text) -> Range<Int> {
    if note.lowerBound == 0 { return 0..<text.afterGap(note.upperBound) }
    let next = text.unit(at: note.upperBound)
    guard next == nil || next == 0x0A || next == 0x0D else { return note }
    return text.beforeGap(note.lowerBound)..<note.upperBound
  }
}
