public import Diagnostics
import LibXML
import OPC

/// Rows that are repeated just below themselves, and what the new ones take over.
///
/// They always look like the rows above and obey the same rules; what they say is asked for.
public struct RowRepetition: Hashable, Sendable {
  /// 1-based rows that are repeated.
  public var rows: ClosedRange<Int>
  /// How many times.
  public var count: Int
  /// The 1-based first row of what the new ones belong to; nil for nothing.
  ///
  /// Ranges that begin there or further up and end with the repeated rows reach over the new ones.
  public var groupStart: Int?
  /// Merged ranges that stay as they are; others within the rows are repeated, and those that begin
  /// further up and end with the rows reach over the new ones.
  public var leftMerges: Set<CellRange>
  /// Cells of the rows whose text or formula the new ones have too; formulas are translated.
  public var contents: Set<CellReference>
  /// The 1-based row down to which what is drawn goes with its cells, whatever its own setting says.
  public var lastFollowingRow: Int?

  /// Rows to be repeated; a workbook refuses new rows that do not lie on the sheet.
  public init(
    of rows: ClosedRange<Int>, count: Int = 1, groupStart: Int? = nil,
    leftMerges: Set<CellRange> = [], contents: Set<CellReference> = [],
    lastFollowingRow: Int? = nil
  ) {
    self.rows = rows
    self.count = count
    self.groupStart = groupStart
    self.leftMerges = leftMerges
    self.contents = contents
    self.lastFollowingRow = lastFollowingRow
  }

  /// 1-based numbers of the new rows; those off the sheet are brought to its edge.
  public var newRows: ClosedRange<Int> {
    let last = CellReference.maximumRow
    let end = min(max(rows.upperBound, 0), last - 1)
    let (number, overflows) = rows.count.multipliedReportingOverflow(by: max(count, 1))
    return (end + 1)...(overflows ? last : min(end + min(number, last), last))
  }

  /// Whether the rows are there and the new ones have room.
  fileprivate var isOnSheet: Bool {
    let last = CellReference.maximumRow
    guard rows.lowerBound >= 1, rows.upperBound <= last, count >= 1 else { return false }
    return count <= (last - rows.upperBound) / rows.count
  }

  /// The insertion as a structural edit.
  public var edit: StructuralEdit {
    .insertingRows(at: newRows.lowerBound, count: newRows.count)
  }
}

extension Workbook {
  /// Inserts copies of rows below them with one structural edit: their looks, heights, rules and
  /// merged ranges, and contents where asked for.
  ///
  /// A shape that pokes over the place keeps its size and stays with the row its middle lies in.
  ///
  /// ```swift
  /// try workbook.insertRows(like: RowRepetition(of: 5...6, count: 3, groupStart: 3), in: "Sheet1")
  /// ```
  /// - Returns: findings about formulas that could not be read and were left as they are.
  /// - Throws: as `apply(_:to:followingAnchors:)`; the workbook is then unchanged.
  @discardableResult
  public mutating func insertRows(
    like repetition: RowRepetition, in sheet: String
  ) throws(Failure) -> [Diagnostic] {
    guard repetition.isOnSheet else {
      throw Failure(
        .offTheSheet(
          .lines(.rows, first: repetition.rows.lowerBound, count: repetition.count), sheet: sheet))
    }
    var edited = self
    let (rows, new) = (repetition.rows, repetition.newRows)
    let merges = MergedCells.elements(try package.scan(of: worksheetPart(sheet))).map(\.range)
    let shapes = ShapesAtRow(
      new.lowerBound, count: new.count, among: try drawn(on: sheet),
      lastFollowingRow: repetition.lastFollowingRow)
    var findings = try edited.apply(
      repetition.edit, to: sheet, followingAnchors: shapes.following)
    // A single row is what inserted rows look like anyway.
    if rows.count > 1 {
      try edited.copyRowLooks(
        from: rows, to: new.lowerBound, copies: repetition.count, in: sheet)
    }
    try shapes.settle(in: &edited, sheet)
    if let start = repetition.groupStart {
      findings += try edited.extendRanges(
        by: RowGrowth(first: start, last: rows.upperBound, count: new.count), in: sheet)
    }
    try edited.copyRowRules(from: rows, to: new.lowerBound, copies: repetition.count, in: sheet)
    let (removed, added) = repetition.changedMerges(of: merges)
    try edited.changeMergedRanges(removing: removed, adding: added, in: sheet)
    try edited.repeatContents(repetition, in: sheet)
    self = edited
    return findings
  }

  private mutating func repeatContents(
    _ repetition: RowRepetition, in sheet: String
  ) throws(Failure) {
    if repetition.contents.isEmpty { return }
    let scan = try package.scan(of: worksheetPart(sheet))
    let formulas = Dictionary(
      Self.cellFormulas(scan).filter { repetition.contents.contains($0.cell) }
        .map { ($0.cell, $0.formula) }
    ) { first, _ in first }
    var changes: [CellReference: CellChange] = [:]
    for row in CellPositions(scan).rows where repetition.rows.contains(row.number) {
      for cell in CellPositions(scan).cells(ofRow: row.element, number: row.number)
      where repetition.contents.contains(cell.reference)
        && !scan.contentRange(of: cell.element).isEmpty
      {
        let formula = formulas[cell.reference]
        let parsed = formula.flatMap { Formula($0) }
        for copy in 1...repetition.count {
          let offset = repetition.rows.count * copy
          let translated = parsed?.translated(rows: offset, columns: 0) ?? formula
          let target = CellReference(
            row: cell.reference.row + offset, column: cell.reference.column)
          changes[target] = CellChange(
            content: translated.map(CellContent.formula) ?? .copy(of: cell.reference))
        }
      }
    }
    // A formula that cannot be read is copied as it is.
    try setCheckedCells(changes, in: sheet)
  }
}

extension RowRepetition {
  /// What becomes of the merged ranges there were: those to take away, and those to add in the order
  /// of the new rows.
  fileprivate func changedMerges(
    of merges: [CellRange]
  ) -> (removed: Set<CellRange>, added: [CellRange]) {
    let concerned = merges.filter { range in
      rows.contains(range.rows.upperBound) && !leftMerges.contains(range)
    }
    var removed: Set<CellRange> = []
    var added: [CellRange] = []
    for copy in 1...count {
      for range in concerned {
        if rows.contains(range.rows.lowerBound) {
          let (first, last) = (range.rows.lowerBound, range.rows.upperBound)
          let offset = rows.count * copy
          added.append(
            CellRange(rows: (first + offset)...(last + offset), columns: range.columns))
        } else if copy == count, range.rows.upperBound == rows.upperBound {
          removed.insert(range)
          added.append(
            CellRange(
              rows: range.rows.lowerBound...newRows.upperBound, columns: range.columns))
        }
      }
    }
    return (removed, added)
  }
}
