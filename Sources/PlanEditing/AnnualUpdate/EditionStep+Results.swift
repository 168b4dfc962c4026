import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

extension EditionStep {
  /// The 1-based last column of the last results heading; one for all tables of a sheet.
  func lastResultsColumn(of layouts: [PlanTableLayout]) throws(Failure) -> Int {
    var columns: Set<Int> = []
    for layout in layouts {
      guard let last = layout.results.last, last.year == years.from else {
        throw Failure(
          .resultsColumnMissing(
            sheet: layout.sheet, row: layout.headingRows.lowerBound, years.from))
      }
      columns.insert(max(last.layout.index, last.layout.headingRange.columns.upperBound))
    }
    guard columns.count == 1, let column = columns.first else {
      throw Failure(.resultsColumnsDiffer(sheet: layouts[0].sheet, columns.sorted()))
    }
    return column
  }

  /// Tells of formulas of last year's column, which the `new` one has not; both are 1-based.
  mutating func tellFormulas(
    of column: Int, headed heading: String, below row: Int, except headings: Set<Int> = [],
    new: Int, on sheet: String
  ) {
    let formulas = (worksheet(sheet)?.cells ?? []).filter { cell in
      cell.reference.column == column && cell.formula != nil && cell.reference.row > row
        && !headings.contains(cell.reference.row)
    }
    guard let first = formulas.first?.reference else { return }
    let place = Place(
      sheet: session.log.name(ofSheet: sheet),
      cell: session.log.moved(first, in: sheet).description)
    let letters = CellReference.columnLetters(new)
    session.notice([
      .formulasNotContinued(heading, count: formulas.count, new: letters, place)
    ])
  }

  /// Tells of notes and links on cells of a 1-based column whose contents have gone.
  mutating func tellLeft(
    on rows: [ClosedRange<Int>], column: Int, of sheet: String, isFolded: Bool
  ) {
    guard let cells = worksheet(sheet) else { return }
    func left(_ range: CellRange, _ kind: LeftOnCell) -> Diagnostic? {
      guard range.columns.contains(column), let row = rows.first(where: range.rows.overlaps) else {
        return nil
      }
      let first = CellReference(row: max(row.lowerBound, range.rows.lowerBound), column: column)
      let source = SourceCell(sheet: sheet, cell: session.log.moved(first, in: sheet))
      return .leftOnCell(kind, source, isFolded: isFolded)
    }
    session.notice(cells.comments.compactMap { left(CellRange($0.cell), .note) })
    session.notice(cells.hyperlinks.compactMap { left($0.range, .link) })
  }

  /// Says so when a day that was asked for does not stand in the new heading.
  mutating func checkAsOf(of layout: PlanTableLayout, _ heading: String, column: Int) {
    guard let asOf = years.asOf,
      !HeadingYears(heading).expressions.contains(where: { $0.asOf == asOf })
    else { return }
    let cell = CellReference(row: layout.headingRows.upperBound, column: column)
    session.notice([.asOfNotWritten(asOf, sheet: layout.sheet, cell: cell)])
  }
}

/// What stays on a cell whose content has gone.
enum LeftOnCell {
  case note, link
}
