import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Reads the rows below the headings of an update table of actions.
struct UpdateRows: Sendable {
  private(set) var actions: [StatedAction] = []
  private(set) var findings: [Diagnostic] = []
  private(set) var cells: RowCells

  private let sheet: UpdateSheet
  private let context: UpdateContext
  private let columns: UpdateColumns
  private let rows: Range<Int>
  private let signs: RowSigns
  /// Rows of actions in sheet order, their number nil for those without one.
  private var found: [(number: Int?, rows: ClosedRange<Int>)] = []
  /// The cells with the numbers of actions to come, by their first rows.
  private var coming: [Int: CellReference] = [:]
  /// Rows that head a section of another office's book.
  private var sections: [Int] = []

  init(
    _ columns: UpdateColumns, rows: Range<Int>, on sheet: UpdateSheet, _ context: UpdateContext
  ) {
    self.sheet = sheet
    self.context = context
    self.columns = columns
    self.rows = rows
    signs = RowSigns(columns, rows: rows, on: sheet, context)
    cells = RowCells(columns, on: sheet)
    var free = rows.lowerBound
    for row in sheet.grid.rowNumbers(in: rows) where row >= free {
      if row == rows.lowerBound, ColumnLabels.fill(row, of: sheet.grid) {
        cells.skip(row, .note)
        continue
      }
      free = find(row) + 1
    }
    read()
    findings += cells.findings(belowHeadings: rows.lowerBound - 1)
  }

  /// The last row of what begins in a row.
  private mutating func find(_ row: Int) -> Int {
    if signs.isComputed(row) || signs.isNote(row) {
      cells.skip(row, .note)
      return row
    }
    guard let column = columns.index(of: .number) else { return findUnnumbered(row) }
    let place = CellReference(row: row, column: column)
    if context.laidOut != nil, signs.isTotal(row) || sheet.grid.range(at: place).columns.count > 1 {
      // A row of totals, or the heading of a section.
      if !signs.isTotal(row) { sections.append(row) }
      cells.skip(row, .note)
      return row
    }
    switch signs.number(at: place) {
    case .number(let number):
      let last = signs.lastRow(ofActionAt: row)
      if signs.hasContents(row) {
        found.append((number, row...last))
      } else {
        var alone = StatedAction(number: number, source: sheet.source(place))
        cells.take(row...last, &alone)
      }
      return last
    case .unreadable(let text):
      if signs.mayCome(text), let title = columns.index(of: .title), signs.begins(row, title) {
        coming[row] = place
        let last = signs.lastRow(ofActionAt: row)
        found.append((nil, row...last))
        return last
      }
      if signs.hasContents(row) {
        findings.append(signs.unreadable(text, at: sheet.source(place)))
      } else {
        if context.laidOut != nil { sections.append(row) }
        cells.skip(row, .outside)
      }
      return row
    case nil:
      let text = sheet.text(at: place).value
      if HeadingVocabulary.samples.contains(HeadingWording(text).core) {
        cells.skip(row, .sample)
        return row
      }
      return findUnnumbered(row)
    }
  }

  /// A row without a number is a new action where it has a title of its own.
  private mutating func findUnnumbered(_ row: Int) -> Int {
    let number = columns.index(of: .number).map { CellReference(row: row, column: $0) }
    let name = number.map { sheet.text(at: $0).value } ?? ""
    let title = columns.index(of: .title).flatMap { signs.begins(row, $0) ? $0 : nil }
    if let title, context.laidOut != nil, signs.isBanner(row, title: title) {
      // The heading of a section.
      sections.append(row)
      cells.skip(row, .note)
      return row
    }
    let column = columns.columns.first { $0.column.kind.isContent && signs.begins(row, $0.index) }
    let isNamed = !UpdateText.isBlank(name) && !isDashOnly(name)
    if let number, isNamed, title == nil ? column != nil : RowSigns.countsOddly(name) {
      findings.append(signs.unreadable(name, at: sheet.source(number)))
    } else if let title {
      let last = signs.lastRow(ofActionAt: row)
      let text = sheet.text(at: CellReference(row: row, column: title)).value
      // In a book without numbers the titles are what actions are called by.
      let known = context.laidOut.flatMap { $0.hasNumbers ? nil : $0.number(titled: text) }
      found.append((known, row...last))
      return last
    } else if let column {
      let place = CellReference(row: row, column: column.index)
      findings.append(.updateRowWithoutNumber(at: sheet.source(place)))
    } else {
      cells.skip(row, .outside)
    }
    return row
  }

  private mutating func read() {
    // The new row is the action whose number no one has.
    let layout = PlanTableLayout(
      sheet: sheet.grid.name, headingRows: rows.lowerBound - 1...rows.lowerBound - 1,
      columns: columns.columns,
      actionRows: found.map { ActionRow(number: $0.number ?? 0, rows: $0.rows) }, titleCells: [])
    for figures in RowFigures.all(in: layout, on: sheet.grid) {
      findings.append(.rowsOfFigures(figures, at: sheet.source(figures.cells[0]).place))
    }
    let cleared = ClearedYears(of: layout, on: sheet.grid)
    var above = NamesAbove(
      context, showsStrategies: columns.index(of: .strategy) != nil || !sections.isEmpty)
    var ahead = sections[...]
    let innermost: PlanColumn = above.isOfOneLevel ? .strategy : .measure
    let knowsPlace = columns.index(of: innermost) != nil || !sections.isEmpty
    var reading = ActionReading(layout, on: cleared.grid, drawnOn: sheet.worksheet)
    for (row, entry) in zip(layout.actionRows, found) {
      let action = reading.action(in: row)
      var stated = StatedAction(number: entry.number, source: source(of: entry))
      stated.name = coming[row.row].map { cell in
        Requested(sheet.grid.name(at: cell).trimmingWhitespace, from: sheet.source(cell))
      }
      stated.strategy = named(reading.strategy(in: row))
      stated.measure = named(reading.measure(in: row))
      while let section = ahead.first, section < row.row {
        above.beginSection()
        ahead.removeFirst()
      }
      above.goOn(&stated, knowsPlace: knowsPlace)
      addTexts(of: action, to: &stated)
      add(RowSchedule(of: action, stated, in: row, cleared, columns, on: sheet, context), &stated)
      cells.take(row.rows, &stated)
      actions.append(stated)
    }
  }

  private mutating func add(_ schedule: RowSchedule, _ stated: inout StatedAction) {
    stated.schedule = schedule.stated
    stated.unchanged = schedule.unchanged
    stated.refused = schedule.refused
    findings += schedule.findings
    if schedule.isHidden { cells.skipSchedule(inRows: schedule.row.rows) }
  }

  private func source(of entry: (number: Int?, rows: ClosedRange<Int>)) -> UpdateSource {
    let column = columns.index(of: entry.number == nil ? .title : .number) ?? 1
    return sheet.source(CellReference(row: entry.rows.lowerBound, column: column))
  }

  private func named(_ cell: Sourced<String>?) -> Requested<String>? {
    guard let cell, !UpdateText.isBlank(cell.value), !UpdateText.isDitto(cell.value),
      PlaceholderWording(wholeCell: cell.value) != .unchanged
    else { return nil }
    return Requested(cell.value, from: sheet.source(cell.source.cell))
  }

  private mutating func addTexts(of action: Action, to stated: inout StatedAction) {
    for layout in columns.columns {
      if layout.column == .baseline {
        stated.baseline = requested(action.baseline)
      } else if layout.column == .status {
        stated.status = action.status.map { requested($0) }
      } else if let text = action.text(layout.column) {
        stated.texts.append(StatedText(column: layout.column, text: requested(text)))
      }
    }
  }

  private mutating func requested(_ text: Sourced<String>) -> Requested<String> {
    let source = sheet.source(text.source.cell)
    if case .error(let code) = sheet.grid.table.value(at: text.source.cell) {
      findings.append(.updateCellError(code, at: source))
      return Requested("", from: source)
    }
    // A CSV file holds an error of Excel as a text.
    if UpdateVocabulary.errors.contains(text.value.trimmingWhitespace.uppercased()) {
      findings.append(.updateCellError(text.value.trimmingWhitespace, at: source))
      return Requested("", from: source)
    }
    let plain = UpdateText.withPlainLineBreaks(text.value)
    if plain.utf16.count > Limit.textLength.bound.number {
      findings.append(.updateTextTooLong(plain.utf16.count, at: source))
      return Requested("", from: source)
    }
    return Requested(plain, from: source)
  }
}
