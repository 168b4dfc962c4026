import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds figures of an indicator that look mistyped beside the others of its row: one below zero where no
/// other is, or eight times (of small ones eighty) the one before it and the one after it.
enum KPISizeCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    plan.plan.kpis.flatMap { kpi -> [Diagnostic] in
      let values = kpi.values.filter { $0.number != nil && !kpi.isWorded($0) }
      return negative(kpi, values) + jumps(kpi, values)
    }
  }

  private static func negative(_ kpi: KPI, _ values: [KPIValue]) -> [Diagnostic] {
    let below = values.filter { ($0.number ?? 0) < 0 }
    guard below.count == 1, values.count > 1 else { return [] }
    return below.map { value in
      finding(
        kpi, value,
        LocalizedText(ja: "ほかの年度と違い、0未満です", en: "is below zero, as no other of its figures"))
    }
  }

  private static func jumps(_ kpi: KPI, _ values: [KPIValue]) -> [Diagnostic] {
    [KPIValue.Kind.target, .actual].flatMap { kind -> [Diagnostic] in
      // What was measured when the plan was made stands before the first year.
      let row =
        values.filter { $0.kind == .baseline && !$0.isUndated }.suffix(1)
        + values.filter { $0.kind == kind }.sorted { $0.fiscalYear < $1.fiscalYear }
      let numbers = row.map { abs($0.number ?? 0) }
      return row.indices.compactMap { index in
        guard row[index].kind == kind, index > 0, differ(numbers[index], numbers[index - 1])
        else { return nil }
        // The last one has none after it, and stands beside a slip like any other after one.
        let isLone =
          index + 1 < row.count
          ? differ(numbers[index], numbers[index + 1])
          : index < 2 || !differ(numbers[index - 1], numbers[index - 2])
        guard isLone else { return nil }
        let before = CellValue.number(row[index - 1].number ?? 0).printedText
        return finding(
          kpi, row[index],
          LocalizedText(
            ja: "直前の年度の\(before)と桁が違います", en: "is of another size than \(before), the one before"))
      }
    }
  }

  /// Small numbers may well grow so, but not to eighty times: 0.85 stands for 85 %, 1.2 for 1,200.
  private static func differ(_ one: Double, _ other: Double) -> Bool {
    let (less, more) = (min(one, other), max(one, other))
    return less >= 10 && more >= 8 * less || less > 0 && more >= 50 && more >= 80 * less
  }

  private static func finding(_ kpi: KPI, _ value: KPIValue, _ fault: LocalizedText) -> Diagnostic {
    let figure = CellValue.number(value.number ?? 0).printedText + kpi.unit
    return Diagnostic(
      code: "kpi-figure-doubtful", severity: .warning, place: value.source.place,
      message: LocalizedText(
        ja: "「\(kpi.indicator)」の\(value.fiscalYear.label)の値\(figure)が、\(fault.japanese)。",
        en: "\"\(kpi.indicator)\": \(figure) of \(value.fiscalYear.shortLabel) \(fault.english)."),
      remedy: LocalizedText(ja: "打ち間違いでないか確かめてください。", en: "Check that it is not mistyped."))
  }
}
