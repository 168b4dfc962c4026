extension StructuralEdit {
  /// The new number of a 1-based line on the edit's axis.
  ///
  /// Nil when the line is deleted or pushed off the sheet.
  public func shifted(_ index: Int) -> Int? {
    guard index >= first else { return index }
    switch kind {
    case .insert:
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
    let line = axis == .rows ? cell.row : cell.column
    return kind == .insert && line >= first && line > axis.lastLine - count
  }

  /// Whether the edit falls between the lines, or takes some of them and leaves others.
  func tears(_ lines: ClosedRange<Int>) -> Bool {
    guard kind == .delete else { return lines.contains(first) && first > lines.lowerBound }
    guard let left = shifted(lines) else { return false }
    return left.count < lines.count
  }
}
