import Diagnostics
import PlanReading
import SpreadsheetML

/// The update tables on one sheet, found by their headings.
struct UpdateTables: Sendable {
  private(set) var actions: [StatedAction] = []
  private(set) var kpis: [StatedKPI] = []
  private(set) var findings: [Diagnostic] = []
  private(set) var account: UpdateAccount
  /// The headings of its tables.
  private(set) var headings: [Requested<String>] = []
  /// Whether the sheet has a table.
  private(set) var isFound = false

  private let sheet: UpdateSheet
  private let context: UpdateContext

  private enum Kind { case actions, kpis }

  init(_ sheet: UpdateSheet, _ context: UpdateContext) {
    self.sheet = sheet
    self.context = context
    account = UpdateAccount()
    let blocks = blocks()
    account = UpdateAccount(sheet, headings: blocks.map(\.block.rows))
    headings = blocks.flatMap { Set($0.block.stacks.flatMap(\.cells)) }
      .map { Requested($0.text, from: sheet.source($0.reference)) }
    let ends = blocks.dropFirst().map(\.block.rows.lowerBound) + [sheet.grid.lastRow + 1]
    var firstFreeRow = 1
    for ((block, kind), end) in zip(blocks, ends) {
      let first = block.rows.upperBound + 1
      let rows = first..<max(first, end)
      findings += sheet.overlongRows(rows, below: block.rows).map { cell in
        .updateRowTooLong(headings: cell.column - 1, at: sheet.source(cell))
      }
      switch kind {
      case .actions: addActions(block, rows: rows)
      case .kpis: addKPIs(block, rows: rows, rowsAbove: firstFreeRow..<block.rows.lowerBound)
      }
      firstFreeRow = block.rows.upperBound + 1
    }
    // What stands above the first table, and on sheets without one.
    let above = 1..<(blocks.first?.block.rows.lowerBound ?? sheet.grid.lastRow + 1)
    leaveOut(above, isFound ? .outside : .noTable)
  }

  /// Leaves out the cells of rows that no table has taken.
  private mutating func leaveOut(_ rows: Range<Int>, _ reason: UpdateCell.Reason) {
    for cell in sheet.grid.rowNumbers(in: rows).flatMap(sheet.filledCells) {
      let source = sheet.source(cell)
      if !account.isTaken(source) { account.take(source, .skipped(reason)) }
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
      let block =
        context.laidOut != nil && kind == .actions
        ? HeadingBlock(anyWordingAround: row, of: sheet.grid, notAbove: firstFreeRow)
        : HeadingBlock(around: row, of: sheet.grid, notAbove: firstFreeRow)
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
    if let names = context.laidOut, isHeaded(row: number, as: names) { return .actions }
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

  /// Whether a row names a book's numbers or titles and something else of its columns.
  private func isHeaded(row: Int, as names: LaidOutNames) -> Bool {
    let texts = sheet.filledCells(inRow: row).map { sheet.grid.printedText(at: $0) }
    let columns = texts.compactMap { names.columns(under: [$0]).first }
    let isTold = columns.contains { $0 == .number || $0 == .title }
    return isTold && texts.count >= 2 && columns.count * 2 >= texts.count
  }

  private mutating func addActions(_ block: HeadingBlock, rows: Range<Int>) {
    let columns = UpdateColumns(block, rows: rows, on: sheet, context)
    // A list of numbers and names beside the tables.
    guard columns.changesSomething else {
      leaveOut(rows, .noTable)
      return
    }
    isFound = true
    let table = UpdateRows(columns, rows: rows, on: sheet, context)
    actions += table.actions
    account.join(table.cells.account)
    findings += columns.findings + table.findings
  }

  private mutating func addKPIs(_ block: HeadingBlock, rows: Range<Int>, rowsAbove: Range<Int>) {
    let table = UpdateKPITable(block, rows: rows, rowsAbove: rowsAbove, on: sheet, context)
    guard let table else {
      leaveOut(rows, .noTable)
      return
    }
    isFound = true
    kpis += table.kpis
    account.join(table.account)
    findings += table.findings
  }
}

extension UpdateSheet {
  /// The first fields without a heading in rows of a CSV file that have more fields than the others: a comma in
  /// a text that no quotation marks hold together parts it, and moves all behind it.
  fileprivate func overlongRows(
    _ rows: Range<Int>, below headings: ClosedRange<Int>
  ) -> [CellReference] {
    func count(_ row: Int) -> Int { row <= fieldCounts.count ? fieldCounts[row - 1] : 0 }
    let width = headings.map(count).max() ?? 0
    let filled = rows.filter { !filledCells(inRow: $0).isEmpty }
    // Some programs end every row with a comma.
    if filled.count > 1, Set(filled.map(count)).count == 1 { return [] }
    return filled.filter { count($0) > width }.map { CellReference(row: $0, column: width + 1) }
  }
}
