import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds figures of indicators that a remark keeps from counting as numbers: 1,200（見込み）, 45※, 1,40; and
/// days, such as Excel makes of 5/1.
enum KPIRemarkCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let sheets = Dictionary(plan.worksheets.map { ($0.name, $0) }) { first, _ in first }
    return plan.plan.kpis.flatMap { kpi in
      kpi.values.compactMap { value in
        guard let note = value.note else { return nil }
        let sheet = sheets[value.source.sheet]
        let cell = sheet?.cell(at: value.source.cell)
        let isDay = cell?.showsDay(in: sheet?.dateSystem ?? .from1900) ?? false
        guard isDay || WrittenNumber.isKept(from: note) else { return nil }
        return finding(note, kpi, at: value.source)
      }
    }
  }

  private static func finding(_ note: String, _ kpi: KPI, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "kpi-figure-with-remark", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(kpi.indicator)」の「\(note)」は数値だけではないため、数値として扱いません（CSVの値は空欄になります）。",
        en:
          "\"\(note)\" of \"\(kpi.indicator)\" is more than a number and does not count as one (its value in the CSV is blank)."
      ),
      remedy: LocalizedText(
        ja: "数値だけを記入し、注記は欄外かコメントに書いてください。",
        en: "Write the number alone and the remark beside the table or in a comment."))
  }
}
