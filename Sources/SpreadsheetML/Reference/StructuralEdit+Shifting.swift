extension StructuralEdit {
  /// The new number of a 1-based line on the edit's axis.
  ///
  /// Nil when the line is deleted or pushed off the sheet.
  public func shifted(_ index: Int) -> Int? {
    guard index >= first else { return index }
    switch kind {
    case .insert:
      let count = inserted(upTo: index)
      return index <= axis.lastLine - count ? index + count : nil
    case .delete:
      return index - first >= count ? index - count : nil
    }
  }

  /// The new numbers of the 1-based lines `lines` on the edit's axis, as Excel moves a range.
  ///
  /// An insertion behind the first line and not behind the last one makes the range grow; one at
  /// the first line moves it. A deletion shrinks it. Nil when no line is left.
  ///
  /// A range of all lines stays one. What grows over the sheet's edge ends there, and a range of
  /// several lines that ends there goes on doing so: so a deletion undoes an insertion. Excel lets
  /// such a range end before the edge after a deletion.
  public func shifted(_ lines: ClosedRange<Int>) -> ClosedRange<Int>? {
    if lines == 1...axis.lastLine { return lines }
    switch kind {
    case .insert:
      guard let lower = shifted(lines.lowerBound) else { return nil }
      return lower...(shifted(lines.upperBound) ?? axis.lastLine)
    case .delete:
      let (lower, upper) = (lines.lowerBound, lines.upperBound)
      let next = first + count
      let newLower = lower < first ? lower : max(lower, next) - count
      let reachesEdge = upper == axis.lastLine && (lower < first || upper >= next)
      let newUpper =
        reachesEdge && lower < upper
        ? upper : upper < next ? min(upper, first - 1) : upper - count
      return newLower <= newUpper ? newLower...newUpper : nil
    }
  }

  /// Where a cell of the edited sheet lands; nil when it is deleted or pushed off the sheet.
  public func shifted(_ cell: CellReference) -> CellReference? {
    switch axis {
    case .rows: shifted(cell.row).map { CellReference(row: $0, column: cell.column) }
    case .columns: shifted(cell.column).map { CellReference(row: cell.row, column: $0) }
    }
  }

  /// Where a range of the edited sheet lands, grown or shrunk; nil when nothing of it is left.
  public func shifted(_ range: CellRange) -> CellRange? {
    switch axis {
    case .rows: shifted(range.rows).map { CellRange(rows: $0, columns: range.columns) }
    case .columns: shifted(range.columns).map { CellRange(rows: range.rows, columns: $0) }
    }
  }

  /// Whether the edit pushes a cell over the sheet's last row or column.
  ///
  /// Excel refuses an insertion that would do so to a cell with content.
  public func pushesOff(_ cell: CellReference) -> Bool {
    kind == .insert && shifted(cell) == nil
  }

  /// How many lines are inserted right before a 1-based line.
  func inserted(at line: Int) -> Int {
    guard kind == .insert, let place = place(upTo: line), place.first == line else { return 0 }
    return place.count
  }

  /// Where a 1-based line begins now, with the lines inserted right before it.
  func beginning(of line: Int) -> Int {
    guard kind == .insert, let place = place(upTo: line) else { return line }
    return line + place.before + (place.first < line ? place.count : 0)
  }

  /// How many lines are inserted before a line and those before it.
  private func inserted(upTo line: Int) -> Int {
    place(upTo: line).map { $0.before + $0.count } ?? 0
  }

  /// The last place at or before a line.
  private func place(upTo line: Int) -> Place? {
    if places.count == 1 { return first <= line ? places[0] : nil }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].first <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? places[low - 1] : nil
  }

  /// Whether the edit falls between the lines, or takes some of them and leaves others.
  func tears(_ lines: ClosedRange<Int>) -> Bool {
    guard kind == .delete else {
      return places.contains { lines.contains($0.first) && $0.first > lines.lowerBound }
    }
    guard let left = shifted(lines) else { return false }
    return left.count < lines.count
  }
}
