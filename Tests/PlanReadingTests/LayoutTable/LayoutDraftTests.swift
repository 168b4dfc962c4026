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
