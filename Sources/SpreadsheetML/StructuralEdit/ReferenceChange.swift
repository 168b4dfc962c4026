/// Something that changes what references must say: cells that move, ranges that grow, the new name of
/// a sheet or of a table's column, or that a table or some of its columns are gone.
enum ReferenceChange {
  /// The names of all sheets in tab order tell which of them a 3-D reference covers.
  case edit(StructuralEdit, sheet: String, sheetOrder: [String] = [])
  case growth(RowGrowth, sheet: String)
  case rename(from: String, to: String)
  case renameColumn(table: String, from: String, to: String)
  /// The table's columns as they were, and which of them are left.
  case removeColumns(table: String, columns: [(name: String, isLeft: Bool)])
  case removeTable(String)
  /// A table has lost its row of totals.
  case removeTotals(table: String)

  /// What becomes of a formula.
  enum Outcome {
    case unchanged
    case changed(String)
    /// The formula cannot be tokenised; it is left as it is and reported.
    case unreadable
  }

  /// Rewrites a formula that stands on the sheet `home` (empty for formulas of no sheet), in `cell` if
  /// in any.
  ///
  /// With `isRelativeFixed` only coordinates with `$` follow cells that move.
  func rewriting(
    _ formula: String, home: String, at cell: CellReference? = nil, isRelativeFixed: Bool = false
  ) -> Outcome {
    guard let parsed = Formula(formula) else { return .unreadable }
    let rewritten: String?
    switch self {
    case .edit(let edit, let sheet, _):
      rewritten = parsed.shifted(
        by: edit, of: sheet, home: home, isRelativeFixed: isRelativeFixed)
    case .growth(let growth, let sheet):
      rewritten = parsed.growing(growth, of: sheet, home: home, at: cell)
    case .rename(let old, let new):
      rewritten = parsed.renamingSheet(old, to: new)
    case .renameColumn(let table, let old, let new):
      rewritten = parsed.renamingColumn(old, to: new, ofTable: table)
    case .removeColumns(let table, let columns):
      rewritten = parsed.removingColumns(columns, ofTable: table)
    case .removeTable(let table):
      rewritten = parsed.removingTable(table)
    case .removeTotals(let table):
      rewritten = parsed.removingTotals(ofTable: table)
    }
    return rewritten.map(Outcome.changed) ?? .unchanged
  }

  /// The structural edit, where it is one of the sheet named.
  func edit(of sheet: String?) -> StructuralEdit? {
    guard case .edit(let edit, let edited, _) = self, let sheet,
      sheet.lowercased() == edited.lowercased()
    else { return nil }
    return edit
  }
}
