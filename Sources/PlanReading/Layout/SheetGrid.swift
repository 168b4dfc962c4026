package import PlanText
package import SpreadsheetML

/// A worksheet as staff see it: every place of a merged range shows the range's text.
package struct SheetGrid: Sendable {
  package let sheet: Worksheet
  package let merges: MergeIndex
  /// 1-based number of the rightmost column that shows something; 0 on an empty sheet.
  package let lastColumn: Int
  /// 1-based numbers of the rows that have cells, ascending.
  package let rowNumbers: [Int]

  package init(_ sheet: Worksheet) {
    self.sheet = sheet
    let filled = sheet.cells.lazy.filter { !$0.value.looksBlank }.map(\.reference.column)
    lastColumn = filled.max() ?? 0
    merges = MergeIndex(sheet.mergedRanges, lastColumn: lastColumn)
    rowNumbers = sheet.rowNumbers
  }

  /// The range a place belongs to: its merged range or the cell alone.
  package func range(at cell: CellReference) -> CellRange {
    merges.range(containing: cell) ?? CellRange(cell)
  }

  /// The value seen at a place, wherever its merged range begins.
  package func value(at cell: CellReference) -> CellValue {
    sheet.value(at: range(at: cell).topLeft)
  }

  /// The text seen at a place, together with the cell it stands in.
  package func text(at cell: CellReference) -> Sourced<String> {
    let origin = range(at: cell).topLeft
    return Sourced(sheet.printedText(at: origin), at: source(origin))
  }

  /// The number staff call an action by, as seen at a place; nil for what is no number at all.
  ///
  /// Excel makes a day of `1-2`: a date is no action's number.
  package func actionNumber(at cell: CellReference) -> ActionNumber? {
    guard let found = sheet.cell(at: range(at: cell).topLeft) else { return nil }
    guard case .number = found.value, found.numberFormat.isOfTime else {
      return ActionNumber(found.value)
    }
    return .unreadable(found.printedText(in: sheet.dateSystem))
  }

  /// 1-based number of the last row that has cells; 1 on an empty sheet.
  package var lastRow: Int { rowNumbers.last ?? 1 }

  /// The rows with cells that lie in a range of 1-based rows, ascending.
  package func rowNumbers(in rows: Range<Int>) -> ArraySlice<Int> {
    let first = rowNumbers.partitionIndex { $0 >= rows.lowerBound }
    let end = rowNumbers.partitionIndex { $0 >= rows.upperBound }
    return rowNumbers[first..<max(first, end)]
  }

  /// A cell of this sheet.
  package func source(_ cell: CellReference) -> SourceCell {
    SourceCell(sheet: sheet.name, cell: cell)
  }
}

extension [Int] {
  /// The index of the first element for which `isBeyond` holds, in an array sorted so that it holds
  /// for none before one it holds for; the end index where there is none.
  func partitionIndex(_ isBeyond: (Int) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
