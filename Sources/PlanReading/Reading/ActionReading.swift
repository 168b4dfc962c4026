package import Diagnostics
import PlanText
package import SpreadsheetML

/// Reads the actions of one plan table.
package struct ActionReading: Sendable {
  private let table: PlanTableLayout
  private let grid: TableGrid
  private let indices: [PlanColumn: Int]
  /// The kinds of texts that actions of the table have, with their columns.
  private let texts: [(kind: ColumnKind, index: Int?)]
  private let results: [(year: FiscalYear, index: Int?)]
  private let further: [PlanColumnLayout]
  /// The 1-based columns of each level's mark and name.
  private let levelColumns: [PlanColumn: [Int]]
  private var schedule: ScheduleReading
  private var cellFindings: [Diagnostic] = []

  /// `sheet` is what schedules may be drawn on; nil in a text file.
  package init(_ table: PlanTableLayout, on grid: TableGrid, drawnOn sheet: Worksheet?) {
    self.table = table
    self.grid = grid
    let indices = Dictionary(table.columns.map { ($0.column, $0.index) }) { first, _ in first }
    self.indices = indices
    texts = ColumnKind.texts.compactMap { kind in
      guard let column = PlanColumn(kind) else { return nil }
      let isLeftOut = kind.descriptor.presence == .optional && indices[column] == nil
      return isLeftOut ? nil : (kind, indices[column])
    }
    results = table.results.map { ($0.year, indices[.results($0.year)]) }
    further = table.columns.filter(\.column.isFurther)
    let levels = table.columns.filter { $0.column.kind.level != nil }.map { layout in
      (layout.column, [layout.index] + layout.columnsBeside(headings: table.headingRows))
    }
    levelColumns = Dictionary(levels) { first, _ in first }
    schedule = ScheduleReading(of: table, on: grid, drawnOn: sheet)
  }

  package var findings: [Diagnostic] { cellFindings + schedule.findings }
  /// The shapes that are read as a schedule.
  package var shapes: [Shape] { schedule.shapes }
  /// Text boxes over a schedule that have been told of.
  package var notes: Set<Shape> { schedule.notes }

  /// The action of a row, without its link.
  package mutating func action(in row: ActionRow) -> Action {
    var action = Action(number: Sourced(row.number, at: source(.number, in: row)))
    for (kind, index) in texts { action[kind] = text(inColumn: index, in: row) }
    action.results = results.map { year, index in
      YearlyResults(fiscalYear: year, text: text(inColumn: index, in: row))
    }
    action.schedule = schedule.spans(of: row)
    for layout in further {
      action.further.append(further(layout, in: row))
    }
    if let department = table.department {
      action[.department] = Sourced(department, at: action.number.source)
    }
    if !row.priority.isEmpty, action.priority.value.isEmpty {
      // The mark stands in the number's cell: it counts as the usual one.
      action.priority = Sourced(row.priority == "再掲" ? "再掲" : "◎", at: action.number.source)
    }
    return action
  }

  /// What a column says that the model has no word of its own for.
  private mutating func further(_ layout: PlanColumnLayout, in row: ActionRow) -> FurtherText {
    let text = self.text(layout.column, in: row)
    return FurtherText(
      column: layout.column, text: text, figure: Self.figure(text.value, under: layout.headings))
  }

  /// The figure a cell of a further column is, in the unit that its heading names where it names none;
  /// nil for other texts.
  ///
  /// Of the headings over it, topmost first, what stands over bare years names their unit too.
  package static func figure(_ text: String, under headings: [String]) -> PlainFigure? {
    var figure = PlainFigure(text)
    guard let unit = figure?.unit, unit.isEmpty else { return figure }
    for key in headings.reversed().lazy.map({ HeadingKey($0) }) {
      if let named = key.unit {
        figure?.unit = named
        break
      }
      if !key.isYear { break }
    }
    return figure
  }

  /// The names of the levels a row stands under, the outermost first; nil for levels that the table
  /// does not have.
  package mutating func levels(in row: ActionRow) -> [Sourced<String>?] {
    ColumnKind.levels.enumerated().map { offset, kind in
      if let cell = row.sections[offset + 1] {
        return Sourced(grid.printedText(at: cell), at: grid.source(cell))
      }
      return PlanColumn(kind).flatMap { level($0, in: row) }
    }
  }

  /// The name of a level, before which its mark may stand in a column of its own; nil where the table has
  /// no such column.
  private mutating func level(_ column: PlanColumn, in row: ActionRow) -> Sourced<String>? {
    guard let indices = levelColumns[column] else { return nil }
    let parts = indices.map { text(inColumn: $0, in: row) }
    let filled = parts.filter { $0.value.contains { !$0.isWhitespace } }
    guard filled.count > 1, let first = filled.first else { return filled.first ?? parts[0] }
    return Sourced(filled.map(\.value).joined(separator: " "), at: first.source)
  }

  /// The strategy's cell of a row; nil where the table has no such column.
  package mutating func strategy(in row: ActionRow) -> Sourced<String>? {
    level(.strategy, in: row)
  }

  /// The measure's cell of a row; nil where the table has no such column.
  package mutating func measure(in row: ActionRow) -> Sourced<String>? {
    level(.measure, in: row)
  }

  /// The text a column shows in an action's rows; where the table has no such column, the empty
  /// text at the action's number.
  ///
  /// Texts of several rows are joined by line breaks, one repeated from row to row counts once.
  private mutating func text(_ column: PlanColumn, in row: ActionRow) -> Sourced<String> {
    text(inColumn: indices[column], in: row)
  }

  private mutating func text(inColumn index: Int?, in row: ActionRow) -> Sourced<String> {
    guard let index else { return Sourced("", at: source(.number, in: row)) }
    var text = textOfCell(CellReference(row: row.row, column: index))
    if row.rows.count == 1 { return text }
    var lastRow = grid.range(at: text.source.cell).rows.upperBound
    var texts = [text.value]
    for further in row.rows where further > lastRow {
      let cell = textOfCell(CellReference(row: further, column: index))
      lastRow = grid.range(at: cell.source.cell).rows.upperBound
      if !texts.contains(cell.value) { texts.append(cell.value) }
    }
    let filled = texts.filter { $0.contains { !$0.isWhitespace } }
    if texts.count > 1 { text.value = filled.joined(separator: "\n") }
    return text
  }

  private mutating func textOfCell(_ place: CellReference) -> Sourced<String> {
    let range = grid.range(at: place)
    // What is merged from a column further left is that column's text.
    guard range.columns.lowerBound == place.column else {
      return Sourced("", at: grid.source(place))
    }
    let source = grid.source(range.topLeft)
    guard let index = grid.table.index(of: range.topLeft) else { return Sourced("", at: source) }
    if case .error(let code) = grid.table.cells[index].value {
      cellFindings.append(.cellError(code, at: source))
    }
    return Sourced(grid.table.cells[index].printedText(in: grid.dateSystem), at: source)
  }

  private func source(_ column: PlanColumn, in row: ActionRow) -> SourceCell {
    grid.source(CellReference(row: row.row, column: indices[column] ?? 1))
  }
}
