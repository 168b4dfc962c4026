import Diagnostics
import PlanReading
import SpreadsheetML

/// Rows for one more action below the last one of its measure, alike in everything but what they say.
struct RowInsertion {
  /// Which names the new action stands under for the first time.
  enum Beginning: Hashable {
    case none, measure, strategy

    /// What the new action and the one above belong to together.
    fileprivate var level: RowLines.Level {
      switch self {
      case .none: .measure
      case .measure: .strategy
      case .strategy: .table
      }
    }
  }

  let layout: PlanTableLayout
  /// All tables of the sheet.
  let layouts: [PlanTableLayout]
  /// The action above.
  let model: ActionRow
  let beginning: Beginning
  let blocks: NameBlocks
  let grid: SheetGrid

  var sheet: String { layout.sheet }
  /// 1-based number of the first new row.
  var first: Int { model.rows.upperBound + 1 }
  /// The new rows.
  var rows: ClosedRange<Int> { first...(first + model.rows.count - 1) }

  /// The first row of what the new action joins: ranges that begin there or further up and end at the
  /// action above are about all of it.
  private var blockStart: Int {
    switch beginning {
    case .none: NameBlocks.run(of: model, in: blocks.measures).first?.row ?? model.row
    case .measure: NameBlocks.run(of: model, in: blocks.strategies).first?.row ?? model.row
    case .strategy: layout.dataRows.lowerBound
    }
  }

  /// Inserts the rows; they are blank but for formulas and repeated names.
  func insert(into step: inout MergeStep) throws(Failure) {
    let shapes = ShapesAtRow(first, count: rows.count, on: grid.sheet, within: layouts)
    let edit = StructuralEdit.insertingRows(at: first, count: rows.count)
    try step.apply(edit, to: sheet, followingAnchors: shapes.following)
    if rows.count > 1 {
      try step.workbook.copyRowLooks(from: model.rows, to: first, in: sheet)
    }
    try shapes.settle(in: &step.workbook)
    let growth = RowGrowth(first: blockStart, last: model.rows.upperBound, count: rows.count)
    step.findings += try step.workbook.extendRanges(by: growth, in: sheet)
    try step.workbook.copyRowRules(from: model.rows, to: first, in: sheet)
    try merge(in: &step.workbook)
    try repeatNames(in: &step.workbook)
    try copyFormulas(in: &step.workbook)
    try RowLines(layout: layout, blocks: blocks).draw(
      below: model, level: beginning.level, count: rows.count, in: &step.workbook)
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
}

extension RowInsertion {
  /// Merged ranges of the action above are repeated, those over several actions reach over the new one.
  private func merge(in workbook: inout Workbook) throws(Failure) {
    let names = nameColumns
    let edit = StructuralEdit.insertingRows(at: first, count: rows.count)
    var removed: Set<CellRange> = []
    var added: [CellRange] = []
    for range in grid.sheet.mergedRanges where range.rows.overlaps(model.rows) {
      if names.values.contains(where: range.columns.contains) { continue }
      if model.rows.encloses(range.rows) {
        if isSpan(range) { continue }
        added.append(range.moved(by: rows.count))
      } else if range.rows.upperBound == model.rows.upperBound,
        range.rows.lowerBound <= blockStart
      {
        removed.insert(range)
        added.append(
          CellRange(rows: range.rows.lowerBound...rows.upperBound, columns: range.columns))
      }
    }
    for (column, index) in names.sorted(by: { $0.value < $1.value }) {
      let old = grid.range(at: CellReference(row: model.row, column: index))
      guard let new = nameRange(column, index, old) else { continue }
      let moved = edit.shifted(old) ?? old
      if new.overlaps(moved), !moved.isSingleCell { removed.insert(moved) }
      if !new.isSingleCell { added.append(new) }
    }
    // A range over both names is one.
    let unique = added.reduce(into: [CellRange]()) { if !$0.contains($1) { $0.append($1) } }
    try workbook.changeMergedRanges(removing: removed, adding: unique, in: sheet)
  }

  /// The cells of the new action's name as they are to be merged; nil where they stay as they are.
  private func nameRange(_ column: PlanColumn, _ index: Int, _ old: CellRange) -> CellRange? {
    if begins(column) || habit(column, index) != .merged {
      let isMergedByAction = old.rows.count > 1 && model.rows.encloses(old.rows)
      let isBlockOfOne = habit(column, index) == .merged && rows.count > 1
      return isMergedByAction || isBlockOfOne || old.columns.count > 1
        ? CellRange(rows: rows, columns: old.columns) : nil
    }
    // Further actions may follow the new one under the same strategy.
    if old.rows.upperBound > model.rows.upperBound { return nil }
    return CellRange(
      rows: min(old.rows.lowerBound, model.row)...rows.upperBound, columns: old.columns)
  }

  /// Whether a merged range is a stretch of the schedule, which is the action's own.
  private func isSpan(_ range: CellRange) -> Bool {
    let years = layout.schedule.map(\.index)
    return range.columns.count > 1 && years.contains(where: range.columns.contains)
  }

  /// Gives the new action the names of the one above, where the table has them in every row.
  private func repeatNames(in workbook: inout Workbook) throws(Failure) {
    for (column, index) in nameColumns.sorted(by: { $0.value < $1.value })
    where !begins(column) && habit(column, index) == .repeated {
      let source = grid.range(at: CellReference(row: model.row, column: index)).topLeft
      let target = CellReference(row: source.row + rows.count, column: source.column)
      try workbook.copyText(from: source, replacing: [], to: target, in: sheet)
    }
  }

  /// Copies the formulas of the action above that are no texts of it: counters, marks and the like.
  private func copyFormulas(in workbook: inout Workbook) throws(Failure) {
    let texts = Set(layout.columns.filter { !nameColumns.keys.contains($0.column) }.map(\.index))
    var changes: [CellReference: CellChange] = [:]
    for row in model.rows {
      for cell in try workbook.worksheet(named: sheet).cells(inRow: row) {
        guard let formula = cell.formula, !texts.contains(cell.reference.column),
          !isBegunName(cell.reference.column)
        else { continue }
        let copied = Formula(formula)?.translated(rows: rows.count, columns: 0) ?? formula
        let target = CellReference(row: row + rows.count, column: cell.reference.column)
        changes[target] = CellChange(content: .formula(copied))
      }
    }
    try workbook.setCells(changes, in: sheet)
  }

  private func isBegunName(_ index: Int) -> Bool {
    nameColumns.contains { column, other in other == index && begins(column) }
  }
}

extension ClosedRange<Int> {
  /// Whether all of another range lies in it.
  fileprivate func encloses(_ other: ClosedRange<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension CellRange {
  fileprivate func moved(by count: Int) -> CellRange {
    CellRange(
      rows: (rows.lowerBound + count)...(rows.upperBound + count), columns: columns)
  }
}
