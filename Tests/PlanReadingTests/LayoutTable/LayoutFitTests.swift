import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Books read by what staff have said, and layout tables that do not fit them.
@Suite struct LayoutFitTests {
  private let sketch = SheetSketch(rows: [
    ["みどりの計画"], ["No.", "基本目標", "事業名", "令和6年度実績", "ねらい"], ["第1章 緑"], ["1", "甲", "手入れ", "実施", "木陰"],
    ["第2章 港"], ["2", "甲", "祭り", "実施", "人出"], ["3", "乙", "市場", "", "人出"],
  ])

  private func draft(_ sketch: SheetSketch) -> LayoutTable {
    LayoutTable(draftOf: [sketch.worksheet])
  }

  private func change(_ heading: String, _ change: (inout LayoutRow) -> Void) -> LayoutTable {
    var layout = draft(sketch)
    for index in layout.rows.indices where layout.rows[index].heading == heading {
      change(&layout.rows[index])
    }
    return layout
  }

  private func read(_ layout: LayoutTable) throws -> PlanReading {
    try PlanReading.read([sketch.worksheet], layout: layout)
  }

  private func problems(_ layout: LayoutTable) -> [Diagnostic] {
    caughtFailure { try read(layout) }?.diagnostics ?? []
  }

  @Test func theDraftIsReadAsItIs() throws {
    let plan = try read(draft(sketch)).plan
    #expect(plan.actions.map(\.title.value) == ["手入れ", "祭り", "市場"])
    #expect(plan.actions.map(\.levelCode) == ["S1M1", "S2M1", "S2M2"])
    #expect(plan.title?.value == "みどりの計画")
    #expect(plan.window == FiscalYear(2024)...FiscalYear(2024))
  }

  @Test func whatStaffHaveChosenGoesBeforeTheGuess() throws {
    let reading = try read(change("ねらい") { $0.meaning = "description" })
    #expect(reading.plan.actions.map(\.description.value) == ["木陰", "人出", "人出"])
    #expect(reading.layout != nil && reading.account.unread.isEmpty)
    let ignored = try read(change("ねらい") { $0.meaning = "ignore" })
    #expect(ignored.plan.actions.allSatisfy { $0.description.value.isEmpty })
  }

  /// 令和3～5年度の実績 are not the results of 令和3年度.
  @Test func aHeadingOfSeveralYearsIsReadAsStaffSay() throws {
    var sketch = sketch
    sketch.rows[1][4] = "令和3～5年度の実績"
    func read(_ meaning: String, _ year: String = "") throws -> PlanReading {
      var layout = draft(sketch)
      for index in layout.rows.indices where layout.rows[index].heading == "令和3～5年度の実績" {
        layout.rows[index].meaning = meaning
        layout.rows[index].fiscalYear = year
      }
      return try PlanReading.read([sketch.worksheet], layout: layout)
    }
    let reading = try read("")
    #expect(reading.plan.actions[0].results.map(\.fiscalYear) == [FiscalYear(2024)])
    let told = reading.findings.filter { $0.code == "heading-of-several-years" }
    #expect(
      told.map { $0.message.japanese } == ["見出し「令和3～5年度の実績」は複数の年度にわたるため、1つの年度の欄としては読み取りません。"])
    #expect(
      told.map { $0.message.english } == [
        "The heading \"令和3～5年度の実績\" speaks of several years; the column is not read as one year's."
      ])
    // One finding for one column.
    let unread = reading.findings.filter { $0.code == "cells-unread" }.map(\.message.japanese)
    #expect(!unread.contains { $0.contains("令和3～5年度の実績") })
    #expect(reading.account.otherTexts.contains { $0.text == "木陰" })
    let problem = caughtFailure { try read("results") }?.diagnostics.first
    #expect(problem?.code == "layout-year-missing")
    #expect(
      problem?.message.japanese
        == "シート「計画」の見出し「令和3～5年度の実績」は複数の年度にわたるため、どの年度の「実績」（results）か決められません。")
    #expect(
      problem?.message.english
        == "The heading \"令和3～5年度の実績\" on the sheet \"計画\" speaks of several years: of which its results is"
        + " cannot be told.")
    let named = try read("results", "R5").plan.actions[0].results
    #expect(named.map(\.fiscalYear) == [FiscalYear(2023), FiscalYear(2024)])
    #expect(named[0].text.value == "木陰")
    #expect(try read("baseline").plan.actions[0].baseline.value == "木陰")
  }

  /// 24年度実績 may be those of 2024年度, and in an older plan those of 平成24年度.
  @Test func aYearThatCanBeReadInTwoWaysIsReadAsStaffSay() throws {
    let sketch = SheetSketch(rows: [
      ["みどりの計画（2024年度）"], ["No.", "基本目標", "事業名", "23年度実績", "24年度実績"],
      ["1", "甲", "手入れ", "木陰", "木立"],
    ])
    func read(_ meaning: String, _ years: [String] = ["", ""]) throws -> PlanReading {
      var layout = draft(sketch)
      for (heading, year) in zip(["23年度実績", "24年度実績"], years) {
        for index in layout.rows.indices where layout.rows[index].heading == heading {
          #expect(layout.rows[index].guess.isEmpty)
          layout.rows[index].meaning = meaning
          layout.rows[index].fiscalYear = year
        }
      }
      return try PlanReading.read([sketch.worksheet], layout: layout)
    }
    let reading = try read("")
    #expect(reading.plan.edition == FiscalYear(2024))
    #expect(reading.plan.actions[0].results.isEmpty)
    let told = reading.findings.filter { $0.code == "heading-year-unclear" }
    #expect(told.map(\.place) == [Place(sheet: "計画", cell: "D2"), Place(sheet: "計画", cell: "E2")])
    #expect(
      told.last?.message.japanese
        == "見出し「24年度実績」の年度は令和24年度とも平成24年度とも2024年度とも読めるため、この列は読み取りません。")
    #expect(
      told.last?.message.english
        == "The year of the heading \"24年度実績\" may be 令和24年度 or 平成24年度 or 2024年度; the column is not"
        + " read.")
    let problem = caughtFailure { try read("results") }?.diagnostics.first
    #expect(
      problem?.message.japanese
        == "シート「計画」の見出し「23年度実績」は何通りもの年度に読めるため、どの年度の「実績」（results）か決められません。")
    #expect(
      problem?.message.english
        == "The heading \"23年度実績\" on the sheet \"計画\" can be read as several years: of which its results is"
        + " cannot be told.")
    let named = try read("results", ["R5", "2024"]).plan.actions[0].results
    #expect(named.map(\.fiscalYear) == [FiscalYear(2023), FiscalYear(2024)])
    #expect(named.map(\.text.value) == ["木陰", "木立"])
    // One that stands under an office's own edition of the years is asked for too.
    let schedule = caughtFailure { try read("schedule") }
    #expect(schedule?.diagnostics.first?.code == "layout-year-missing")
  }

  @Test func plannedYearsAreNoFiguresReached() throws {
    let sketch = SheetSketch(rows: [
      ["No.", "基本目標", "事業名", "令和6年度（実績）", "令和7年度（計画）", "令和8年度（計画）"],
      ["1", "甲", "手入れ", "済んだ", "増やす", "広げる"], ["2", "甲", "祭り", "開いた", "続ける", "続ける"],
    ])
    let layout = draft(sketch)
    let kinds = layout.rows.filter { $0.kind == .heading }.map(\.guess)
    #expect(kinds == ["number", "level_1", "title", "actual", "planned_work", "planned_work"])
    let reading = try PlanReading.read([sketch.worksheet], layout: layout)
    #expect(reading.plan.edition == FiscalYear(2024))
    #expect(reading.layouts.map(\.renewal) == [.append])
  }

  @Test func whatNobodyHasSaidAnythingAboutIsUnread() throws {
    let reading = try read(draft(sketch))
    #expect(reading.account.otherTexts.map(\.text) == ["木陰", "人出", "人出"])
    #expect(reading.account.otherTexts.map(\.heading) == ["ねらい", "ねらい", "ねらい"])
    #expect(!reading.findings.map(\.code).contains("unknown-heading"))
    #expect(reading.findings.map(\.code).contains("cells-unread"))
  }

  @Test(arguments: [("first_row", "5", ["祭り", "市場"]), ("last_row", "6", ["手入れ", "祭り"])])
  func rowsAreReadFromTheFirstToTheLastThatStaffName(
    setting: String, row: String, titles: [String]
  ) throws {
    let plan = try read(change(setting) { $0.meaning = row }).plan
    #expect(plan.actions.map(\.title.value) == titles)
  }

  @Test func aHeadingThatNamesNoYearIsOfTheOneThatStaffSay() throws {
    var sketch = self.sketch
    sketch.rows[1][3] = "実績"
    var layout = draft(sketch)
    let failure = caughtFailure { try PlanReading.read([sketch.worksheet], layout: layout) }
    #expect(failure?.code == "layout-edition-unknown")
    for index in layout.rows.indices where layout.rows[index].heading == "edition" {
      layout.rows[index].meaning = "R7"
    }
    let plan = try PlanReading.read([sketch.worksheet], layout: layout).plan
    #expect(plan.edition == FiscalYear(2025))
    #expect(plan.actions[0].results.map(\.fiscalYear) == [FiscalYear(2025)])
    for index in layout.rows.indices where layout.rows[index].heading == "実績" {
      layout.rows[index].fiscalYear = "R5"
    }
    let named = try PlanReading.read([sketch.worksheet], layout: layout).plan
    #expect(named.actions[0].results.map(\.fiscalYear) == [FiscalYear(2023)])
  }

  @Test func aSheetThatStaffLeaveOutIsNotRead() throws {
    let layout = change("計画") { $0.meaning = "ignore" }
    #expect(problems(layout).map(\.code) == ["layout-without-plan"])
  }

  @Test(arguments: [
    ("ねらい", "number", ["No.", "ねらい"]), ("ねらい", "title", ["事業名", "ねらい"]),
    ("ねらい", "level_2", ["基本目標", "ねらい"]),
  ])
  func aTableHasOneNumberOneTitleAndOneOfEachLevel(
    heading: String, meaning: String, named: [String]
  ) {
    let found = problems(change(heading) { $0.meaning = meaning })
    #expect(found.map(\.code) == ["layout-contradiction"])
    for name in named { #expect(found.first?.message.japanese.contains("「\(name)」") == true) }
    // The row that staff have chosen for.
    let row = draft(sketch).rows.firstIndex { $0.heading == heading }
    #expect(row != nil && found.first?.place.cell == "H1")
  }

  @Test func aColumnCannotBeTheLevelOfTheSectionRows() {
    let found = problems(change("基本目標") { $0.meaning = "level_1" })
    #expect(found.map(\.code) == ["layout-contradiction"])
    #expect(found.first?.message.english.contains("「第1章」、「基本目標」") == true)
  }

  @Test func aHeadingThatIsGoneIsNamed() {
    let gone = problems(change("ねらい") { $0.heading = "きっかけ" })
    #expect(gone.map(\.code) == ["layout-heading-gone"] && gone.map(\.place.cell) == ["D1"])
    let sheet = problems(change("ねらい") { $0.sheet = "別" })
    #expect(sheet.map(\.code) == ["layout-sheet-gone"] && sheet.map(\.place.cell) == ["B1"])
    // White space and the width of the arrow do not count.
    #expect(problems(change("ねらい") { $0.heading = " ね ら い" }).isEmpty)
  }

  @Test func ofTwoColumnsWithOneHeadingTheRowWithItsCellCounts() throws {
    let sketch = SheetSketch(rows: [
      ["No.", "事業名", "令和6年度実績", "備考", "備考"], ["1", "祭り", "実施", "甲", "乙"],
    ])
    var layout = draft(sketch)
    for index in layout.rows.indices where layout.rows[index].cell == "E1" {
      layout.rows[index].meaning = "issues"
    }
    let plan = try PlanReading.read([sketch.worksheet], layout: layout).plan
    #expect(plan.actions[0].issues.value == "乙")
    #expect(plan.actions[0].further.map(\.text.value) == ["甲"])
  }

  @Test func groupsOverAColumnAreKeptWithTheirCells() throws {
    let sketch = SheetSketch(
      rows: [
        ["No.", "事業名", "令和6年度", "", "令和5年度", ""], ["", "", "実績", "課題", "実績", "備考"],
        ["1", "祭り", "実施", "人手", "実施", "済"],
      ], merged: ["A1:A2", "B1:B2", "C1:D1"])
    let layout = LayoutTable(draftOf: [sketch.worksheet])
    let columns = try PlanReading.read([sketch.worksheet], layout: layout).layouts[0].columns
    let results = columns.filter { $0.column.kind == .results }
    #expect(results.map { $0.groups.map(\.text) } == [["令和6年度"], ["令和5年度"]])
    #expect(results.map { $0.groups.map(\.mergedRange) } == [[CellRange("C1:D1")], [nil]])
    #expect(results.map(\.namesYear) == [true, true])
    #expect(columns.filter { $0.column.kind == .title }.map(\.namesYear) == [false])
  }

  @Test func theSheetsNameMayBeTheDepartment() throws {
    let sheets = ["総務課", "市民課"].map { name in
      SheetSketch(name: name, rows: [["No.", "事業名", "令和6年度実績"], ["1", "\(name)の祭り", "実施"]])
        .worksheet
    }
    let plan = try PlanReading.read(sheets, layout: LayoutTable(draftOf: sheets)).plan
    #expect(plan.actions.map(\.departments) == [["総務課"], ["市民課"]])
    #expect(plan.actions.map { plan.numberNames[$0.number.value] } == ["総務課/1", "市民課/1"])
  }

  private func advice(_ headings: [String]) throws -> [Diagnostic] {
    let sketch = SheetSketch(rows: [
      SheetSketch.headings + headings, SheetSketch.action("1") + headings.map { _ in "済" },
    ])
    return try PlanReading.read([sketch.worksheet]).findings.filter { $0.code == "layout-advised" }
  }

  @Test func columnsOfAYearThatTheKnownLayoutLeavesUnreadAreTold() throws {
    let found = try advice(["令和6年度目標", "令和6年度達成率"])
    #expect(found.map(\.place.cell) == ["Q1"])
    #expect(found.first?.message.english.hasPrefix("2 columns of a year") == true)
    #expect(try advice(["令和6年度目標"]).isEmpty && advice(["令和6年度目標", "ねらい"]).isEmpty)
  }

  @Test func sectionsWithoutAMarkHaveTheLevelThatStaffSay() throws {
    let sketch = SheetSketch(rows: [
      ["No.", "事業名", "令和6年度実績"], ["(1) 企業"], ["1", "祭り", "実施"], ["基本目標２　育てる"], ["(1) 若者"],
      ["2", "市場", "実施"], ["港"], ["3", "港", "実施"],
    ])
    var layout = draft(sketch)
    let levels = ["(1)": "level_3", "基本目標２　育てる": "level_2", "港": "level_1"]
    for index in layout.rows.indices where layout.rows[index].kind == .sectionRow {
      layout.rows[index].meaning = levels[layout.rows[index].heading] ?? ""
    }
    let sheet = LaidOutSheet(sketch.worksheet, layout: layout)
    #expect(sheet.tables.first?.sectionLevels == ["(1)": 3, "基本目標1": 2, "col1": 1])
  }

  @Test func onePlaceForATextCannotHoldTwoColumns() {
    let sketch = SheetSketch(rows: [
      ["No.", "事業名", "担当課", "関係課", "令和6年度実績"], ["1", "祭り", "総務課", "観光課", "実施"],
    ])
    var layout = draft(sketch)
    #expect(layout.rows.first { $0.heading == "関係課" }?.guess == "")
    for index in layout.rows.indices where layout.rows[index].heading == "関係課" {
      layout.rows[index].meaning = "department"
    }
    let failure = caughtFailure { try PlanReading.read([sketch.worksheet], layout: layout) }
    #expect(failure?.diagnostics.map(\.code) == ["layout-contradiction"])
    #expect(failure?.diagnostics.first?.message.japanese.contains("「担当課」、「関係課」") == true)
  }
}
