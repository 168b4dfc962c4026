extension Formula {
  /// The text with every reference that lies wholly in column `from` (1-based) of the sheet
  /// `home` moved to column `to`; nil when nothing changes.
  ///
  /// `$` signs make no difference: a conditional format that is cloned for the column beside it
  /// must look at that column. References that reach over other columns stay, and so do those to
  /// other sheets and 3-D references. Off the grid: `#REF!`.
  public func movingColumn(_ from: Int, to: Int, home: String) -> String? {
    rewritingReferences { reference in
      guard reference.isOn(home, home: home), reference.cells.columns == from...from else {
        return reference
      }
      guard (1...CellReference.maximumColumn).contains(to) else { return nil }
      var moved = reference
      moved.first.column?.index = to
      moved.last?.column?.index = to
      return moved
    }
  }
}
