import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds blank cells in columns that nearly all other rows fill.
enum BlankCellCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let columns: [PlanColumn] = [.existingOrNew, .description, .baseline, .startYear, .issues]
    let results = (plan.actions.first?.results ?? []).map(\.fiscalYear).enumerated()
    return columns.flatMap { column in blanks(column, plan.actions.compactMap { $0.text(column) }) }
      + results.flatMap { index, year in
        blanks(
          .results(year),
          plan.actions.compactMap {
            $0.results.indices.contains(index) ? $0.results[index].text : nil
          })
      } + blankSchedules(plan)
  }

  private static func blanks(_ column: PlanColumn, _ cells: [Sourced<String>]) -> [Diagnostic] {
    let blank = cells.filter { $0.value.unicodeScalars.allSatisfy(TextFolding.isWhiteSpace) }
    guard isException(blank.count, of: cells.count) else { return [] }
    return blank.map { finding(column.name, at: $0.source) }
  }

  private static func blankSchedules(_ plan: CheckedPlan) -> [Diagnostic] {
    let blank = plan.actions.filter(\.schedule.isEmpty)
    let hasSchedule = plan.reading.layouts.contains { !$0.schedule.isEmpty }
    guard hasSchedule, isException(blank.count, of: plan.actions.count) else { return [] }
    let name = LocalizedText(ja: "スケジュール", en: "スケジュール (schedule)")
    return blank.map { action in
      let layout = plan.reading.layouts.first { layout in
        layout.sheet == action.number.source.sheet
          && layout.dataRows.contains(action.number.source.cell.row)
      }
      var source = action.number.source
      if let column = layout?.schedule.first?.index { source.cell.column = column }
      return finding(name, at: source)
    }
  }

  /// At most a tenth of the rows, and enough rows to tell.
  private static func isException(_ blank: Int, of all: Int) -> Bool {
    blank > 0 && all >= 10 && blank * 10 <= all
  }

  private static func finding(_ column: LocalizedText, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "blank-cell", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "ほかの行にはある「\(column.japanese)」が空欄です。",
        en: "\(column.english) is blank, unlike in nearly all other rows."),
      remedy: LocalizedText(
        ja: "記入漏れでないか確かめてください。ない場合は「―」としてください。",
        en: "Check that nothing is missing; write ― where there is nothing to say."))
  }
}
