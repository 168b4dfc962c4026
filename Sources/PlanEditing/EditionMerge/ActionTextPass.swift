import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Writes the new texts of actions into their cells; formats stay.
enum ActionTextPass: MergePass {
  static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ session: inout EditSession
  ) throws(Failure) {
    var faults: [Diagnostic] = []
    // All texts of an added action are new: they are told with it.
    let added = Set(session.events.addedActions)
    for sheet in session.worksheets {
      var writing = ActionTexts(sheet, session.reading, added: added, runs: session.runs)
      for action in update.actions { writing.add(action) }
      faults += writing.faults
      if faults.isEmpty, !writing.changes.isEmpty {
        try session.workbook.setCells(writing.changes, in: sheet.name)
      }
      for text in writing.written { session.note(.cellWritten(text.value), at: text.source) }
    }
    if !faults.isEmpty { throw Failure(faults) }
    session.reading.setTexts(update.actions)
  }
}

/// The cells of one sheet that get other texts.
private struct ActionTexts {
  private(set) var changes: [CellReference: CellChange] = [:]
  private(set) var written: [Sourced<WrittenText>] = []
  private(set) var faults: [Diagnostic] = []

  private let grid: SheetGrid
  private let layouts: [PlanTableLayout]
  private let actions: [Int: Action]
  private let hasStatusColumn: Bool
  private let added: Set<Int>
  private let runs: [UpdateSource: [TextRun]]

  init(
    _ sheet: Worksheet, _ reading: PlanReading, added: Set<Int>, runs: [UpdateSource: [TextRun]]
  ) {
    self.added = added
    self.runs = runs
    grid = SheetGrid(sheet)
    hasStatusColumn = reading.plan.hasStatusColumn
    layouts = reading.layouts.filter { $0.sheet == sheet.name }
    actions = Dictionary(reading.plan.actions.map { ($0.number.value, $0) }) { first, _ in first }
  }

  mutating func add(_ update: ActionUpdate) {
    guard let action = actions[update.number],
      let layout = layouts.first(where: { layout in
        layout.actionRows.contains { $0.number == update.number }
      }), let row = layout.actionRows.first(where: { $0.number == update.number })
    else { return }
    for (asked, request) in update.texts.sorted(by: { $0.key.rank < $1.key.rank }) {
      guard let column = layout.column(asked), let old = action.text(asked) else {
        faults.append(.updateColumnMissing(asked, on: layout.sheet, at: request.source))
        continue
      }
      let new = action.text(
        asked, replacedBy: request.value, besideStatusColumn: hasStatusColumn)
      write(new, over: old.value, request.source, in: row, column)
    }
  }

  private mutating func write(
    _ new: String, over old: String, _ asker: UpdateSource, in row: ActionRow,
    _ column: PlanColumnLayout
  ) {
    let place = CellReference(row: row.row, column: column.index)
    let range = grid.range(at: place)
    let source = grid.source(range.topLeft)
    guard range.columns.lowerBound == column.index,
      row.rows.contains(range.rows.lowerBound), row.rows.contains(range.rows.upperBound)
    else {
      faults.append(.cellShared(range, at: source, asker))
      return
    }
    // A text over several rows of one action is written into the first.
    let cells = row.rows.map { CellReference(row: $0, column: column.index) }
      .filter { grid.range(at: $0).topLeft == $0 }
    for cell in cells {
      guard let formula = grid.sheet.cell(at: cell)?.formula else { continue }
      faults.append(.formulaInTheWay(formula, at: grid.source(cell), asker))
      return
    }
    for cell in cells where cell != range.topLeft && !grid.value(at: cell).looksBlank {
      changes[cell] = CellChange(content: .blank)
    }
    changes[range.topLeft] = CellChange(
      content: content(new, at: range.topLeft, under: column.column.kind, from: asker))
    if added.contains(row.number) { return }
    let field = WrittenText.Field.text(row.number, column.column)
    written.append(Sourced(WrittenText(field, old: old, new: new, source: asker), at: source))
  }

  private func content(
    _ text: String, at cell: CellReference, under kind: ColumnKind, from asker: UpdateSource
  ) -> CellContent {
    if text.isEmpty { return .blank }
    if let runs = runs[asker]?.saying(text) { return .richText(runs) }
    return FigureContent.content(text, over: grid.sheet.cell(at: cell), under: kind)
  }
}

extension PlanColumn {
  /// An order for lists that are the same in every run.
  fileprivate var rank: Int { fiscalYear?.westernYear ?? kind.rawValue }
}
