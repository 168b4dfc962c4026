import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// KPI tables that come back as CSV files, from reading them to the finished book.
@Suite struct KPIMergeTests {
  private func merged(
    _ book: [UInt8], _ table: String, actuals: Bool = false
  ) throws -> EditionResult {
    try EditionMerge.run(
      book: book, updates: [UpdateFile(name: "KPI.csv", bytes: Array(table.utf8))],
      options: MergeOptions(addsKPIActuals: actuals))
  }

  private func targets(_ plan: Plan, _ year: Int) -> [Double?] {
    plan.kpis.map { kpi in
      kpi.values.first { $0.kind == .target && $0.fiscalYear == FiscalYear(year) }?.number
    }
  }

  @Test func publishedTablesGetNextYearsTargets() throws {
    let book = try Fixture.bytes("plan/action-plan-r6.xlsx")
    let result = try merged(
      book,
      "指標名,R7年度目標値\n創業支援件数,140\nオープンファクトリー参加のべ社数,12\n")
    #expect(targets(result.plan, 2025) == [nil, 140, nil, nil, 12])
    #expect(targets(result.plan, 2024) == [1200, 136, 105, 2, 11])
    #expect(result.events.filled.map(\.cell.cell.description) == ["D6", "D15"])
    let merges = try Workbook(bytes: result.workbook).worksheets()[1].mergedRanges
    #expect(
      merges.map(\.description).sorted() == ["D10:G10", "D14:G14", "D5:G5", "E15:G15", "E6:G6"])
  }

  /// Convert, then fill in: the cell freed for the coming year takes the target.
  @Test func renewedTablesAreFilledInYearByYear() throws {
    var book = PlanBook.plan()
    book.kpiRows = [
      ["(1) 育てる"], ["指標名", "現状値 (R5年度末)", "R6年度", "R7年度", "R8年度", "R9年度", "R10年度"],
      ["相談件数 (件)", "1", "2", "後日"],
    ]
    book.kpiMerged = ["D3:G3"]
    var bytes = try book.bytes()
    for year in 2025...2028 {
      bytes = try AnnualUpdate.run(
        book: bytes, options: AnnualUpdateOptions(target: FiscalYear(year))
      ).workbook
      let table =
        "指標名,R\(year - 2018)年度目標値,R\(year - 2019)年度実績値\n相談件数,\(year),\(year - 1)\n"
      let result = try merged(bytes, table, actuals: true)
      bytes = result.workbook
      let values = result.plan.kpis[0].values.filter { $0.number != nil }
      #expect(
        values.filter { $0.kind == .target }.compactMap(\.number)
          == [2] + (2025...year).map(Double.init))
      #expect(
        values.filter { $0.kind == .actual }.compactMap(\.number)
          == (2024..<year).map(Double.init))
    }
  }

  @Test func newAndReplacedIndicatorsAreTakenOver() throws {
    let book = try Fixture.bytes("plan/action-plan-r6.xlsx")
    let result = try merged(
      book, "基本戦略,指標名,単位,状態,R7年度目標値\n(1) イノベーション,来場者数,人,新規,300\n")
    #expect(
      result.plan.kpis.map(\.indicator) == [
        "門真市中小企業サポートセンター相談件数", "創業支援件数", "来場者数", "門真市ものづくり企業ネットワーク参加社数",
        "産業誘導区域への移転等件数", "オープンファクトリー参加のべ社数",
      ])
    #expect(result.plan.kpis[2].unit == "人")
    #expect(targets(result.plan, 2025) == [nil, nil, 300, nil, nil, nil])
    #expect(result.events.addedIndicators == ["来場者数"])
    // The total over the targets takes the new row in.
    let total = try Workbook(bytes: result.workbook).worksheets()[2]
      .cell(at: CellReference(row: 13, column: 2))
    #expect(total?.formula == "SUM(KPI!$C$5:$C$16)")
  }
}
