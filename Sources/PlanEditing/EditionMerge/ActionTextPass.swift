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

  /// A number where the cell holds one, or is blank under a heading of figures, and the text is one:
  /// 開始年 2018.
  private func content(
    _ text: String, at cell: CellReference, under kind: ColumnKind, from asker: UpdateSource
  ) -> CellContent {
    if text.isEmpty { return .blank }
    if let runs = runs[asker]?.saying(text) { return .richText(runs) }
    let old = grid.sheet.cell(at: cell)
    if let content = old?.content(showing: text) { return content }
    guard let number = Double(text), CellValue.number(number).printedText == text else {
      return .text(text)
    }
    if let format = old?.numberFormat, format.isOfTime || format == .percentage {
      return .text(text)
    }
    // The format would add words to the number.
    if old?.words?.shown(.number(number)) != nil { return .text(text) }
    switch old?.value ?? .blank {
    case .number: return .number(number)
    case .blank where Self.figures.contains(kind): return .number(number)
    default: return .text(text)
    }
  }

  /// Columns of figures; 年度計画 and the like may hold some too, but are texts.
  private static let figures: Set<ColumnKind> = [.target, .actual, .rate, .money]
}

extension Cell {
  /// What is to be held so that the words of the number format make a text of it; nil where they do not.
  func content(showing text: String) -> CellContent? {
    guard let value = words?.value(shownAs: text) else { return nil }
    var shown = self
    shown.value = value
    // 1,200社 and 20.0社 say their digits otherwise than they would be read.
    guard shown.printedText(in: .from1900) == text else { return nil }
    switch value {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    default: return nil
    }
  }
}

extension PlanColumn {
  /// An order for lists that are the same in every run.
  fileprivate var rank: Int { fiscalYear?.westernYear ?? kind.rawValue }
}
