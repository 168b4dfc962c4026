/// Finds ranges that share cells.
enum RangeOverlap {
  /// The ranges that overlap one that begins above or left of them, in reading order.
  ///
  /// A line sweeps down the sheet and keeps the ranges it crosses in the order of their columns;
  /// these have no column in common, so a new range is compared with its neighbours alone.
  static func overlapping(_ ranges: [CellRange]) -> [CellRange] {
    var crossed: [CellRange] = []
    var overlapping: [CellRange] = []
    for range in ranges.sorted(by: { $0.topLeft < $1.topLeft }) {
      var place = index(of: range.columns.lowerBound, in: crossed)
      // Neighbours that the line has left are gone; one to the left may reach over the start.
      while place < crossed.count, crossed[place].rows.upperBound < range.rows.lowerBound,
        crossed[place].columns.lowerBound <= range.columns.upperBound
      {
        crossed.remove(at: place)
      }
      while place > 0, crossed[place - 1].rows.upperBound < range.rows.lowerBound {
        place -= 1
        crossed.remove(at: place)
      }
      let isMetLeft = place > 0 && crossed[place - 1].overlaps(range)
      let isMetRight = place < crossed.count && crossed[place].overlaps(range)
      if isMetLeft || isMetRight {
        overlapping.append(range)
      } else {
        crossed.insert(range, at: place)
      }
    }
    return overlapping
  }

  /// The first range that begins at or right of a column.
  private static func index(of column: Int, in ranges: [CellRange]) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].columns.lowerBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
