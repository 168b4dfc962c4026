package import Diagnostics
import PlanText
package import SpreadsheetML

/// The rows of a table by what they are: actions, sections over them, and the rest.
package struct SectionedRows: Sendable {
  /// A row that names a level of the actions below it.
  package struct Section: Hashable, Sendable {
    package let cell: CellReference
    package let text: String
    /// What rows of one level have in common.
    package let look: String
  }

  /// One action's rows and the sections that stand over them, outermost first by the order of their
  /// first rows.
  package struct ActionPlace: Hashable, Sendable {
    package let rows: ClosedRange<Int>
    /// By look: the nearest section row above.
    package let sections: [String: Section]
  }

  package private(set) var actions: [ActionPlace] = []
  /// The first rows of each look, in the order of the sheet.
  package private(set) var looks: [(look: String, sections: [Section])] = []
  /// What is neither, in rows between actions and directly below the last one.
  package private(set) var findings: [Diagnostic] = []

  private let grid: TableGrid
  private let table: HeadedTable
  private let title: Int
  private let isRead: Set<Int>
  /// The looks of the rows that show a title's cell alone and are no actions'.
  private let loneLooks: Set<String>

  /// - Parameters:
  ///   - table: The table.
  ///   - title: The 1-based column of titles.
  ///   - rows: The 1-based rows to look at.
  ///   - columns: The 1-based columns that tell of an action besides its title and levels.
  ///   - grid: The sheet.
  package init(
    _ table: HeadedTable, title: Int, rows: Range<Int>, columns: Set<Int>, on grid: TableGrid
  ) {
    self.grid = grid
    self.table = table
    self.title = title
    isRead = columns
    loneLooks = LoneTitles(table, title: title, rows: rows, on: grid).looks
    read(rows, below: [])
    let above = sectionsAboveHeadings()
    if above.isEmpty { return }
    (actions, looks, findings) = ([], [], [])
    read(rows, below: above)
  }

  private mutating func read(_ rows: Range<Int>, below above: [Section]) {
    var sections: [String: Section] = [:]
    var pending = above
    var passed: [Diagnostic] = []
    var continued: [Diagnostic] = []
    var next = rows.lowerBound
    for row in grid.rowNumbers(in: rows) where row >= next && !table.repeatedRows.contains(row) {
      if NoteRow.isNote(row, of: grid) || ColumnLabels.fill(row, of: grid) || isComputed(row) {
        continue
      }
      if let found = action(at: row, before: rows.upperBound) {
        for section in pending { add(section, to: &sections) }
        pending = []
        findings += passed
        (passed, continued) = ([], [])
        actions.append(ActionPlace(rows: found, sections: sections))
        next = found.upperBound + 1
      } else if let section = section(at: row) {
        pending.append(section)
      } else if let first = grid.table.cells(inRow: row).first(where: { !$0.value.looksBlank }) {
        let text = first.printedText(in: grid.dateSystem)
        passed.append(.rowNotRead(text, at: grid.source(first.reference)))
        if row == next, !actions.isEmpty, goesOn(row) {
          continued.append(.textsWithoutAction(at: grid.source(first.reference)))
          next = row + 1
        }
      }
    }
    findings += continued
  }

  /// Whether all that a row shows stands under headings right of the title.
  private func goesOn(_ row: Int) -> Bool {
    let last = table.columns.last?.index ?? title
    return grid.table.cells(inRow: row).filter { !$0.value.looksBlank }
      .allSatisfy { $0.reference.column > title && $0.reference.column <= last }
  }

  /// The section rows directly above the headings that look like those below, topmost first; by its column
  /// alone a section cannot be told from a title.
  private func sectionsAboveHeadings() -> [Section] {
    let known = Set(looks.map(\.look).filter { !$0.hasPrefix("col") })
    var found: [Section] = []
    for row in grid.rowNumbers(in: table.rowsAbove).reversed() {
      guard let section = section(at: row), known.contains(section.look) else { break }
      found.insert(section, at: 0)
    }
    return found
  }

  /// A section takes the place of the one of its look, and ends those further in.
  private mutating func add(_ section: Section, to sections: inout [String: Section]) {
    if let known = looks.firstIndex(where: { $0.look == section.look }) {
      looks[known].sections.append(section)
      for inner in looks[(known + 1)...] { sections[inner.look] = nil }
    } else {
      looks.append((section.look, [section]))
    }
    sections[section.look] = section
  }

  private func isComputed(_ row: Int) -> Bool {
    grid.table.cells(inRow: row).allSatisfy { $0.formula != nil || $0.value.looksBlank }
  }

  /// The rows of an action whose title begins in a row.
  private func action(at row: Int, before end: Int) -> ClosedRange<Int>? {
    let place = CellReference(row: row, column: title)
    let range = grid.range(at: place)
    guard range.topLeft == place, !grid.table.value(at: place).looksBlank,
      !BannerRow.isBanner(row, title: title, columns: isRead, of: grid),
      !LoneTitles.isLone(row, title: title, in: table, on: grid)
        || !loneLooks.contains(LoneTitles.look(row, title: title, on: grid))
    else { return nil }
    return row...min(range.rows.upperBound, end - 1)
  }

  /// A row that says one thing, without a title and without anything about an action.
  private func section(at row: Int) -> Section? {
    var texts: [(range: CellRange, text: String)] = []
    for cell in grid.table.cells(inRow: row)
    where !cell.value.looksBlank && !table.isApart(cell.reference.column) {
      let range = grid.range(at: cell.reference)
      guard range.topLeft == cell.reference else { continue }
      guard case .text(let text) = cell.value else { return nil }
      texts.append((range, text))
    }
    guard let first = texts.first, texts.count <= 2,
      first.range.columns.lowerBound <= title, first.text.count <= 80
    else { return nil }
    let beside = texts.dropFirst().filter { isRead.contains($0.range.columns.lowerBound) }
    guard beside.isEmpty else { return nil }
    // A mark alone in a cell before its name.
    let text = texts.map(\.text).joined(separator: " ")
    let look = LevelMark.look(ofSection: text, inColumn: first.range.columns.lowerBound)
    return Section(cell: first.range.topLeft, text: text, look: look)
  }
}

/// Tells a row that says one thing over the whole width of a table from that of an action.
package enum BannerRow {
  /// Whether the cell of a row's title is merged over all columns that tell of an action, and nothing else
  /// stands in the row.
  package static func isBanner(
    _ row: Int, title: Int, columns: Set<Int>, of grid: TableGrid
  ) -> Bool {
    let range = grid.range(at: CellReference(row: row, column: title))
    let right = columns.filter { $0 > title }
    guard !right.isEmpty, right.allSatisfy(range.columns.contains) else { return false }
    return grid.table.cells(inRow: row).allSatisfy {
      $0.value.looksBlank || range.contains($0.reference)
    }
  }
}
