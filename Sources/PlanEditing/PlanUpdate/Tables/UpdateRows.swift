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
  /// Rows of actions in sheet order, their number nil for those without one.
  private var found: [(number: Int?, rows: ClosedRange<Int>)] = []

  init(
    _ columns: UpdateColumns, rows: Range<Int>, on sheet: UpdateSheet, _ context: UpdateContext
  ) {
    self.sheet = sheet
    self.context = context
    self.columns = columns
    self.rows = rows
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
    if isComputed(row) || isNote(row) {
      cells.skip(row, .note)
      return row
    }
    guard let column = columns.index(of: .number) else { return findUnnumbered(row) }
    let place = CellReference(row: row, column: column)
    if context.laidOut != nil, isTotal(row) || sheet.grid.range(at: place).columns.count > 1 {
      // A row of totals, or the heading of a section.
      cells.skip(row, .note)
      return row
    }
    switch number(at: place) {
    case .number(let number):
      let last = lastRow(ofActionAt: row)
      if hasContents(row) {
        found.append((number, row...last))
      } else {
        var alone = StatedAction(number: number, source: sheet.source(place))
        cells.take(row...last, &alone)
      }
      return last
    case .unreadable(let text):
      if hasContents(row) {
        findings.append(unreadable(text, at: sheet.source(place)))
      } else {
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

  /// Whether a row is a note or a total; ※5 beside an action's texts is a number with a mark.
  private func isNote(_ row: Int) -> Bool {
    guard NoteRow.isNote(row, of: sheet.grid) else { return false }
    guard let column = columns.index(of: .number) else { return true }
    let name = folded(sheet.text(at: CellReference(row: row, column: column)).value)
    let plain = name.drop { HeadingVocabulary.noteMarks.contains($0) }
    return Int(plain) == nil || !hasContents(row)
  }

  /// The number of the action that a cell names, in the way of the book.
  private func number(at place: CellReference) -> ActionNumber? {
    guard let names = context.laidOut else { return sheet.grid.actionNumber(at: place) }
    let text = sheet.grid.name(at: place)
    guard !UpdateText.isBlank(text) else { return nil }
    let column = columns.columns.first { $0.column.kind == .department }
    let department = column.map(\.index).map { index in
      sheet.text(at: CellReference(row: place.row, column: index)).value
    }
    let departments = [department, sheet.name].compactMap(\.self).flatMap(Departments.split)
    return names.number(named: text, of: departments).map { .number($0) } ?? .unreadable(text)
  }

  private func unreadable(_ text: String, at source: UpdateSource) -> Diagnostic {
    guard let names = context.laidOut else { return .updateNumberUnreadable(text, at: source) }
    if names.isRepeated(text) { return .updateNumberAmbiguous(text, at: source) }
    return .updateNameUnknown(text, known: names.firstAndLast, at: source)
  }

  /// Whether a row has a label and nothing but formulas behind it.
  private func isTotal(_ row: Int) -> Bool {
    let filled = sheet.grid.table.cells(inRow: row).filter {
      !$0.value.looksBlank || $0.formula != nil
    }
    return filled.count > 1 && filled.dropFirst().allSatisfy { $0.formula != nil }
  }

  /// A row without a number is a new action where it has a title of its own.
  private mutating func findUnnumbered(_ row: Int) -> Int {
    let number = columns.index(of: .number).map { CellReference(row: row, column: $0) }
    let name = number.map { sheet.text(at: $0).value } ?? ""
    let title = columns.index(of: .title).flatMap { begins(row, $0) ? $0 : nil }
    let column = columns.columns.first { $0.column.kind.isContent && begins(row, $0.index) }
    let isNamed = !UpdateText.isBlank(name) && !isDashOnly(name)
    if let number, isNamed, title == nil ? column != nil : Self.countsOddly(name) {
      findings.append(unreadable(name, at: sheet.source(number)))
    } else if let title {
      let last = lastRow(ofActionAt: row)
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

  /// Whether a text is meant as an action's number and cannot be read as one: 5番, ⑤, ※5; new actions
  /// may be counted among themselves (新1).
  private static func countsOddly(_ name: String) -> Bool {
    let plain = name.trimmingWhitespace
    return plain.contains(where: \.isNumber) && !plain.hasPrefix("新") && !plain.hasPrefix("追")
  }

  /// Whether a column shows a text of its own that begins in a row.
  private func begins(_ row: Int, _ column: Int) -> Bool {
    let place = CellReference(row: row, column: column)
    return sheet.grid.range(at: place).topLeft == place && !sheet.grid.value(at: place).looksBlank
  }

  private func hasContents(_ row: Int) -> Bool {
    // A schedule may be drawn.
    if let drawn = sheet.worksheet, !drawn.shapes.isEmpty { return true }
    let indices =
      columns.columns.filter { $0.column != .number }.map(\.index)
      + (columns.scheduleText.map { [$0] } ?? [])
    return indices.contains { index in
      let place = CellReference(row: row, column: index)
      return !sheet.grid.value(at: place).looksBlank
    }
  }

  private func isComputed(_ row: Int) -> Bool {
    sheet.grid.table.cells(inRow: row).allSatisfy { $0.formula != nil || $0.value.looksBlank }
  }

  /// The rows a number or title is merged over, up to the next one.
  private func lastRow(ofActionAt row: Int) -> Int {
    let starts = [columns.index(of: .number), columns.index(of: .title)].compactMap(\.self)
    let last =
      starts.map { column in
        sheet.grid.range(at: CellReference(row: row, column: column)).rows.upperBound
      }.max() ?? row
    let limit = max(row, min(last, rows.upperBound - 1))
    let next = (row...limit).dropFirst().first { below in starts.contains { begins(below, $0) } }
    return next.map { $0 - 1 } ?? limit
  }

  private mutating func read() {
    // The new row is the action whose number no one has.
    let layout = PlanTableLayout(
      sheet: sheet.grid.name, headingRows: rows.lowerBound - 1...rows.lowerBound - 1,
      columns: columns.columns,
      actionRows: found.map { ActionRow(number: $0.number ?? 0, rows: $0.rows) }, titleCells: [])
    var cleared = ClearedYears(of: layout, on: sheet.grid)
    var above = NamesAbove(context)
    var reading = ActionReading(layout, on: cleared.grid, drawnOn: sheet.worksheet)
    for (row, entry) in zip(layout.actionRows, found) {
      var action = reading.action(in: row)
      var stated = StatedAction(number: entry.number, source: source(of: entry))
      stated.strategy = named(reading.strategy(in: row))
      stated.measure = named(reading.measure(in: row))
      above.goOn(&stated, hasMeasures: columns.index(of: .measure) != nil)
      addTexts(of: action, to: &stated)
      takeOutWords(of: &action, &stated)
      stated.schedule = schedule(of: action, row, &cleared, &stated)
      cells.take(row.rows, &stated)
      actions.append(stated)
    }
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
    if plain.utf16.count > 32_767 {
      findings.append(.updateTextTooLong(plain.utf16.count, at: source))
      return Requested("", from: source)
    }
    return Requested(plain, from: source)
  }

  private mutating func schedule(
    of action: Action, _ row: ActionRow, _ marks: inout ClearedYears, _ stated: inout StatedAction
  ) -> StatedSchedule? {
    if let index = columns.scheduleText {
      return writtenSchedule(inColumn: index, row, of: &stated)
    }
    let years = columns.columns.filter(\.column.isSchedule)
    guard let first = years.first else { return nil }
    let cleared = marks.years(inRows: row.rows)
    if action.schedule.isEmpty, cleared.isEmpty { return nil }
    if isPartlyHidden(row, years) {
      if let known = context.actions[action.number.value], known.spans != action.spans {
        findings.append(
          .updateScheduleHidden(
            context.name(action.number.value),
            at: sheet.source(
              CellReference(row: row.row, column: first.index))))
      }
      cells.skipSchedule(inRows: row.rows)
      return nil
    }
    let place = action.schedule.first?.source.cell
    let hasAllYears = context.columns.filter(\.isSchedule).isSubset(of: years.map(\.column))
    // Blank cells beside a cleared one say nothing.
    let clearsSomeYears = action.schedule.isEmpty && cleared.count < years.count
    return StatedSchedule(
      spans: action.spans, cleared: cleared,
      isWhole: hasAllYears && !clearsSomeYears && stated.unchanged.isEmpty,
      source: sheet.source(place ?? CellReference(row: row.row, column: first.index)))
  }

  /// Takes out the years that say 変更なし and the like; other words that are no text are findings,
  /// unless the plan has them too.
  private mutating func takeOutWords(of action: inout Action, _ stated: inout StatedAction) {
    for span in action.schedule {
      let (source, length) = (sheet.source(span.source.cell), span.label.utf16.count)
      let isTooLong = length > Limit.textLength.bound.number
      guard isTooLong || UpdateText.hasControlSign(span.label) else { continue }
      stated.refused.append(source)
      findings.append(
        isTooLong
          ? .updateTextTooLong(length, at: source) : .updateControlSign(at: source))
    }
    let known = stated.number.flatMap { context.actions[$0] }?.schedule.map(\.label) ?? []
    for span in action.schedule where !known.contains(span.label) {
      guard let wording = PlaceholderWording(wholeCell: span.label), wording != .nothingToTell
      else {
        continue
      }
      action.schedule.removeAll { $0 == span }
      let source = sheet.source(span.source.cell)
      if wording == .unchanged, stated.number != nil {
        stated.unchanged.append(source)
      } else {
        let label = context.scheduleLabel(stated)
        stated.refused.append(source)
        findings.append(.updateWordNoText(label, span.label, wording, at: source))
      }
    }
  }

  /// Whether arrows may be squeezed out of their place by hidden rows or years.
  private func isPartlyHidden(_ row: ActionRow, _ years: [PlanColumnLayout]) -> Bool {
    guard let shown = sheet.worksheet, !shown.shapes.isEmpty else { return false }
    return row.rows.contains(where: shown.hiddenRows.contains)
      || years.contains { shown.hiddenColumns.contains($0.index) }
  }

  private mutating func writtenSchedule(
    inColumn index: Int, _ row: ActionRow, of stated: inout StatedAction
  ) -> StatedSchedule? {
    let text = sheet.text(at: CellReference(row: row.row, column: index))
    guard !UpdateText.isBlank(text.value), let window = context.window else { return nil }
    if UpdateText.isClearing(text.value) {
      return StatedSchedule(
        spans: [], cleared: Set(window.years), isWhole: true, source: text.source)
    }
    if let wording = PlaceholderWording(wholeCell: text.value), wording != .nothingToTell {
      if wording == .unchanged {
        stated.unchanged.append(text.source)
      } else {
        stated.refused.append(text.source)
        findings.append(
          .updateWordNoText(
            context.scheduleLabel(stated), text.value, wording, at: text.source))
      }
      return nil
    }
    if text.value.utf16.count > Limit.textLength.bound.number {
      stated.refused.append(text.source)
      findings.append(.updateTextTooLong(text.value.utf16.count, at: text.source))
      return nil
    }
    if UpdateText.hasControlSign(text.value) {
      stated.refused.append(text.source)
      findings.append(.updateControlSign(at: text.source))
      return nil
    }
    switch ScheduleText.spans(in: text.value, window: window) {
    case .success(let spans):
      return StatedSchedule(spans: spans, cleared: [], isWhole: true, source: text.source)
    case .failure(.unreadable(let item)):
      stated.refused.append(text.source)
      findings.append(.updateScheduleUnreadable(item, at: text.source))
    case .failure(.outside(_, let year)):
      stated.refused.append(text.source)
      findings.append(.updateScheduleYear(year, window: window, at: text.source))
    }
    return nil
  }
}

extension ClosedRange<FiscalYear> {
  /// The years from the first to the last.
  var years: [FiscalYear] {
    (lowerBound.westernYear...upperBound.westernYear).map { FiscalYear($0) }
  }
}
