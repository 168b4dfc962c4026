extension Formula {
  /// The text as copied to the cell `rows` further down and `columns` further right; nil when
  /// nothing changes.
  ///
  /// Relative coordinates move, absolute ones and table references stay. A reference that leaves
  /// the grid becomes `#REF!`. This expands shared formulas (ECMA-376-1 §18.3.1.40 f).
  public func translated(rows: Int, columns: Int) -> String? {
    rewritingReferences { reference in
      var moved = reference
      guard let first = reference.first.translated(rows: rows, columns: columns) else { return nil }
      moved.first = first
      if let last = reference.last {
        guard let last = last.translated(rows: rows, columns: columns) else { return nil }
        moved.last = last
      }
      return moved
    }
  }
}

extension ReferenceCorner {
  fileprivate func translated(rows: Int, columns: Int) -> ReferenceCorner? {
    var moved = self
    for (axis, offset) in [(StructuralEdit.Axis.rows, rows), (.columns, columns)] {
      guard let coordinate = self[axis], !coordinate.isAbsolute else { continue }
      let (index, overflows) = coordinate.index.addingReportingOverflow(offset)
      guard !overflows, (1...axis.lastLine).contains(index) else { return nil }
      moved[axis]?.index = index
    }
    return moved
  }
}
