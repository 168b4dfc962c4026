import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// The layout table of a book that has been made: drafted from it, with what staff have said of the old one.
///
/// What was said of a heading goes by where that stood in the old book: staff may have put in rows and columns
/// since the old table was drafted.
struct NextLayout {
  private(set) var table: LayoutTable
  private let log: EditLog
  /// What was said of headings, by where these stand now.
  var said: [SourceCell: LayoutRow] = [:]

  /// For an edition that has stayed: its headings may say something else.
  ///
  /// - Parameters:
  ///   - session: Whose sheets are up to date.
  ///   - sheets: As they were when its log began.
  init(_ session: EditSession, of sheets: [Worksheet]) {
    self.init(session.reading.layout, of: sheets, log: session.log, now: session.worksheets)
    carry(session.reading.layout, edition: session.reading.plan.edition)
  }

  /// What was said of the headings, not yet written into the draft; `carry` does so.
  init(_ old: LayoutTable?, of sheets: [Worksheet], log: EditLog, now: [Worksheet]) {
    self.log = log
    table = LayoutTable(draftOf: now)
    for sheet in sheets {
      let rows = old?.headings(of: sheet.name) ?? []
      if rows.isEmpty { continue }
      let tables = HeadedTables(on: TableGrid(sheet)).tables
      let found = ColumnRows(rows, of: tables)
      for column in tables.flatMap(\.columns) {
        said[place(of: column.cell, on: sheet.name)] = found[column]
      }
    }
  }

  /// Where a cell of the old book stands now.
  func place(of cell: CellReference, on sheet: String) -> SourceCell {
    SourceCell(sheet: log.name(ofSheet: sheet), cell: log.moved(cell, in: sheet))
  }

  /// Writes what was said into the draft.
  mutating func carry(_ old: LayoutTable?, edition: FiscalYear) {
    for index in table.rows.indices {
      let row = table.rows[index]
      guard let known = known(of: row, in: old?.rows ?? []) else { continue }
      table.rows[index].fiscalYear = known.fiscalYear
      switch LayoutSetting(rawValue: row.kind == .setting ? row.heading : "") {
      case .edition:
        let year = LayoutRow.year(row.guess)
        table.rows[index].meaning = year == edition ? "" : edition.shortLabel
      case .firstRow, .lastRow: table.rows[index].meaning = known.meaning
      case .renewal, nil:
        // That years are levels must be said, whatever the guess is.
        let isSaid = known.kind == .sectionRow && !known.meaning.isEmpty
        table.rows[index].meaning =
          known.effective == row.guess && !isSaid ? "" : known.effective
      }
    }
  }

  /// The old row about what a new one is about.
  private func known(of row: LayoutRow, in old: [LayoutRow]) -> LayoutRow? {
    if row.kind == .heading {
      return CellReference(row.cell).flatMap { said[SourceCell(sheet: row.sheet, cell: $0)] }
    }
    return old.first { other in
      guard other.kind == row.kind, log.name(ofSheet: other.sheet) == row.sheet else {
        return false
      }
      switch row.kind {
      case .heading, .sheet: return true
      case .setting, .mark: return other.heading == row.heading
      case .sectionRow: return look(of: other, on: other.sheet) == look(of: row, on: nil)
      }
    }
  }

  /// What section rows of a level have in common; `sheet` is the name that the old book has for it.
  private func look(of row: LayoutRow, on sheet: String?) -> String {
    let cell = CellReference(row.cell)
    let moved = sheet.flatMap { name in cell.map { log.moved($0, in: name) } } ?? cell
    return LevelMark.look(ofSection: row.heading, inColumn: moved?.column ?? 1)
  }
}

extension EditSession {
  /// Lets the layout table go with headings that say something else now.
  ///
  /// - Parameter sheets: As they were when the log began.
  /// - Throws: `Failure` when a sheet cannot be read.
  mutating func renewLayout(of sheets: [Worksheet]) throws(Failure) {
    try refresh()
    reading.layout = NextLayout(self, of: sheets).table
  }
}
