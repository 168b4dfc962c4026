import Diagnostics
import PlanReading
import SpreadsheetML

/// Says of the filled cells in the rows of a table of indicators what they are, as far as that is told
/// by where they stand.
///
/// Figures, names of indicators and units in cells of their own are taken when tables are merged.
struct KPICells: Sendable {
  private(set) var account = UpdateAccount()
  private(set) var findings: [Diagnostic] = []

  private let sheet: UpdateSheet
  private let layout: KPITableLayout
  private let roles: [Int: UpdateColumns.Role]
  /// 1-based columns with headings.
  private let headed: Set<Int>
  private let extent: ClosedRange<Int>
  private let figures: [Int]
  private var unheaded: [Int: [CellReference]] = [:]

  init(
    _ layout: KPITableLayout, _ rows: Range<Int>, _ block: HeadingBlock,
    _ roles: [Int: UpdateColumns.Role], on sheet: UpdateSheet
  ) {
    self.sheet = sheet
    self.layout = layout
    self.roles = roles
    headed = Set(block.stacks.filter { !$0.cells.isEmpty }.map(\.column))
    figures = layout.years.map(\.index) + (layout.baseline.map { [$0.index] } ?? [])
    extent = sheet.extent(of: headed, rows: rows)
    let known = Dictionary(layout.rows.map { ($0.row, $0) }) { first, _ in first }
    let strategies = Set(layout.rows.compactMap(\.strategy))
    for cell in strategies { account.take(sheet.source(cell), UpdateCell.Entry(.key)) }
    for row in sheet.grid.rowNumbers(in: rows) {
      if let line = known[row] {
        take(line)
      } else {
        leaveOut(row, except: strategies)
      }
    }
    for (column, cells) in unheaded.sorted(by: { $0.key < $1.key }) {
      findings.append(
        .updateColumnUnheaded(
          CellReference.columnLetters(column), count: cells.count,
          heading: CellReference(row: layout.headingRows.upperBound, column: column),
          at: sheet.source(cells[0])))
    }
  }

  private mutating func take(_ line: KPIRowLayout) {
    for cell in sheet.filledCells(inRow: line.row) {
      let source = sheet.source(cell)
      switch (cell.column, roles[cell.column]) {
      case (_, .skipped(let reason)): account.take(source, .skipped(reason))
      case (_, .refused): continue
      case (layout.indicatorColumn, _) where cell == line.indicator: continue
      case (layout.unitColumn, _) where line.row == line.indicator.row: continue
      case (let column, _) where figures.contains(column):
        // Of several rows of an indicator the first baseline counts.
        if column == layout.baseline?.index, let first = baseline(of: line) {
          account.link(source, to: sheet.source(first))
        }
      case (let column, _) where headed.contains(column) || isLabel(cell, of: line):
        account.take(source, UpdateCell.Entry(.key))
      case (let column, _) where extent.contains(column):
        unheaded[column, default: []].append(cell)
      default: account.take(source, .skipped(.outside))
      }
    }
  }

  /// The cell of the baseline that an indicator of several rows is read from.
  private func baseline(of line: KPIRowLayout) -> CellReference? {
    guard let column = layout.baseline?.index else { return nil }
    return layout.rows.lazy.filter { $0.indicator == line.indicator }
      .map { sheet.grid.range(at: CellReference(row: $0.row, column: column)).topLeft }
      .first { !sheet.grid.value(at: $0).looksBlank }
  }

  /// Whether a cell before the figures says whether a row holds targets or actual figures.
  private func isLabel(_ cell: CellReference, of line: KPIRowLayout) -> Bool {
    line.kind != nil && cell.column < figures.min() ?? 1
  }

  /// A row that names no indicator: a note, or figures of nobody.
  private mutating func leaveOut(_ row: Int, except strategies: Set<CellReference>) {
    let cells = sheet.filledCells(inRow: row).filter { !strategies.contains($0) }
    let ofNobody = cells.first { figures.contains($0.column) && $0.column > layout.indicatorColumn }
    let isComputed = cells.contains { NoteRow.isComputed(sheet.grid.printedText(at: $0)) }
    if let ofNobody, !isComputed, !NoteRow.isNote(row, of: sheet.grid),
      !cells.contains(where: { $0.column == layout.indicatorColumn })
    {
      findings.append(.updateKPIRowUnnamed(at: sheet.source(ofNobody)))
      return
    }
    for cell in cells { account.take(sheet.source(cell), .skipped(.outside)) }
  }
}
