import LibXML

/// The rows of a table: its header row, its data, its row of totals (ECMA-376-1 §18.5.1.2 table).
struct TableShape {
  let name: String
  let range: CellRange
  /// 0 or 1.
  let headerRows: Int
  /// 0 or 1 in files of Excel's.
  let totalsRowCount: Int

  /// Nil where the part names no range, or one with too few rows.
  init?(_ scan: XMLScan) {
    guard let range = scan.attribute("ref", of: 0).flatMap({ CellRange($0) }) else { return nil }
    self.range = range
    name = scan.attribute("displayName", of: 0) ?? scan.attribute("name", of: 0) ?? ""
    headerRows = (scan.integer("headerRowCount", of: 0) ?? 1) > 0 ? 1 : 0
    totalsRowCount = max(scan.integer("totalsRowCount", of: 0) ?? 0, 0)
    guard headerRows <= range.rows.count, totalsRowCount <= range.rows.count - headerRows else {
      return nil
    }
  }

  var headerRow: Int? { headerRows > 0 ? range.rows.lowerBound : nil }

  var dataRows: ClosedRange<Int>? {
    let first = range.rows.lowerBound + headerRows
    let last = range.rows.upperBound - totalsRowCount
    return first <= last ? first...last : nil
  }

  var totalsRows: ClosedRange<Int>? {
    let last = range.rows.upperBound
    return totalsRowCount > 0 ? (last - totalsRowCount + 1)...last : nil
  }

  /// Whether an edit takes the header row and leaves something of the table.
  func losesHeader(_ edit: StructuralEdit) -> Bool {
    guard edit.axis == .rows, let headerRow, edit.shifted(range) != nil else { return false }
    return edit.shifted(headerRow) == nil
  }

  /// Whether an edit takes all data rows and leaves something of the table.
  func losesData(_ edit: StructuralEdit) -> Bool {
    guard edit.axis == .rows, let dataRows, edit.shifted(range) != nil else { return false }
    return edit.shifted(dataRows) == nil
  }
}

/// The formula of a calculated column, which is written for the first data row; the other rows read it
/// from their own places (ECMA-376-1 §18.5.1.1 calculatedColumnFormula).
struct TableFormula {
  private let edit: StructuralEdit
  /// The first data row before and after the edit.
  private let base: Int
  private let newBase: Int
  /// The first and the last data row that are left, by their old numbers.
  private let lines: [Int]

  /// Nil where no data row is left, and for edits of columns.
  init?(_ table: TableShape, _ edit: StructuralEdit) {
    guard edit.axis == .rows, let data = table.dataRows,
      let moved = edit.shifted(table.range.rows)
    else { return nil }
    self.edit = edit
    base = data.lowerBound
    newBase = moved.lowerBound + table.headerRows
    lines = RuleFormula.ends(of: data, after: edit)
    if lines.isEmpty { return nil }
  }

  /// The formula for the new first data row: that of a row that is left, moved there.
  func rewriting(
    _ formula: String, _ change: ReferenceChange, home: String
  ) -> ReferenceChange.Outcome {
    guard let parsed = Formula(formula) else { return .unreadable }
    let candidates = lines.map { line in
      let own = parsed.translated(rows: line - base, columns: 0) ?? formula
      let moved = RuleFormula.rewritten(own, change, home)
      let offset = newBase - (edit.shifted(line) ?? newBase)
      return Formula(moved)?.translated(rows: offset, columns: 0) ?? moved
    }
    let lost = RuleFormula.errors(formula)
    guard let best = candidates.first(where: { RuleFormula.errors($0) <= lost }) ?? candidates.first
    else { return .unchanged }
    return best == formula ? .unchanged : .changed(best)
  }
}
