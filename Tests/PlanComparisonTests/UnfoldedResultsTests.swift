import PlanReading
import PlanText
import SpreadsheetML
import Testing

@testable import PlanComparison

/// Results that have gone to the 現状 are compared with what they were.
@Suite struct UnfoldedResultsTests {
  private func action(_ baseline: String, _ results: [Int: String]) -> Action {
    func source(_ column: Int) -> SourceCell {
      SourceCell(sheet: "計画", cell: CellReference(row: 5, column: column))
    }
    var action = Action(number: Sourced(1, at: source(1)))
    action.title.value = "相談支援"
    action.baseline = Sourced(baseline, at: source(8))
    action.results = results.sorted { $0.key < $1.key }.enumerated().map { offset, year in
      YearlyResults(
        fiscalYear: FiscalYear(year.key), text: Sourced(year.value, at: source(9 + offset)))
    }
    return action
  }

  private func lines(_ old: Action, _ new: Action) -> [String] {
    ActionChanges.changes(old: old, new: new).map { change in
      let year = change.fiscalYear.map { " \($0.shortLabel)" } ?? ""
      return "\(change.field.code)\(year) \(change.kind.rawValue)"
    }
  }

  @Test func whatHasOnlyMovedIsNoChange() {
    let old = action("・窓口を設置", [2024: "・10件\n・2社"])
    #expect(lines(old, action("・窓口を設置\n＜令和6年度＞\n・10件\n・2社", [2025: ""])) == [])
    // The note of the heading goes along.
    let noted = "・窓口を設置\n＜令和6年度（令和7年2月末時点）＞\n・10件\n・2社"
    #expect(lines(old, action(noted, [2025: ""])) == [])
    // A 現状 of nothing but a dash gives way.
    #expect(lines(action("―", [2024: "・10件"]), action("＜令和6年度＞\n・10件", [2025: ""])) == [])
  }

  @Test func whatIsNewIsListedByYear() {
    let old = action("・窓口を設置", [2024: "・10件"])
    #expect(
      lines(old, action("・窓口を設置\n＜令和6年度＞\n・12件\n＜令和7年度＞\n・20件", [2026: "・3件"]))
        == ["results R6 changed", "results R7 added", "results R8 added"])
    #expect(
      lines(old, action("・窓口を増設\n＜令和6年度＞\n・10件", [2025: ""])) == ["baseline changed"])
  }

  @Test func resultsThatKeepTheirColumnStayWhereTheyAre() {
    let old = action("・窓口を設置", [2024: "・10件"])
    #expect(
      lines(old, action("・窓口を設置\n＜令和6年度＞\n・10件", [2024: "・10件", 2025: ""]))
        == ["baseline changed"])
  }
}
