import SpreadsheetML

/// What the cells of one row say when looked at as headings.
package struct HeadingRow: Sendable {
  /// Meanings over a plan table that name columns.
  package private(set) var meanings: Set<HeadingMeaning> = []
  /// Meanings over a KPI table.
  package private(set) var kpiMeanings: Set<KPIHeadingMeaning> = []
  /// Cells with a heading that is known over either table.
  package private(set) var known: [HeadingCell] = []
  private var unknownCount = 0
  private var hasContents = false
  private var widestMerge = 1

  /// Reads a 1-based row; a merged range counts in its first row only.
  package init(_ number: Int, of grid: SheetGrid) {
    for cell in grid.sheet.cells(inRow: number) where !cell.value.looksBlank {
      // Numbers and long texts are contents: no heading row has any.
      guard case .text(let text) = cell.value,
        text.utf8.count <= HeadingVocabulary.longestHeading, ActionNumber(text) == nil
      else {
        hasContents = true
        continue
      }
      add(text, over: grid.range(at: cell.reference))
    }
  }

  private mutating func add(_ text: String, over range: CellRange) {
    let wording = HeadingWording(text)
    let meaning = wording.planMeaning
    let kpiMeaning = wording.kpiMeaning
    if let meaning, !meaning.isGroup { meanings.insert(meaning) }
    if let kpiMeaning { kpiMeanings.insert(kpiMeaning) }
    if meaning == nil && kpiMeaning == nil {
      unknownCount += 1
    } else {
      known.append(
        HeadingCell(
          range: range, isMerged: !range.isSingleCell, text: text, wording: wording))
    }
    widestMerge = max(widestMerge, range.columns.count)
  }

  /// Whether the row, next to a heading row, is a heading row too.
  package var continuesHeadings: Bool {
    !known.isEmpty && known.count >= unknownCount && !hasContents
  }

  /// Whether the row, above a heading row `width` columns wide, holds group headings in wordings
  /// that are not known: several texts, one merged over columns, none over most of the table (a
  /// title would be).
  package func groupsColumns(ofTableWidth width: Int) -> Bool {
    !hasContents && known.count + unknownCount >= 2 && widestMerge >= 2 && widestMerge * 2 <= width
  }
}
