import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct PlanColumnsTests {
  private func columns(_ rows: [[String]], merged: [String] = []) -> PlanColumns {
    let grid = TableGrid(SheetSketch(rows: rows, merged: merged).worksheet)
    return PlanColumns(HeadingBlock(around: rows.count, of: grid, notAbove: 1))
  }

  private func named(_ columns: PlanColumns) -> [PlanColumn] { columns.columns.map(\.column) }

  @Test func columnsMayStandInAnyOrder() {
    let columns = columns([["課題", "R6年度", "R7年度", "アクション", "施策", "令和6年度実績", "No."]])
    #expect(
      named(columns) == [
        .issues, .schedule(FiscalYear(2024)), .schedule(FiscalYear(2025)), .title, .measure,
        .results(FiscalYear(2024)), .number,
      ])
    #expect(columns.columns.map(\.index) == Array(1...7))
  }

  @Test func aYearUnderResultsIsAResultsColumnAndUnderScheduleAYearOfIt() {
    let columns = columns(
      [
        ["No.", "施策", "アクション", "実績", "", "スケジュール", ""],
        ["", "", "", "令和5年度", "令和6年度", "令和6年度", "令和7年度"],
      ], merged: ["D1:E1", "F1:G1"])
    #expect(
      named(columns) == [
        .number, .measure, .title, .results(FiscalYear(2023)), .results(FiscalYear(2024)),
        .schedule(FiscalYear(2024)), .schedule(FiscalYear(2025)),
      ])
    #expect(columns.columns[3].groups.map(\.text) == ["実績"])
    #expect(columns.columns[3].groups.first?.mergedRange == CellRange("D1:E1"))
  }

  @Test func unmergedGroupHeadingsReachOverTheBlankCellsBesideThem() {
    let columns = columns([
      ["No.", "施策", "アクション", "実績", "", "スケジュール", ""],
      ["", "", "", "令和5年度", "令和6年度", "令和6年度", "令和7年度"],
    ])
    #expect(named(columns).contains(.results(FiscalYear(2023))))
    #expect(named(columns).contains(.results(FiscalYear(2024))))
    #expect(named(columns).contains(.schedule(FiscalYear(2025))))
  }

  @Test func aRunOfYearsWithoutAGroupIsTheSchedule() {
    let columns = columns([["No.", "令和3年度", "施策", "アクション", "R6年度", "R7年度", "R8年度"]])
    #expect(
      named(columns).filter { $0.kind == .schedule }
        == [2024, 2025, 2026].map { PlanColumn.schedule(FiscalYear($0)) })
    #expect(columns.unknown.map(\.text) == ["令和3年度"])
  }

  @Test func aGroupHeadingIsNotMistakenForTheColumnOfThatName() {
    let columns = columns(
      [["計画の体系", "", "具体的アクション", "", ""], ["No.", "具体的施策", "既存/新規", "具体的アクション", "備考"]],
      merged: ["A1:B1", "C1:E1"])
    #expect(named(columns) == [.number, .measure, .existingOrNew, .title])
    #expect(columns.columns.last?.index == 4)
    #expect(columns.unknown.map(\.text) == ["備考"])
  }

  @Test func aHeadingMergedOverTwoColumnsNamesTheFirst() {
    let columns = columns([["No.", "施策", "アクション", "", "課題"]], merged: ["C1:D1"])
    #expect(named(columns) == [.number, .measure, .title, .issues])
    #expect(columns.columns.map(\.index) == [1, 2, 3, 5])
  }

  @Test func aHeadingMayBeSpreadOverTwoCells() throws {
    let columns = columns([
      ["", "", "", "令和6年度実績", "R6年度", "R7年度"], ["No.", "施策", "アクション", "(※令和7年2月末時点)", "", ""],
    ])
    let results = try #require(columns.columns.first { $0.index == 4 })
    #expect(results.column == .results(FiscalYear(2024)))
    #expect(results.heading == CellReference("D1"))
    #expect(results.wording.asOf == CalendarDate(year: 2025, month: 2, day: 28))
  }

  /// In a text file nothing is merged.
  @Test func aYearStandsOverTheHeadingsBelowTheBlankCellsBesideIt() {
    let rows = [
      ["No.", "施策", "アクション", "令和6年度", "", "", "開始年"],
      ["", "", "", "取組内容", "課題", "状況", ""],
    ]
    let columns = columns(rows)
    #expect(named(columns).contains(.results(FiscalYear(2024))))
    #expect(
      columns.columns.first { $0.column == .issues }?.groups.map(\.text) == ["令和6年度"])
    #expect(columns.columns.first { $0.column == .startYear }?.groups.isEmpty == true)
    // Where nothing stands below the year it is a heading of its own.
    let alone = self.columns([rows[0], ["", "", "", "", "課題", "状況", ""]])
    #expect(alone.columns.first { $0.column == .issues }?.groups.isEmpty == true)
  }

  @Test func contentsUnderResultsOfAYearAreThese() {
    let group = [["No.", "施策", "アクション", "説明", "令和6年度実績", ""], ["", "", "", "", "内容", "課題"]]
    let found = columns(group, merged: ["E1:F1"])
    #expect(named(found).contains(.results(FiscalYear(2024))) && named(found).contains(.issues))
    #expect(found.columns.first { $0.column == .description }?.index == 4)
    // A title over the whole table is no group of results.
    let title = [["令和6年度実績", "", "", ""], ["No.", "施策", "アクション", "内容"]]
    #expect(named(columns(title, merged: ["A1:D1"])).contains(.description))
  }

  @Test func resultsWithoutAYearAreOfTheYearTheyAreAsOf() {
    let columns = columns([["No.", "施策", "アクション", "実績(※令和7年2月末時点)"]])
    #expect(named(columns).last == .results(FiscalYear(2024)))
  }

  @Test(arguments: ["", "'"])
  func westernYearsInDigitsAreASchedule(mark: String) {
    let years = ["2024", "2025", "2026"].map { mark + $0 }
    let schedule = [2024, 2025, 2026].map { PlanColumn.schedule(FiscalYear($0)) }
    let inRun = columns([["No.", "施策", "アクション"] + years])
    #expect(named(inRun) == [.number, .measure, .title] + schedule)
    #expect(inRun.columns.last?.text == "2026")
    let grouped = columns([
      ["No.", "施策", "アクション", "スケジュール"], ["", "", "", mark + "2024"],
    ])
    #expect(named(grouped).last == schedule.first)
    #expect(named(columns([["No.", "施策", "アクション", mark + "2024"]])).count == 3)
  }

  @Test func theIssuesYetToComeAreTheIssues() {
    let columns = columns([["No.", "課題", "アクション", "令和7年度以降の事業実施における課題・取り組むべきこと"]])
    #expect(columns.columns.map(\.index) == [1, 3, 4])
    #expect(columns.duplicates.map(\.text) == ["課題"])
  }

  @Test func resultsWithoutAnyYearAreUnknown() {
    #expect(columns([["No.", "施策", "アクション", "実績"]]).unknown.map(\.text) == ["実績"])
  }

  @Test func theBetterOfTwoWordingsNamesTheColumn() {
    let columns = columns([["No.", "施策", "アクション", "具体的アクション"]])
    #expect(columns.columns.map(\.index) == [1, 2, 4])
    let entry = columns.duplicates.map(\.text)
    #expect(entry == ["アクション"])
  }

  @Test(arguments: ["令和6年度 取組内容", "R6 実施内容", "令和6年度の活動内容", "令和6年度 取組の成果"])
  func aYearAndAWordOfDoingAreResults(_ heading: String) {
    let columns = columns([["No.", "施策", "アクション", heading, "R6年度", "R7年度"]])
    #expect(named(columns).contains(.results(FiscalYear(2024))))
  }

  @Test func besideTheResultsOfItsYearItIsWhatWasPlanned() {
    let columns = columns([["No.", "施策", "取組", "令和6年度の取組内容", "令和6年度の実績"]])
    #expect(
      named(columns) == [.number, .measure, .title, .description, .results(FiscalYear(2024))])
  }

  /// 成果 alone may be an indicator's: it is asked.
  @Test func aYearAndAnOutcomeAreUnknown() {
    let columns = columns([["No.", "施策", "アクション", "R7の成果", "R6年度", "R7年度"]])
    #expect(columns.unknown.map(\.text) == ["R7の成果"])
  }

  @Test(arguments: ["取組内容（令和6年度版）", "取組内容\n(令和5年度末時点)", "令和6年度 事業内容"])
  func otherYearsMakeNoResults(_ heading: String) {
    let columns = columns([["No.", "施策", "アクション", heading, "R6年度", "R7年度"]])
    #expect(named(columns).contains(.description))
  }
}
