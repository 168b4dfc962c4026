import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds figures of an indicator that are written in another unit than the indicator's, each unit once:
/// 85.5% under 件.
enum KPIUnitCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let sheets = Dictionary(plan.worksheets.map { ($0.name, $0) }) { first, _ in first }
    return plan.plan.kpis.flatMap { kpi -> [Diagnostic] in
      let unit = CountedUnit.key(kpi.unit)
      guard !unit.isEmpty else { return [] }
      var seen: Set<String> = []
      return kpi.values.compactMap { value in
        // 20店減 begins with its unit.
        guard value.number != nil,
          let sheet = sheets[value.source.sheet], let cell = sheet.cell(at: value.source.cell),
          let written = self.unit(of: cell, in: sheet), !CountedUnit.key(written).hasPrefix(unit),
          seen.insert(written).inserted
        else { return nil }
        return finding(written, kpi, at: value.source)
      }
    }
  }

  /// The unit typed or formatted with a number; nil where there is none.
  private static func unit(of cell: Cell, in sheet: Worksheet) -> String? {
    switch cell.isWorded ? .text(cell.printedText(in: sheet.dateSystem)) : cell.value {
    case .number: return cell.numberFormat == .percentage ? "%" : nil
    case .text(let text):
      if let written = WrittenNumber(text) {
        return written.unit.isEmpty ? nil : folded(written.unit)
      }
      let unit = folded(text).drop { $0.isASCII && ($0.isNumber || ",.-".contains($0)) }
      return unit.isEmpty ? nil : String(unit)
    case .blank, .boolean, .error: return nil
    }
  }

  private static func finding(_ unit: String, _ kpi: KPI, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "kpi-unit-differs", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(kpi.indicator)」の単位は「\(kpi.unit)」ですが、「\(unit)」で記入されています。",
        en: "\"\(kpi.indicator)\" is counted in \(kpi.unit), but this figure in \(unit)."),
      remedy: LocalizedText(
        ja: "単位と数値を確かめ、そろえてください。", en: "Check unit and figure and make them agree."))
  }
}
