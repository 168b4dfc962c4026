import Diagnostics
import SpreadsheetML

/// An account of the sheets that hold a plan or KPI table: of every cell with a value or formula, and of
/// every shape with a text, what it was read as, or that it was not read.
package struct CellAccount: Hashable, Sendable {
  /// How many cells and shapes there are.
  package private(set) var total = 0
  /// What nobody read, in the order of the sheets, top to bottom.
  package private(set) var unread: [UnreadText] = []
  /// The sheets that were not read, in the order of the tabs.
  package private(set) var skipped: [SkippedSheet] = []

  /// An account of nothing.
  package init() {}

  /// - Parameters:
  ///   - tables: The tables of the book.
  ///   - structure: What was read of the plan's tables.
  ///   - kpis: What was read of the KPI tables.
  init(_ tables: BookTables, _ structure: PlanStructure, _ kpis: KPIReading) {
    skipped = tables.skipped
    for account in Self.sheets(tables, structure, kpis) {
      total += account.count
      unread += account.unread
    }
  }

  /// How many cells and shapes were read, or are none of a table.
  package var read: Int { total - unread.count }

  /// What stands in the rows of actions.
  package var otherTexts: [UnreadText] { unread.filter { $0.actionNumber != nil && $0.isCell } }

  /// One finding for each column or block of cells that none of the tables' `findings` tells of.
  func findings(beside findings: [Diagnostic]) -> [Diagnostic] {
    let told = Set(findings.filter { $0.code == "heading-of-several-years" }.map(\.place))
    var groups: [(first: UnreadText, count: Int)] = []
    var positions: [Group: Int] = [:]
    for text in unread where !text.isTold && !(text.headingPlace.map(told.contains) ?? false) {
      let group = Group(text)
      if let position = positions[group] {
        groups[position].count += 1
      } else {
        positions[group] = groups.count
        groups.append((text, 1))
      }
    }
    return groups.map {
      $0.first.isOfIndicator
        ? .indicatorUnread($0.first, count: $0.count) : .cellsUnread($0.first, count: $0.count)
    }
  }

  /// What one finding tells of.
  private struct Group: Hashable {
    let sheet: String
    let heading: CellReference?
    let column: Int?
    let isOfAction: Bool
    let isCell: Bool

    init(_ text: UnreadText) {
      sheet = text.place.sheet
      heading = text.headingCell
      column = text.headingCell == nil ? text.place.cell.column : nil
      isOfAction = text.actionNumber != nil
      isCell = text.isCell
    }
  }

  /// Whether a finding of the account tells of the column under a heading.
  func tells(ofColumnUnder place: Place) -> Bool {
    unread.contains {
      $0.place.sheet == place.sheet && !$0.isTold && $0.actionNumber != nil && $0.group == nil
        && $0.headingCell?.description == place.cell
    }
  }
}

extension CellAccount {
  /// The account of each sheet that holds a table.
  static func sheets(
    _ tables: BookTables, _ structure: PlanStructure, _ kpis: KPIReading
  ) -> [SheetAccount] {
    let sources = kpis.kpis.flatMap { kpi in
      kpi.values.map(\.source) + (kpi.statedStatus.map { [$0.source] } ?? [])
    }
    let figures = Dictionary(grouping: sources, by: \.sheet).mapValues { Set($0.map(\.cell)) }
    let told = Self.toldRows(tables.findings)
    return tables.sheets.compactMap { sheet -> SheetAccount? in
      let name = sheet.grid.sheet.name
      let plan = tables.plan.filter { $0.layout.sheet == name }
        .map {
          PlanTableAccount($0.layout, on: sheet, indicators: structure.indicatorColumns)
        }
      let kpi = kpis.layouts.filter { $0.sheet == name }
        .map { KPITableAccount($0, on: sheet.grid) }
      guard !plan.isEmpty || !kpi.isEmpty else { return nil }
      var account = SheetAccount(sheet.grid)
      for table in plan { table.claim(&account) }
      for table in kpi { table.claim(&account, figures: figures[name] ?? []) }
      settle(sheet, plan, kpi, told: told[name] ?? [:], &account)
      settleShapes(
        of: sheet.grid.sheet, plan, read: structure.shapes[name] ?? [], told: structure.notes,
        &account)
      return account
    }
  }

  /// The rows that findings tell of as not read, and those told to be no action, by sheet.
  private static func toldRows(_ findings: [Diagnostic]) -> [String: [Int: CellFate]] {
    let unread = [
      "row-not-read", "texts-without-action", "action-without-number", "unreadable-action-number",
      "empty-numbered-row",
    ]
    var rows: [String: [Int: CellFate]] = [:]
    for finding in findings
    where unread.contains(finding.code) || finding.code == "sample-row-skipped" {
      guard let sheet = finding.place.sheet,
        let row = finding.place.cell.flatMap({ CellReference($0) })?.row
      else { continue }
      rows[sheet, default: [:]][row] = unread.contains(finding.code) ? .unread : .label
    }
    return rows
  }

  /// Says of each row what became of the cells that no reader took.
  private static func settle(
    _ sheet: SheetTables, _ plan: [PlanTableAccount], _ kpi: [KPITableAccount],
    told: [Int: CellFate], _ account: inout SheetAccount
  ) {
    let grid = sheet.grid
    let headings = plan.map(\.headingRows.lowerBound) + kpi.map(\.headingRows.lowerBound)
    let first = headings.min() ?? 1
    // The row that goes on with the table above it, without a gap.
    var next: Int?
    func leave(_ row: Int, under table: PlanTableAccount?, isTold: Bool = false) {
      account.claimRest(ofRow: row) { _ in .unread }
      for cell in account.unread(inRow: row) {
        var text =
          table?.unread(cell, inRowOf: nil)
          ?? UnreadText(
            place: grid.source(cell.reference), text: cell.printedText(in: grid.cells.dateSystem),
            heading: "", headingCell: nil, group: nil, actionNumber: nil)
        text.isTold = isTold
        account.leave(text)
      }
    }
    for row in grid.cells.rowNumbers {
      let table = plan.last { $0.headingRows.upperBound < row }
      let kpiTable = kpi.last { $0.headingRows.upperBound < row }
      if let fate = told[row] {
        if fate == .unread { leave(row, under: table, isTold: true) }
        account.claimRest(ofRow: row) { _ in fate }
        next = row + 1
      } else if sheet.repeatedRows.contains(row) {
        account.claimRest(ofRow: row) { _ in .heading }
      } else if let table, table.settle(row: row, &account) {
        next = row + 1
      } else if sheet.incompleteRows.contains(where: { $0.contains(row) }) {
        leave(row, under: nil)
      } else if row < first {
        account.claimRest(ofRow: row) { _ in .titleBlock }
      } else if headings.contains(where: { row < $0 }), !(table?.contains(row: row) ?? false),
        !(kpiTable?.contains(row: row) ?? false)
      {
        // Between two tables: notes of the one above, or names over the one below.
        account.claimRest(ofRow: row) { _ in .label }
      } else if let kpiTable,
        kpiTable.headingRows.lowerBound > table?.headingRows.lowerBound ?? 0,
        kpiTable.settle(row: row, &account)
      {
        next = row + 1
      } else if NoteRow.isNote(row, of: grid.cells) || ColumnLabels.fill(row, of: grid.cells) {
        account.claimRest(ofRow: row) { _ in .label }
        next = row + 1
      } else if let table, table.contains(row: row) || next == row && table.beginsTitle(row) {
        let isComputed = grid.sheet.cells(inRow: row)
          .allSatisfy { $0.formula != nil || $0.value.looksBlank }
        if isComputed {
          account.claimRest(ofRow: row) { _ in .label }
        } else {
          leave(row, under: table)
        }
        next = row + 1
      } else {
        account.claimRest(ofRow: row) { _ in .outside }
      }
    }
  }

  private static func settleShapes(
    of sheet: Worksheet, _ plan: [PlanTableAccount], read: Set<Shape>, told: Set<Shape>,
    _ account: inout SheetAccount
  ) {
    for shape in sheet.shapes where shape.text.contains(where: { !$0.isWhitespace }) {
      if read.contains(shape) {
        account.add(shape: .figure)
        continue
      }
      let row = sheet.geometry.row(at: shape.frame.y.middle).row
      if let number = plan.lazy.compactMap({ $0.action(of: shape) }).first {
        let column = sheet.geometry.column(at: shape.frame.x.lowerBound).column
        account.add(shape: .unread)
        account.leave(
          UnreadText(
            place: SourceCell(sheet: sheet.name, cell: CellReference(row: row, column: column)),
            text: shape.text, heading: "", headingCell: nil, group: nil, actionNumber: number,
            isCell: false, isTold: shape.isArrow || told.contains(shape)))
      } else {
        let isAbove = plan.allSatisfy { row < $0.headingRows.lowerBound }
        account.add(shape: isAbove ? .titleBlock : .outside)
      }
    }
  }
}

/// A sheet that was not read.
package struct SkippedSheet: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// It holds no plan or KPI table.
    case noTable
    case hidden, sample, olderEdition
    /// A layout table says that it is not read.
    case ignored
  }

  /// As staff see it.
  package var name: String
  package var reason: Reason
}
