import PlanText
import SpreadsheetML

/// What staff call an action by: 1, 001, 1-1-①, or 1重点 with a mark in the number's cell.
package struct ActionName: Hashable, Sendable {
  package var number: String
  /// What stands behind the number in its cell; empty for the number alone.
  var mark: String

  /// Nil for a blank cell.
  init?(in row: ActionRow, column: Int, of grid: TableGrid) {
    let text = HeadedColumn.oneLine(grid.name(at: CellReference(row: row.row, column: column)))
    guard !text.isEmpty else { return nil }
    self.init(text)
  }

  /// Reads the text of a cell.
  package init(_ text: String) {
    let digits = text.prefix { $0.isNumber && !"①②③④⑤⑥⑦⑧⑨⑩".contains($0) }
    let rest = String(text[digits.endIndex...]).trimmingWhitespace
    let word = folded(rest).filter { !"()・,、".contains($0) }
    if !digits.isEmpty, Self.marks.contains(word) {
      number = folded(String(digits))
      mark = word
    } else {
      number = text
      mark = ""
    }
  }

  /// The name in what it is counted in: 総務課/1, where every department counts its own.
  func counted(in scope: String) -> ActionName {
    var name = self
    name.number = scope + "/" + number
    return name
  }

  /// What stands in the cell of the number: 1 of 総務課/1.
  package static func withoutScope(_ name: String) -> String {
    name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// What stands beside a number for a priority or a relisted action.
  private static let marks: Set<String> = [
    "重点", "再掲", "新規", "新", "拡充", "優先", "主要", "★", "☆", "◎", "○", "●", "※", "*", "重",
  ]
}
