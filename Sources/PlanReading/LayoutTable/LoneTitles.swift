import PlanText
import SpreadsheetML

/// Tells rows that show nothing but a text in the column of the titles, and stand over the actions below, from
/// actions of which nothing has been told yet.
///
/// 基本目標１　しごと and 施策１　創業 over 創業塾 and its results: they are counted in a way of their own, in which no
/// action is.
struct LoneTitles {
  /// What such rows have in common, by level.
  let looks: Set<String>

  /// - Parameters:
  ///   - table: The table.
  ///   - title: The 1-based column of titles.
  ///   - rows: The 1-based rows to look at.
  ///   - grid: The sheet.
  init(_ table: HeadedTable, title: Int, rows: Range<Int>, on grid: TableGrid) {
    var (lone, told): (Set<String>, Set<String>) = ([], [])
    for row in grid.rowNumbers(in: rows) where !table.repeatedRows.contains(row) {
      let place = CellReference(row: row, column: title)
      guard grid.range(at: place).topLeft == place, !grid.table.value(at: place).looksBlank,
        !NoteRow.isNote(row, of: grid)
      else { continue }
      let look = Self.look(row, title: title, on: grid)
      if Self.isLone(row, title: title, in: table, on: grid) {
        if Self.isCounted(look) { lone.insert(look) }
      } else {
        told.insert(look)
      }
    }
    // Where nothing is told of any action, all of them may be actions.
    looks = told.isEmpty ? [] : lone.subtracting(told)
  }

  /// Whether a row shows the text of the titles' column and nothing else, as seen.
  static func isLone(_ row: Int, title: Int, in table: HeadedTable, on grid: TableGrid) -> Bool {
    let range = grid.range(at: CellReference(row: row, column: title))
    let others = Set(table.columns.map(\.index)).union(
      grid.table.cells(inRow: row).map(\.reference.column))
    return others.subtracting(range.columns).allSatisfy { column in
      grid.value(at: CellReference(row: row, column: column)).looksBlank
    }
  }

  /// What the text has in common with those of its level.
  static func look(_ row: Int, title: Int, on grid: TableGrid) -> String {
    LevelMark.look(
      ofSection: grid.printedText(at: CellReference(row: row, column: title)), inColumn: title)
  }

  private static func isCounted(_ look: String) -> Bool {
    !look.hasPrefix("col") && (look == "A" || look.contains { "1①Ⅰア".contains($0) })
  }
}
