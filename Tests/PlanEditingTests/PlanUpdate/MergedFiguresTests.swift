import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// What of an indicator's row in a table is a change, and what is none.
@Suite struct MergedFiguresTests {
  private let scene = UpdateScene()

  private func values(_ update: PlanUpdate) -> [String] {
    update.kpis.flatMap { kpi in
      kpi.values.map { "\(kpi.indicator.value) \($0.kind.rawValue) \($0.fiscalYear.shortLabel)" }
    }
  }

  /// A baseline without a year is that of R5, also where the first year of the table is not R6.
  @Test func aBaselineWithoutAYearIsTheEditions() throws {
    let table = { (figure: Int) in "指標名,現状値,R8年度目標値\n相談件数,\(figure),25\n" }
    #expect(values(try scene.read(table(10)).update) == ["相談件数 target R8"])
    let failure = caughtFailure { try scene.read(table(11)) }
    #expect(failure?.diagnostics.map(\.code) == ["field-not-updatable"])
  }
}
