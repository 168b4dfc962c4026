import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// What a sheet of another office is taken for, its edition and how it goes on.
@Suite struct LaidOutSheetTests {
  private func sheet(
    _ headings: [String], _ cells: [String], title: String = "計画", name: String = "計画"
  ) -> LaidOutSheet {
    let rows = [[title], ["No.", "事業名", "担当課"] + headings, ["1", "祭り", "総務課"] + cells]
    return LaidOutSheet(SheetSketch(name: name, rows: rows).worksheet, layout: nil)
  }

  @Test(arguments: [
    (["令和5年度実績", "令和6年度実績"], Renewal.append), (["令和6年度実績", "評価"], .renew),
    (["令和6年度実績", "今後の取組"], .renew), (["令和6年度計画", "令和6年度実績"], .renew),
    (["令和6年度目標", "令和6年度実績"], .append), (["令和6年度実績", "備考"], .append),
    (["令和5年度実績", "令和6年度実績", "評価"], .append), (["備考", "課題"], .append),
  ])
  func theColumnsShowHowATableGoesOn(headings: [String], renewal: Renewal) {
    let sheet = sheet(headings, headings.map { _ in "実施" })
    #expect(sheet.renewal == renewal && sheet.renewalGuess == renewal)
  }

  @Test func columnsOfYearsToComeAreFilledIn() {
    let headings = ["令和5年度実績", "令和6年度実績", "令和7年度実績"]
    let ahead = sheet(headings, ["実施", "実施", ""])
    #expect(ahead.edition == FiscalYear(2024) && ahead.renewal == .fill)
    let full = sheet(headings, ["実施", "実施", "実施"])
    #expect(full.edition == FiscalYear(2025) && full.renewal == .append)
  }

  @Test(arguments: [
    ("令和5年度版", 2023), ("計画（令和7年度版）", 2025), ("計画（令和9年度版）", 2024), ("令和5年度～令和9年度計画", 2024),
    ("計画", 2024),
  ])
  func theLabelsYearIsTheEditionWhereItHasColumns(title: String, edition: Int) {
    let headings = ["令和5年度実績", "令和6年度実績", "令和7年度実績"]
    #expect(sheet(headings, ["実施", "実施", ""], title: title).edition == FiscalYear(edition))
  }

  @Test func theNameOfTheSheetIsALabel() {
    let headings = ["令和5年度実績", "令和6年度実績"]
    #expect(sheet(headings, ["実施", "実施"], name: "R5").edition == FiscalYear(2023))
  }

  @Test func withoutColumnsOfAYearTheLabelTellsIt() {
    #expect(sheet(["備考"], ["済"], title: "令和6年度版").edition == FiscalYear(2024))
    #expect(sheet(["備考"], ["済"]).edition == nil)
    #expect(sheet(["令和6年度計画"], [""]).edition == FiscalYear(2024))
  }

  /// A plan for three years is of its first, and is made anew a year on.
  @Test(arguments: [
    ("実施計画（令和6～8年度）", 2024, Renewal.window), ("第3期実施計画　令和6年度～令和8年度", 2024, .window),
    ("実施計画（令和6～10年度）", 2026, .append), ("実施計画の進捗（令和6～8年度）", 2026, .append),
    ("実施計画（令和7年度版）", 2025, .fill),
  ])
  func aPlanOfThreeYearsIsOfItsFirst(title: String, edition: Int, renewal: Renewal) {
    let headings = ["令和6年度事業内容", "令和7年度事業内容", "令和8年度事業内容"]
    let sheet = sheet(headings, ["直す", "建てる", "使う"], title: title)
    #expect(sheet.editionGuess == FiscalYear(edition) && sheet.renewalGuess == renewal)
  }

  @Test func resultsOfThreeYearsAreNoPlanForThem() {
    let headings = ["令和6年度実績", "令和7年度実績", "令和8年度実績"]
    let sheet = sheet(headings, ["直した", "建てた", "使った"], title: "実施計画（令和6～8年度）")
    #expect(sheet.editionGuess == FiscalYear(2026) && sheet.renewalGuess == .append)
  }

  @Test(arguments: [
    ("毎年度見直しを行う", true), ("毎年度、計画を作り直す", true), ("ローリング方式", true), ("1年ずつずらす", true),
    ("一年ずつ", true),
    ("毎年度実施する", false), ("計画を見直す", false), ("", false),
  ])
  func wordsSayThatAPlanIsMadeAnewEveryYear(text: String, isRolling: Bool) {
    #expect(RollingWords.areIn(text) == isRolling)
  }

  @Test func aLongTextSaysNothingOfIt() {
    // 「ローリング」 has 15 bytes, each 緑 3.
    let text = { "ローリング" + String(repeating: "緑", count: $0) }
    #expect(RollingWords.areIn(text(195)) && !RollingWords.areIn(text(196)))
  }

  @Test func aRollingPlanWithoutResultsIsAWindow() {
    let rolling = "三か年計画（毎年度見直し）"
    let years = ["R6年度", "R7年度", "R8年度"]
    let arrows = ["実施", "実施", "実施"]
    #expect(sheet(years, arrows, title: rolling).renewal == .window)
    #expect(sheet(years, arrows).renewal == .append)
    #expect(sheet(["備考"], ["済"], title: rolling).renewal == .append)
    #expect(
      sheet(["令和6年度計画", "令和7年度計画"], ["実施", "検討"], title: rolling).renewal == .window)
    #expect(
      sheet(["令和5年度実績", "令和6年度実績"], ["実施", "実施"], title: rolling).renewal == .append)
  }

  @Test func aSheetIsAPlanAListOfIndicatorsOrNothing() {
    #expect(sheet(["令和6年度実績"], ["実施"]).meaning == .plan)
    let kpi = SheetSketch(rows: [["指標名", "単位", "現状値", "目標値"], ["相談", "件", "1", "2"]])
    #expect(LaidOutSheet(kpi.worksheet, layout: nil).meaning == .kpi)
    let other = SheetSketch(rows: [["メモ"], ["印刷用"]])
    #expect(LaidOutSheet(other.worksheet, layout: nil).meaning == nil)
    let names = SheetSketch(rows: [["指標名", "単位", "担当課"], ["相談", "件", "総務課"]])
    #expect(LaidOutSheet(names.worksheet, layout: nil).meaning == nil)
  }

  /// Sheets of one layout, each with a department's name or another.
  private func book(_ names: [String], headings: [String] = ["No.", "事業名", "令和6年度実績"])
    -> LaidOutBook
  {
    LaidOutBook(
      names.map {
        SheetSketch(name: $0, rows: [headings, ["1", "祭り", "実施", "観光課"]]).worksheet
      }, layout: nil)
  }

  @Test(arguments: [
    "総務課", "市民部", "消防署", "教育委員会", "図書館", "支援センター", "企画室", " 福祉局 ", "南保育園", "北小学校", "庶務係", "浄水所",
  ])
  func sheetsAlikeThatAreNamedSoAreOfADepartment(name: String) {
    let book = book([name, "計画"])
    #expect(book.sheets.map(\.meaning) == [.department, .plan])
    #expect(book.edition == FiscalYear(2024))
  }

  @Test func oneSheetAloneIsOfNoDepartment() {
    #expect(book(["総務課"]).sheets.map(\.meaning) == [.plan])
    let long = String(repeating: "総", count: 20) + "課"
    #expect(book([long, "計画"]).sheets.map(\.meaning) == [.plan, .plan])
    #expect(book([String(long.dropFirst()), "計画"]).sheets.map(\.meaning) == [.department, .plan])
  }

  @Test func aSheetWithAColumnOfDepartmentsIsOfNone() {
    let headings = ["No.", "事業名", "令和6年度実績", "担当課"]
    #expect(book(["総務課", "市民課"], headings: headings).sheets.map(\.meaning) == [.plan, .plan])
  }

  private func meaning(_ headings: [String], merged: [String] = ["A3:A4"]) -> SheetMeaning? {
    let figures = ["110", "120", "130", "200", "A"]
    let rows = [
      ["指標一覧"], headings, ["1 稼ぐ", "出荷額", "億円", "100"] + figures, ["", "創業", "件", "10"] + figures,
      ["2 育てる", "定着率", "%", "50"] + figures,
    ]
    return LaidOutSheet(SheetSketch(rows: rows, merged: merged).worksheet, layout: nil).meaning
  }

  @Test func aListOfIndicatorsUnderTheirGoalsIsNoPlan() {
    let head = ["基本目標", "重要業績評価指標（KPI）", "単位", "基準値（R3）", "R4実績", "R5実績", "R6実績", "目標値（R10）"]
    #expect(meaning(head + ["進捗評価"]) == .kpi)
    #expect(meaning(["施策"] + head.dropFirst() + ["担当課"]) == .kpi)
    // A title of actions, or something that only an action has, makes it a plan.
    #expect(meaning(["事業名"] + head.dropFirst() + ["進捗評価"]) == .plan)
    #expect(meaning(head + ["今後の取組"]) == .plan)
  }
}
