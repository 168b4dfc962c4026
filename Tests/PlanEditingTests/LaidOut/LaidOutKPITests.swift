import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// How tables of indicators go on beside other offices' plans.
@Suite struct LaidOutKPITests {
  private static let plan = [
    ["丁市計画（令和6年度）"], ["No.", "施策", "事業名", "R5実績", "R6実績", "課題"],
    ["1", "稼ぐ", "祭り", "開いた。", "また開いた。", "人手"],
    ["2", "稼ぐ", "市場", "三回", "四回", "雨"],
  ]

  private func renewed(_ sheets: [RowBook.Sheet]) throws -> EditionResult {
    var book = RowBook([])
    book.sheets = sheets
    var options = AnnualUpdateOptions()
    options.layout = LayoutTable(draftOf: try book.open().worksheets())
    return try AnnualUpdate.run(book.open(), options: options)
  }

  /// The plan's sheet before one of indicators.
  private func beside(_ rows: [[String]], merged: [String] = []) throws -> EditionResult {
    try renewed([
      RowBook.Sheet(name: "進捗", rows: Self.plan),
      RowBook.Sheet(name: "KPI", rows: rows, merged: merged),
    ])
  }

  private func cleared(_ result: EditionResult) -> [String] {
    result.events.compactMap { event in
      guard case .columnCleared(let heading, let count) = event.kind else { return nil }
      return "\(event.sheet ?? "")!\(event.cell?.description ?? "") \(heading) \(count)"
    }
  }

  @Test("rates and grades without a year are cleared beside the new year's figures")
  func ratings() throws {
    let result = try beside([
      ["指標一覧（令和6年度）"], ["施策", "指標名", "単位", "R5実績", "R6実績", "目標値（R8）", "達成率", "評価"],
      ["稼ぐ", "創業件数", "件", "6", "8", "10", "80%", "B"],
      ["稼ぐ", "雇用者数", "人", "60", "80", "100", "=E4/F4⇒0.8", ""],
    ])
    #expect(
      try "EFGHI".map { try result.text("\($0)2", sheet: 1) } == [
        "R6実績", "R7実績", "目標値（R8）", "達成率", "評価",
      ])
    #expect(try "EFGHI".map { try result.text("\($0)3", sheet: 1) } == ["8", "", "10", "", ""])
    #expect(cleared(result) == ["KPI!H2 達成率 1", "KPI!I2 評価 1"])
    let told = result.findings.filter { $0.code == "column-without-year" }
    #expect(told.map(\.place) == [Place(sheet: "KPI", cell: "H2")])
  }

  @Test("a table of indicators without a place for the new year is told")
  func noPlace() throws {
    let figures = [["創業件数", "件", "4", "6", "8", "9"], ["転入者数", "人", "40", "60", "80", "90"]]
    func told(_ headings: [[String]]) throws -> [Diagnostic] {
      let result = try beside(
        [["指標一覧（令和6年度）"]] + headings + figures, merged: ["A2:A3", "B2:B3", "C2:D2", "E2:F2"])
      #expect(cleared(result).isEmpty)
      return result.findings.filter { $0.code == "kpi-year-not-added" }
    }
    let kinds = try told([["指標名", "単位", "目標", "", "実績", ""], ["", "", "R5", "R6", "R5", "R6"]])
    #expect(kinds.map(\.place) == [Place(sheet: "KPI", cell: "F3")])
    #expect(
      kinds.first?.message
        == LocalizedText(
          ja: "指標の表の「R6」（令和6年度）の隣に、令和7年度の列を足していません。",
          en: "The table of indicators has no column for R7 beside \"R6\" (R6)."))
    let years = try told([
      ["指標名", "単位", "令和5年度", "", "令和6年度", ""], ["", "", "目標", "実績", "目標", "実績"],
    ])
    #expect(years.map(\.place) == [Place(sheet: "KPI", cell: "F3")])
  }

  /// Indicators above the plan's table, whose new column comes behind column E.
  private func above(_ headings: [String], _ rows: [[String]]) throws -> EditionResult {
    try renewed([
      RowBook.Sheet(
        name: "進捗", rows: [Self.plan[0], headings] + rows + [[]] + Self.plan.dropFirst())
    ])
  }

  @Test("a table of indicators shares the column that comes for the plan below")
  func sharedColumn() throws {
    let result = try above(
      ["指標名", "単位", "基準値（R2）", "R5実績", "R6実績", "目標値（R8）", "評価"],
      [["創業件数", "件", "3", "6", "8", "10", "B"], ["雇用者数", "人", "30", "60", "80", "100", "B"]])
    #expect(
      try "EFGH".map { try result.text("\($0)2") } == ["R6実績", "R7実績", "目標値（R8）", "評価"])
    #expect(try "EFGH".map { try result.text("\($0)3") } == ["8", "", "10", ""])
    #expect(!result.findings.contains { $0.code == "table-parted" })
    #expect(cleared(result) == ["進捗!H2 評価 2"])
  }

  @Test("a table that the plan's new column parts is told")
  func partedTable() throws {
    let result = try above(
      ["指標名", "単位", "R4実績", "R5実績", "目標値（R8）", "達成度"],
      [["創業件数", "件", "3", "6", "10", "60%"], ["雇用者数", "人", "30", "60", "100", "60%"]])
    let told = result.findings.filter { $0.code == "table-parted" }
    #expect(told.map(\.place) == [Place(sheet: "進捗", cell: "F2")])
    #expect(
      told.first?.message
        == LocalizedText(
          ja: "計画の表に列を足したため、同じシートにある別の表の途中に、見出しのない F 列が入りました。",
          en:
            "The column added to the plan's table parts another table of the sheet: its column F is blank"
            + " and has no heading."))
  }

  @Test("a table that ends before the new column is not parted")
  func narrowTable() throws {
    let result = try above(
      ["評価", "R5", "件数", "割合"], [["A", "3", "4", "5"], ["B", "1", "2", "3"]])
    #expect(!result.findings.contains { $0.code == "table-parted" })
  }
}
