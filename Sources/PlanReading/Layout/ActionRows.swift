package import Diagnostics
import PlanText
import SpreadsheetML

/// The rows of a plan table that carry actions.
package struct ActionRows: Sendable {
  /// In sheet order.
  package private(set) var rows: [ActionRow] = []
  package private(set) var findings: [Diagnostic] = []

  private let grid: TableGrid
  private let range: Range<Int>
  private let numberColumn: Int
  private let titleColumn: Int?
  private let columns: [PlanColumnLayout]
  /// About rows since the last action, which matter only when another action follows.
  private var passedOver: [Diagnostic] = []

  /// Reads the rows of a sheet that lie in `range` (1-based), except rows of headings among them.
  package init(
    in range: Range<Int>, of grid: TableGrid, numberColumn: Int,
    columns: [PlanColumnLayout], except headings: Set<Int> = []
  ) {
    self.grid = grid
    self.range = range
    self.numberColumn = numberColumn
    self.columns = columns
    titleColumn = columns.first { $0.column == .title }?.index
    var expected = range.lowerBound
    // The first row that is no part of the table holds `expected` where it is: all below is after a
    // gap.
    for row in grid.rowNumbers(in: range) where row >= expected && !headings.contains(row) {
      if row == range.lowerBound, ColumnLabels.fill(row, of: grid) {
        expected = row + 1
        continue
      }
      if let last = read(row, isAfterGap: row > expected) { expected = last + 1 }
    }
  }

  /// The last row of what begins in a row; nil when the row is no part of the table.
  private mutating func read(_ row: Int, isAfterGap: Bool) -> Int? {
    if isComputed(row) { return nil }
    let place = CellReference(row: row, column: numberColumn)
    let contents = RowContents(row, of: grid, columns: columns)
    switch grid.actionNumber(at: place) {
    case .number(let number):
      let rows = rowsOfAction(at: row)
      if contents.hasTitle || contents.hasTexts {
        add(number, rows, at: place, hasTitle: contents.hasTitle)
      } else if isAfterGap {
        // Below a row without a number, a number alone may count notes.
        return nil
      } else {
        findings.append(.emptyNumberedRow(number, at: grid.source(place)))
      }
      return rows.upperBound
    case .unreadable(let text):
      guard contents.hasTitle || contents.hasTexts else { return nil }
      findings.append(.unreadableActionNumber(text, at: grid.source(place)))
      return rowsOfAction(at: row).upperBound
    case nil:
      return readUnnumbered(row, contents, isAfterGap: isAfterGap) ? row : nil
    }
  }

  /// Whether all that a row shows are results of formulas, as in a row of totals.
  private func isComputed(_ row: Int) -> Bool {
    grid.table.cells(inRow: row).allSatisfy { $0.formula != nil || $0.value.looksBlank }
  }

  private mutating func add(
    _ number: Int, _ rows: ClosedRange<Int>, at place: CellReference, hasTitle: Bool
  ) {
    findings += passedOver
    passedOver = []
    self.rows.append(ActionRow(number: number, rows: rows))
    if !hasTitle { findings.append(.actionWithoutTitle(number, at: grid.source(place))) }
  }

  /// Returns whether a row without a number is part of the table all the same.
  private mutating func readUnnumbered(
    _ row: Int, _ contents: RowContents, isAfterGap: Bool
  ) -> Bool {
    if NoteRow.isNote(row, of: grid) { return false }
    let place = CellReference(row: row, column: numberColumn)
    let range = grid.range(at: place)
    let text = range.rows.lowerBound == row ? grid.printedText(at: range.topLeft) : ""
    if HeadingVocabulary.samples.contains(HeadingWording(text).core) {
      findings.append(.sampleRowSkipped(at: grid.source(place)))
      return true
    }
    if contents.beginsTitle && contents.beginsTexts {
      let isBlank = text.allSatisfy(\.isWhitespace)
      findings.append(
        isBlank
          ? .actionWithoutNumber(at: grid.source(place))
          : .unreadableActionNumber(text, at: grid.source(place)))
      return true
    }
    // A total or a note below the table has a text at most.
    if contents.beginsTexts && !isAfterGap {
      findings.append(.textsWithoutAction(at: grid.source(place)))
      return true
    }
    if let first = grid.table.cells(inRow: row).first(where: { !$0.value.looksBlank }) {
      let text = first.printedText(in: grid.dateSystem)
      passedOver.append(.rowNotRead(text, at: grid.source(first.reference)))
    }
    return false
  }

  /// The rows an action's number or title is merged over, up to the next number.
  private func rowsOfAction(at row: Int) -> ClosedRange<Int> {
    var last = row
    for column in [numberColumn, titleColumn ?? numberColumn] {
      let merged = grid.range(at: CellReference(row: row, column: column)).rows.upperBound
      while last < min(merged, range.upperBound - 1), !beginsNumber(last + 1) { last += 1 }
    }
    return row...last
  }

  private func beginsNumber(_ row: Int) -> Bool {
    let place = CellReference(row: row, column: numberColumn)
    return grid.range(at: place).rows.lowerBound == row && grid.actionNumber(at: place) != nil
  }
}

/// What a row below a plan's headings says.
struct RowContents: Sendable {
  /// Whether the title's cell shows a text.
  private(set) var hasTitle = false
  /// Whether a cell of another column shows something about an action.
  private(set) var hasTexts = false
  /// Whether the title's cell itself stands in the row, not merged from above.
  private(set) var beginsTitle = false
  /// Whether one of those other cells stands in the row itself.
  private(set) var beginsTexts = false

  init(_ row: Int, of grid: TableGrid, columns: [PlanColumnLayout]) {
    // What is known already need not be looked for in further columns.
    for place in columns.indices {
      // By index, so that no layout is copied for its column.
      let (column, index) = (columns[place].column, columns[place].index)
      if beginsTexts && column.kind.isContent { continue }
      let range = grid.range(at: CellReference(row: row, column: index))
      // What is merged from a column further left is that column's text.
      guard range.columns.lowerBound == index,
        !grid.table.value(at: range.topLeft).looksBlank
      else { continue }
      let beginsHere = range.rows.lowerBound == row
      if column == .title {
        hasTitle = true
        beginsTitle = beginsHere
      } else if column.kind.isContent {
        hasTexts = true
        beginsTexts = beginsTexts || beginsHere
      }
    }
  }
}

/// Tells rows of totals and notes from those of actions.
package enum NoteRow {
  /// Whether a row's first text is a total's name or begins a note.
  ///
  /// A note has little beside its text; a title with a mark before it is part of a longer row.
  package static func isNote(_ row: Int, of grid: TableGrid) -> Bool {
    let filled = grid.table.cells(inRow: row).lazy.filter { !$0.value.looksBlank }
    guard case .text(let text) = filled.first?.value else { return false }
    return isTotal(text) || beginsNote(text) && filled.count <= 2
  }

  /// Whether a name says that its figures are computed of those above: 合計, 達成率（％）, but not 件数,
  /// which may be counted itself.
  package static func isComputed(_ text: String) -> Bool {
    begins(text, withOneOf: HeadingVocabulary.computed)
  }

  /// `合計`, `合　計（再掲除く）`, `計12件`.
  private static func isTotal(_ text: String) -> Bool {
    begins(text, withOneOf: HeadingVocabulary.totals)
  }

  private static func begins(_ text: String, withOneOf totals: [String]) -> Bool {
    guard text.utf8.count <= HeadingVocabulary.longestHeading else { return false }
    let wording = HeadingWording(text)
    // 令和6年度の達成率
    let core =
      wording.coreWithoutYear.hasPrefix("の")
      ? String(wording.coreWithoutYear.dropFirst()) : wording.core
    return totals.contains { total in
      core.hasPrefix(total)
        && core.dropFirst(total.count).allSatisfy { $0.isNumber || ":件社者名円%.,/".contains($0) }
    }
  }

  private static func beginsNote(_ text: String) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
    let plain = text.drop { $0.isWhitespace || "(（[［【〔<＜".contains($0) }
    // 注 alone may begin a title (注文システム).
    let notes = HeadingVocabulary.noteMarks.subtracting(["注"])
    if notes.contains(first) { return true }
    guard plain.hasPrefix("注") else { return false }
    let next = plain.dropFirst().first
    return next.map { $0.isNumber || $0.isWhitespace || "):：）]］】〕>＞意釈記".contains($0) } ?? true
  }
}
