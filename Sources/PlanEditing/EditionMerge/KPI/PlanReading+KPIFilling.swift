import PlanReading
import PlanText
import SpreadsheetML

/// What the indicators say when update tables have filled them in.
extension PlanReading {
  /// Adds an indicator in rows that were inserted for it below those of another one.
  ///
  /// - Parameters:
  ///   - name: as typed.
  ///   - unit: as it stands in the new rows.
  ///   - model: the other indicator and its rows, which stay where they are.
  ///   - note: what stands in place of figures where it does so for the other one; nil: the same.
  /// - Returns: the new indicator.
  mutating func addIndicator(
    named name: String, unit: String, below model: KPISite, note: String?
  ) -> KPI? {
    let count = model.rowRange.count
    guard let table = index(of: model.layout),
      let last = kpiLayouts[table].rows.lastIndex(where: { model.rowRange.contains($0.row) }),
      let index = plan.kpis.firstIndex(where: { $0.code == model.kpi.code })
    else { return nil }
    let cell = CellReference(
      row: model.rowRange.upperBound + 1, column: model.layout.indicatorColumn)
    kpiLayouts[table].extendNotes(over: count, below: model.rowRange)
    let rows = kpiLayouts[table].rows.filter { model.rowRange.contains($0.row) }
    let added = rows.map { row in
      KPIRowLayout(
        row: row.row + count, indicator: cell, kind: row.kind,
        note: row.note.flatMap { $0.repeated(below: model.rowRange) },
        strategy: row.strategy)
    }
    kpiLayouts[table].rows.insert(contentsOf: added, at: last + 1)
    let strategy = model.kpi.strategyCode
    let number = plan.kpis.count { $0.strategyCode == strategy } + 1
    let values = added.flatMap { row in
      kpiLayouts[table].years.map { year in
        let place = CellReference(row: row.row, column: year.index)
        let isNoted = row.note?.contains(place) ?? false
        let isShared = isNoted && (row.note?.rows.lowerBound ?? row.row) < cell.row
        let own = model.kpi.values.first { value in
          value.source.cell == CellReference(row: row.row - count, column: year.index)
        }?.note
        return KPIValue(
          kind: row.kind ?? year.kind, fiscalYear: year.fiscalYear, number: nil,
          note: isNoted ? (isShared ? own : note ?? own) : nil,
          source: SourceCell(sheet: model.sheet, cell: place))
      }
    }
    let kpi = KPI(
      code: "\(strategy)K\(number)", strategyCode: strategy, indicator: IndicatorText(name).name,
      unit: unit, source: SourceCell(sheet: model.sheet, cell: cell), values: values)
    plan.kpis.insert(kpi, at: index + 1)
    return kpi
  }

  /// Adds a row of actual figures, inserted below an indicator's own rows.
  mutating func addActuals(of code: String, in row: Int, of table: KPITableLayout) {
    guard let site = KPISite(code, in: self), let index = index(of: table),
      let last = kpiLayouts[index].rows.lastIndex(where: { site.rowRange.contains($0.row) })
    else { return }
    let above = kpiLayouts[index].rows[last]
    kpiLayouts[index].rows.insert(
      KPIRowLayout(
        row: row, indicator: above.indicator, kind: .actual, note: nil,
        strategy: above.strategy), at: last + 1)
  }

  /// Headings stand above all rows that come.
  private func index(of table: KPITableLayout) -> Int? {
    kpiLayouts.firstIndex { $0.sheet == table.sheet && $0.headingRows == table.headingRows }
  }

  /// Gives indicators the figures and units asked for.
  mutating func setFigures(_ updates: [(code: String, kpi: KPIUpdate)]) {
    for (code, update) in updates {
      guard let site = KPISite(code, in: self),
        let index = plan.kpis.firstIndex(where: { $0.code == code })
      else { continue }
      if update.code != nil, let unit = update.unit { plan.kpis[index].unit = unit.value }
      for value in update.values {
        guard let cell = site.cell(value.kind, value.fiscalYear) else { continue }
        var figure = KPIFigure.blank
        switch value.content.value {
        case .number(let number): figure = .number(number)
        case .text(let text): figure = KPIFigure(.text(text))
        case .cleared: break
        }
        plan.kpis[index].values.removeAll {
          $0.kind == value.kind && $0.fiscalYear == value.fiscalYear
        }
        plan.kpis[index].values.append(
          KPIValue(
            kind: value.kind, fiscalYear: value.fiscalYear, figure: figure,
            source: SourceCell(sheet: site.sheet, cell: cell)))
      }
    }
  }
}

extension KPITableLayout {
  /// Lets notes over several indicators that end at some rows reach over new rows below them.
  fileprivate mutating func extendNotes(over count: Int, below model: ClosedRange<Int>) {
    for index in rows.indices {
      guard let note = rows[index].note, note.rows.upperBound == model.upperBound,
        note.rows.lowerBound < model.lowerBound
      else { continue }
      rows[index].note = CellRange(
        rows: note.rows.lowerBound...(model.upperBound + count), columns: note.columns)
    }
  }
}

extension CellRange {
  /// The note of a row that repeats one of `model`, whose own note this is.
  ///
  /// Nil where it is not repeated: one that is merged ends with the model's rows.
  fileprivate func repeated(below model: ClosedRange<Int>) -> CellRange? {
    if rows.upperBound > model.upperBound { return self }
    guard isSingleCell || rows.upperBound == model.upperBound else { return nil }
    return CellRange(
      rows: (rows.lowerBound + model.count)...(rows.upperBound + model.count), columns: columns)
  }
}
