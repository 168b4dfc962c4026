import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// What the columns of a table say of each other.
@Suite struct MeaningGuessNeighboursTests {
  /// The meanings of the columns behind the first two, by code and year, `–` for none.
  private func meanings(_ headings: [String], _ rows: [[String]] = [[]]) throws -> [String] {
    let below = rows.enumerated().map { index, texts in ["\(index + 1)", "総務課"] + texts }
    let sketch = SheetSketch(rows: [["No.", "担当課"] + headings] + below)
    let grid = TableGrid(sketch.worksheet)
    let table = try #require(HeadedTables(on: grid).tables.first)
    return MeaningGuess(table, ColumnContents(table, on: grid)).columns.dropFirst(2).map {
      let code = $0.kind?.meaningCode ?? "–"
      return $0.fiscalYear.map { "\(code) \($0.shortLabel)" } ?? code
    }
  }

  @Test(arguments: [
    (["事業名", "令和6年度目標", "令和6年度実績"], ["title", "target R6", "actual R6"]),
    (["事業名", "令和5年度目標", "令和6年度実績"], ["title", "target R5", "results R6"]),
    (["事業名", "令和6年度目標", "実績"], ["title", "target R6", "actual"]),
    (["事業名", "実績", "令和6年度目標"], ["title", "results", "target R6"]),
    (["事業名", "令和6年度目標", "備考", "実績"], ["title", "target R6", "note", "results"]),
    (["事業名", "令和6年度目標", "令和6年度取組実績"], ["title", "target R6", "results R6"]),
    (["事業名", "備考", "令和6年度実績"], ["title", "note", "results R6"]),
  ])
  func resultsBesideATargetAreFigures(headings: [String], expected: [String]) throws {
    #expect(try meanings(headings) == expected)
  }

  @Test(arguments: [
    (["令和2年度（基準値）", "令和3年度", "令和9年度（目標値）"], ["indicator_baseline R2", "actual R3"]),
    (["令和2年度（現状値）", "令和9年度", "令和9年度（目標値）"], ["actual R2", "indicator_target R9"]),
    (["令和2年度（基準値）", "令和3年度"], ["indicator_baseline R2", "actual R3"]),
    (["令和9年度（目標値）", "令和3年度"], ["indicator_target R9", "–"]),
    (["令和9年度（目標値）", "令和3年度", "令和4年度"], ["indicator_target R9", "schedule R3"]),
  ])
  func yearsBetweenThoseInBracketsAreFigures(headings: [String], expected: [String]) throws {
    let found = try meanings(["事業名", "指標名"] + headings).dropFirst(2).prefix(2)
    #expect(found.map { $0.hasPrefix("–") ? "–" : $0 } == expected)
  }

  @Test func twoYearsThatNothingNamesAreASchedule() throws {
    #expect(
      try meanings(["事業名", "備考", "R6年度", "R7年度"]).suffix(2) == ["schedule R6", "schedule R7"])
    #expect(try meanings(["事業名", "備考", "R6年度"]).last == "– R6")
  }

  @Test("plans of years in which arrows stand are a schedule, those in words are none")
  func arrowsAcrossYears() throws {
    let headings = ["事業名", "R6計画", "R7計画", "R8計画"]
    let schedule = ["title", "schedule R6", "schedule R7", "schedule R8"]
    #expect(try meanings(headings, [["祭り", "検討", "→", "実施"], ["市場", "", "―→", "⇒"]]) == schedule)
    let words = ["title", "planned_work R6", "planned_work R7", "planned_work R8"]
    #expect(try meanings(headings, [["祭り", "検討", "準備", "実施"]]) == words)
    #expect(try meanings(headings, [["祭り", "会場を探す。", "→", "実施"]]) == words)
    #expect(
      try meanings(["事業名", "R6計画", "R8計画"], [["祭り", "検討", "→"]])
        == ["title", "planned_work R6", "planned_work R8"])
  }

  @Test(arguments: [
    (["指標名", "単位", "従前値", "目標値"], ["indicator_baseline", "indicator_target"]),
    (["指標名", "従前値", "備考", "目標値"], ["note", "indicator_target"]),
    (["指標名", "単位", "備考", "課題", "目標値"], ["issues", "target"]),
    (["指標名", "単位", "備考", "課題", "従前値"], ["issues", "baseline"]),
    (["備考", "従前値", "指標名", "単位"], ["indicator_name", "indicator_unit"]),
    (["単位", "従前値", "目標値"], ["indicator_baseline", "target"]),
    (["指標名", "目標値", "実績値"], ["target", "actual"]),
  ])
  func besideAnIndicatorsNameValuesAreTheIndicators(headings: [String], last: [String]) throws {
    #expect(try meanings(["事業名"] + headings).suffix(2) == last)
  }

  @Test func aBaselineLeftOfAnIndicatorsNameIsTheActions() throws {
    let found = try meanings(["事業名", "備考", "従前値", "指標名", "単位"])
    #expect(found == ["title", "note", "baseline", "indicator_name", "indicator_unit"])
  }

  @Test(arguments: [
    (["甲 a", "甲 b", "甲 c"], ["level_1", "title"]),
    (["甲 a", "乙 b", "丙 c"], ["title", "description"]),
    (["甲 a", "乙 a", "丙 b"], ["title", "description"]),
    (["甲 a", "甲 b", "乙 c"], ["level_1", "title"]),
  ])
  func theTitleIsTheOneWhoseTextsDifferMost(cells: [String], expected: [String]) throws {
    let rows = cells.map { $0.split(separator: " ").map(String.init) }
    #expect(try meanings(["取組名", "事業名"], rows) == expected)
  }

  @Test func ofThreeTitlesThoseBeforeTheBestAreLevelsAndThoseBehindDescriptions() throws {
    let rows = [["甲", "い", "x"], ["甲", "ろ", "x"], ["甲", "は", "y"]]
    #expect(
      try meanings(["取組", "事業名", "具体的な取組"], rows) == ["level_1", "title", "description"])
  }

  @Test func withoutATitleTheLastLevelWhoseTextsAllDifferIsOne() throws {
    let headings = ["基本目標", "施策", "令和6年度実績"]
    let found = { (texts: [String]) in
      try meanings(headings, texts.map { ["甲", $0, "実施"] }).prefix(2)
    }
    #expect(try found(["い", "ろ", "は"]) == ["level_1", "title"])
    #expect(try found(["い", "ろ", "い"]) == ["level_1", "level_2"])
    #expect(try found(["い"]) == ["level_1", "level_2"])
    #expect(try found(["い", "ろ"]) == ["level_1", "title"])
  }

  @Test(arguments: [(6, "title"), (5, "level_2")])
  func sixOfTenRowsMakeALevelTheTitle(filled: Int, meaning: String) throws {
    let rows = (0..<10).map { ["甲", $0 < filled ? "施策\($0)" : "", "実施"] }
    #expect(try meanings(["基本目標", "施策", "令和6年度実績"], rows)[1] == meaning)
  }

  @Test(arguments: [
    ("令和7年度の予定", "検討", "next_work R7"), ("令和8年度の予定", "検討", "planned_work R8"),
    ("令和7年度目標", "窓口を設ける", "next_work R7"), ("令和7年度目標", "10件", "target R7"),
    ("令和7年度目標", "", "target R7"), ("令和7年度の取組", "検討", "next_work R7"),
    ("令和7年度の取組", "", "work_done R7"), ("令和8年度の取組", "検討", "work_done R8"),
  ])
  func whatIsPlannedBehindThisYearsResultsIsWorkForTheNext(
    heading: String, cell: String, meaning: String
  ) throws {
    let found = try meanings(["事業名", "令和6年度実績", heading], [["祭り", "実施", cell]])
    #expect(found.last == meaning)
  }

  @Test func whatWasDoneInSeveralYearsIsNoWorkForTheNext() throws {
    let rows = [["祭り", "実施", "開催", "開催"]]
    let headings = ["事業名", "令和6年度実績", "令和6年度の取組", "令和7年度の取組"]
    #expect(try meanings(headings, rows).last == "work_done R7")
    let results = ["事業名", "令和5年度実績", "令和6年度実績", "令和7年度の取組"]
    #expect(try meanings(results, rows).last == "work_done R7")
  }

  @Test func halfFiguresAreTargets() throws {
    let rows = [["祭り", "実施", "10件"], ["市場", "実施", "窓口を設ける"]]
    #expect(try meanings(["事業名", "令和6年度実績", "令和7年度目標"], rows).last == "target R7")
  }

  @Test func withoutResultsAPlanIsOne() throws {
    #expect(try meanings(["事業名", "備考", "令和7年度の予定"]).last == "planned_work R7")
  }

  /// The meanings of two headings of unknown wording under a group of both.
  private func meanings(under group: String, _ headings: [String]) throws -> [String] {
    let sketch = SheetSketch(
      rows: [
        ["No.", "事業名", "担当課", group, ""], ["", "", ""] + headings, ["1", "祭り", "総務課", "実施"],
      ],
      merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"])
    let grid = TableGrid(sketch.worksheet)
    let table = try #require(HeadedTables(on: grid).tables.first)
    return MeaningGuess(table, ColumnContents(table, on: grid)).columns.suffix(2).map {
      "\($0.kind?.meaningCode ?? "–") \($0.certainty.rawValue)"
    }
  }

  @Test func aGroupWithAYearTellsWhatIsNotKnown() throws {
    #expect(
      try meanings(under: "令和6年度実績", ["庁内", "備考"]) == ["results likely", "note sure"])
    #expect(try meanings(under: "実績", ["庁内", "備考"]) == ["– unknown", "note sure"])
    #expect(try meanings(under: "令和6年度", ["庁内", "備考"]) == ["– unknown", "note sure"])
    #expect(try meanings(under: "目標", ["R6", "R7"]) == ["target sure", "target sure"])
  }

  @Test(arguments: [
    ("進捗", "grade"), ("状況", "grade"), ("令和6年度進捗状況", "grade R6"), ("状態", "status"),
  ])
  func progressInMarksIsAGrade(heading: String, meaning: String) throws {
    let rows = [["祭り", "◎"], ["市場", "○"], ["相談", "△"], ["広報", "×"], ["選挙", ""]]
    #expect(try meanings(["事業名", heading], rows).last == meaning)
  }

  @Test(arguments: [("継続", "status"), ("開催した", "status")])
  func progressInWordsIsNone(cell: String, meaning: String) throws {
    #expect(try meanings(["事業名", "進捗"], [["祭り", cell], ["市場", "◎"]]).last == meaning)
  }

  @Test(arguments: [
    (["状況", "方向性"], ["status", "–"]), (["担当課", "所管部署"], ["–", "–"]),
    (["開始年度", "着手時期"], ["start_year", "–"]), (["重点", "優先度"], ["priority", "–"]),
    (["新規・継続", "事業区分"], ["existing_or_new", "–"]), (["備考", "特記事項"], ["note", "note"]),
    (["課題", "課題・問題点"], ["issues", "issues"]),
  ])
  func aSecondTextThatNoTableHasAPlaceForIsLeftToStaff(
    headings: [String], expected: [String]
  ) throws {
    #expect(try meanings(["事業名"] + headings).suffix(2) == expected)
  }

  @Test(arguments: [
    (["重点（令和5年度）", "重点（令和6年度）", "R6実績"], ["– R5", "priority R6"]),
    (["重点（令和6年度）", "重点（令和5年度）", "R6実績"], ["priority R6", "– R5"]),
    // Whose it will be is not whose it is.
    (["重点（令和6年度）", "重点（令和7年度）", "R6実績"], ["priority R6", "– R7"]),
    (["重点（令和5年度）", "重点（令和6年度）", "備考"], ["– R5", "priority R6"]),
    // The first, where not all name a year of their own.
    (["重点", "重点（令和6年度）", "R6実績"], ["priority", "– R6"]),
    (["重点（令和6年度）", "優先度（令和6年度）", "R6実績"], ["priority R6", "– R6"]),
  ])
  func ofTextsOfSeveralYearsTheLatestHolds(headings: [String], expected: [String]) throws {
    #expect(try meanings(["事業名"] + headings).dropFirst().prefix(2) == expected[...])
  }

  @Test(arguments: [
    (["14", "15", "16", "17"], ["actual R4", "actual R5", "target R6", "target R7"]),
    (["甲", "乙", "丙", "丁"], ["actual R4", "actual R5", "planned_work R6", "planned_work R7"]),
  ])
  func plannedYearsWithoutAnIndicatorAreTheActions(cells: [String], expected: [String]) throws {
    let heads = ["令和4年度（実績）", "令和5年度（実績）", "令和6年度（見込み）", "令和7年度（計画）"]
    let found = try meanings(["事業名"] + heads, [["祭り"] + cells])
    #expect(found.dropFirst() == expected[...])
    let named = try meanings(["事業名", "指標名"] + heads, [["祭り", "来場者"] + cells])
    #expect(named.suffix(2) == ["indicator_target R6", "indicator_target R7"])
    #expect(try meanings(["事業名", "令和5年度（計画策定時）"]).last?.hasPrefix("target") == false)
  }
}
