import Diagnostics
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// What staff have said of sheets, section rows and settings.
@Suite struct LayoutSettingsTests {
  private func code(_ word: String, _ kind: LayoutRow.Kind, _ heading: String = "") -> String? {
    LayoutRow(kind: kind, sheet: "計画", heading: heading).code(of: word)
  }

  @Test func eachKindOfRowHasWordsOfItsOwn() {
    #expect(code("実績", .heading) == "results" && code("level_2", .heading) == "level_2")
    #expect(code("総務", .heading) == nil)
    #expect(code("第2階層", .sectionRow) == "level_2" && code("ignore", .sectionRow) == "ignore")
    #expect(code("実績", .sectionRow) == nil && code("総務", .sectionRow) == nil)
    #expect(code("前倒しで達成", .mark) == "前倒しで達成")
    #expect(code("シート名が担当課", .sheet) == "department" && code("plan", .sheet) == "plan")
    #expect(code("総務", .sheet) == nil)
  }

  @Test(arguments: [
    ("renewal", "列を追加", "append"), ("renewal", "window", "window"), ("renewal", "毎年", nil),
    ("edition", "令和6年度", "令和6年度"), ("edition", "来年", nil), ("first_row", "１２", "12"),
    ("last_row", "40", "40"), ("last_row", "末尾", nil), ("other", "12", nil),
  ])
  func settingsHaveWordsOfTheirOwn(heading: String, word: String, expected: String?) {
    #expect(code(word, .setting, heading) == expected)
  }

  @Test(arguments: [("令和6年度", 2024), ("R6", 2024), ("2024", 2024), ("令和6年度分", 2024)])
  func yearsAreReadInEverySpelling(text: String, year: Int) {
    #expect(LayoutRow.year(text) == FiscalYear(year))
  }

  private let rows = [
    LayoutRow(kind: .setting, sheet: "", heading: "renewal", guess: "append"),
    LayoutRow(kind: .setting, sheet: "計画", heading: "renewal", guess: "fill", meaning: "renew"),
    LayoutRow(kind: .setting, sheet: "計画", heading: "edition", guess: "R6"),
    LayoutRow(kind: .sheet, sheet: "計画", heading: "計画", guess: "plan"),
    LayoutRow(kind: .sheet, sheet: "", heading: "メモ", guess: "plan", meaning: "ignore"),
    LayoutRow(kind: .heading, sheet: "計画", heading: "実績", guess: "results"),
    LayoutRow(kind: .heading, sheet: "別", heading: "課題", guess: "issues"),
    LayoutRow(kind: .sectionRow, sheet: "計画", heading: "第1章", guess: "level_1", meaning: "level_2"),
    LayoutRow(kind: .sectionRow, sheet: "別", heading: "(1)", guess: "level_3"),
  ]

  @Test func whatIsSaidOfASheetGoesBeforeWhatIsSaidOfAll() {
    let table = LayoutTable(rows: rows)
    #expect(table.setting(.renewal, of: "計画")?.effective == "renew")
    #expect(table.setting(.renewal, of: "別")?.effective == "append")
    #expect(table.setting(.edition, of: "計画")?.effective == "R6")
    #expect(table.setting(.edition, of: "別") == nil)
    #expect(table.setting(.firstRow, of: "計画") == nil)
  }

  @Test func rowsAreFoundBySheet() {
    let table = LayoutTable(rows: rows)
    #expect(table.meaning(of: "計画") == .plan && table.meaning(of: "メモ") == .ignore)
    #expect(table.meaning(of: "実績") == nil)
    #expect(table.headings(of: "計画").map(\.heading) == ["実績"])
    #expect(table.level(ofLook: "第1章", on: "計画") == 2)
    #expect(table.level(ofLook: "(1)", on: "計画") == nil)
    #expect(table.level(ofLook: "(1)", on: "別") == 3)
  }

  @Test func aFieldIsNamedByItsCell() {
    var row = rows[0]
    #expect(LayoutTable(file: "配置.xlsx", rows: []).place(row, field: 0).cell == "A1")
    row.fileRow = 7
    #expect(LayoutTable(file: "配置.xlsx", rows: []).place(row, field: 3).cell == "D7")
  }

  private func read(_ rows: [[String]]) throws -> LayoutTable {
    let head = LayoutRow.columns.map(\.code)
    return try LayoutTable(
      reading: TableGrid(SheetSketch(rows: [head] + rows).worksheet), file: "a")
  }

  @Test func everyFieldIsReadInItsColumn() throws {
    let fields = [
      "heading", "計画", "D5", "実績", "実施した", "results", "sure", "actual", "R6",
    ]
    let row = try #require(read([fields]).rows.first)
    #expect(row.values == fields && row.fileRow == 2)
    #expect(row.effective == "actual" && row.year == FiscalYear(2024))
  }

  @Test func theColumnsMayStandInAnyOrderAndSomeMayBeMissing() throws {
    let sketch = SheetSketch(rows: [
      ["meaning", "heading", "kind"], ["actual", "実績", "heading"], ["", "", ""],
    ])
    let rows = try LayoutTable(reading: TableGrid(sketch.worksheet), file: "a").rows
    #expect(rows.map(\.heading) == ["実績"] && rows.map(\.meaning) == ["actual"])
    #expect(rows.map(\.sheet) == [""])
  }

  @Test(arguments: [["kind", "heading"], ["kind", "meaning"], ["heading", "meaning"]])
  func withoutKindHeadingOrMeaningItIsNoLayoutTable(head: [String]) {
    let failure = caughtFailure {
      try LayoutTable(reading: TableGrid(SheetSketch(rows: [head]).worksheet), file: "a")
    }
    #expect(failure?.code == "layout-not-read")
  }

  @Test func aWordOfAColumnThatIsMissingIsNamedInTheFirst() {
    let sketch = SheetSketch(rows: [
      ["heading", "meaning", "kind"], ["実績", "実", "heading"], ["実績", "", "見"],
    ])
    let failure = caughtFailure {
      try LayoutTable(reading: TableGrid(sketch.worksheet), file: "a")
    }
    #expect(failure?.diagnostics.map(\.place.cell) == ["B2", "C3"])
  }
}
