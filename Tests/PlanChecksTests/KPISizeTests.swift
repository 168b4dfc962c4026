import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanChecks

/// Figures of another size than those beside them: at least eight times, from 10 on.
@Suite struct KPISizeTests {
  /// The columns of the figures found: 1 for R5 and so on.
  private func found(_ values: [(kind: KPIValue.Kind, number: Double?)]) throws -> [Int] {
    var kpi = KPI(
      code: "S1K1", strategyCode: "S1", indicator: "相談件数", unit: "件",
      source: SourceCell(sheet: "KPI", cell: CellReference(row: 3, column: 9)), values: [])
    for (offset, value) in values.enumerated() {
      let cell = CellReference(row: 3, column: offset + 1)
      kpi.values.append(
        KPIValue(
          kind: value.kind, fiscalYear: FiscalYear(2023 + offset), number: value.number, note: nil,
          source: SourceCell(sheet: "KPI", cell: cell)))
    }
    let checked = try CheckSketch(CheckSketch.Row()).checked()
    var reading = checked.reading
    reading.plan.kpis = [kpi]
    let plan = CheckedPlan(reading, worksheets: checked.worksheets)
    return KPISizeCheck.findings(in: plan).compactMap { finding in
      finding.place.cell.flatMap { CellReference($0) }?.column
    }
  }

  private func found(_ targets: [Double?]) throws -> [Int] {
    try found(targets.map { (.target, $0) })
  }

  @Test func eightTimesTheOneBeforeAndTheOneBehind() throws {
    #expect(try found([10, 80, 10, 10]) == [2])
    // What follows a slip is none.
    #expect(try found([10, 80, 10]) == [2])
    #expect(try found([10, 12, 96]) == [3])
    #expect(try found([10, 79, 10, 10]) == [])
    #expect(try found([9, 90, 9, 9]) == [])
    #expect(try found([80, 10, 80, 80]) == [2])
    #expect(try found([10, 80, 11, 11]) == [])
    // The last has none behind it, the first none before it.
    #expect(try found([10, 80]) == [2])
    #expect(try found([80, 10, 10]) == [])
    // Blank ones are passed over.
    #expect(try found([10, nil, 80, nil, 10, 10]) == [3])
  }

  @Test func ofSmallOnesEightyTimes() throws {
    #expect(try found([82, 0.85, 83]) == [2] && found([1078, 1.2, 1100]) == [2])
    #expect(try found([1, 80, 1, 1]) == [2] && found([1, 79, 1, 1]).isEmpty)
    // 0.5 to 49 may be; nothing stands beside zero.
    #expect(try found([0.5, 49, 0.5]).isEmpty && found([0, 100, 0]).isEmpty)
  }

  @Test func targetsAndActualFiguresAreRowsOfTheirOwn() throws {
    #expect(try found([(.baseline, 10), (.target, 80), (.target, 10), (.target, 10)]) == [2])
    #expect(try found([(.baseline, 10), (.actual, 80), (.target, 10)]) == [2])
    #expect(try found([(.target, 10), (.actual, 80), (.target, 10)]) == [])
    #expect(try found([(.baseline, 80), (.target, 10), (.target, 10)]) == [])
  }

  @Test func oneBelowZeroWhereNoOtherIs() throws {
    #expect(try found([1, -1, 1]) == [2])
    #expect(try found([1, 0, 1]) == [])
    #expect(try found([-1, -1, 1]) == [])
    #expect(try found([-1]) == [])
    #expect(try found([-1, 0]) == [1])
  }
}
