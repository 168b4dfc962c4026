import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Books of other offices, read by the layout table that is drafted for them.
@Suite struct LaidOutReadingTests {
  /// 目標 and 実績 over the years, chapters as section rows, numbers with letters.
  private static let chapters = SheetSketch(
    name: "R6進捗",
    rows: [
      ["丁市みどりの計画（令和6年度）"],
      [],
      ["整理番号", "取組名", "所管課", "目標", "", "実績", "", "備考"],
      ["", "", "", "R5", "R6", "R5", "R6", ""],
      ["第1章 緑を守る"],
      ["A-1", "森の手入れ", "公園課", "10回", "12回", "11回", "9回", ""],
      ["A-2", "池の掃除", "公園課・河川課", "3回", "4回", "3回", "雨で中止した。", "共催"],
      ["第2章 緑をふやす"],
      ["B-1", "苗木の配布", "公園課", "100本", "120本", "98本", "", ""],
      ["計", "", "", "", "", "", "", ""],
    ], merged: ["D3:E3", "F3:G3", "A5:H5", "A8:H8"])

  private func read(_ sketch: SheetSketch, _ change: (inout LayoutTable) -> Void = { _ in }) throws
    -> PlanReading
  {
    var layout = LayoutTable(draftOf: [sketch.worksheet])
    change(&layout)
    return try PlanReading.read([sketch.worksheet], layout: layout)
  }

  @Test("section rows are levels, numbers are names, years stand under their kinds")
  func sectionRows() throws {
    let plan = try read(Self.chapters).plan
    #expect(plan.edition == FiscalYear(2024))
    #expect(plan.levels.map(\.name) == ["緑を守る", "緑をふやす"])
    #expect(plan.levels.map(\.mark) == ["第1章", "第2章"])
    #expect(plan.actions.map { plan.numberNames[$0.number.value] } == ["A-1", "A-2", "B-1"])
    #expect(plan.actions.map(\.levelCode) == ["S1", "S1", "S2"])
    #expect(plan.actions[1].departments == ["公園課", "河川課"])
    let first = plan.actions[0].further.filter { $0.column.fiscalYear != nil }
    #expect(
      first.map { "\($0.column.kind.meaningCode) \($0.column.fiscalYear?.westernYear ?? 0)" } == [
        "target 2023", "target 2024", "actual 2023", "actual 2024",
      ])
    #expect(first.map { $0.figure?.value } == [10, 12, 11, 9])
    #expect(plan.actions[1].further.first { $0.column.kind == .note }?.text.value == "共催")
    let blank = plan.pendingCells
    #expect(blank.map(\.title) == ["苗木の配布"])
    #expect(blank.map(\.isUnanswered) == [false])
  }

  @Test("a remark beside a section leaves it one, an answer does not")
  func remarksBesideSections() throws {
    var remarked = Self.chapters
    remarked.merged.removeAll { $0 == "A8:H8" }
    remarked.rows[7] = ["第2章 緑をふやす", "", "", "", "", "", "", "重点"]
    #expect(try read(remarked).plan.levels.map(\.name) == ["緑を守る", "緑をふやす"])
    remarked.rows[7] = ["第2章 緑をふやす", "", "", "", "", "", "12回", ""]
    #expect(try read(remarked).plan.levels.map(\.name) == ["緑を守る"])
  }

  @Test("numbers that begin anew in each department are keys together with it")
  func departments() throws {
    let sketch = SheetSketch(
      rows: [
        ["番号", "担当課", "事業名", "令和5年度実績", "令和6年度実績"],
        ["1", "総務課", "広報", "配った。", "また配った。"],
        ["2", "総務課", "選挙", "行った。", "なし"],
        ["1", "福祉課", "相談", "聞いた。", ""],
      ])
    let plan = try read(sketch).plan
    #expect(
      plan.actions.map { plan.numberNames[$0.number.value] } == ["総務課/1", "総務課/2", "福祉課/1"])
    #expect(plan.levels.isEmpty)
    #expect(plan.pendingCells.map(\.isUnanswered) == [true])
    #expect(plan.ofDepartment("福祉課").actions.map(\.title.value) == ["相談"])
  }

  @Test("a layout table that does not fit is refused with its cell")
  func refusals() throws {
    func codes(_ change: (inout LayoutTable) -> Void) -> [String] {
      caughtFailure { _ = try read(Self.chapters, change) }?.diagnostics.map(\.code) ?? []
    }
    func index(_ table: LayoutTable, _ heading: String) -> Int {
      table.rows.firstIndex { $0.kind == .heading && $0.heading == heading } ?? 0
    }
    #expect(codes { $0.rows[index($0, "取組名")].heading = "なくなった見出し" } == ["layout-heading-gone"])
    #expect(codes { $0.rows[index($0, "備考")].meaning = "title" } == ["layout-contradiction"])
    #expect(codes { $0.rows[index($0, "備考")].sheet = "別のシート" } == ["layout-sheet-gone"])
    #expect(codes { _ in } == [])
  }

  @Test("a book without a plan's table is refused for that, whatever its tables of indicators say")
  func indicatorsAlone() throws {
    let sketch = SheetSketch(
      name: "KPI",
      rows: [
        ["KPI管理シート（令和6年度）"], ["基本目標", "指標名", "単位", "基準値（R1）", "R5実績", "R6実績", "目標値（R8）"],
        ["しごと", "創業件数", "件", "3", "5", "6", "10"],
      ])
    let failure = try #require(caughtFailure { _ = try read(sketch) })
    #expect(failure.diagnostics.map(\.code) == ["layout-without-plan"])
    let problem = failure.diagnostics[0]
    #expect(
      problem.message.japanese
        == "取組を1行ずつ並べた計画の表が、どのシートにもありません。指標の表（シート「KPI」）だけのブックは読み取れません。")
    #expect(
      problem.message.english
        == "No sheet has a plan's table with a row for each action. A book of indicators alone (「KPI」) cannot be"
        + " read.")
    let notes = SheetSketch(rows: [["打合せ", "記録", "備考"], ["なし"]])
    let other = try #require(caughtFailure { _ = try read(notes) }).diagnostics[0]
    #expect(other.message.japanese == "取組を1行ずつ並べた計画の表が、どのシートにもありません。")
    #expect(other.message.english == "No sheet has a plan's table with a row for each action.")
  }

  @Test("a form is called a form, also when a layout table has been drafted for it")
  func formsWithALayoutTable() throws {
    let sketch = SheetSketch(
      name: "評価票",
      rows: [
        ["令和6年度　事務事業評価シート"], ["事業名", "港の祭り"], ["担当課", "観光課"], ["事業の目的", "港で祭りを行う。"],
        ["令和6年度実績", "三日間行った。"], ["評価", "A"], ["課題", "人が足りない。"],
      ])
    let failure = try #require(caughtFailure { _ = try read(sketch) })
    #expect(failure.diagnostics.map(\.code) == ["form-for-each-action"])
  }

  @Test("a heading over numbers and titles is the titles', and the numbers count in their levels")
  func numbersUnderTheHeadingOfTheTitles() throws {
    let rows = [
      ["基本方針", "", "取組", "", "担当課", "R6実績"], ["1", "学ぶ", "1", "授業", "教育課", "済"],
      ["", "", "2", "ＩＣＴ", "教育課", "済"], ["2", "支える", "1", "研修", "教育課", ""],
    ]
    let plan = try read(SheetSketch(rows: rows, merged: ["A1:B1", "C1:D1", "A2:A3", "B2:B3"])).plan
    #expect(plan.actions.map(\.title.value) == ["授業", "ＩＣＴ", "研修"])
    #expect(plan.actions.map(\.title.source.address) == ["D2", "D3", "D4"])
    #expect(plan.actions.map { plan.numberNames[$0.number.value] } == ["1/1", "1/2", "2/1"])
    #expect(plan.levels.map(\.name) == ["学ぶ", "支える"])
    // Without numbers before them the first column is the titles'.
    var other = rows
    for (row, name) in zip(1...3, ["朝", "昼", "夜の部"]) { other[row][2] = name + "の取組について" }
    let named = try read(SheetSketch(rows: other, merged: ["A1:B1", "C1:D1"])).plan
    #expect(named.actions.map(\.title.source.address) == ["C2", "C3", "C4"])
  }

  @Test("of two columns of results of one year each is read, and neither twice")
  func resultsOfOneYearInTwoColumns() throws {
    let sketch = SheetSketch(
      rows: [
        ["No.", "事業名", "担当課", "H31実績", "R1実績", "R2実績"], ["1", "祭り", "観光課", "甲", "乙", "丙"],
      ])
    let reading = try read(sketch)
    let action = reading.plan.actions[0]
    #expect(action.results.map(\.fiscalYear) == [FiscalYear(2019), FiscalYear(2020)])
    #expect(action.results.map(\.text.value) == ["甲", "丙"])
    #expect(action.further.map(\.text.value) == ["乙"])
    #expect(action.further.map(\.column.fiscalYear) == [FiscalYear(2019)])
    let narratives = PlanTexts(reading.plan).narratives.flatMap(\.self).filter {
      $0.field == .results
    }
    #expect(narratives.map(\.text.source.address).sorted() == ["D2", "E2", "F2"])
  }

  @Test("a text under a year's group is of that year")
  func textsUnderGroupsOfYears() throws {
    let sketch = SheetSketch(
      rows: [
        ["No.", "事業名", "令和5年度", "", "令和6年度", ""], ["", "", "実績", "課題", "実績", "課題"],
        ["1", "祭り", "開いた。", "人", "開いた。", "金"],
      ], merged: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"])
    let plan = try read(sketch).plan
    let issues = PlanTexts(plan).narratives.flatMap(\.self).filter { $0.field == .issues }
    #expect(issues.map(\.text.value) == ["人", "金"])
    #expect(issues.map(\.fiscalYear) == [FiscalYear(2023), FiscalYear(2024)])
  }

  /// Two blocks with the same headings, and what is told of each is of its year.
  private static func blocks(_ first: String, _ second: String, _ results: String) -> SheetSketch {
    let headings = ["No.", "施策", "事業名", results, "評価"]
    return SheetSketch(
      name: "進捗",
      rows: [
        ["農業の計画"], [first], headings, ["1", "作る", "田の整備", "十か所", "A"],
        ["2", "作る", "畑の整備", "二か所", "B"],
        [], [second], headings, ["1", "作る", "田の整備", "九か所", "B"], ["2", "作る", "畑の整備", "三か所", "A"],
      ])
  }

  @Test(
    "blocks of years below one another are refused, whatever their lines say of them",
    arguments: [
      ["令和5年度", "令和6年度"], ["■R5", "■R6"], ["【令和5年度】", "【令和6年度】"], ["令和5年度実績", "令和6年度実績"],
    ])
  func blocksOfYears(lines: [String]) throws {
    let sketch = Self.blocks(lines[0], lines[1], "実績")
    let failure = caughtFailure { try read(sketch) }
    #expect(failure?.diagnostics.map(\.code) == ["year-blocks"])
    #expect(failure?.diagnostics.map(\.place) == [Place(sheet: "進捗", cell: "A7")])
    #expect(
      failure?.diagnostics.first?.message
        == LocalizedText(
          ja: "「\(lines[0])」、「\(lines[1])」の行で表が年度ごとに分かれているため、"
            + "見出しに年度のない欄がどの年度のものか決められません。",
          en:
            "\"\(lines[0])\", \"\(lines[1])\" part the table by years: of which year a column without one"
            + " tells cannot be said."))
    // Tables whose headings differ are blocks too.
    var other = sketch
    other.rows[7] = ["No.", "施策", "取組名", "取組状況", "効果"]
    #expect(caughtFailure { try read(other) }?.diagnostics.map(\.code) == ["year-blocks"])
  }

  @Test("years that staff call a level, or whose columns name their year, are none")
  func levelsOfYears() throws {
    let named = Self.blocks("令和5年度", "令和6年度", "令和6年度実績")
    var ungraded = named
    for row in [2, 7] { ungraded.rows[row][4] = "備考" }
    #expect(caughtFailure { try read(ungraded) } == nil)
    let plan = try read(Self.blocks("令和5年度", "令和6年度", "実績")) { layout in
      for index in layout.rows.indices where layout.rows[index].kind == .sectionRow {
        layout.rows[index].meaning = "level_1"
      }
    }.plan
    #expect(plan.actions.count == 4)
  }

  @Test("what stands behind a blank column is left to staff")
  func behindABlankColumn() throws {
    var sketch = SheetSketch(
      name: "R6",
      rows: [
        ["No.", "施策", "事業名", "R5実績", "R6実績", "評価", "", "評価", "基準"],
        ["基本目標1 稼ぐ", "", "", "", "", "", "", "A", "順調"],
        ["1", "作る", "田の整備", "十か所", "九か所", "A", "", "B", "遅れ"],
        ["2", "作る", "畑の整備", "二か所", "三か所", "B"],
      ])
    func open() -> [LayoutRow] {
      LayoutTable(draftOf: [sketch.worksheet]).rows.filter {
        $0.kind == .heading && $0.guess.isEmpty
      }
    }
    #expect(open().map(\.cell) == ["H1", "I1"])
    #expect(open().allSatisfy { $0.certainty == "unknown" })
    let plan = try read(sketch).plan
    #expect(plan.levels.map(\.name).contains("基本目標1 稼ぐ"))
    #expect(
      plan.actions.map { action in
        action.further.filter { $0.column.kind == .grade }.map(\.text.value)
      } == [["A"], ["B"]])
    // Staff may say that it is the plan's.
    let said = try read(sketch) { layout in
      for index in layout.rows.indices where layout.rows[index].cell == "I1" {
        layout.rows[index].meaning = "note"
      }
    }.plan
    #expect(said.actions[0].further.contains { $0.text.value == "遅れ" })
    // A blank column with a heading, or one that parts off the number alone, is no gap.
    sketch.rows[0][6] = "所見"
    #expect(!open().map(\.cell).contains("H1"))
    let numbered = SheetSketch(
      name: "R6",
      rows: [
        ["No.", "", "施策", "事業名", "R6実績", "評価"], ["1", "", "作る", "田の整備", "九か所", "A"],
      ])
    #expect(
      LayoutTable(draftOf: [numbered.worksheet]).rows.filter { $0.certainty == "sure" }.map(
        \.heading
      )
      .contains("評価"))
  }

  @Test("a form with a block of cells for each action is called by its name")
  func forms() throws {
    let block = [
      ["事務事業名", "港の祭り", "所管課", "観光課"], ["事業の概要", "港で祭りを行う。"], ["達成度", "3"],
      ["実績", "三日間行った。"], ["課題", "人が足りない。"], [],
    ]
    let sketch = SheetSketch(name: "評価票", rows: [["戊市 評価票"], []] + block + block)
    let failure = try #require(
      caughtFailure { _ = try PlanReading.read([sketch.worksheet]) })
    #expect(failure.diagnostics.map(\.code) == ["form-for-each-action"])
  }

  @Test("a heading over a column of marks and one of names is the level's")
  func marksInAColumnOfTheirOwn() throws {
    let sketch = SheetSketch(
      rows: [
        ["基本目標", "", "施策", "", "番号", "事業名", "担当課", "", "令和6年度実績"],
        ["Ⅰ", "稼ぐ", "1", "企業", "1", "祭り", "商工課", "観光課", "開いた。"],
        ["", "", "2", "販路", "2", "市場", "商工課", "", "開いた。"],
        ["Ⅱ", "育てる", "1", "若者", "3", "苗", "教育課", "", "配った。"],
      ], merged: ["A1:B1", "C1:D1", "G1:H1", "A2:A3", "B2:B3"])
    let reading = try read(sketch)
    let plan = reading.plan
    #expect(plan.levels.map(\.name) == ["稼ぐ", "企業", "販路", "育てる", "若者"])
    #expect(plan.levels.map(\.mark) == ["Ⅰ", "1", "2", "Ⅱ", "1"])
    #expect(plan.actions.map(\.levelCode) == ["S1M1", "S1M2", "S2M1"])
    // What else stands under a wide heading is told by it.
    let unread = reading.findings.filter { $0.code == "cells-unread" }
    #expect(unread.map(\.place.cell) == ["H2"])
    #expect(unread.first?.message.japanese.hasPrefix("見出し「担当課」の列の記入は") == true)
  }
}
