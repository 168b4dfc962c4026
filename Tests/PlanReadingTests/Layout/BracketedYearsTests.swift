import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// The columns of a KPI table, of whose years some are named in brackets.
@Suite struct BracketedYearsTests {
  private func columns(_ rows: [[String]], merged: [String] = []) throws -> KPIColumns {
    let grid = TableGrid(SheetSketch(rows: rows, merged: merged).worksheet)
    return try #require(KPIColumns(HeadingBlock(around: 1, of: grid, notAbove: 1)))
  }

  /// `基R2 実R6 目R9`, the baseline first.
  private func outline(_ headings: [String]) throws -> String {
    let columns = try columns([["指標名"] + headings, ["相談"] + headings.map { _ in "1" }])
    let all = (columns.baseline.map { [$0] } ?? []) + columns.years
    let kinds: [KPIValue.Kind: String] = [.baseline: "基", .target: "目", .actual: "実"]
    return all.map { (kinds[$0.kind] ?? "") + $0.fiscalYear.shortLabel }.joined(separator: " ")
  }

  @Test(arguments: [
    (["令和2年度（基準値）", "令和6年度（現状値）", "令和9年度（目標値）"], "基R2 実R6 目R9"),
    (["令和2年度（策定時）", "令和3年度", "令和6年度（実績）", "令和7年度", "令和9年度（計画）"], "基R2 実R3 実R6 目R7 目R9"),
    (["令和2年度（基準値）", "令和8年度", "令和9年度（目標値）", "令和10年度"], "基R2 実R8 目R9 目R10"),
    (["令和2年度（基準値）", "令和3年度"], "基R2 目R3"),
    (["令和2年度（現状値）", "令和6年度", "令和9年度（目標値）"], "基R2 目R6 目R9"),
    (["令和2年度（実績）", "令和6年度", "令和9年度（目標値）"], "実R2 目R6 目R9"),
    (["令和元年度", "令和2年度（現状値）", "令和9年度（目標値）"], "実R元 実R2 目R9"),
    (["令和2年度（現状値）", "令和6年度（実績）", "令和7年度"], "実R2 実R6 目R7"),
    (["令和6年度（上期）", "令和7年度"], "目R6 目R7"),
  ])
  func bracketsTellWhatAYearIs(headings: [String], expected: String) throws {
    let found = try outline(headings).replacing("R1", with: "R元").replacing("R元0", with: "R10")
    #expect(found == expected)
  }

  @Test func bareYearsBeforeTheOneThatIsATargetAreReached() throws {
    #expect(try outline(["R6年度", "R7年度", "R8年度目標", "R9年度"]) == "実R6 実R7 目R8 目R9")
    #expect(try outline(["R6年度目標", "R7年度", "R8年度目標"]) == "目R6 実R7 目R8")
    #expect(try outline(["R6年度実績", "R7年度"]) == "実R6 目R7")
  }

  @Test func aBaselineWithoutAYearIsTheStateBeforeTheFirst() throws {
    let columns = try columns([["指標名", "単位", "現状値", "R6年度", "R7年度"]])
    #expect(columns.baseline?.fiscalYear == FiscalYear(2023))
    #expect(columns.baseline?.isUndated == true)
    #expect(columns.unit == 2 && columns.indicator == 1)
    let dated = try self.columns([["指標名", "現状値（R4年度）", "R6年度"]])
    #expect(dated.baseline?.fiscalYear == FiscalYear(2022))
    #expect(dated.baseline?.isUndated == false)
  }

  @Test func theFirstOfTwoColumnsOfOneMeaningCounts() throws {
    let columns = try columns([["指標名", "現状値", "指標", "基準値", "R6年度", "状態"]])
    #expect(columns.indicator == 1 && columns.baseline?.index == 2)
    #expect(columns.status == 6 && columns.strategy == nil)
  }

  @Test func yearsUnderAGroupAreOfItsKind() throws {
    let rows = [
      ["指標名", "実績", "", "目標", ""], ["", "R5年度", "R6年度", "R5年度", "R6年度"],
      ["相談", "1", "2", "3", "4"],
    ]
    let columns = try columns(rows, merged: ["A1:A2", "B1:C1", "D1:E1"])
    #expect(columns.years.map(\.kind) == [.actual, .actual, .target, .target])
    #expect(columns.years.map(\.index) == [2, 3, 4, 5])
  }

  @Test func withoutAnIndicatorOrAYearThereIsNoTable() {
    for headings in [["単位", "現状値", "R6年度"], ["指標名", "現状値", "単位"]] {
      let grid = TableGrid(SheetSketch(rows: [headings]).worksheet)
      #expect(KPIColumns(HeadingBlock(around: 1, of: grid, notAbove: 1)) == nil)
    }
  }
}
