import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// The layout table that is drafted for a book.
@Suite struct LayoutDraftTests {
  private let rows = [
    ["みどりの計画（令和6年度）"], ["S：前倒しで達成　A：計画どおり、◎＝重点"],
    ["No.", "事業名", "担当課", "令和6年度実績", "自己評価"], ["第1章 緑を守る"],
    ["1", "手入れ", "公園課", "実施した", "S"], ["第2章 緑をふやす"], ["2", "植樹", "河川課", "実施\nした", "B"],
    ["3", "掃除", "河川課", "", "S"], [], ["C：遅れ"],
  ]

  private func draft(_ sketches: SheetSketch...) -> [LayoutRow] {
    LayoutTable(draftOf: sketches.map(\.worksheet)).rows
  }

  private func rows(_ kind: LayoutRow.Kind) -> [LayoutRow] {
    draft(SheetSketch(rows: rows)).filter { $0.kind == kind }
  }

  @Test func aSheetIsNamedWithWhatItIsTakenFor() {
    let found = draft(
      SheetSketch(rows: rows), SheetSketch(name: "メモ", rows: [["印刷用"]]),
      SheetSketch(name: "旧", state: .hidden, rows: rows)
    ).filter { $0.kind == .sheet }
    #expect(found.map(\.heading) == ["計画", "メモ", "旧"])
    #expect(found.map(\.guess) == ["plan", "ignore", "ignore"])
    #expect(found.map(\.certainty) == ["sure", "likely", "likely"])
  }

  /// A sheet of the year: two actions, with the headings of that year.
  private func sheet(
    _ name: String, _ year: String, actions: [String] = ["手入れ", "植樹"], and further: [String] = []
  ) -> SheetSketch {
    let rows = actions.enumerated().map { ["\($0 + 1)", $1, "公園課", "\(year)に実施した"] }
    return SheetSketch(
      name: name,
      rows: [["みどりの計画（\(year)）"], ["No.", "事業名", "担当課", "\(year)実績"] + further] + rows)
  }

  private func sheets(_ sketches: SheetSketch...) -> [LayoutRow] {
    LayoutTable(draftOf: sketches.map(\.worksheet)).rows.filter { $0.kind == .sheet }
  }

  @Test(
    "sheets kept from earlier years are ignored, and the draft says which one goes on with them")
  func earlierSheets() {
    let found = sheets(
      sheet("R4", "令和4年度"), sheet("R6", "令和6年度"), sheet("R5", "令和5年度"))
    #expect(found.map(\.guess) == ["ignore", "plan", "ignore"])
    #expect(found.map(\.certainty) == ["likely", "sure", "likely"])
    #expect(
      found.map(\.examples) == ["「R6」と同じ様式の令和4年度の表", "", "「R6」と同じ様式の令和5年度の表"])
  }

  @Test("a later sheet may have more columns and further actions")
  func earlierSheetThatHasGrown() {
    let found = sheets(
      sheet("昨年度", "令和5年度"),
      sheet("今年度", "令和6年度", actions: ["植樹", "掃除", "手入れ"], and: ["令和6年度評価"]))
    #expect(found.map(\.guess) == ["ignore", "plan"])
  }

  @Test("what has other actions, says something else of its year or is of the same year is a plan")
  func sheetsOfOnePlan() {
    let others = sheets(
      sheet("第1章", "令和5年度"), sheet("第2章", "令和6年度", actions: ["手入れ", "掃除", "見回り"]))
    #expect(others.map(\.guess) == ["plan", "plan"])
    let graded = sheets(
      sheet("実績", "令和5年度", and: ["令和5年度評価"]), sheet("計画", "令和6年度"))
    #expect(graded.map(\.guess) == ["plan", "plan"])
    let same = sheets(sheet("本編", "令和6年度"), sheet("控え", "令和6年度"))
    #expect(same.map(\.guess) == ["plan", "plan"])
  }

  @Test("a hidden sheet goes on with none that staff see")
  func hiddenLaterSheet() {
    var hidden = sheet("R6", "令和6年度")
    hidden.state = .hidden
    #expect(sheets(sheet("R5", "令和5年度"), hidden).map(\.guess) == ["plan", "ignore"])
  }

  @Test("indicators of an earlier year are ignored too")
  func earlierIndicators() {
    func indicators(_ name: String, _ year: String) -> SheetSketch {
      SheetSketch(
        name: name,
        rows: [
          ["指標名", "単位", "目標値", "\(year)実績"], ["来場者", "人", "10", "9"], ["緑の面積", "ha", "5", "4"],
        ])
    }
    let found = sheets(
      sheet("計画", "令和6年度"), indicators("R6指標", "令和6年度"), indicators("R5指標", "令和5年度"))
    #expect(found.map(\.guess) == ["plan", "kpi", "ignore"])
  }

  @Test func settingsNameTheRowsOfTheFirstAndTheLastAction() {
    let found = rows(.setting)
    #expect(found.map(\.heading) == ["renewal", "edition", "first_row", "last_row"])
    #expect(found.map(\.guess) == ["renew", "R6", "5", "8"])
    #expect(found.map(\.certainty) == ["likely", "likely", "likely", "likely"])
  }

  @Test func aSettingThatNothingTellsIsUnknown() {
    let sketch = SheetSketch(rows: [["No.", "事業名", "備考"], ["1", "祭り", "済"]])
    let edition = draft(sketch).first { $0.heading == "edition" }
    #expect(edition?.guess == "" && edition?.certainty == "unknown")
  }

  @Test func headingsHaveExamplesOfWhatStandsBelow() {
    let found = rows(.heading)
    #expect(found.map(\.cell) == ["A3", "B3", "C3", "D3", "E3"])
    #expect(found.map(\.guess) == ["number", "title", "department", "results", "grade"])
    #expect(found.map(\.examples).suffix(3) == ["公園課 / 河川課", "実施した", "S / B"])
  }

  @Test func sectionRowsAreLevelsByTheirMarks() {
    let found = rows(.sectionRow)
    #expect(found.map(\.heading) == ["第1章"] && found.map(\.cell) == ["A4"])
    #expect(found.map(\.examples) == ["第1章 緑を守る / 第2章 緑をふやす"])
    #expect(found.map(\.guess) == ["level_1"] && found.map(\.certainty) == ["likely"])
  }

  @Test func aSectionWithoutAMarkIsNamedByItsText() {
    let sketch = SheetSketch(rows: [
      ["No.", "事業名", "備考"], ["緑を守る"], ["1", "手入れ", "済"], ["港"], ["2", "祭り", "済"],
    ])
    #expect(draft(sketch).filter { $0.kind == .sectionRow }.map(\.heading) == ["緑を守る"])
  }

  @Test func ofMoreThanFourLevelsTheLastIsUnknown() {
    let sections = [["第1章 緑"], ["第1節 森"], ["1 木"], ["(1) 枝"], ["① 葉"]]
    let sketch = SheetSketch(rows: [["No.", "事業名", "備考"]] + sections + [["1", "手入れ", "済"]])
    let found = draft(sketch).filter { $0.kind == .sectionRow }
    #expect(found.map(\.guess) == ["level_1", "level_2", "level_3", "level_4", ""])
    #expect(found.last?.certainty == "unknown")
  }

  @Test func signsHaveTheMeaningThatALegendBesideTheTableGives() {
    let found = rows(.mark)
    #expect(found.map(\.heading) == ["S", "B"])
    #expect(found.map(\.cell) == ["E5", "E7"])
    #expect(found.map(\.guess) == ["前倒しで達成", ""])
    #expect(found.map(\.certainty) == ["likely", "unknown"])
    #expect(found.map(\.examples) == ["自己評価", "自己評価"])
  }

  /// The guess for the sign A, with a legend above the table or below.
  private func meaning(above: String = "", below: String = "") -> String? {
    let sketch = SheetSketch(rows: [
      ["", above], ["No.", "事業名", "自己評価"], ["1", "祭り", "A"], ["2", "市場", "A"], [], [below],
    ])
    return draft(sketch).first { $0.kind == .mark }?.guess
  }

  @Test(arguments: [
    "A：計画どおり", "S=前倒し、A＝計画どおり", "B…遅れ／A…計画どおり", "A:計画どおり、B:遅れ", "A：計画どおり　B：遅れ", "【A:計画どおり】",
    "A： 計画どおり　B： 遅れ", "【凡例】A:　計画どおり",
  ])
  func aLegendIsReadInManyForms(text: String) {
    #expect(meaning(above: text) == "計画どおり")
    #expect(meaning(below: text) == "計画どおり")
  }

  @Test func theFirstOfTwoLegendsCounts() {
    #expect(meaning(above: "A：達成", below: "A：計画どおり") == "達成")
    #expect(meaning(above: "A：　B：遅れ") == "" && meaning(above: "A：\n計画どおり") == "")
    #expect(meaning(above: "A：") == "" && meaning(above: "説明欄：A") == "")
  }

  @Test func textsOfMoreThanThreeCharactersAreNoSigns() {
    let sketch = SheetSketch(rows: [
      ["No.", "事業名", "自己評価"], ["1", "祭り", "達成済"], ["2", "市場", "達成済み"],
    ])
    #expect(draft(sketch).filter { $0.kind == .mark }.map(\.heading) == ["達成済"])
  }

  @Test func twentySignsAreEnough() {
    let actions = (1...25).map { ["\($0)", "事業\($0)", "甲\($0)"] }
    let sketch = SheetSketch(rows: [["No.", "事業名", "自己評価"]] + actions)
    #expect(draft(sketch).filter { $0.kind == .mark }.count == 20)
  }

  @Test(arguments: [
    ("令和7年度以降の事業実施における課題・取り組むべきこと", "issues", "likely"), ("課題の有無", "", "unknown"),
  ])
  func aHeadingThatSpeaksOfIssuesIsPerhapsOfThem(
    heading: String, meaning: String, certainty: String
  ) {
    let sketch = SheetSketch(
      rows: [["No.", "事業名", "担当課", "令和6年度実績", heading], ["1", "手入れ", "公園課", "実施", "・人手の不足"]])
    let found = draft(sketch).last { $0.kind == .heading }
    #expect(found?.guess == meaning && found?.certainty == certainty)
  }

  @Test func progressInMarksIsPerhapsAGrade() {
    let sketch = SheetSketch(
      rows: [["No.", "事業名", "担当課", "進捗"], ["1", "手入れ", "公園課", "◎"], ["2", "植樹", "公園課", "△"]])
    let found = draft(sketch).last { $0.kind == .heading }
    #expect(found?.guess == "grade" && found?.certainty == "likely")
  }
}
