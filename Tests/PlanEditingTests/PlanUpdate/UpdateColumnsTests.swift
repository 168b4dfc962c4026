import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// What the columns of a returned workbook are.
@Suite struct UpdateColumnsTests {
  private let scene = UpdateScene()

  private func reading(
    _ rows: [[String]], merged: [String] = [], for scene: UpdateScene? = nil
  ) throws -> UpdateReading {
    let worksheets = try Workbook(bytes: (scene ?? self.scene).book.bytes()).worksheets()
    let table = PlanBook(sheet: "回答", rows: rows, merged: merged)
    return UpdateReading(
      [UpdateFile(name: "回答.xlsx", bytes: try table.bytes())], base: nil,
      for: try PlanReading.read(worksheets), of: worksheets)
  }

  /// A year over several columns is that of what was done, and of nothing else below it.
  @Test(arguments: [
    ("取組内容", PlanColumn.results(FiscalYear(2024))), ("事業概要", .description), ("概要", .description),
  ])
  func aYearOverSeveralColumnsIsThatOfWhatWasDone(heading: String, column: PlanColumn) throws {
    let asked = try reading(
      [["No.", "令和6年度", ""], ["", heading, "課題"], ["2", "・試す", ""]], merged: ["A1:A2", "B1:C1"])
    #expect(asked.update.actions.first?.texts.mapValues(\.value) == [column: "・試す"])
  }

  @Test func aHeadingOfScheduleOverOneColumnAloneHoldsAllYears() throws {
    let rows = [["No.", "実績", "スケジュール", ""], ["2", "・試す", "R7：検討", ""]]
    let one = try reading(rows)
    #expect(one.update.actions.first?.spans == ["R7-R7 検討"])
    let two = try reading(rows, merged: ["C1:D1"])
    #expect(two.update.actions.allSatisfy { $0.schedule == nil })
  }

  /// The edition without some of its columns; I 実績, K–O R6–R10, P 課題.
  private func edition(without columns: ClosedRange<Int>) -> UpdateScene {
    var scene = scene
    for row in scene.book.rows.indices { scene.book.rows[row].removeSubrange(columns) }
    return scene
  }

  private func told(_ rows: [[String]], for scene: UpdateScene) throws -> [String] {
    try reading(rows, for: scene).findings.map { "\($0.code) \($0.place.cell ?? "")" }
  }

  @Test func aColumnThatTheEditionLacksIsToldAtItsHeading() throws {
    let schedule = [["No.", "実績", "スケジュール"], ["2", "・試す", "R7：検討"]]
    #expect(try told(schedule, for: edition(without: 10...14)) == ["update-column-missing C1"])
    // Whatever year its heading names.
    let issues = [["No.", "実績", "令和9年度以降の課題"], ["2", "・試す", "・周知"]]
    #expect(try told(issues, for: edition(without: 15...15)) == ["update-column-missing C1"])
    #expect(try told(issues, for: scene) == ["update-issues-year C1"])
  }

  /// What has been folded away since the book was handed out is no fault of its column.
  @Test func aColumnThatWasHandedOutIsLookedAtCellByCell() throws {
    var base = scene.book
    for row in base.rows.indices {
      base.rows[row].insert(row == 0 ? "令和5年度実績" : "・9件を支援", at: 8)
    }
    let table = "No.,令和5年度実績,課題\n1,・9件を支援,・人手が不足\n"
    let (update, findings) = try scene.read(table, base: base)
    #expect(update.actions.first?.texts.mapValues(\.value) == [.issues: "・人手が不足"])
    #expect(findings.filter { $0.severity == .error }.isEmpty)
    let failure = caughtFailure { try scene.read(table) }
    #expect(failure?.diagnostics.map(\.code) == ["update-results-year"])
  }

  @Test(arguments: [
    [["No.", "No.", "実績"], ["1", "2", "・試す"]],
    [["No.", "具体的アクション", "具体的アクション", "実績"], ["2", "相談", "交流", "・試す"]],
    [["指標名", "指標名", "R7年度"], ["相談件数", "参加社数", "30"]],
    [["指標名", "単位", "単位", "R7年度"], ["相談件数", "件", "社", "30"]],
  ])
  func oneHeadingTwiceIsAsked(_ rows: [[String]]) throws {
    let second = rows[0].firstIndex { text in rows[0].count { $0 == text } > 1 }.map { $0 + 2 } ?? 0
    #expect(
      try told(rows, for: scene)
        == ["update-heading-repeated \(CellReference(row: 1, column: second))"])
    // A blank column says nothing.
    var blank = rows
    blank[1][second - 1] = ""
    #expect(try told(blank, for: scene) == [])
  }

  /// The edition itself has two, of which one counts: a copy has them too.
  @Test func aHeadingThatTheEditionRepeatsIsLeftOut() throws {
    var twice = scene
    for row in twice.book.rows.indices {
      twice.book.rows[row].append(row == 0 ? "説明" : "・補足")
    }
    let rows = [["No.", "説明", "実績", "説明"], ["2", "●補助金を交付", "・試す", "・補足"]]
    #expect(try told(rows, for: twice) == [])
    #expect(try told(rows, for: scene) == ["update-heading-repeated D1"])
  }

  /// The edition whose results are as of 28 February.
  private var dated: UpdateScene {
    var scene = scene
    scene.book.rows[0][8] = "令和6年度実績\n(※令和7年2月末時点)"
    return scene
  }

  @Test func resultsOfAnotherDayAreTold() throws {
    func told(_ heading: String, _ scene: UpdateScene, base: PlanBook? = nil) throws -> [Diagnostic]
    {
      try scene.read("No.,\(heading)\n2,・試す\n", base: base).findings
    }
    let findings = try told("令和6年度実績(※令和6年12月末時点)", dated)
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "表1.csv, B1: 見出し「令和6年度実績(※令和6年12月末時点)」の時点（令和6年12月31日）は計画の見出し（令和7年2月28日）と"
          + "違いますが、記入は令和7年2月28日時点のものとして扱います。計画の見出しの時点の実績か、確かめてください。"
          + " [update-heading-as-of]"
      ])
    #expect(
      findings.map { $0.described(in: .english) } == [
        "表1.csv, B1: The heading \"令和6年度実績(※令和6年12月末時点)\" names another day (2024-12-31) than the"
          + " plan's (2025-02-28); what stands below counts as of the plan's day. Check that the results are"
          + " those of the plan's day. [update-heading-as-of]"
      ])
    #expect(findings.map(\.severity) == [.warning])
    #expect(try told("令和6年度実績(※令和7年2月末時点)", dated) == [])
    #expect(try told("令和6年度実績", dated) == [])
    // A copy has the day of the book that was handed out.
    var base = dated.book
    base.rows[0][8] = "令和6年度実績\n(※令和6年12月末時点)"
    #expect(try told("令和6年度実績(※令和6年12月末時点)", dated, base: base) == [])
  }

  /// Where the plan's heading names no day, any day of the year is the plan's.
  @Test(arguments: ["令和7年2月末時点", "令和7年3月末時点"])
  func aDayWhereThePlanNamesNoneIsNotTold(day: String) throws {
    let table = "No.,令和6年度実績(※\(day))\n2,・試す\n"
    #expect(try scene.read(table).findings.isEmpty)
  }

  @Test func aScheduleInOneCellBesideYearsIsAsked() throws {
    let rows = [["No.", "スケジュール", "R7年度"], ["2", "R7：検討、R8：実施", "検討"]]
    #expect(try told(rows, for: scene) == ["update-heading-repeated B1"])
    #expect(try told([rows[0], ["2", "", "検討"]], for: scene) == [])
  }

  /// A row tells by them which action it is.
  @Test func whatTellsRowsApartMayStandInTheTableAlone() throws {
    let rows = [["No.", "重点", "具体的施策", "実績"], ["2", "", "① 学ぶ", "・試す"]]
    #expect(try told(rows, for: scene) == [])
  }
}
