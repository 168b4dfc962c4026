import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// The columns that a block of headings gives an update table of actions.
struct UpdateColumns: Sendable {
  /// Left to right.
  private(set) var columns: [PlanColumnLayout]
  /// The 1-based column that holds a whole schedule as a text.
  private(set) var scheduleText: Int?
  private(set) var findings: [Diagnostic] = []
  /// Whether it says anything that some edition could take over.
  private(set) var changesSomething = false

  private let sheet: UpdateSheet
  private let context: UpdateContext
  /// The table's rows below the headings.
  private let rows: Range<Int>

  init(_ block: HeadingBlock, rows: Range<Int>, on sheet: UpdateSheet, _ context: UpdateContext) {
    self.sheet = sheet
    self.context = context
    self.rows = rows
    let plan = PlanColumns(block)
    columns = plan.columns
    for cell in plan.duplicates where isUsed(cell) && !isOfEdition(cell) {
      findings.append(.updateHeadingRepeated(cell.text, at: source(cell)))
    }
    for heading in block.stacks.compactMap({ ColumnHeading($0, in: block) })
    where plan.unknown.contains(heading.cell) {
      add(heading)
    }
    if !columns.contains(where: { $0.column.isSchedule }) {
      scheduleText = Self.scheduleText(in: block)
    }
    if !columns.contains(where: { $0.column == .number }),
      let index = UnheadedNumberColumn.find(
        in: block, columns: columns, rows: rows, of: sheet.grid)
    {
      let cell = CellReference(row: block.rows.upperBound, column: index)
      columns.append(.updateColumn(.number, index: index, heading: CellRange(cell), text: ""))
    }
    columns.sort { $0.index < $1.index }
    changesSomething =
      scheduleText != nil
      || columns.contains {
        $0.column == .baseline || $0.column.kind.descriptor.updating != .fixed
      }
    leaveOutWhatTheEditionLacks()
  }

  func index(of column: PlanColumn) -> Int? { columns.first { $0.column == column }?.index }

  /// A heading that is none of a plan: one that update tables may have besides, or a finding.
  private mutating func add(_ heading: ColumnHeading) {
    let core = heading.wording.core
    let isResults =
      heading.meaning == .column(.results) || UpdateVocabulary.results.contains(core)
      || UpdateVocabulary.results.contains(heading.wording.coreWithoutYear)
    if isResults {
      add(.results(heading.fiscalYear ?? context.plan.edition), heading)
    } else if heading.meaning == .fiscalYear, let year = heading.fiscalYear {
      add(.schedule(year), heading)
    } else if isUsed(heading.cell, in: heading.column), !isOfEdition(heading.cell) {
      findings.append(
        UpdateVocabulary.ignored.contains(core)
          ? .updateColumnNotTaken(heading.cell.text, at: source(heading.cell))
          : .updateHeadingUnknown(heading.cell.text, at: source(heading.cell)))
    }
  }

  private mutating func add(_ column: PlanColumn, _ heading: ColumnHeading) {
    if columns.contains(where: { $0.column == column }) {
      if isUsed(heading.cell, in: heading.column) {
        findings.append(.updateHeadingRepeated(heading.cell.text, at: source(heading.cell)))
      }
      return
    }
    columns.append(
      .updateColumn(
        column, index: heading.column, heading: heading.cell.range, text: heading.cell.text))
  }

  /// A heading スケジュール over one column without years below it.
  private static func scheduleText(in block: HeadingBlock) -> Int? {
    block.stacks.first { stack in
      guard let last = stack.cells.last else { return false }
      return last.wording.planMeaning == .scheduleGroup
        && last.range.columns == stack.column...stack.column
    }?.column
  }

  private mutating func leaveOutWhatTheEditionLacks() {
    let all = columns
    columns = []
    for layout in all {
      guard let finding = finding(about: layout) else {
        columns.append(layout)
        continue
      }
      if sheet.hasContents(inColumn: layout.index, rows: rows) { findings.append(finding) }
    }
    if let index = scheduleText, context.window == nil {
      if sheet.hasContents(inColumn: index, rows: rows) {
        let cell = CellReference(row: rows.lowerBound - 1, column: index)
        findings.append(.updateColumnMissing("スケジュール", at: sheet.source(cell)))
      }
      scheduleText = nil
    }
  }

  private func finding(about layout: PlanColumnLayout) -> Diagnostic? {
    if context.columns.contains(layout.column) { return nil }
    let source = sheet.source(layout.heading)
    if let year = layout.column.resultsYear {
      // What has been folded away since is looked at cell by cell.
      if context.isLeft(layout.column) { return nil }
      return .updateResultsYear(
        year, has: context.resultsYears, edition: context.plan.edition, at: source)
    }
    if let year = layout.column.scheduleYear {
      guard let window = context.window else {
        return .updateColumnMissing(layout.text, at: source)
      }
      return .updateScheduleYear(year, window: window, at: source)
    }
    let column = layout.column.kind.descriptor
    // What tells rows apart is no text to write, and a status finds another place.
    if column.contents == .place || column.updating == .byRules { return nil }
    switch column.presence {
    case .required: return nil
    case .usual: return .updateColumnMissing(layout.text, at: source)
    case .optional:
      return context.headings.contains(folded(layout.text))
        ? nil : .updateColumnNotTaken(layout.text, at: source)
    }
  }

  private func isUsed(_ cell: HeadingCell) -> Bool { isUsed(cell, in: cell.reference.column) }

  private func isUsed(_ cell: HeadingCell, in column: Int) -> Bool {
    sheet.hasContents(inColumn: column, rows: rows)
  }

  private func isOfEdition(_ cell: HeadingCell) -> Bool {
    context.headings.contains(folded(cell.text))
  }

  private func source(_ cell: HeadingCell) -> UpdateSource { sheet.source(cell.reference) }
}

extension PlanColumn {
  var isSchedule: Bool { kind == .schedule }
}

extension PlanColumnLayout {
  /// A column of an update table that is none of a plan's.
  fileprivate static func updateColumn(
    _ column: PlanColumn, index: Int, heading: CellRange, text: String
  ) -> PlanColumnLayout {
    PlanColumnLayout(
      column: column, index: index, heading: heading.topLeft, headingRange: heading, text: text,
      wording: HeadingWording(text), groups: [])
  }
}
