import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// The results of one table on their way to its 現状.
struct FoldedTexts {
  private let layout: PlanTableLayout
  private let line: FoldedYearLine

  init(_ layout: PlanTableLayout, _ line: FoldedYearLine) {
    self.layout = layout
    self.line = line
  }

  /// Appends the results of each action to its 現状, oldest first, and blanks the latest ones' cells.
  ///
  /// - Throws: `Failure` with code `fold-without-baseline`, `fold-shared-baseline`,
  ///   `fold-into-formula` or `text-too-long`.
  func move(_ step: inout EditionStep) throws(Failure) {
    guard let baseline = layout.column(.baseline), let sheet = step.worksheet(layout.sheet) else {
      throw Failure(
        .foldWithoutBaseline(
          SourceCell(
            sheet: layout.sheet, cell: CellReference(row: layout.headingRows.lowerBound, column: 1))
        ))
    }
    let grid = SheetGrid(sheet)
    var targets: Set<CellReference> = []
    var counts: [FiscalYear: Int] = [:]
    var additions: [SourceCell: String] = [:]
    var texts: [CellReference: [TextPart]] = [:]
    for row in layout.actionRows {
      guard let action = action(in: row, step) else { continue }
      let target = target(in: row, column: baseline.index, of: grid)
      guard targets.insert(target).inserted else {
        throw Failure(.foldSharedBaseline(SourceCell(sheet: layout.sheet, cell: target)))
      }
      let folded = addition(for: action, grid, step)
      for year in folded.years { counts[year, default: 0] += 1 }
      additions[action.number.source] = folded.parts.map(\.text).joined()
      if folded.parts.isEmpty { continue }
      texts[target] = try appended(folded.parts, at: target, grid)
      step.session.touch(SourceCell(sheet: layout.sheet, cell: target))
    }
    try step.session.workbook.composeTexts(texts, in: layout.sheet)
    for (year, count) in counts.sorted(by: { $0.key < $1.key }) {
      step.session.note(.resultsFolded(year, count: count), on: layout.sheet)
    }
    step.session.reading.foldResults(of: layout, into: step.years.to, adding: additions)
    try blankLatest(grid, &step)
  }

  private func action(in row: ActionRow, _ step: EditionStep) -> Action? {
    step.reading.plan.actions.first {
      $0.number.source.sheet == layout.sheet && $0.number.source.cell.row == row.row
    }
  }

  /// The last cell of an action's 現状 that says something, else the first one.
  private func target(in row: ActionRow, column: Int, of grid: SheetGrid) -> CellReference {
    let cells = row.rows.map { grid.range(at: CellReference(row: $0, column: column)).topLeft }
    return cells.last { !Self.saysNothing(grid.sheet.printedText(at: $0)) } ?? cells[0]
  }

  /// What is appended, results as they look in their cells, and the years that it tells of.
  private func addition(
    for action: Action, _ grid: SheetGrid, _ step: EditionStep
  ) -> (parts: [TextPart], years: [FiscalYear]) {
    var parts: [TextPart] = []
    var years: [FiscalYear] = []
    for results in action.results where !Self.saysNothing(results.text.value) {
      let heading = line.text(of: results.fiscalYear, note: note(of: results.fiscalYear, step))
      parts.append(.text((parts.isEmpty ? "" : "\n") + heading + "\n"))
      let (text, source) = (results.text.value, results.text.source)
      let isWhole = source.sheet == layout.sheet && grid.sheet.printedText(at: source.cell) == text
      parts.append(isWhole ? .contents(of: source.cell, text: text) : .text(text))
      years.append(results.fiscalYear)
    }
    return (parts, years)
  }

  /// The day a year's heading names, unless its results are said to be final.
  private func note(of year: FiscalYear, _ step: EditionStep) -> String? {
    guard step.options.finalize != year,
      let column = layout.results.first(where: { $0.year == year })?.layout
    else { return nil }
    let heading = SpreadHeading(column, of: layout, in: step.worksheet(layout.sheet))
    return heading.parts.lazy.compactMap { part in
      AsOfNote(in: part.text, of: year).map { note in
        let units = Array(part.text.utf16)[note.range]
        return String(decoding: units, as: UTF16.self)
          .filter { !$0.isWhitespace && !"()（）[]［］※＊*".contains($0) }
      }
    }.first
  }

  /// All that the cell says then.
  private func appended(
    _ parts: [TextPart], at cell: CellReference, _ grid: SheetGrid
  ) throws(Failure) -> [TextPart] {
    let source = SourceCell(sheet: layout.sheet, cell: cell)
    let old = grid.sheet.printedText(at: cell)
    let isReplaced = Self.saysNothing(old)
    let new = isReplaced ? parts : [.contents(of: cell, text: old), .text("\n")] + parts
    let count = new.reduce(0) { $0 + $1.text.utf16.count }
    guard count <= 32_767 else { throw Failure(.foldedTextTooLong(count, source)) }
    if grid.sheet.cell(at: cell)?.formula != nil { throw Failure(.foldIntoFormula(source)) }
    return new
  }

  /// Empties the latest results' cells for the new year.
  private func blankLatest(_ grid: SheetGrid, _ step: inout EditionStep) throws(Failure) {
    guard let column = layout.results.last?.layout.index else { return }
    var changes: [CellReference: CellChange] = [:]
    for row in layout.actionRows.flatMap(\.rows) {
      let cell = CellReference(row: row, column: column)
      guard grid.range(at: cell).topLeft == cell, let old = grid.sheet.cell(at: cell),
        old.value != .blank || old.formula != nil
      else { continue }
      changes[cell] = CellChange(content: .blank)
    }
    try step.session.workbook.setCells(changes, in: layout.sheet)
    step.tellLeft(
      on: layout.actionRows.map(\.rows), column: column, of: layout.sheet, isFolded: true)
  }

  private static func saysNothing(_ text: String) -> Bool {
    text.allSatisfy(\.isWhitespace) || isDashOnly(text)
  }
}
