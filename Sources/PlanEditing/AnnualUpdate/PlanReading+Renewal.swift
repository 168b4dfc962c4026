package import PlanReading
package import PlanText
import SpreadsheetML

/// What a plan says when its year has gone on.
extension PlanReading {
  /// Makes it the edition of the results' year `year`; without a schedule that is all it covers.
  package mutating func renew(to year: FiscalYear) {
    plan.edition = year
    let schedule = layouts.flatMap(\.columns).filter { $0.column.kind == .schedule }
    if schedule.allSatisfy({ !$0.namesYear }) { plan.window = year...year }
  }

  /// The edition with what tables may speak of when its year goes on: blank results of that year, or of
  /// other offices' tables all columns that come or are cleared.
  ///
  /// They do not stand anywhere yet.
  func coming(_ years: EditionYears, on worksheets: [Worksheet]) -> PlanReading {
    var coming = self
    coming.renew(to: years.to)
    for table in layouts {
      if layout != nil {
        let plan = YearColumns(layout: table, years: years)
        let sheet = worksheets.first { $0.name == table.sheet }
        coming.renew(plan, runs: plan.runs, formulas: plan.formulas(on: sheet))
      } else if let last = table.results.last?.layout {
        coming.addResults(of: years.to, in: last.index + 1, of: table, heading: "")
      }
    }
    return coming
  }

  /// Columns of kinds without a year that are for the year to come by their headings: 令和7年度の課題.
  func columnsNamed(for years: EditionYears) -> Set<PlanColumn> {
    Set(
      layouts.flatMap { table in
        let plan = YearColumns(layout: table, years: years)
        return table.columns.filter { column in
          column.column.fiscalYear == nil && plan.year(of: column) == years.to
        }.map(\.column)
      })
  }

  /// Gives a table blank results of one more year in a 1-based column that has come right of the last
  /// ones.
  package mutating func addResults(
    of year: FiscalYear, in column: Int, of table: PlanTableLayout, heading: String
  ) {
    guard let index = layouts.firstIndex(where: { $0.isSameTable(as: table) }),
      let last = layouts[index].results.last?.layout
    else { return }
    var added = last
    added.column = .results(year)
    added.index = column
    added.heading.column = column
    added.headingRange = CellRange(rows: last.headingRange.rows, columns: column...column)
    added.text = heading
    added.wording = HeadingWording(heading)
    let place = layouts[index].columns.firstIndex { $0.index > column }
    layouts[index].columns.insert(added, at: place ?? layouts[index].columns.endIndex)
    plan.changeActions(of: layouts[index]) { action in
      var source = action.results.last?.text.source ?? action.number.source
      source.cell.column = column
      action.results.append(YearlyResults(fiscalYear: year, text: Sourced("", at: source)))
    }
  }

  /// Gives the column of a table's latest results to `year` and lets all results stand in the 現状.
  ///
  /// `additions` is what is appended to the 現状 of actions, by the cells of their numbers.
  mutating func foldResults(
    of table: PlanTableLayout, into year: FiscalYear, adding additions: [SourceCell: String]
  ) {
    guard let index = layouts.firstIndex(where: { $0.isSameTable(as: table) }),
      let last = layouts[index].results.last?.layout,
      let place = layouts[index].columns.firstIndex(where: { $0.column == last.column })
    else { return }
    layouts[index].columns[place].column = .results(year)
    plan.changeActions(of: layouts[index]) { action in
      let source = action.results.last?.text.source ?? action.number.source
      action.results = [YearlyResults(fiscalYear: year, text: Sourced("", at: source))]
      guard let added = additions[action.number.source], !added.isEmpty else { return }
      let old = action.baseline.value
      let isReplaced = old.allSatisfy(\.isWhitespace) || isDashOnly(old)
      action.baseline.value = isReplaced ? added : old + "\n" + added
    }
  }

  /// Takes years out of a note about the years to come, where it stands now.
  mutating func cut(_ cut: KPINoteCut, on sheet: String) {
    for table in kpiLayouts.indices where kpiLayouts[table].sheet == sheet {
      for row in kpiLayouts[table].rows.indices
      where kpiLayouts[table].rows[row].note == cut.note {
        let number = kpiLayouts[table].rows[row].row
        kpiLayouts[table].rows[row].note = cut.pieces.first { $0.rows.contains(number) }
      }
    }
    let figures = plan.kpis.lazy.flatMap(\.values).filter { $0.source.sheet == sheet }
    let note = figures.first { cut.note.contains($0.source.cell) && $0.note != nil }?.note
    let freed = Set(cut.freed)
    plan.changeFigures { value in
      guard value.source.sheet == sheet else { return }
      if freed.contains(value.source.cell) {
        value.number = nil
        value.note = nil
      } else if cut.pieces.contains(where: { $0.contains(value.source.cell) }) {
        value.note = note
      }
    }
  }
}

extension Plan {
  /// Changes the actions of one table in their places.
  fileprivate mutating func changeActions(
    of table: PlanTableLayout, _ change: (inout Action) -> Void
  ) {
    let rows = Set(table.actionRows.map(\.row))
    changeActions { action in
      let source = action.number.source
      if rows.contains(source.cell.row), source.isOn(table.sheet) { change(&action) }
    }
  }

  /// Changes every figure of the indicators in its place.
  mutating func changeFigures(_ change: (inout KPIValue) -> Void) {
    for kpi in kpis.indices {
      for value in kpis[kpi].values.indices { change(&kpis[kpi].values[value]) }
    }
  }
}

extension PlanTableLayout {
  /// Whether two layouts are of one table, columns that came or went aside.
  fileprivate func isSameTable(as other: PlanTableLayout) -> Bool {
    sheet == other.sheet && headingRows == other.headingRows
  }
}
