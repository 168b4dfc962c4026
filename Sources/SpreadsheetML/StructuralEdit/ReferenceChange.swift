/// Something that changes what references must say: cells that move, ranges that grow, the new name of
/// a sheet or of a table's column, or that a table or some of its columns are gone.
enum ReferenceChange {
  case edits(SheetEdits)
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
    case .edits(let edits):
      rewritten = parsed.shifted(home: home, isRelativeFixed: isRelativeFixed) { edits[$0] }
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

  /// The structural edit of the sheet named; nil without one.
  func edit(of sheet: String?) -> StructuralEdit? {
    guard case .edits(let edits) = self, let sheet else { return nil }
    return edits[sheet]
  }
}

/// Structural edits of one or more sheets, one of each.
struct SheetEdits {
  /// In the order in which they were given.
  let sheets: [String]
  /// The names of all sheets in tab order tell which of them a 3-D reference covers.
  let sheetOrder: [String]
  private let edits: [String: StructuralEdit]

  init(_ edits: [(sheet: String, edit: StructuralEdit)], sheetOrder: [String] = []) {
    sheets = edits.map(\.sheet)
    self.sheetOrder = sheetOrder
    self.edits = Dictionary(edits.map { ($0.sheet.lowercased(), $0.edit) }) { first, _ in first }
  }

  /// The edit of a sheet; names compare without case.
  subscript(_ sheet: String) -> StructuralEdit? { edits[sheet.lowercased()] }
}
