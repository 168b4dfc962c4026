import Diagnostics
import PlanReading
import SpreadsheetML

/// Rows for more actions below the last one of their measure, alike in everything but what they say.
///
/// The first of them may begin a measure or strategy; the others go on with it.
struct RowInsertion {
  /// Which names the first new action stands under for the first time.
  enum Beginning: Hashable {
    case none, measure, strategy

    /// What the new action and the one above belong to together.
    var level: RowLines.Level {
      switch self {
      case .none: .measure
      case .measure: .strategy
      case .strategy: .table
      }
    }
  }

  /// The table and all tables of the sheet, as they stand before.
  let layout: PlanTableLayout
  let layouts: [PlanTableLayout]
  /// The action above.
  let model: ActionRow
  let beginning: Beginning
  let blocks: NameBlocks
  let grid: SheetGrid
  /// How many actions are added.
  let count: Int

  var sheet: String { layout.sheet }
  /// 1-based number of the first new row.
  var first: Int { model.rows.upperBound + 1 }
  /// All new rows.
  var rows: ClosedRange<Int> { first...(first + size * count - 1) }
  /// Rows of one action.
  private var size: Int { model.rows.count }

  /// The rows of one of the new actions, counted from 0.
  func rows(of copy: Int) -> ClosedRange<Int> {
    (first + copy * size)...(first + (copy + 1) * size - 1)
  }

  /// The first row of what the new action joins: ranges that begin there or further up and end at the
  /// action above are about all of it.
  var blockStart: Int {
    switch beginning {
    case .none: NameBlocks.run(of: model, in: blocks.measures).first?.row ?? model.row
    case .measure: NameBlocks.run(of: model, in: blocks.strategies).first?.row ?? model.row
    case .strategy: layout.dataRows.lowerBound
    }
  }

  /// What the new rows take over from the action above.
  ///
  /// Merged ranges but for names and the stretches of its schedule; names that stand in every row;
  /// formulas that are no texts of it, such as counters and marks. All else is blank.
  var repetition: RowRepetition {
    let names = nameColumns
    let left = grid.sheet.mergedRanges.filter { range in
      range.rows.overlaps(model.rows)
        && (names.values.contains(where: range.columns.contains)
          || (model.rows.contains(range.rows.lowerBound)
            ? isSpan(range) : range.rows.lowerBound > blockStart))
    }
    let texts = Set(layout.columns.filter { !names.keys.contains($0.column) }.map(\.index))
    let begun = names.filter { begins($0.key) }.values
    let formulas = model.rows.flatMap { grid.sheet.cells(inRow: $0) }.filter { cell in
      cell.formula != nil && !texts.contains(cell.reference.column)
        && !begun.contains(cell.reference.column)
    }.map(\.reference)
    let repeated = names.filter { !begins($0.key) && habit($0.key, $0.value) == .repeated }
      .map { grid.range(at: CellReference(row: model.row, column: $0.value)).topLeft }
    var repetition = RowRepetition(
      of: model.rows, count: count, groupStart: blockStart, leftMerges: Set(left),
      contents: Set(formulas + repeated),
      lastFollowingRow: layouts.map(\.dataRows.upperBound).max())
    mergeNames(in: &repetition)
    return repetition
  }

  /// The columns of the names.
  private var nameColumns: [PlanColumn: Int] {
    var columns: [PlanColumn: Int] = [:]
    for column in [PlanColumn.strategy, .measure] {
      columns[column] = layout.column(column)?.index
    }
    return columns
  }

  /// Whether the new action stands under a name for the first time.
  private func begins(_ column: PlanColumn) -> Bool {
    column == .measure ? beginning != .none : beginning == .strategy
  }

  private func habit(_ column: PlanColumn, _ index: Int) -> NameHabit {
    let runs = column == .measure ? blocks.measures : blocks.strategies
    let own = NameBlocks.run(of: model, in: runs)
    return NameHabit(column: index, block: own, others: runs.filter { $0 != own }, of: grid)
  }

  /// How further new actions go on with a name that the first of them begins: as the other names do.
  func habitOfBegun(_ column: PlanColumn) -> NameHabit? {
    guard begins(column), let index = layout.column(column)?.index else { return nil }
    let runs = column == .measure ? blocks.measures : blocks.strategies
    return NameHabit(column: index, block: [], others: runs, of: grid)
  }
}

extension RowInsertion {
  /// The names' cells: those over several actions reach over the new ones.
  private func mergeNames(in repetition: inout RowRepetition) {
    // A range over both names is one.
    var known: Set<CellRange> = []
    for copy in 0..<count {
      for (column, index) in nameColumns.sorted(by: { $0.value < $1.value }) {
        let old = grid.range(at: CellReference(row: model.row, column: index))
        guard let new = nameRange(column, index, old, copy) else { continue }
        let moved = repetition.edit.shifted(old) ?? old
        if new.overlaps(moved), !moved.isSingleCell { repetition.endedMerges.insert(old) }
        if !new.isSingleCell, known.insert(new).inserted { repetition.addedMerges.append(new) }
      }
    }
  }

  /// The cells of a new action's name as they are to be merged; nil where they stay as they are, or
  /// are merged together with the last one's.
  private func nameRange(
    _ column: PlanColumn, _ index: Int, _ old: CellRange, _ copy: Int
  ) -> CellRange? {
    let isMerged = habit(column, index) == .merged
    if begins(column) ? count > 1 && habitOfBegun(column) == .merged : isMerged {
      // Further actions may follow the new ones under the same strategy.
      if copy < count - 1 || !begins(column) && old.rows.upperBound > model.rows.upperBound {
        return nil
      }
      let top = begins(column) ? first : min(old.rows.lowerBound, model.row)
      return CellRange(rows: top...rows.upperBound, columns: old.columns)
    }
    let isMergedByAction = old.rows.count > 1 && model.rows.encloses(old.rows)
    let isBlockOfOne = isMerged && size > 1
    return isMergedByAction || isBlockOfOne || old.columns.count > 1
      ? CellRange(rows: rows(of: copy), columns: old.columns) : nil
  }

  /// Whether a merged range is a stretch of the schedule, which is the action's own.
  private func isSpan(_ range: CellRange) -> Bool {
    let years = layout.schedule.map(\.index)
    return range.columns.count > 1 && years.contains(where: range.columns.contains)
  }
}

extension ClosedRange<Int> {
  /// Whether all of another range lies in it.
  fileprivate func encloses(_ other: ClosedRange<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
