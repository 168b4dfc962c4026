import PlanReading
import SpreadsheetML

extension PlanReading {
  /// Lets the plan and its tables go with their cells.
  mutating func follow(_ edit: BookEdit) {
    plan.follow(edit)
    layouts.follow(edit)
    kpiLayouts.follow(edit)
  }
}

extension Plan {
  fileprivate mutating func follow(_ edit: BookEdit) {
    title?.source.follow(edit)
    for index in headings.indices { headings[index].text.source.follow(edit) }
    for index in levels.indices { levels[index].source.follow(edit) }
    for strategy in strategies.indices {
      strategies[strategy].source.follow(edit)
      for measure in strategies[strategy].measures.indices {
        strategies[strategy].measures[measure].source.follow(edit)
      }
    }
    // All cells of an action stand on one sheet.
    changeActions { action in
      guard action.number.source.isOn(edit.sheet) else { return }
      action.changeSources { $0.follow(edit) }
    }
    for kpi in kpis.indices {
      kpis[kpi].source.follow(edit)
      kpis[kpi].statedStatus?.source.follow(edit)
      for value in kpis[kpi].values.indices { kpis[kpi].values[value].source.follow(edit) }
    }
  }

  /// Changes every action in its place.
  mutating func changeActions(_ change: (inout Action) -> Void) {
    for strategy in strategies.indices {
      for measure in strategies[strategy].measures.indices {
        for index in strategies[strategy].measures[measure].actions.indices {
          change(&strategies[strategy].measures[measure].actions[index])
        }
      }
    }
  }
}

extension PlanTableLayout: FollowsEdits {
  /// Nil for a table that has no action left.
  func following(_ edit: BookEdit) -> PlanTableLayout? {
    var moved = self
    switch edit {
    case .renaming(sheet, let new):
      moved.sheet = new
      if department != nil { moved.department = new }
    case .lines(let lines, sheet):
      moved.headingRows = lines.rows(headingRows) ?? headingRows
      moved.columns = columns.compactMap { $0.following(lines) }
      moved.actionRows = actionRows.compactMap { row in
        lines.rows(row.rows).map { rows in
          var moved = row
          moved.rows = rows
          moved.sections = row.sections.compactMapValues { lines.shifted($0) }
          return moved
        }
      }
      moved.titleCells = titleCells.compactMap { lines.shifted($0) }
    case .renaming, .lines: break
    }
    return moved.actionRows.isEmpty ? nil : moved
  }
}

extension PlanColumnLayout {
  fileprivate func following(_ edit: StructuralEdit) -> PlanColumnLayout? {
    guard let index = edit.column(index) else { return nil }
    var moved = self
    moved.index = index
    moved.heading = edit.shifted(heading) ?? heading
    moved.headingRange = edit.shifted(headingRange) ?? headingRange
    moved.groups = groups.map { group in
      GroupHeading(
        cell: edit.shifted(group.cell) ?? group.cell, text: group.text,
        mergedRange: group.mergedRange.flatMap { edit.shifted($0) })
    }
    return moved
  }
}

extension KPITableLayout: FollowsEdits {
  func following(_ edit: BookEdit) -> KPITableLayout? {
    var moved = self
    switch edit {
    case .renaming(sheet, let new): moved.sheet = new
    case .lines(let lines, sheet):
      guard let indicator = lines.column(indicatorColumn) else { return nil }
      moved.headingRows = lines.rows(headingRows) ?? headingRows
      moved.indicatorColumn = indicator
      moved.unitColumn = unitColumn.flatMap { lines.column($0) }
      moved.strategyColumn = strategyColumn.flatMap { lines.column($0) }
      moved.statusColumn = statusColumn.flatMap { lines.column($0) }
      moved.baseline = baseline.flatMap { $0.following(lines) }
      moved.years = years.compactMap { $0.following(lines) }
      moved.dated = dated.compactMap { column in
        lines.column(column.index).map {
          KPIDatedColumn(
            kind: column.kind, index: $0, year: column.year.flatMap { lines.column($0) })
        }
      }
      moved.rows = rows.compactMap { $0.following(lines) }
    case .renaming, .lines: break
    }
    return moved
  }
}

extension KPIColumnLayout {
  fileprivate func following(_ edit: StructuralEdit) -> KPIColumnLayout? {
    guard let index = edit.column(index) else { return nil }
    var moved = self
    moved.index = index
    moved.heading = edit.shifted(heading) ?? heading
    return moved
  }
}

extension KPIRowLayout {
  fileprivate func following(_ edit: StructuralEdit) -> KPIRowLayout? {
    guard let row = edit.rows(row...row)?.lowerBound else { return nil }
    return KPIRowLayout(
      row: row, indicator: edit.shifted(indicator) ?? indicator, kind: kind,
      note: note.flatMap { edit.shifted($0) }, strategy: strategy.flatMap { edit.shifted($0) })
  }
}

extension StructuralEdit {
  /// The new numbers of 1-based rows; columns that come or go change none.
  fileprivate func rows(_ rows: ClosedRange<Int>) -> ClosedRange<Int>? {
    axis == .rows ? shifted(rows) : rows
  }

  /// The new number of a 1-based column.
  fileprivate func column(_ column: Int) -> Int? { axis == .columns ? shifted(column) : column }
}
