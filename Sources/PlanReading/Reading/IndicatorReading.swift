package import PlanText
import SpreadsheetML

/// Indicators that stand inside the rows of actions.
package struct IndicatorReading: Sendable {
  private let table: PlanTableLayout

  /// `table` is that of the actions.
  package init(_ table: PlanTableLayout) { self.table = table }

  /// The indicators of an action, and the columns whose texts they show; none where no indicator is named.
  ///
  /// Tables have a row for each figure of an indicator: one without figures shows none of its texts.
  package func indicators(of action: Action) -> [(kpi: KPI, columns: [PlanColumn])] {
    func texts(_ kind: ColumnKind) -> [FurtherText] {
      action.further.filter { $0.column.kind == kind }
    }
    return texts(.indicatorName).enumerated().compactMap { index, named in
      let name = IndicatorText(named.text.value)
      guard !name.name.isEmpty, !isDashOnly(name.name) else { return nil }
      func at(_ kind: ColumnKind) -> FurtherText? {
        let found = texts(kind)
        return found.indices.contains(index) ? found[index] : index == 0 ? found.first : nil
      }
      let unitText = at(.indicatorUnit)
      let unit = unitText?.text.value.trimmingWhitespace ?? ""
      var kpi = KPI(
        code: "A\(action.number.value)K\(index + 1)", strategyCode: "", indicator: name.name,
        unit: unit.isEmpty ? name.unit : unit, source: named.text.source, values: [])
      kpi.actionNumber = action.number.value
      let yearText = at(.indicatorTargetYear)
      let targetYear = (yearText?.text.value).flatMap {
        LayoutRow.year($0) ?? FiscalYear(startYear: $0)
      }
      func year(_ text: FurtherText?) -> FiscalYear? { text.flatMap { headingYear(of: $0.column) } }
      let baseline = at(.indicatorBaseline)
      kpi.add(baseline, .baseline, year(baseline))
      let targets = index == 0 ? texts(.indicatorTarget) : []
      for target in targets {
        kpi.add(target, .target, targetYear ?? year(target))
      }
      for actual in action.further where index == 0 && actual.column.kind == .actual {
        kpi.add(actual, .actual, actual.column.fiscalYear ?? year(actual))
      }
      if kpi.values.isEmpty { return (kpi, []) }
      let hasTarget = kpi.values.contains { $0.kind == .target }
      let beside = [unitText, baseline, hasTarget ? yearText : nil].compactMap(\.self)
      return (kpi, ([named] + beside + targets).map(\.column))
    }
  }

  /// The year that a heading over a column names, for columns whose kind has none.
  private func headingYear(of column: PlanColumn) -> FiscalYear? {
    guard let layout = table.columns.first(where: { $0.column == column }),
      !layout.wording.isOfSeveralYears
    else { return nil }
    return layout.wording.fiscalYear
      ?? layout.groups.reversed().lazy.compactMap { HeadingYears($0.text).fiscalYear }.first
  }
}

extension KPI {
  /// Adds a cell of the action's row as a figure; none where it is blank.
  package mutating func add(
    _ text: FurtherText?, _ kind: KPIValue.Kind, _ year: FiscalYear?
  ) {
    guard let text, !text.text.value.trimmingWhitespace.isEmpty else { return }
    var value = KPIValue(
      kind: kind, fiscalYear: year ?? FiscalYear(0), number: text.figure?.value,
      note: text.figure == nil ? text.text.value : nil, source: text.text.source)
    value.isUndated = year == nil
    value.unit = text.figure.flatMap { $0.unit.isEmpty ? nil : $0.unit }
    values.append(value)
  }
}
