import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Entries that another person has mistyped or left as they were; in `CheckSketch` I is 実績 of R6, K 状態.
@Suite struct DoubtfulEntriesTests {
  typealias Row = CheckSketch.Row

  @Test(arguments: ["45992", "0", "1,234"])
  func numbersAlone(_ text: String) throws {
    let rows = CheckSketch(Row(results: text), Row(results: "3回開催"), Row(results: "随時実施"))
    #expect(try rows.found() == ["number-alone I2"])
  }

  @Test func columnsOfNumbersAreFigures() throws {
    let rows = CheckSketch(
      Row(results: "12", issues: "5"), Row(results: "13", issues: "6"),
      Row(results: "14", issues: "7"))
    #expect(try rows.found() == [])
    #expect(try CheckSketch(Row(results: "12件"), Row(results: "3回")).found() == [])
    // Results and issues are four cells here: two may be slips, three are a habit.
    let two = CheckSketch(Row(results: "12", issues: "5"), Row(results: "随時実施"))
    #expect(try two.found() == ["number-alone I2", "number-alone Q2"])
    let three = CheckSketch(Row(results: "12", issues: "5"), Row(results: "13"))
    #expect(try three.found() == [])
  }

  @Test(arguments: ["１２", "12.5", "12-13", "12/1", "10:30", " 12 "])
  func numbersInOtherCharacters(_ text: String) throws {
    #expect(try CheckSketch(Row(results: text), Row()).found() == ["number-alone I2"])
  }

  @Test func titlesInPlaceOfTexts() throws {
    let rows = CheckSketch(
      Row(title: "電子申請の推進", results: "実施"),
      Row(title: "中小企業の相談窓口の充実", results: "中小企業の相談窓口の充実"))
    #expect(try rows.found() == ["title-as-text I3"])
    // A short title may well be all there is to say.
    #expect(try CheckSketch(Row(title: "広報の発行", issues: "広報の発行")).found() == [])
    // In other characters, the first of them too; of 重点 only the beginning is that of a title.
    let others = CheckSketch(
      Row(title: "ガラス工芸の体験教室の開催", results: "ｶﾞﾗｽ工芸の体験教室の開催"),
      Row(title: "ＤＸ推進の講座（全３回）", results: "DX推進の\n講座 (全3回)"),
      Row(title: "重点分野の相談窓口の充実", results: "重点分野の相談窓口の充実を図る"))
    #expect(try others.found() == ["title-as-text I2", "title-as-text I3"])
    // 髙 folds to 高, also at the beginning.
    #expect(
      try CheckSketch(Row(title: "高校生の相談窓口の充実", results: "髙校生の相談窓口の充実")).found()
        == ["title-as-text I2"])
    // Eight characters are enough, seven are not.
    #expect(
      try CheckSketch(Row(title: "相談窓口の充実策", issues: "相談窓口の充実策")).found()
        == ["title-as-text Q2"])
    #expect(try CheckSketch(Row(title: "相談窓口の充実", issues: "相談窓口の充実")).found() == [])
  }

  @Test func endsBeforeTheResults() throws {
    #expect(
      try CheckSketch(Row(results: "3回開催", status: "終了（令和4年度）")).found()
        == ["ended-before-results K2"])
    #expect(try CheckSketch(Row(results: "―", status: "終了（令和4年度）")).found() == [])
    #expect(try CheckSketch(Row(results: "3回開催", status: "終了（令和6年度）")).found() == [])
    // What has not ended may name a year before.
    #expect(try CheckSketch(Row(results: "3回開催", status: "見直し（令和4年度）")).found() == [])
  }

  @Test func mergedIntoNothing() throws {
    #expect(
      try CheckSketch(Row(status: "統合（令和6年度）")).found().contains("merged-into-unnamed K2"))
    #expect(
      try CheckSketch(Row(), Row(status: "統合（→No.1、令和6年度）")).found()
        .allSatisfy { !$0.hasPrefix("merged") })
  }

  /// A book in the headings known, of R6.
  private func found(results: String, issues: String) throws -> [String] {
    let sheet = SheetSketch(
      name: "R6計画",
      rows: [
        ["行動計画（令和6年度版）"],
        ["No.", "基本戦略", "具体的施策", "具体的アクション", "現状", results, "開始年", "R6年度", "R7年度", issues],
        ["1", "(1) 育てる", "① 学ぶ", "研修", "実施", "実施", "令和4年度", "実施", "実施", "・周知"],
      ]
    ).worksheet
    let plan = CheckedPlan(try PlanReading.read([sheet]), worksheets: [sheet])
    return PlanChecks.findings(in: plan).map { "\($0.code) \($0.place.cell ?? "")" }
  }

  @Test func headingsLeftAsTheyWere() throws {
    let day = "令和6年度実績（※令和7年2月末時点）"
    #expect(try found(results: day, issues: "令和7年度以降の課題") == [])
    #expect(
      try found(results: day, issues: "令和6年度以降の課題") == ["issues-heading-behind J2"])
    // Without 以降 it is a year's own issues.
    #expect(try found(results: day, issues: "令和6年度の課題") == [])
    #expect(
      try found(results: "令和6年度実績（※令和6年2月末時点）", issues: "令和7年度以降の課題")
        == ["as-of-before-year F2"])
    // A year may be closed after its end.
    #expect(
      try found(results: "令和6年度実績（※令和7年5月末時点）", issues: "令和7年度以降の課題") == [])
  }

  /// The findings about an indicator's figures: B the baseline, C R6, D R7, E R8.
  private func found(_ figures: [String]) throws -> [String] {
    let sketch = SheetSketch(
      rows: [["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度", "R8年度"], ["相談件数 (件)"] + figures])
    let plan = SheetSketch(
      name: "計画",
      rows: [
        ["No.", "基本戦略", "具体的施策", "具体的アクション", "現状", "令和6年度実績", "課題"],
        ["1", "(1) 育てる", "① 学ぶ", "研修", "実施", "実施", "・周知"],
      ]
    ).worksheet
    let sheets = [plan, sketch.worksheet]
    let checked = CheckedPlan(try PlanReading.read(sheets), worksheets: sheets)
    return PlanChecks.findings(in: checked).map { "\($0.code) \($0.place.cell ?? "")" }
      .filter { $0.hasPrefix("kpi-figure") }
  }

  @Test func figuresOfAnotherSize() throws {
    #expect(try found(["1078", "12000", "1210", "1220"]) == ["kpi-figure-doubtful C2"])
    #expect(try found(["64", "136", "1400", ""]) == ["kpi-figure-doubtful D2"])
    #expect(try found(["64", "-136", "140", ""]) == ["kpi-figure-doubtful C2"])
    // Small numbers grow so, and a step that stays is a plan.
    #expect(try found(["0", "2", "20", "30"]) == [])
    #expect(try found(["64", "136", "1400", "1500"]) == [])
    #expect(try found(["-5", "-3", "-1", "0"]) == [])
  }
}
