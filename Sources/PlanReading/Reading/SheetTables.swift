package import Diagnostics
import PlanText
package import SpreadsheetML

/// The tables found on one sheet.
package struct SheetTables: Sendable {
  package let grid: SheetGrid
  /// Top to bottom.
  package private(set) var plan: [PlanTableLayout] = []
  /// Top to bottom.
  package private(set) var kpi: [KPIBlock] = []
  /// Headings that do not make up a plan table.
  package private(set) var incomplete: [IncompleteTable] = []
  package private(set) var findings: [Diagnostic] = []

  /// 1-based rows of headings inside a table.
  package private(set) var repeatedRows: Set<Int> = []
  /// The columns of plan tables that are not read, by the first row of their headings.
  package private(set) var unreadColumns: [Int: [UnreadColumn]] = [:]
  /// The rows of headings that do not make up a plan table, and those below them.
  package private(set) var incompleteRows: [Range<Int>] = []

  package init(_ sheet: Worksheet) {
    grid = SheetGrid(sheet)
    let headings = TableHeadings(of: grid.cells).blocks
    // Headings that are repeated inside a table do not end it.
    let blocks = headings.filter { !$0.kind.isRepeated }
    for found in headings where found.kind.isRepeated { addRepeated(found) }
    let ends = blocks.dropFirst().map(\.block.rows.lowerBound) + [grid.cells.lastRow + 1]
    var firstFreeRow = 1
    for (found, end) in zip(blocks, ends) {
      let headings = found.block.rows
      let rows = headings.upperBound + 1..<max(headings.upperBound + 1, end)
      let above = firstFreeRow..<headings.lowerBound
      switch found.kind {
      case .plan(let columns):
        addPlan(columns, under: found.block, rows: rows, titleRows: above)
        firstFreeRow = (plan.last?.dataRows.upperBound ?? headings.upperBound) + 1
      case .kpi(let columns):
        kpi.append(
          KPIBlock(columns: columns, headingRows: headings, rows: rows, rowsAbove: above))
        firstFreeRow = headings.upperBound + 1
      case .repeated: break
      }
    }
  }

  /// The tables of a sheet as a layout table has them; what names no year is of `edition`.
  init(_ sheet: LaidOutSheet, edition: FiscalYear) {
    grid = sheet.grid
    for table in sheet.tables where sheet.isPlan && table.isPlan {
      guard let layout = table.layout(on: sheet, edition: edition) else { continue }
      plan.append(layout)
      unreadColumns[layout.headingRows.lowerBound] = table.unreadColumns
      repeatedRows.formUnion(table.table.repeatedRows)
      findings += table.rows?.findings ?? []
      findings += table.columns.filter { $0.kind == nil }.map { column in
        .unread(
          column.column.own, column.column.path, isOfSeveralYears: column.isOfSeveralYears,
          on: grid.cells.name)
      }
    }
    if sheet.meaning != .ignore { addKPIs(sheet.tables) }
  }

  /// Adds the KPI tables that stand outside the plan's: those of known headings, by what a layout table says of
  /// their columns, and those that only it knows.
  private mutating func addKPIs(_ tables: [LaidOutTable]) {
    let known = TableHeadings(of: grid.cells).blocks.filter { !$0.kind.isRepeated }
    let others = tables.filter { table in
      table.isKPI && !known.contains { $0.block.rows.overlaps(table.table.headingRows) }
    }
    let blocks = (known.map(\.block) + others.map { $0.block(on: grid.cells) })
      .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    let ends = blocks.dropFirst().map(\.rows.lowerBound) + [grid.cells.lastRow + 1]
    for (block, end) in zip(blocks, ends) {
      let rows = block.rows
      let isKnown = known.contains { $0.block.rows == rows && $0.kind.isKPI }
      let isOther = others.contains { $0.table.headingRows.overlaps(rows) }
      let table = tables.first { $0.table.headingRows.overlaps(rows) }
      guard isKnown || isOther,
        let columns = KPIColumns(
          block, told: table.map { KPIToldColumns($0, isWhole: isOther) })
      else { continue }
      let isOfPlan = plan.contains { table in
        (table.headingRows.lowerBound...table.dataRows.upperBound).overlaps(rows)
      }
      if isOfPlan { continue }
      let above = (plan.map(\.dataRows.upperBound).filter { $0 < rows.lowerBound }.max() ?? 0) + 1
      kpi.append(
        KPIBlock(
          columns: columns, headingRows: rows,
          rows: rows.upperBound + 1..<max(rows.upperBound + 1, end),
          rowsAbove: above..<rows.lowerBound))
    }
  }

  private mutating func addRepeated(_ found: TableHeadings.Found) {
    guard case .repeated(let columns) = found.kind else { return }
    repeatedRows.formUnion(found.block.rows)
    let table = IncompleteTable(columns.columns, rows: found.block.rows, of: grid.cells)
    findings.append(.incompleteHeadings(table))
  }

  private mutating func addPlan(
    _ planColumns: PlanColumns, under block: HeadingBlock, rows: Range<Int>,
    titleRows: Range<Int>
  ) {
    var planColumns = planColumns
    if planColumns.guessesSchedule {
      let cells = YearCells(
        rows, of: grid, number: planColumns.columns.first { $0.column == .number })
      planColumns = PlanColumns(block, holdsSchedule: cells.areSchedule)
    }
    var columns = planColumns.columns
    if !columns.contains(where: { $0.column == .number }),
      let index = UnheadedNumberColumn.find(in: block, columns: columns, rows: rows, of: grid.cells)
    {
      columns.insert(
        .unheadedNumber(at: index, under: block, of: grid.cells),
        at: columns.firstIndex { $0.index > index } ?? columns.endIndex)
    }
    let isComplete = RequiredHeading.allCases.allSatisfy { $0.isMet(by: columns.map(\.column)) }
    guard isComplete, let number = columns.first(where: { $0.column == .number }) else {
      incomplete.append(IncompleteTable(columns, rows: block.rows, of: grid.cells))
      incompleteRows.append(block.rows.lowerBound..<rows.upperBound)
      return
    }
    let actions = ActionRows(
      in: rows, of: grid.cells, numberColumn: number.index, columns: columns, except: repeatedRows)
    findings += actions.findings
    guard !actions.rows.isEmpty else {
      incomplete.append(
        IncompleteTable(columns, rows: block.rows, of: grid.cells, rowFindings: actions.findings))
      incompleteRows.append(block.rows.lowerBound..<rows.upperBound)
      return
    }
    findings += planColumns.unknown.map { heading in
      .unread(
        heading, heading.text, isOfSeveralYears: HeadingYears(heading.text).isOfSeveralYears,
        on: grid.cells.name)
    }
    findings += planColumns.duplicates.map { .repeatedHeading($0, on: grid.cells.name) }
    unreadColumns[block.rows.lowerBound] = planColumns.unread
    var layout = PlanTableLayout(
      sheet: grid.cells.name, headingRows: block.rows, columns: columns,
      actionRows: actions.rows, titleCells: TitleCells.find(in: titleRows, of: grid.cells))
    layout.furtherResults = planColumns.furtherResults
    plan.append(layout)
  }
}

extension Diagnostic {
  /// Why the column under a heading is not read.
  fileprivate static func unread(
    _ heading: HeadingCell, _ path: String, isOfSeveralYears: Bool, on sheet: String
  ) -> Diagnostic {
    if isOfSeveralYears { return headingOfSeveralYears(heading, path, on: sheet) }
    return headingYearUnclear(heading, path, on: sheet) ?? unknownHeading(heading, on: sheet)
  }
}

/// The headings of a KPI table and the rows around them.
package struct KPIBlock: Hashable, Sendable {
  package let columns: KPIColumns
  /// 1-based.
  package let headingRows: ClosedRange<Int>
  /// The rows from the headings to the next table's or the sheet's end.
  package let rows: Range<Int>
  /// The rows between the headings and those of the table above.
  package let rowsAbove: Range<Int>

  package init(
    columns: KPIColumns, headingRows: ClosedRange<Int>, rows: Range<Int>, rowsAbove: Range<Int>
  ) {
    self.columns = columns
    self.headingRows = headingRows
    self.rows = rows
    self.rowsAbove = rowsAbove
  }
}

extension PlanColumnLayout {
  /// The column of numbers that has no heading.
  fileprivate static func unheadedNumber(
    at index: Int, under block: HeadingBlock, of grid: TableGrid
  ) -> PlanColumnLayout {
    let cell = CellReference(row: block.rows.upperBound, column: index)
    let range = grid.range(at: cell)
    let text = grid.value(at: cell).printedText
    let groups = block.stacks[index - 1].cells
    return PlanColumnLayout(
      column: .number, index: index, heading: range.topLeft, headingRange: range, text: text,
      wording: HeadingWording(text),
      groups: groups.map { group in
        GroupHeading(
          cell: group.reference, text: group.text,
          mergedRange: group.isMerged ? group.range : nil)
      })
  }
}
