import SpreadsheetML

/// Which row of a layout table is about which column of its sheet.
///
/// A column is known by the headings over it, wherever it stands: cells move when staff put in rows or
/// columns. Columns under the same headings are told apart by their order.
package struct ColumnRows: Sendable {
  /// Columns under the same headings that cannot be told apart.
  struct Unclear: Sendable {
    let columns: [HeadedColumn]
    /// What the layout table says of their headings.
    let rows: [LayoutRow]
  }

  private(set) var unclear: [Unclear] = []
  /// By the cells of the columns' own headings.
  private var rows: [CellReference: LayoutRow] = [:]

  /// - Parameters:
  ///   - rows: The rows of the layout table about the headings of a sheet.
  ///   - tables: The tables of the sheet, top to bottom.
  package init(_ rows: [LayoutRow], of tables: [HeadedTable]) {
    let said = Dictionary(grouping: rows) { LaidOutTable.squeezed($0.heading) }
    if said.isEmpty { return }
    var columns: [String: [[HeadedColumn]]] = [:]
    for table in tables {
      let alike = Dictionary(grouping: table.columns) { LaidOutTable.squeezed($0.path) }
      for (path, found) in alike {
        columns[path, default: []].append(found.sorted { $0.cell < $1.cell })
      }
    }
    for (path, tables) in columns.sorted(by: { $0.key < $1.key }) {
      if let rows = said[path] { assign(Self.inOrder(rows), to: tables) }
    }
  }

  /// The row about a column; nil where no row is.
  package subscript(column: HeadedColumn) -> LayoutRow? { rows[column.cell] }

  /// As their headings stood in the sheet; rows without cells as they are.
  private static func inOrder(_ rows: [LayoutRow]) -> [LayoutRow] {
    let placed = rows.map { (cell: CellReference($0.cell), row: $0) }
    guard placed.allSatisfy({ $0.cell != nil }) else { return rows }
    let first = CellReference(row: 1, column: 1)
    return placed.sorted { ($0.cell ?? first) < ($1.cell ?? first) }.map(\.row)
  }

  /// Gives the columns of one path, table by table, the rows of that path.
  private mutating func assign(_ said: [LayoutRow], to tables: [[HeadedColumn]]) {
    let columns = tables.flatMap(\.self)
    if said.count == columns.count {
      for (column, row) in zip(columns, said) { rows[column.cell] = row }
      return
    }
    // Tables may have come or gone; each says the same in the same order.
    let drafted = Dictionary(grouping: said) { CellReference($0.cell)?.row ?? 0 }
      .sorted { $0.key < $1.key }.map(\.value)
    let model = drafted[0]
    let areAlike = drafted.allSatisfy { $0.map(\.said) == model.map(\.said) }
    for table in tables {
      if areAlike, table.count == model.count {
        for (column, row) in zip(table, model) { rows[column.cell] = row }
      } else if Set(said.map(\.said)).count == 1 {
        for column in table { rows[column.cell] = said[0] }
      } else {
        unclear.append(Unclear(columns: table, rows: said))
      }
    }
  }
}

extension LayoutRow {
  /// What it says of its heading.
  fileprivate var said: [String] { [effective, fiscalYear] }
}
