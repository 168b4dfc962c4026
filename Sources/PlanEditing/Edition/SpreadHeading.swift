import PlanReading
import SpreadsheetML
import TextEdits

/// A heading spread over the cells of a column (令和6年度 above, 実績 below), read as one text.
///
/// `PlanColumnLayout.wording` is read from the same cells in the same way.
struct SpreadHeading {
  /// A cell that bears a part of the heading.
  struct Part {
    let cell: CellReference
    let text: String
  }

  /// Topmost first; never empty.
  let parts: [Part]

  /// The heading of a column, without the group headings over it.
  init(_ column: PlanColumnLayout, of layout: PlanTableLayout, in sheet: Worksheet?) {
    let groups = Set(column.groups.map(\.cell))
    parts = layout.headingRows.compactMap { row in
      let cell = CellReference(row: row, column: column.index)
      guard !groups.contains(cell), let text = sheet?.value(at: cell).printedText, !text.isEmpty
      else { return nil }
      return Part(cell: cell, text: text)
    }
  }

  /// The parts as one text, a line break between them.
  var text: String { parts.map(\.text).joined(separator: "\n") }

  /// The replacements in the one text told apart by part; nil when one reaches over two parts.
  func distributed(_ replacements: [TextReplacement]) -> [[TextReplacement]]? {
    var distributed: [[TextReplacement]] = []
    var start = 0
    for part in parts {
      let end = start + part.text.utf16.count
      distributed.append(
        replacements.filter { start <= $0.range.lowerBound && $0.range.upperBound <= end }.map {
          TextReplacement(
            range: $0.range.lowerBound - start..<$0.range.upperBound - start, text: $0.text)
        })
      start = end + 1
    }
    return distributed.joined().count == replacements.count ? distributed : nil
  }
}
