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

  let layout: PlanTableLayout
  /// All tables of the sheet.
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

  /// Inserts the rows with one structural edit; they are blank but for formulas and repeated names.
  func insert(into session: inout EditSession) throws(Failure) {
    let shapes = ShapesAtRow(first, count: rows.count, on: grid.sheet, within: layouts)
    let edit = StructuralEdit.insertingRows(at: first, count: rows.count)
    try session.apply(edit, to: sheet, followingAnchors: shapes.following)
    if size > 1 {
      for copy in 0..<count {
        try session.workbook.copyRowLooks(
          from: model.rows, to: rows(of: copy).lowerBound, in: sheet)
      }
    }
    try shapes.settle(in: &session.workbook)
    let growth = RowGrowth(first: blockStart, last: model.rows.upperBound, count: rows.count)
    session.notice(try session.workbook.extendRanges(by: growth, in: sheet))
    try copyRules(in: &session.workbook)
    try merge(in: &session.workbook)
    try repeatNames(in: &session.workbook)
    try copyFormulas(in: &session.workbook)
  }

  /// Lets the rules of the action above hold for the new rows, twice as many of them each time.
  private func copyRules(in workbook: inout Workbook) throws(Failure) {
    try workbook.copyRowRules(from: model.rows, to: first, in: sheet)
    var done = 1
    while done < count {
      let more = min(done, count - done)
      try workbook.copyRowRules(
        from: first...rows(of: more - 1).upperBound, to: rows(of: done).lowerBound, in: sheet)
      done += more
    }
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
  /// Merged ranges of the action above are repeated, those over several actions reach over the new
  /// ones.
  private func merge(in workbook: inout Workbook) throws(Failure) {
    let names = nameColumns
    let edit = StructuralEdit.insertingRows(at: first, count: rows.count)
    let around = grid.sheet.mergedRanges.filter { range in
      range.rows.overlaps(model.rows) && !names.values.contains(where: range.columns.contains)
    }
    var removed: Set<CellRange> = []
    var added: [CellRange] = []
    for copy in 0..<count {
      for range in around {
        if model.rows.encloses(range.rows) {
          if !isSpan(range) { added.append(range.moved(by: size * (copy + 1))) }
        } else if copy == count - 1, range.rows.upperBound == model.rows.upperBound,
          range.rows.lowerBound <= blockStart
        {
          removed.insert(range)
          added.append(
            CellRange(rows: range.rows.lowerBound...rows.upperBound, columns: range.columns))
        }
      }
      for (column, index) in names.sorted(by: { $0.value < $1.value }) {
        let old = grid.range(at: CellReference(row: model.row, column: index))
        guard let new = nameRange(column, index, old, copy) else { continue }
        let moved = edit.shifted(old) ?? old
        if new.overlaps(moved), !moved.isSingleCell { removed.insert(moved) }
        if !new.isSingleCell { added.append(new) }
      }
    }
    // A range over both names is one.
    var known: Set<CellRange> = []
    let unique = added.filter { known.insert($0).inserted }
    try workbook.changeMergedRanges(removing: removed, adding: unique, in: sheet)
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

  /// Gives the new actions the names of the one above, where the table has them in every row; a name
  /// that begins is written with its action.
  private func repeatNames(in workbook: inout Workbook) throws(Failure) {
    for copy in 0..<count {
      for (column, index) in nameColumns.sorted(by: { $0.value < $1.value })
      where !begins(column) && habit(column, index) == .repeated {
        let source = grid.range(at: CellReference(row: model.row, column: index)).topLeft
        let target = CellReference(
          row: source.row + size * (copy + 1), column: source.column)
        try workbook.copyText(from: source, replacing: [], to: target, in: sheet)
      }
    }
  }

  /// Copies the formulas of the action above that are no texts of it: counters, marks and the like.
  private func copyFormulas(in workbook: inout Workbook) throws(Failure) {
    let texts = Set(layout.columns.filter { !nameColumns.keys.contains($0.column) }.map(\.index))
    let sheet = try workbook.worksheet(named: sheet)
    var changes: [CellReference: CellChange] = [:]
    for cell in model.rows.flatMap({ sheet.cells(inRow: $0) }) {
      guard let formula = cell.formula, !texts.contains(cell.reference.column),
        !isBegunName(cell.reference.column)
      else { continue }
      let parsed = Formula(formula)
      for copy in 1...count {
        let target = CellReference(
          row: cell.reference.row + size * copy, column: cell.reference.column)
        let copied = parsed?.translated(rows: size * copy, columns: 0) ?? formula
        changes[target] = CellChange(content: .formula(copied))
      }
    }
    try workbook.setCells(changes, in: sheet.name)
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
