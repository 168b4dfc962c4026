import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// The schedules of all plan tables of a workbook as they are drawn.
struct ScheduleBook {
  /// In sheet order, top to bottom.
  let tables: [ScheduleTable]
  private let places: [Int: [(table: Int, row: Int)]]

  init(_ layouts: [PlanTableLayout], _ sheets: [Worksheet]) {
    var grids: [String: SheetGrid] = [:]
    tables = layouts.compactMap { layout in
      let known = grids[layout.sheet]
      let grid = known ?? sheets.first { $0.name == layout.sheet }.map { SheetGrid($0) }
      grids[layout.sheet] = grid
      return grid.map { ScheduleTable(layout, on: $0) }
    }
    var places: [Int: [(table: Int, row: Int)]] = [:]
    for (table, drawn) in tables.enumerated() {
      for (row, action) in drawn.layout.actionRows.enumerated() {
        places[action.number, default: []].append((table, row))
      }
    }
    self.places = places
  }

  /// The sheets' names in their order, each once.
  var sheetNames: [String] {
    tables.reduce(into: []) { names, table in
      if !names.contains(table.layout.sheet) { names.append(table.layout.sheet) }
    }
  }

  /// The row of an action by its number.
  ///
  /// Throws when there is none or more than one.
  func row(ofAction number: Int) throws(Failure) -> ScheduleRow {
    let found = places[number] ?? []
    let rows = found.map { ScheduleRow(book: self, table: tables[$0.table], index: $0.row) }
    guard let row = rows.first else { throw Failure(.scheduleNoSuchAction(number)) }
    if rows.count > 1 {
      throw Failure(.scheduleSameNumber(number, at: rows.map(\.source)))
    }
    return row
  }

  /// The form most tables of the plan have; nil where there is none yet.
  var usualForm: SpanForm? { SpanForm.usual(of: tables.compactMap(\.usualForm)) }
}

/// The row of one action in its table.
struct ScheduleRow {
  let book: ScheduleBook
  let table: ScheduleTable
  /// Index into the table's action rows.
  let index: Int

  var action: ActionRow { table.layout.actionRows[index] }
  /// What draws its schedule.
  var spans: [DrawnSpan] { table.spans[index] }
  /// The schedule as it would be requested.
  var requested: [RequestedSpan] { spans.map { RequestedSpan($0.span) }.inOrder }
  /// Its first schedule cell; its first cell where the table has no schedule.
  var source: SourceCell { source(column: table.columns.columns.first?.index ?? 1) }

  func source(column: Int) -> SourceCell {
    table.grid.source(CellReference(row: action.row, column: column))
  }

  /// The cell of a year; the first schedule cell for a year the table does not have.
  func source(_ year: FiscalYear) -> SourceCell {
    source(column: table.columns.columns.first { $0.year == year }?.index ?? source.cell.column)
  }

  /// The form for a span that has none yet.
  var formOfNewSpans: SpanForm {
    if let own = SpanForm.usual(of: table.forms(ofRow: index)) { return own }
    if spans.contains(where: { $0.shape == nil }) { return cellForm }
    let around = [index - 1, index + 1].filter(table.spans.indices.contains)
      .compactMap { SpanForm.usual(of: table.forms(ofRow: $0)) }
    if let first = around.first, around.allSatisfy({ $0 == first }) { return first }
    return table.usualForm ?? book.usualForm ?? .mergedCells
  }

  /// The form for a span in cells of which one cell does not tell.
  var cellForm: SpanForm {
    let nearest = table.rowsByDistance(from: index).lazy.compactMap { row in
      SpanForm.usual(of: table.forms(ofRow: row).filter { $0 != .shape })
    }.first
    return nearest ?? .mergedCells
  }
}
