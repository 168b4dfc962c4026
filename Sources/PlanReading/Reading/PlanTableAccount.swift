import Diagnostics
import PlanText
import SpreadsheetML

/// What the reader of a plan table takes of its sheet.
struct PlanTableAccount {
  private let layout: PlanTableLayout
  private let grid: SheetGrid
  private let unreadColumns: [UnreadColumn]
  /// The 1-based columns of the table: those with headings, and what stands beside them without a gap.
  private let columns: ClosedRange<Int>
  /// The actions' numbers by 1-based row.
  private let actions: [Int: Int]
  /// The columns that indicators inside the rows show, by the actions' numbers.
  private let indicators: [Int: Set<PlanColumn>]

  init(
    _ layout: PlanTableLayout, on sheet: SheetTables, indicators: [Int: Set<PlanColumn>] = [:]
  ) {
    self.layout = layout
    self.indicators = indicators
    grid = sheet.grid
    unreadColumns = sheet.unreadColumns[layout.headingRows.lowerBound] ?? []
    var actions: [Int: Int] = [:]
    for action in layout.actionRows { for row in action.rows { actions[row] = action.number } }
    self.actions = actions
    let headed = layout.columns.map(\.index) + unreadColumns.map(\.index)
    let first = headed.min() ?? 1
    columns = Self.width(
      from: first, to: headed.max() ?? first, in: grid, rows: actions.keys.sorted())
  }

  /// The columns, together with those at their right that hold something in the actions' rows.
  private static func width(
    from first: Int, to last: Int, in grid: SheetGrid, rows: [Int]
  ) -> ClosedRange<Int> {
    var filled: Set<Int> = []
    for row in rows {
      for cell in grid.sheet.cells(inRow: row)
      where cell.reference.column > last && SheetAccount.counts(cell) {
        filled.insert(cell.reference.column)
      }
    }
    var last = last
    while filled.contains(last + 1) { last += 1 }
    return first...last
  }

  /// Takes headings and values.
  func claim(_ account: inout SheetAccount) {
    for row in layout.headingRows {
      for cell in grid.sheet.cells(inRow: row) where columns.contains(cell.reference.column) {
        account.claim(cell.reference, as: .heading)
      }
    }
    for cell in layout.titleCells { account.claim(cell, as: .titleBlock) }
    for row in Set(layout.actionRows.flatMap { $0.sections.values.map(\.row) }) {
      account.claimRest(ofRow: row) { _ in .label }
    }
    // Without the columns' texts, which would be copied for every action.
    let read = layout.columns.flatMap { column in
      ([column.index] + column.columnsBeside(headings: layout.headingRows))
        .map { (index: $0, column: column.column) }
    }
    for action in layout.actionRows {
      for (index, column) in read {
        if column.kind.descriptor.contents == .indicator,
          indicators[action.number]?.contains(column) != true
        {
          continue
        }
        let rows = column == .number ? action.row...action.row : action.rows
        for row in rows {
          account.claimShown(at: CellReference(row: row, column: index), as: .value(column))
        }
      }
    }
  }

  /// Says what became of the rest of an action's row; false for rows of no action.
  func settle(row: Int, _ account: inout SheetAccount) -> Bool {
    guard let number = actions[row] else { return false }
    account.claimRest(ofRow: row) { columns.contains($0.column) ? .unread : .outside }
    for cell in account.unread(inRow: row) {
      account.leave(unread(cell, inRowOf: number))
    }
    return true
  }

  /// A cell that is not read, with the heading it stands under.
  func unread(_ cell: Cell, inRowOf number: Int?) -> UnreadText {
    let place = cell.reference
    let heading = unreadColumns.first { $0.index == place.column }
    let known =
      layout.columns.first { $0.index == place.column }
      ?? layout.columns.first { $0.headingRange.columns.contains(place.column) }
    var text = UnreadText(
      place: grid.cells.source(place), text: cell.printedText(in: grid.cells.dateSystem),
      heading: heading?.text ?? known?.text ?? "",
      headingCell: heading?.group?.reference ?? heading?.heading ?? known?.heading,
      group: heading?.group?.text, actionNumber: number)
    text.isOfIndicator =
      number != nil && known?.index == place.column
      && known?.column.kind.descriptor.contents == .indicator
    return text
  }

  /// Whether a row lies among those of the actions.
  func contains(row: Int) -> Bool { layout.dataRows.contains(row) }
  var lastRow: Int { layout.dataRows.upperBound }
  var headingRows: ClosedRange<Int> { layout.headingRows }

  /// Whether a row begins a text under the title's heading.
  func beginsTitle(_ row: Int) -> Bool {
    RowContents(row, of: grid.cells, columns: layout.columns).beginsTitle
  }

  /// The action in whose row, and within whose columns, a shape begins.
  func action(of shape: Shape) -> Int? {
    let geometry = grid.sheet.geometry
    guard columns.contains(geometry.column(at: shape.frame.x.lowerBound).column) else { return nil }
    return actions[geometry.row(at: shape.frame.y.middle).row]
  }
}
