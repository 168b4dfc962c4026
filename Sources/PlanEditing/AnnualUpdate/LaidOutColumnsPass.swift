import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Adds the new year's columns, or clears last year's, as the layout table says of each sheet.
enum LaidOutColumnsPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for (sheet, layouts) in step.tablesBySheet {
      let plans = layouts.map { YearColumns(layout: $0, years: step.years) }
      for plan in plans { try plan.check() }
      let runs = plans[0].runs
      guard plans.allSatisfy({ $0.runs == runs }) else {
        throw Failure(
          .resultsColumnsDiffer(
            sheet: sheet, Set(plans.flatMap { $0.runs.map(\.columns.upperBound) }).sorted()))
      }
      for run in runs { try insert(run, of: layouts, on: sheet, &step) }
      // A stretch is moved by those that come left of it.
      for run in runs { tellFormulas(run, of: layouts, on: sheet, &step) }
      for plan in plans where !plan.ready.isEmpty {
        let heading = step.session.log.moved(plan.ready[0].heading, in: sheet)
        step.session.notice([
          .layoutYearsReady(
            step.years.to, plan.ready.map(\.text), Place(sheet: sheet, cell: heading.description))
        ])
      }
      for plan in plans {
        let formulas = plan.formulas(on: step.worksheet(sheet))
        try clear(plan, formulas, &step)
        try tellCleared(plan, &step)
        rollHeadings(plan, &step)
        tellKept(plan, formulas, &step)
        tellKeptFormulas(plan, formulas, &step)
        step.session.reading.renew(plan, runs: runs, formulas: formulas)
      }
    }
  }

  /// Inserts a stretch of columns once more, with its looks, rules, merges and headings.
  private static func insert(
    _ run: YearRun, of layouts: [PlanTableLayout], on sheet: String,
    _ step: inout EditionStep
  ) throws(Failure) {
    let (last, count) = (run.target - 1, run.columns.count)
    let anchors = ScheduleAnchors.behind(last, on: step.worksheet(sheet), of: layouts)
    try step.session.apply(
      .insertingColumns(at: run.target, count: count), to: sheet, followingAnchors: anchors)
    for column in run.columns.map(run.moved) {
      let target = column + run.offset
      // A single column behind the old one looks like it already.
      if target != column + 1 || count > 1 {
        try step.session.workbook.copyColumnStyle(from: column, to: target...target, in: sheet)
        try step.session.workbook.copyColumnWidth(from: column, to: target, in: sheet)
      }
    }
    // The year before stands left of its columns where the years rise.
    let following =
      run.isBefore
      ? nil
      : layouts.map { YearColumns(layout: $0, years: step.years).withYearBefore(run.columns) }
        .max { $0.lowerBound < $1.lowerBound }
    try step.session.workbook.copyColumnRules(
      from: run.moved(run.columns.lowerBound)...run.moved(run.columns.upperBound), to: run.target,
      following: following, in: sheet)
    let ranges = step.worksheet(sheet)?.mergedRanges ?? []
    let merges = RunMerges(run: run, layouts: layouts, isLast: isLast(run, of: layouts, step))
    if !run.isBefore {
      try step.session.workbook.extendRanges(endingAt: last, by: count, in: sheet)
    }
    let changes = merges.changes(of: ranges)
    try step.session.workbook.changeMergedRanges(
      removing: changes.removed, adding: changes.added, in: sheet)
    try copyHeadings(run, of: layouts, on: sheet, &step)
  }

  /// Tells of formulas below the headings of a stretch: those of rates and of totals.
  private static func tellFormulas(
    _ run: YearRun, of layouts: [PlanTableLayout], on sheet: String, _ step: inout EditionStep
  ) {
    let headings = Set(layouts.flatMap(\.allHeadingRows))
    let first = layouts.map(\.headingRows.upperBound).min() ?? 1
    var told: Set<Int> = []
    for column in layouts.flatMap(\.columns)
    where run.columns.contains(column.index) && told.insert(column.index).inserted {
      let moved = step.session.log.moved(column.heading, in: sheet)
      step.tellFormulas(
        of: column.index, headed: column.text, below: first, except: headings,
        new: moved.column + column.index - column.heading.column + run.offset, on: sheet)
    }
  }

  /// Whether no heading stands right of the new columns.
  private static func isLast(
    _ run: YearRun, of layouts: [PlanTableLayout], _ step: EditionStep
  ) -> Bool {
    layouts.allSatisfy { layout in
      layout.headingRows.allSatisfy { row in
        let cells = step.worksheet(layout.sheet)?.cells(inRow: row) ?? []
        return cells.allSatisfy {
          $0.reference.column < run.target || $0.value.looksBlank
        }
      }
    }
  }

  /// Writes the headings of a stretch over its copy with their years rolled.
  private static func copyHeadings(
    _ run: YearRun, of layouts: [PlanTableLayout], on sheet: String,
    _ step: inout EditionStep
  ) throws(Failure) {
    var copies: [HeadingCopy] = []
    var texts: [(cell: CellReference, text: String)] = []
    for layout in layouts {
      for row in layout.allHeadingRows {
        for cell in step.worksheet(sheet)?.cells(inRow: row) ?? []
        where run.columns.contains(cell.reference.column) && !cell.value.looksBlank {
          let text = cell.value.printedText
          let roll = YearColumns.copyRoll(text, step.years)
          let source = CellReference(row: row, column: run.moved(cell.reference.column))
          let target = CellReference(row: row, column: source.column + run.offset)
          copies.append(HeadingCopy(cell, at: source, replacing: roll, to: target))
          texts.append((target, roll.applied(to: text)))
        }
      }
    }
    try step.session.copyHeadings(copies, in: sheet)
    let own = layouts.flatMap(\.columns).filter { run.columns.contains($0.index) }
    for column in own {
      let index = run.moved(column.index) + run.offset
      let cell = CellReference(row: column.heading.row, column: index)
      let text = texts.last { $0.cell == cell }?.text ?? column.text
      let group = column.groups.last { HeadingYears($0.text).fiscalYear != nil }
      let path = group.flatMap { group in
        texts.first { $0.cell.row == group.cell.row && $0.cell.row != cell.row }?.text
      }
      step.session.note(
        .columnAdded(heading: [path, text].compactMap(\.self).joined(separator: " > ")),
        at: SourceCell(sheet: sheet, cell: cell))
    }
  }

  /// Clears last year's cells and lists their columns.
  private static func clear(
    _ plan: YearColumns, _ formulas: Set<CellReference>, _ step: inout EditionStep
  ) throws(Failure) {
    let sheet = plan.layout.sheet
    let old = step.worksheet(sheet)
    for column in plan.cleared {
      var changes: [CellReference: CellChange] = [:]
      for row in plan.layout.actionRows.flatMap(\.rows) {
        let cell = CellReference(row: row, column: column.index)
        guard let found = old?.cell(at: cell), !formulas.contains(cell), !found.value.looksBlank
        else { continue }
        changes[step.session.log.moved(cell, in: sheet)] = CellChange(content: .blank)
      }
      if changes.isEmpty, formulas.contains(where: { $0.column == column.index }) { continue }
      if !changes.isEmpty { try step.session.workbook.setCells(changes, in: sheet) }
      step.session.note(
        .columnCleared(heading: column.text, count: changes.count),
        at: SourceCell(sheet: sheet, cell: step.session.log.moved(column.heading, in: sheet)))
    }
  }

  /// Rolls the headings of columns that stay where they are.
  private static func rollHeadings(_ plan: YearColumns, _ step: inout EditionStep) {
    var (rolled, told): (Set<CellReference>, Set<CellReference>) = ([], [])
    for column in plan.rolled {
      let cells =
        [(cell: column.heading, text: column.text)]
        + plan.rolledGroups(over: column).map { (cell: $0.cell, text: $0.text) }
      let repeated = plan.layout.repeatedHeadings(of: cells, on: step.worksheet(plan.layout.sheet))
      for part in cells + repeated where rolled.insert(part.cell).inserted {
        step.session.roll(
          .heading, part.cell, in: plan.layout.sheet, text: part.text,
          plan.headingRoll(part.text, of: column))
      }
      guard let left = plan.headingLeft(over: column), told.insert(left.cell).inserted else {
        continue
      }
      let cell = step.session.log.moved(left.cell, in: plan.layout.sheet)
      let name = step.session.log.name(ofSheet: plan.layout.sheet)
      step.session.notice([
        .headingYearUnread(left.text, step.years.to, Place(sheet: name, cell: cell.description))
      ])
    }
  }
}

extension PlanTableLayout {
  /// The rows of headings, those that repeat them further down included.
  fileprivate var allHeadingRows: [Int] { headingRows + repeatedHeadingRows.sorted() }

  /// The cells further down that repeat headings in their columns.
  fileprivate func repeatedHeadings(
    of cells: [(cell: CellReference, text: String)], on sheet: Worksheet?
  ) -> [(cell: CellReference, text: String)] {
    guard let sheet, !repeatedHeadingRows.isEmpty else { return [] }
    return repeatedHeadingRows.sorted().flatMap { row in
      cells.compactMap { heading in
        let cell = CellReference(row: row, column: heading.cell.column)
        let text = sheet.printedText(at: cell)
        let isSame = LaidOutTable.squeezed(text) == LaidOutTable.squeezed(heading.text)
        return isSame ? (cell, text) : nil
      }
    }
  }
}

/// What becomes of merged ranges where a stretch of columns is inserted once more.
private struct RunMerges {
  let run: YearRun
  let layouts: [PlanTableLayout]
  /// Whether nothing of the table stands right of it.
  let isLast: Bool

  func changes(of ranges: [CellRange]) -> (removed: Set<CellRange>, added: [CellRange]) {
    var removed: Set<CellRange> = []
    var added: [CellRange] = []
    let (first, last, count) = (run.columns.lowerBound, run.columns.upperBound, run.columns.count)
    for range in ranges where !range.isSingleCell {
      let columns = range.columns
      if first <= columns.lowerBound, columns.upperBound <= last, isOfTable(range) {
        let shift = run.target - first
        let shifted = columns.lowerBound + shift...columns.upperBound + shift
        added.append(CellRange(rows: range.rows, columns: shifted))
      } else if !run.isBefore, columns.lowerBound < first, columns.upperBound == run.target - 1,
        isHeading(range) || isLast && !isOfAction(range)
      {
        removed.insert(range)
        added.append(
          CellRange(rows: range.rows, columns: columns.lowerBound...columns.upperBound + count))
      } else if run.isBefore, columns.lowerBound == run.target, columns.upperBound > last,
        isHeading(range)
      {
        // It has moved with its columns and stands over the new ones too.
        let moved = columns.lowerBound + count...columns.upperBound + count
        removed.insert(CellRange(rows: range.rows, columns: moved))
        added.append(
          CellRange(rows: range.rows, columns: columns.lowerBound...columns.upperBound + count))
      }
    }
    return (removed, added)
  }

  private func isHeading(_ range: CellRange) -> Bool {
    layouts.contains { $0.allHeadingRows.contains(range.rows.lowerBound) }
  }

  private func isOfAction(_ range: CellRange) -> Bool {
    layouts.contains { layout in layout.actionRows.contains { $0.rows.overlaps(range.rows) } }
  }

  private func isOfTable(_ range: CellRange) -> Bool {
    isHeading(range) || layouts.contains { $0.dataRows.contains(range.rows.lowerBound) }
  }
}
