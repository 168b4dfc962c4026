public import Diagnostics
import LibXML

extension Workbook {
  /// Gives each of many rows its height in points, in one pass (ECMA-376-1 §18.3.1.73 row, `ht`).
  ///
  /// ```swift
  /// try workbook.setRowHeights([1: 24, 5: 40.5], in: "Sheet1")
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`, `off-the-sheet` or `size-out-of-range` (0 to 409.5).
  public mutating func setRowHeights(
    _ points: [Int: Double], in sheet: String
  ) throws(Failure) {
    if let first = points.keys.min(), let last = points.keys.max() {
      try Self.requireLines(.rows, first...last, in: sheet)
    }
    guard points.values.allSatisfy((0...409.5).contains) else {
      throw Failure(.sizeOutOfRange(sheet: sheet, limit: "0–409.5 pt"))
    }
    try changeSizes(of: sheet) { RowHeightEdit(scan: $0, heights: points).patches() }
  }
}

/// Sets the heights of rows, making those the part lacks.
private struct RowHeightEdit {
  let scan: XMLScan
  /// Points by 1-based row.
  let heights: [Int: Double]

  func patches() -> [XMLPatch] {
    guard let data = scan.child(of: 0, named: .main("sheetData")), !heights.isEmpty else {
      return []
    }
    var patches: [XMLPatch] = []
    var place = scan.contentRange(of: data).lowerBound
    var pending = heights.keys.sorted()[...]
    for row in CellPositions(scan).rows {
      let missing = pending.prefix { $0 < row.number }
      patches += newRows(missing, at: place, in: data)
      pending = pending.dropFirst(missing.count)
      place = scan.range(of: row.element).upperBound
      guard pending.first == row.number, let height = heights[row.number] else { continue }
      pending.removeFirst()
      patches += scan.patches(
        setting: [("ht", Workbook.shortest(height)), ("customHeight", "1")], of: row.element)
    }
    return patches + newRows(pending, at: place, in: data)
  }

  private func newRows(_ rows: ArraySlice<Int>, at place: Int, in data: Int) -> [XMLPatch] {
    if rows.isEmpty { return [] }
    let prefix = scan.tagPrefix(of: data)
    let text = rows.map { row in
      let height = Workbook.shortest(heights[row] ?? 0)
      return "<\(prefix)row r=\"\(row)\" ht=\"\(height)\" customHeight=\"1\"/>"
    }.joined()
    return [
      scan.isEmptyTag(data)
        ? XMLPatch(appending: Array(text.utf8), to: data, of: scan)
        : XMLPatch(inserting: text, at: place)
    ]
  }
}
