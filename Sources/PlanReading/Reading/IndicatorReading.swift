import PlanText
import SpreadsheetML

/// Indicators that stand inside the rows of actions.
extension ActionReading {
  /// The indicators of an action that has been read; none where no indicator is named.
  func indicators(of action: Action) -> [KPI] {
    func texts(_ kind: ColumnKind) -> [FurtherText] {
      action.further.filter { $0.column.kind == kind }
    }
    return texts(.indicatorName).enumerated().compactMap { index, named -> KPI? in
      let name = IndicatorText(named.text.value)
      guard !name.name.isEmpty, !isDashOnly(name.name) else { return nil }
      func at(_ kind: ColumnKind) -> FurtherText? {
        let found = texts(kind)
        return found.indices.contains(index) ? found[index] : index == 0 ? found.first : nil
      }
      let unit = at(.indicatorUnit)?.text.value.trimmingWhitespace ?? ""
      var kpi = KPI(
        code: "A\(action.number.value)K\(index + 1)", strategyCode: "", indicator: name.name,
        unit: unit.isEmpty ? name.unit : unit, source: named.text.source, values: [])
      kpi.actionNumber = action.number.value
      let printed = at(.indicatorTargetYear)?.text.value
      let targetYear = printed.flatMap { LayoutRow.year($0) ?? FiscalYear(startYear: $0) }
      add(at(.indicatorBaseline), .baseline, nil, to: &kpi)
      for target in texts(.indicatorTarget) where index == 0 {
        add(target, .target, targetYear, to: &kpi)
      }
      for actual in action.further where index == 0 && actual.column.kind == .actual {
        add(actual, .actual, actual.column.fiscalYear, to: &kpi)
      }
      return kpi
    }
  }

  private func add(
    _ text: FurtherText?, _ kind: KPIValue.Kind, _ year: FiscalYear?, to kpi: inout KPI
  ) {
    guard let text, !text.text.value.trimmingWhitespace.isEmpty else { return }
    let named = year ?? headingYear(of: text.column)
    var value = KPIValue(
      kind: kind, fiscalYear: named ?? FiscalYear(0), number: text.figure?.value,
      note: text.figure == nil ? text.text.value : nil, source: text.text.source)
    value.isUndated = named == nil
    value.unit = text.figure.flatMap { $0.unit.isEmpty ? nil : $0.unit }
    kpi.values.append(value)
  }
}
