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
  /// Merged ranges that are taken apart.
  public var endedMerges: Set<CellRange> = []
  /// Ranges that are merged besides, none of which reaches below the new rows; these have the numbers
  /// that they get when nothing is inserted further up.
  public var addedMerges: [CellRange] = []
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

  /// The insertions of several repetitions as one structural edit, all rows with the numbers that they
  /// have before; nil where they do not lie on the sheet, or one falls into the rows of another.
  public static func edit(of repetitions: [RowRepetition]) -> StructuralEdit? {
    guard repetitions.allSatisfy(\.isOnSheet),
      let edit = StructuralEdit(insertions: repetitions.map(\.edit)), edit.isOnSheet,
      !repetitions.contains(where: { edit.tears($0.rows) })
    else { return nil }
    return edit
  }

  /// The same when rows have been inserted.
  fileprivate func moved(by edit: StructuralEdit) -> RowRepetition {
    guard let rows = edit.shifted(rows) else { return self }
    let distance = rows.upperBound - self.rows.upperBound
    var moved = self
    moved.rows = rows
    moved.groupStart = groupStart.map { edit.shifted($0) ?? $0 }
    moved.leftMerges = Set(leftMerges.compactMap { edit.shifted($0) })
    moved.endedMerges = Set(endedMerges.compactMap { edit.shifted($0) })
    moved.addedMerges = addedMerges.map { range in
      let (first, last) = (range.rows.lowerBound, range.rows.upperBound)
      func line(_ line: Int) -> Int {
        line > self.rows.upperBound ? line + distance : edit.shifted(line) ?? line
      }
      return CellRange(rows: line(first)...line(last), columns: range.columns)
    }
    moved.contents = Set(contents.compactMap { edit.shifted($0) })
    moved.lastFollowingRow = lastFollowingRow.map { edit.shifted($0) ?? $0 }
    return moved
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
    try insertRows(like: [repetition], in: sheet)
  }

  /// Inserts copies of rows below them at several places with one structural edit, as if one were
  /// inserted after the other; all rows have the numbers that they have before.
  ///
  /// Formulas that are repeated are taken to speak of their own row or of `$` rows.
  /// - Returns: findings about formulas that could not be read and were left as they are.
  /// - Throws: as `apply(_:to:followingAnchors:)`, and `Failure` with code `off-the-sheet` where two
  ///   are inserted at the same place or one among the rows of another; the workbook is then unchanged.
  @discardableResult
  public mutating func insertRows(
    like repetitions: [RowRepetition], in sheet: String
  ) throws(Failure) -> [Diagnostic] {
    guard let first = repetitions.first else { return [] }
    guard let edit = RowRepetition.edit(of: repetitions) else {
      throw Failure(
        .offTheSheet(
          .lines(.rows, first: first.rows.lowerBound, count: first.count), sheet: sheet))
    }
    var edited = self
    let drawn = try drawn(on: sheet)
    let shapes = repetitions.map { repetition in
      ShapesAtRow(
        repetition.newRows.lowerBound, among: drawn, lastFollowingRow: repetition.lastFollowingRow)
    }
    let following = shapes.reduce(into: Set<Int>()) { $0.formUnion($1.following) }
    if repetitions.count > 1, shapes.contains(where: { !$0.spanning.isDisjoint(with: following) }) {
      // It goes with one place and is stretched, or not, by another.
      return try insertRows(oneByOne: repetitions, in: sheet)
    }
    var findings = try edited.apply(edit, to: sheet, followingAnchors: following)
    let moved = repetitions.map { $0.moved(by: edit) }
    for (shapes, repetition) in zip(shapes, moved) {
      // A single row is what inserted rows look like anyway.
      if repetition.rows.count > 1 {
        try edited.copyRowLooks(
          from: repetition.rows, to: repetition.newRows.lowerBound, copies: repetition.count,
          in: sheet)
      }
      try shapes.settle(in: &edited, sheet, after: edit)
    }
    for repetition in moved {
      if let start = repetition.groupStart {
        findings += try edited.extendRanges(
          by: RowGrowth(
            first: start, last: repetition.rows.upperBound, count: repetition.newRows.count),
          in: sheet)
      }
      try edited.copyRowRules(
        from: repetition.rows, to: repetition.newRows.lowerBound, copies: repetition.count,
        in: sheet)
    }
    try edited.repeatMerges(moved, in: sheet)
    try edited.repeatContents(moved, in: sheet)
    self = edited
    return findings
  }

  private mutating func insertRows(
    oneByOne repetitions: [RowRepetition], in sheet: String
  ) throws(Failure) -> [Diagnostic] {
    var edited = self
    var waiting = repetitions[...]
    var findings: [Diagnostic] = []
    while let next = waiting.popFirst() {
      findings += try edited.insertRows(like: next, in: sheet)
      waiting = waiting.map { $0.moved(by: next.edit) }[...]
    }
    self = edited
    return findings
  }

  private mutating func repeatMerges(
    _ repetitions: [RowRepetition], in sheet: String
  ) throws(Failure) {
    let merges = MergedCells.elements(try package.scan(of: worksheetPart(sheet))).map(\.range)
    var removed: Set<CellRange> = []
    var added: [CellRange] = []
    for repetition in repetitions {
      let changed = repetition.changedMerges(of: merges)
      removed.formUnion(changed.removed.union(repetition.endedMerges))
      added += changed.added + repetition.addedMerges
    }
    try changeMergedRanges(removing: removed, adding: added, in: sheet)
  }

  private mutating func repeatContents(
    _ repetitions: [RowRepetition], in sheet: String
  ) throws(Failure) {
    var repeated: [CellReference: RowRepetition] = [:]
    for repetition in repetitions {
      for cell in repetition.contents where repetition.rows.contains(cell.row) {
        repeated[cell] = repetition
      }
    }
    if repeated.isEmpty { return }
    let scan = try package.scan(of: worksheetPart(sheet))
    let formulas = Dictionary(
      Self.cellFormulas(scan).filter { repeated[$0.cell] != nil }.map { ($0.cell, $0.formula) }
    ) { first, _ in first }
    var changes: [CellReference: CellChange] = [:]
    for (cell, element) in CellPositions(scan).elements(of: Set(repeated.keys))
    where !scan.contentRange(of: element).isEmpty {
      guard let repetition = repeated[cell] else { continue }
      let formula = formulas[cell]
      let parsed = formula.flatMap { Formula($0) }
      for copy in 1...repetition.count {
        let offset = repetition.rows.count * copy
        let translated = parsed?.translated(rows: offset, columns: 0) ?? formula
        changes[CellReference(row: cell.row + offset, column: cell.column)] = CellChange(
          content: translated.map(CellContent.formula) ?? .copy(of: cell))
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
