import PlanText
import SpreadsheetML

/// Tells rows that count a table's columns: 1, 2, 3 …, A, B, C …, ①, ②, ③ ….
package enum ColumnLabels {
  /// Whether a row holds nothing but such labels, each one beyond the last.
  package static func fill(_ row: Int, of grid: TableGrid) -> Bool {
    var count = 0
    var last: Int?
    for cell in grid.table.cells(inRow: row) where !cell.value.looksBlank {
      guard let ordinal = ordinal(cell.value), last.map({ $0 + 1 == ordinal }) ?? true else {
        return false
      }
      last = ordinal
      count += 1
    }
    // Fewer could be a number and a figure.
    return count >= 4
  }

  private static func ordinal(_ value: CellValue) -> Int? {
    if case .number(let number) = ActionNumber(value) { return number }
    guard case .text(let text) = value, text.utf8.count <= 12 else { return nil }
    let sign = text.filter { !$0.isWhitespace && !"()（）.．".contains($0) }
    guard sign.unicodeScalars.count == 1, let scalar = sign.unicodeScalars.first else { return nil }
    // One counting sign follows the other in Unicode, かな and イロハ aside.
    let isSign = (0x2460...0x24FF).contains(scalar.value) || folded(sign).first?.isASCII == true
    return isSign ? Int(scalar.value) : nil
  }
}
