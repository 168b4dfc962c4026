package import PlanText
package import SpreadsheetML

/// A table as staff see it, on a worksheet or in a text file: every place of a merged range shows the
/// range's text.
package struct TableGrid: Sendable {
  /// The sheet's name; empty in a text file.
  package let name: String
  package let table: CellTable
  package let merges: MergeIndex
  /// The day that serial dates count from.
  package let dateSystem: DateSystem
  /// 1-based number of the rightmost column that shows something; 0 in an empty table.
  package let lastColumn: Int
  /// 1-based numbers of the rows that have cells, ascending.
  package let rowNumbers: [Int]

  package init(
    name: String = "", _ table: CellTable, mergedRanges: [CellRange] = [],
    dateSystem: DateSystem = .from1900
  ) {
    self.name = name
    self.table = table
    self.dateSystem = dateSystem
    let filled = table.cells.lazy.filter { !$0.value.looksBlank }.map(\.reference.column)
    lastColumn = filled.max() ?? 0
    merges = MergeIndex(mergedRanges, lastColumn: lastColumn)
    rowNumbers = table.rowNumbers
  }

  package init(_ sheet: Worksheet) {
    self.init(
      name: sheet.name, sheet.table, mergedRanges: sheet.mergedRanges, dateSystem: sheet.dateSystem)
  }

  private init(_ grid: TableGrid, table: CellTable) {
    name = grid.name
    self.table = table
    merges = grid.merges
    dateSystem = grid.dateSystem
    lastColumn = grid.lastColumn
    rowNumbers = table.rowNumbers
  }

  /// The same table with some cells blank.
  package func blanking(_ cells: Set<CellReference>) -> TableGrid {
    TableGrid(self, table: CellTable(table.cells.filter { !cells.contains($0.reference) }))
  }

  /// The same table with other texts in some cells.
  package func showing(_ texts: [CellReference: String]) -> TableGrid {
    let cells = table.cells.map { cell in
      var cell = cell
      if let text = texts[cell.reference] {
        cell.value = .text(text)
        cell.words = nil
      }
      return cell
    }
    return TableGrid(self, table: CellTable(cells))
  }

  /// The range a place belongs to: its merged range or the cell alone.
  package func range(at cell: CellReference) -> CellRange {
    merges.range(containing: cell) ?? CellRange(cell)
  }

  /// The value seen at a place, wherever its merged range begins.
  package func value(at cell: CellReference) -> CellValue {
    table.value(at: range(at: cell).topLeft)
  }

  /// The text of a cell itself, dates and percentages as its number format says.
  package func printedText(at cell: CellReference) -> String {
    table.cell(at: cell)?.printedText(in: dateSystem) ?? ""
  }

  /// What an action is called by, as seen at a place.
  package func name(at cell: CellReference) -> String {
    table.cell(at: range(at: cell).topLeft)?.printedName(in: dateSystem) ?? ""
  }

  /// The text seen at a place, together with the cell it stands in.
  package func text(at cell: CellReference) -> Sourced<String> {
    let origin = range(at: cell).topLeft
    return Sourced(printedText(at: origin), at: source(origin))
  }

  /// The number staff call an action by, as seen at a place; nil for what is no number at all.
  ///
  /// Excel makes a day of `1-2`: a date is no action's number.
  package func actionNumber(at cell: CellReference) -> ActionNumber? {
    guard let found = table.cell(at: range(at: cell).topLeft) else { return nil }
    guard case .number = found.value, found.numberFormat.isOfTime else {
      return ActionNumber(found.value)
    }
    return .unreadable(found.printedText(in: dateSystem))
  }

  /// 1-based number of the last row that has cells; 1 in an empty table.
  package var lastRow: Int { rowNumbers.last ?? 1 }

  /// The rows with cells that lie in a range of 1-based rows, ascending.
  package func rowNumbers(in rows: Range<Int>) -> ArraySlice<Int> {
    let first = rowNumbers.partitionIndex { $0 >= rows.lowerBound }
    let end = rowNumbers.partitionIndex { $0 >= rows.upperBound }
    return rowNumbers[first..<max(first, end)]
  }

  /// A cell of this table.
  package func source(_ cell: CellReference) -> SourceCell { SourceCell(sheet: name, cell: cell) }
}

/// A worksheet, and its cells as staff see them.
package struct SheetGrid: Sendable {
  package let sheet: Worksheet
  package let cells: TableGrid

  package init(_ sheet: Worksheet) {
    self.sheet = sheet
    cells = TableGrid(sheet)
  }

  /// The range a place belongs to: its merged range or the cell alone.
  package func range(at cell: CellReference) -> CellRange { cells.range(at: cell) }

  /// The value seen at a place, wherever its merged range begins.
  package func value(at cell: CellReference) -> CellValue { cells.value(at: cell) }

  /// The text seen at a place, together with the cell it stands in.
  package func text(at cell: CellReference) -> Sourced<String> { cells.text(at: cell) }

  /// A cell of this sheet.
  package func source(_ cell: CellReference) -> SourceCell { cells.source(cell) }
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

/// The merged ranges of a sheet, found by cell without looking through all of them.
package struct MergeIndex: Hashable, Sendable {
  /// For each column from 0 the ranges over it, by first row.
  private let rangesByColumn: [[CellRange]]

  /// Ranges are kept for columns up to `lastColumn` only, so that a range over whole rows costs
  /// no more than the table is wide.
  package init(_ ranges: [CellRange], lastColumn: Int) {
    var rangesByColumn = [[CellRange]](repeating: [], count: lastColumn + 1)
    for range in ranges where range.columns.lowerBound <= lastColumn {
      for column in range.columns.lowerBound...min(range.columns.upperBound, lastColumn) {
        rangesByColumn[column].append(range)
      }
    }
    self.rangesByColumn = rangesByColumn.map { ranges in
      ranges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }
  }

  /// The merged range a cell lies in; nil for a cell of its own.
  ///
  /// Merged ranges do not overlap, so only the last one that begins above can hold the cell.
  package func range(containing cell: CellReference) -> CellRange? {
    guard rangesByColumn.indices.contains(cell.column) else { return nil }
    var low = 0
    var high = rangesByColumn[cell.column].count
    while low < high {
      let middle = (low + high) / 2
      if rangesByColumn[cell.column][middle].rows.lowerBound <= cell.row {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, rangesByColumn[cell.column][low - 1].contains(cell) else { return nil }
    return rangesByColumn[cell.column][low - 1]
  }
}
