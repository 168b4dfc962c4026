import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

extension PlanReading {
  /// Lets a table and its actions be as they shall be read when its year has gone on.
  ///
  /// - Parameters:
  ///   - plan: What becomes of its columns, which stand where they stood.
  ///   - runs: The stretches of columns that have been inserted once more.
  ///   - formulas: Where cells of cleared columns that hold a formula stood: their values stay.
  mutating func renew(
    _ plan: YearColumns, runs: [YearRun], formulas: Set<CellReference> = []
  ) {
    guard
      let index = layouts.firstIndex(where: {
        $0.sheet == plan.layout.sheet && $0.headingRows == plan.layout.headingRows
      })
    else { return }
    let (from, to) = (plan.years.from, plan.years.to)
    var columns: [RenewedColumn] = []
    for (old, now) in zip(plan.layout.columns, layouts[index].columns) {
      let isCleared = plan.isCleared(old)
      let isOfComing = isCleared || !old.namesYear
      let year = isOfComing && old.column.fiscalYear == from ? to : old.column.fiscalYear
      let isRolled = plan.rolled.contains(old)
      columns.append(
        RenewedColumn(
          layout: isRolled ? now.headed { plan.headingRoll($0, of: old) } : now,
          kind: old.column.kind, year: year, text: old.column,
          kept: isCleared
            ? Set(formulas.lazy.filter { $0.column == old.index }.map(\.row)) : nil))
    }
    for run in runs {
      for (old, now) in zip(plan.layout.columns, layouts[index].columns)
      where run.columns.contains(old.index) {
        var copy = now.headed { YearColumns.copyRoll($0, plan.years) }
        copy.index += run.offset
        copy.heading.column += run.offset
        let isOfYear = old.column.fiscalYear == from
        columns.append(
          RenewedColumn(
            layout: copy, kind: old.column.kind, year: isOfYear ? to : old.column.fiscalYear,
            text: old.column, kept: []))
      }
    }
    columns.sort { $0.layout.index < $1.layout.index }
    var counts: [PlanColumn: Int] = [:]
    var texts: [PlanColumn: RenewedColumn] = [:]
    layouts[index].columns = columns.compactMap { renewed in
      guard let plain = PlanColumn(renewed.kind, of: renewed.year) else { return nil }
      let position = counts[plain] ?? 0
      counts[plain] = position + 1
      guard let column = PlanColumn(renewed.kind, of: renewed.year, position: position) else {
        return nil
      }
      texts[column] = renewed
      var layout = renewed.layout
      layout.column = column
      return layout
    }
    rewrite(layouts[index], texts)
  }

  /// Gives the actions of a table the texts they have in its new columns: those of old columns, or none.
  private mutating func rewrite(_ table: PlanTableLayout, _ texts: [PlanColumn: RenewedColumn]) {
    let rows = Set(table.actionRows.map(\.row))
    // What a column without a year says is of the edition's year, whichever that is.
    func undated(_ kind: ColumnKind) -> [Int: FiscalYear] {
      let columns = table.columns.filter { $0.column.kind == kind && !$0.namesYear }
      return Dictionary(columns.map { ($0.index, $0.column.fiscalYear) }) { first, _ in first }
        .compactMapValues(\.self)
    }
    let (schedule, actuals) = (undated(.schedule), undated(.actual))
    plan.changeActions { action in
      let place = action.number.source
      guard place.sheet == table.sheet, rows.contains(place.cell.row) else { return }
      let old = action
      func text(_ layout: PlanColumnLayout) -> Sourced<String> {
        if let kept = texts[layout.column]?.text(inRow: place.cell.row), let text = old.text(kept) {
          return text
        }
        let cell = CellReference(row: place.cell.row, column: layout.index)
        return Sourced("", at: SourceCell(sheet: table.sheet, cell: cell))
      }
      action.results = table.results.map { year, layout in
        YearlyResults(fiscalYear: year, text: text(layout))
      }
      for layout in table.columns
      where layout.column.kind.descriptor.contents == .text && !layout.column.isFurther {
        action[layout.column.kind] = text(layout)
      }
      action.further = table.columns.filter(\.column.isFurther).map { layout in
        let kept = texts[layout.column]?.text(inRow: place.cell.row).flatMap { column in
          old.further.first { $0.column == column }
        }
        return FurtherText(column: layout.column, text: text(layout), figure: kept?.figure)
      }
      for index in action.schedule.indices {
        let cell = action.schedule[index].source.cell
        if let year = schedule[cell.column] {
          action.schedule[index].years = year...year
        }
      }
    }
    // An indicator's figure of the year goes with its cell.
    let actualColumns = Dictionary(
      table.columns.filter { $0.column.kind == .actual }.map { ($0.index, $0.column) }
    ) { first, _ in first }
    for kpi in plan.kpis.indices where plan.kpis[kpi].actionNumber != nil {
      plan.kpis[kpi].values.removeAll { value in
        value.source.sheet == table.sheet && value.kind == .actual
          && actualColumns[value.source.cell.column].map { column in
            texts[column]?.text(inRow: value.source.cell.row) == nil
          } ?? false
      }
      for index in plan.kpis[kpi].values.indices {
        let value = plan.kpis[kpi].values[index]
        if value.kind == .actual, value.source.sheet == table.sheet,
          let year = actuals[value.source.cell.column]
        {
          plan.kpis[kpi].values[index].fiscalYear = year
        }
      }
    }
  }
}

extension PlanColumnLayout {
  /// The column under headings in which replacements are made.
  fileprivate func headed(_ roll: (String) -> [TextReplacement]) -> PlanColumnLayout {
    var column = self
    column.text = roll(text).applied(to: text)
    for index in groups.indices {
      column.groups[index].text = roll(groups[index].text).applied(to: groups[index].text)
    }
    return column
  }
}

/// A column as it shall be.
private struct RenewedColumn {
  var layout: PlanColumnLayout
  var kind: ColumnKind
  var year: FiscalYear?
  /// The column whose texts it has.
  var text: PlanColumn
  /// The 1-based rows in which it has them; nil: in all, none: it is blank.
  var kept: Set<Int>?

  /// The column whose text it has in a 1-based row; nil where it is blank.
  func text(inRow row: Int) -> PlanColumn? { kept?.contains(row) == false ? nil : text }
}
