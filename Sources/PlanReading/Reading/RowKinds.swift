import Diagnostics
import PlanText
import SpreadsheetML

/// Finds tables in which every action has a row for what is planned and another for what was done, or a row
/// for each year.
///
/// Their columns cannot be told by headings: one cell of a year would be a plan, the cell below it results.
enum RowKinds {
  /// Two labels of one action's rows.
  struct Labels {
    var words: [String]
    /// Whether they are years.
    var areYears: Bool
    var source: SourceCell
  }

  /// The first such labels; nil where no table is built so.
  static func first(in tables: [PlanTable]) -> Labels? {
    tables.lazy.compactMap { table -> Labels? in
      let rows = table.layout.actionRows
      let tall = rows.filter { $0.rows.count > 1 }
      guard tall.count * 2 > rows.count else { return nil }
      return (1...max(1, table.grid.cells.lastColumn)).lazy.compactMap { column in
        labels(in: tall, column, of: table.grid.cells)
      }.first
    }.first
  }

  /// The labels of a 1-based column where most actions have two of them.
  private static func labels(in rows: [ActionRow], _ column: Int, of grid: TableGrid) -> Labels? {
    let labelled = rows.compactMap { row -> Labels? in
      var words: [String] = []
      for number in row.rows {
        let place = CellReference(row: number, column: column)
        guard grid.range(at: place).topLeft == place else { continue }
        let text = HeadedColumn.oneLine(grid.printedText(at: place))
        if !text.isEmpty, !words.contains(text) { words.append(text) }
      }
      let areYears = areYears(words)
      if !areYears { words = words.filter(isKind) }
      let source = grid.source(CellReference(row: row.row, column: column))
      return words.count > 1 ? Labels(words: words, areYears: areYears, source: source) : nil
    }
    return labelled.count * 2 > rows.count ? labelled.first : nil
  }

  private static func isKind(_ text: String) -> Bool {
    let plain = folded(text).prefix { $0 != "(" }
    return kinds.contains { plain == $0 || plain == $0 + "値" || plain == $0 + "額" }
  }

  /// Whether the words are years one after the other, in either direction.
  private static func areYears(_ words: [String]) -> Bool {
    let years = words.compactMap { word in
      let key = HeadingKey(word)
      return key.isYear ? key.fiscalYear : HeadingWording.westernYear(word)
    }
    guard years.count == words.count, years.count > 1 else { return false }
    let pairs = zip(years, years.dropFirst())
    return pairs.allSatisfy { $0.next == $1 } || pairs.allSatisfy { $1.next == $0 }
  }

  private static let kinds = ["計画", "実績", "目標", "予定", "実施", "見込", "見込み", "予算", "決算", "結果"]
}
