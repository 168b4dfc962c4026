import PlanText
import SpreadsheetML

/// The columns under the heading of the titles: mostly one, and where the heading stands over two, that of the
/// numbers or marks before them and that of the titles themselves.
struct TitleColumns {
  /// 1-based.
  private(set) var name: Int
  /// 1-based; nil where no marks stand apart.
  private(set) var mark: Int?

  init(_ heading: HeadedColumn, in table: HeadedTable, on grid: TableGrid) {
    let range = heading.own.range
    name = heading.index
    // A heading that ends above the last row of headings may be a group's.
    guard range.columns.count == 2, range.rows.upperBound == table.headingRows.upperBound else {
      return
    }
    let rows = grid.rowNumbers(in: table.rows).filter { !table.repeatedRows.contains($0) }
    func texts(_ column: Int) -> [String] {
      rows.map { CellReference(row: $0, column: column) }
        .filter { grid.range(at: $0) == CellRange($0) }
        .map { grid.printedText(at: $0).trimmingWhitespace }.filter { !$0.isEmpty }
    }
    let (before, behind) = (texts(range.columns.lowerBound), texts(range.columns.upperBound))
    guard !before.isEmpty, before.count <= behind.count, before.allSatisfy(Self.isMark) else {
      return
    }
    mark = name
    name = range.columns.upperBound
  }

  /// 1, (1), ①, ア, 1-2: no name.
  private static func isMark(_ text: String) -> Bool {
    let look = LevelMark.look(of: text)
    return text.count <= 6 && !look.isEmpty && look.allSatisfy { "1①ⅠアA()-第【】".contains($0) }
  }
}
