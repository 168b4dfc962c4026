import PlanText
import SpreadsheetML

/// Finds plan tables that lines naming a year part into blocks, one below the other, while their headings
/// name none: each block's results are of another year.
enum YearBlocks {
  /// What parts a table.
  struct Lines {
    var words: [String]
    var source: SourceCell
  }

  /// The first such lines that staff have not called a level; nil where no table is built so.
  static func first(in book: LaidOutBook, _ layout: LayoutTable) -> Lines? {
    book.sheets.lazy.filter(\.isPlan).compactMap { lines(on: $0, layout) }.first
  }

  private static func lines(on sheet: LaidOutSheet, _ layout: LayoutTable) -> Lines? {
    let tables = sheet.tables.filter { $0.isPlan && $0.tellsOfNoYear }
    let grid = sheet.grid.cells
    let above = tables.compactMap { line(above: $0.table, of: grid) }
    let inside = tables.flatMap { sections(of: $0, on: grid.name, layout) }
    let first = tables.compactMap { $0.rows?.actions.first?.rows.lowerBound }.min() ?? 1
    let lines = (above + inside).sorted { $0.cell < $1.cell }
    let years = Set(lines.compactMap { HeadingYears($0.text).fiscalYear })
    guard years.count > 1 || inside.contains(where: { $0.cell.row > first }),
      let last = lines.last
    else { return nil }
    let words = lines.map { HeadedColumn.oneLine($0.text) }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return Lines(words: words, source: grid.source(last.cell))
  }

  private static func sections(
    of table: LaidOutTable, on sheet: String, _ layout: LayoutTable
  ) -> [(cell: CellReference, text: String)] {
    let looks = (table.rows?.looks ?? []).filter { !layout.saysLevel(ofLook: $0.look, on: sheet) }
    return looks.flatMap(\.sections).filter { namesYear($0.text) }.map { ($0.cell, $0.text) }
  }

  /// The line that stands alone in the nearest filled row above a table.
  private static func line(
    above table: HeadedTable, of grid: TableGrid
  ) -> (cell: CellReference, text: String)? {
    for row in grid.rowNumbers(in: table.rowsAbove).reversed() {
      let filled = grid.table.cells(inRow: row).filter { !$0.value.looksBlank }
      guard let only = filled.first else { continue }
      guard filled.count == 1, case .text(let text) = only.value, namesYear(text) else {
        return nil
      }
      return (only.reference, text)
    }
    return nil
  }

  /// Whether a text names a year and nothing else but what is told of it: ■令和5年度, 令和5年度分, 令和5年度実績.
  private static func namesYear(_ text: String) -> Bool {
    let key = HeadingKey(text)
    guard key.fiscalYear != nil, !key.isOfSeveralYears, !key.isYearInBrackets else { return false }
    let words = key.core.filter { $0.isLetter || $0.isNumber }
    if words.isEmpty || words == "分" { return true }
    return MeaningGuess.kind(of: key, hasYear: true)?.kind.isTold ?? false
  }
}

extension ColumnKind {
  /// Whether it is told of a year when that is over.
  fileprivate var isTold: Bool {
    [.results, .actual, .workDone, .rate, .grade, .gradeReason].contains(self)
  }
}

extension LaidOutTable {
  /// Whether what is told of a year stands under headings without one.
  fileprivate var tellsOfNoYear: Bool {
    columns.contains { ($0.kind?.isTold ?? false) && !$0.namesYear && $0.fiscalYear == nil }
  }
}
