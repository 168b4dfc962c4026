import Diagnostics
import PlanReading
import SpreadsheetML

/// The update tables on one sheet, found by their headings.
struct UpdateTables: Sendable {
  private(set) var actions: [StatedAction] = []
  private(set) var kpis: [StatedKPI] = []
  private(set) var findings: [Diagnostic] = []
  /// Whether the sheet has a table.
  private(set) var isFound = false

  private let sheet: UpdateSheet
  private let context: UpdateContext

  private enum Kind { case actions, kpis }

  init(_ sheet: UpdateSheet, _ context: UpdateContext) {
    self.sheet = sheet
    self.context = context
    let blocks = blocks()
    let ends = blocks.dropFirst().map(\.block.rows.lowerBound) + [sheet.grid.lastRow + 1]
    var firstFreeRow = 1
    for ((block, kind), end) in zip(blocks, ends) {
      let first = block.rows.upperBound + 1
      let rows = first..<max(first, end)
      switch kind {
      case .actions: addActions(block, rows: rows)
      case .kpis: addKPIs(block, rows: rows, rowsAbove: firstFreeRow..<block.rows.lowerBound)
      }
      firstFreeRow = block.rows.upperBound + 1
    }
  }

  private func blocks() -> [(block: HeadingBlock, kind: Kind)] {
    var blocks: [(block: HeadingBlock, kind: Kind)] = []
    var firstFreeRow = 1
    var numberColumn: Int?
    for row in sheet.grid.rowNumbers where row >= firstFreeRow {
      if let numberColumn {
        let place = CellReference(row: row, column: numberColumn)
        if sheet.grid.actionNumber(at: place) != nil { continue }
      }
      guard let kind = kind(ofRow: row) else { continue }
      let block = HeadingBlock(around: row, of: sheet.grid, notAbove: firstFreeRow)
      blocks.append((block, kind))
      firstFreeRow = block.rows.upperBound + 1
      numberColumn =
        block.stacks.first { stack in
          stack.cells.contains { $0.wording.planMeaning == .column(.number) }
        }?.column
    }
    return blocks
  }

  private func kind(ofRow number: Int) -> Kind? {
    let row = HeadingRow(number, of: sheet.grid)
    if row.kpiMeanings.contains(.indicator), row.kpiMeanings.count >= 2,
      !row.meanings.contains(.column(.title))
    {
      return .kpis
    }
    let texts = sheet.grid.table.cells(inRow: number).lazy.filter { !$0.value.looksBlank }
    if row.meanings.contains(.column(.number)), texts.count >= 2 { return .actions }
    let isForNewActions =
      row.meanings.contains(.column(.title))
      && (row.meanings.contains(.column(.measure)) || row.meanings.contains(.column(.strategy)))
    return isForNewActions && row.continuesHeadings ? .actions : nil
  }

  private mutating func addActions(_ block: HeadingBlock, rows: Range<Int>) {
    let columns = UpdateColumns(block, rows: rows, on: sheet, context)
    // A list of numbers and names beside the tables.
    guard columns.changesSomething else { return }
    isFound = true
    let table = UpdateRows(columns, rows: rows, on: sheet, context)
    actions += table.actions
    findings += columns.findings + table.findings
  }

  private mutating func addKPIs(_ block: HeadingBlock, rows: Range<Int>, rowsAbove: Range<Int>) {
    let table = UpdateKPITable(block, rows: rows, rowsAbove: rowsAbove, on: sheet, context)
    guard let table else { return }
    isFound = true
    kpis += table.kpis
    findings += table.findings
  }
}
