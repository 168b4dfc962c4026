import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What the cells of a row of an update table tell about the row: whose it is, or that it is nobody's.
struct RowSigns: Sendable {
  private let sheet: UpdateSheet
  private let context: UpdateContext
  private let columns: UpdateColumns
  /// The table's rows below the headings.
  private let rows: Range<Int>

  init(
    _ columns: UpdateColumns, rows: Range<Int>, on sheet: UpdateSheet, _ context: UpdateContext
  ) {
    self.sheet = sheet
    self.context = context
    self.columns = columns
    self.rows = rows
  }

  /// Whether a row is a note or a total; ※5 beside an action's texts is a number with a mark.
  func isNote(_ row: Int) -> Bool {
    guard NoteRow.isNote(row, of: sheet.grid) else { return false }
    guard let column = columns.index(of: .number) else { return true }
    let name = folded(sheet.text(at: CellReference(row: row, column: column)).value)
    let plain = name.drop { HeadingVocabulary.noteMarks.contains($0) }
    return Int(plain) == nil || !hasContents(row)
  }

  /// The number of the action that a cell names, in the way of the book.
  func number(at place: CellReference) -> ActionNumber? {
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

  /// Whether a number is one that an action to come may get; none that was handed out and has gone since.
  func mayCome(_ text: String) -> Bool {
    let text = folded(text)
    let base = context.base?.numberNames.values.map { folded($0) } ?? []
    return context.laidOut?.counted.mayCome(text) ?? false && !base.contains(text)
  }

  func unreadable(_ text: String, at source: UpdateSource) -> Diagnostic {
    guard let names = context.laidOut else { return .updateNumberUnreadable(text, at: source) }
    if names.isRepeated(text) { return .updateNumberAmbiguous(text, at: source) }
    return .updateNameUnknown(text, known: names.firstAndLast, at: source)
  }

  /// Whether a row has a label and nothing but formulas behind it.
  func isTotal(_ row: Int) -> Bool {
    let filled = sheet.grid.table.cells(inRow: row).filter {
      !$0.value.looksBlank || $0.formula != nil
    }
    return filled.count > 1 && filled.dropFirst().allSatisfy { $0.formula != nil }
  }

  /// Whether a text is meant as an action's number and cannot be read as one: 5番, ⑤, ※5; new actions
  /// may be counted among themselves (新1).
  static func countsOddly(_ name: String) -> Bool {
    let plain = name.trimmingWhitespace
    return plain.contains(where: \.isNumber) && !plain.hasPrefix("新") && !plain.hasPrefix("追")
  }

  /// Whether a column shows a text of its own that begins in a row.
  func begins(_ row: Int, _ column: Int) -> Bool {
    let place = CellReference(row: row, column: column)
    return sheet.grid.range(at: place).topLeft == place && !sheet.grid.value(at: place).looksBlank
  }

  func isBanner(_ row: Int, title: Int) -> Bool {
    let told = columns.columns.filter { $0.column.kind.isContent && $0.column.kind != .note }
    return BannerRow.isBanner(
      row, title: title, columns: Set(told.map(\.index)), of: sheet.grid)
  }

  func hasContents(_ row: Int) -> Bool {
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

  func isComputed(_ row: Int) -> Bool {
    sheet.grid.table.cells(inRow: row).allSatisfy { $0.formula != nil || $0.value.looksBlank }
  }

  /// The rows a number or title is merged over, up to the next one.
  func lastRow(ofActionAt row: Int) -> Int {
    let starts = [columns.index(of: .number), columns.index(of: .title)].compactMap(\.self)
    let last =
      starts.map { column in
        sheet.grid.range(at: CellReference(row: row, column: column)).rows.upperBound
      }.max() ?? row
    let limit = max(row, min(last, rows.upperBound - 1))
    let next = (row...limit).dropFirst().first { below in starts.contains { begins(below, $0) } }
    return next.map { $0 - 1 } ?? limit
  }
}
