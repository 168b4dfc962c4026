import PlanReading
import PlanText

/// Numbers below one under %, of which nobody can tell whether they are hundredths or shares of one.
extension UpdateMerge {
  /// Whether an indicator's figure is one, its other figures being larger: 0.12 may be 12 %.
  static func isShareOfOne(_ figure: StatedKPI.Figure, in unit: String, of kpi: KPI?) -> Bool {
    guard CountedUnit.key(unit) == "%", case .number(let number) = figure.content,
      kpi?.content(of: figure) != figure.content
    else { return false }
    return isShareOfOne(number, beside: kpi?.values.compactMap(\.number) ?? [])
  }

  /// Whether a text of an action is one: its column counts in %, and that of other actions is larger.
  func isShareOfOne(_ text: String, in column: PlanColumn) -> Bool {
    guard column.isFurther, let figure = PlainFigure(text), figure.unit.isEmpty else {
      return false
    }
    let headings = context.plan.headings.filter { $0.column == column }.map(\.text.value)
    let others = context.plan.actions.flatMap(\.further).filter { $0.column == column }
      .compactMap(\.figure)
    // The unit may stand in a heading over the column's own, with which the others were read.
    let counted = ActionReading.figure(text, under: headings)
    let units = others.map(\.unit) + (counted.map { [$0.unit] } ?? [])
    guard units.contains(where: { CountedUnit.key($0) == "%" }) else { return false }
    return Self.isShareOfOne(figure.value, beside: others.map(\.value))
  }

  private static func isShareOfOne(_ number: Double, beside others: [Double]) -> Bool {
    let others = others.filter { $0 != 0 }
    return number != 0 && abs(number) < 1
      && (others.isEmpty || others.contains { abs($0) >= 1 })
  }
}
