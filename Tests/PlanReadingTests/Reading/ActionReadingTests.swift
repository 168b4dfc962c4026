import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct ActionReadingTests {
  private func read(_ sketch: SheetSketch) throws -> PlanReading {
    try PlanReading.read([sketch.worksheet])
  }

  @Test func everyColumnIsReadWithItsCell() throws {
    let action = try #require(
      read(.plan([SheetSketch.action("1", title: "支援の\n強化", schedule: ["実施"])])).plan.actions.first)
    #expect(action.number == Sourced(1, at: source("A2")))
    #expect(action.title == Sourced("支援の\n強化", at: source("F2")))
    #expect(action.existingOrNew == Sourced("既存", at: source("D2")))
    #expect(action.priority == Sourced("◎", at: source("E2")))
    #expect(action.description == Sourced("●補助金を交付", at: source("G2")))
    #expect(action.baseline == Sourced("・窓口を設置", at: source("H2")))
    #expect(
      action.results == [
        YearlyResults(fiscalYear: FiscalYear(2024), text: Sourced("・10件を支援", at: source("I2")))
      ])
    #expect(action.startYear == Sourced("平成30年度", at: source("J2")))
    #expect(action.schedule.map(\.source) == [source("K2")])
    #expect(action.issues == Sourced("・周知が不足", at: source("P2")))
  }

  @Test func allCellsOfAnActionMoveTogether() throws {
    var action = try #require(
      read(.plan([SheetSketch.action("1", schedule: ["実施"])])).plan.actions.first)
    let before = action
    action.changeSources { $0.cell.row += 3 }
    let moved = [action.number.source] + action.cellTexts.map(\.text.source)
    #expect(moved.count == 9 && moved.allSatisfy { $0.cell.row == 5 })
    #expect(action.schedule.map(\.source) == [source("K5")])
    action.changeSources { $0.cell.row -= 3 }
    #expect(action == before)
  }

  @Test func aTextMergedOverSeveralActionsIsTheTextOfEach() throws {
    var sketch = SheetSketch.plan([SheetSketch.action("1"), SheetSketch.action("2")])
    sketch.rows[2][6] = ""
    sketch.merged = ["G2:G3"]
    let descriptions = try read(sketch).plan.actions.map(\.description)
    #expect(descriptions == Array(repeating: Sourced("●補助金を交付", at: source("G2")), count: 2))
  }

  @Test func anActionsTextsOfAllItsRowsBelongToIt() throws {
    var rows = [
      SheetSketch.action("1", measure: "① 一", title: "題"), SheetSketch.action("", title: ""),
    ]
    rows[1].replaceSubrange(6...9, with: ["●二行目", "", "・20件を支援", "平成30年度"])
    rows.append(SheetSketch.action("2"))
    var sketch = SheetSketch.plan(rows)
    sketch.merged = ["A2:A3", "F2:F3"]
    let action = try #require(read(sketch).plan.actions.first)
    #expect(action.title == Sourced("題", at: source("F2")))
    #expect(action.existingOrNew == Sourced("既存", at: source("D2")))
    #expect(action.description == Sourced("●補助金を交付\n●二行目", at: source("G2")))
    #expect(action.baseline == Sourced("・窓口を設置", at: source("H2")))
    #expect(action.results.map(\.text) == [Sourced("・10件を支援\n・20件を支援", at: source("I2"))])
    #expect(action.startYear == Sourced("平成30年度", at: source("J2")))
  }

  @Test func datesAndPercentagesAreReadAsPrinted() throws {
    var sketch = SheetSketch.plan([SheetSketch.action("1")])
    sketch.rows[1][8] = "0.132"
    sketch.rows[1][9] = "43191"
    let formats = ["I2": NumberFormatKind.percentage, "J2": .date]
    func start(_ dateSystem: DateSystem) throws -> Action {
      let cells = sketch.worksheet.cells.map { cell in
        var cell = cell
        cell.numberFormat = formats[cell.reference.description] ?? .general
        return cell
      }
      let sheet = Worksheet(name: "計画", cells: cells, dateSystem: dateSystem)
      return try #require(PlanReading.read([sheet]).plan.actions.first)
    }
    #expect(try start(.from1900).startYear.value == "2018年4月1日")
    #expect(try start(.from1904).startYear.value == "2022年4月2日")
    #expect(FiscalYear(startYear: "2018年4月1日") == FiscalYear(2018))
    #expect(try start(.from1900).results.map(\.text.value) == ["13.2%"])
  }

  @Test func aTextMergedOverTwoColumnsIsTheFirstOnes() throws {
    var sketch = SheetSketch.plan([SheetSketch.action("1")])
    sketch.rows[1][8] = ""
    sketch.merged = ["H2:I2"]
    let action = try #require(read(sketch).plan.actions.first)
    #expect(action.baseline.value == "・窓口を設置")
    #expect(action.results.map(\.text) == [Sourced("", at: source("I2"))])
  }

  @Test func aColumnTheTableLacksIsEmpty() throws {
    let action = try #require(
      read(
        SheetSketch(rows: [
          ["No.", "施策", "アクション", "R6年度", "R7年度"], ["1", "① 一", "補助制度", "実施"],
        ])
      ).plan.actions.first)
    #expect(action.issues == Sourced("", at: source("A2")))
    #expect(action.results.isEmpty)
  }

  @Test func severalResultsColumnsAreReadOldestFirst() throws {
    let plan = try read(
      SheetSketch(rows: [
        ["No.", "施策", "アクション", "令和7年度実績", "令和6年度実績"], ["1", "① 一", "補助制度", "新", "旧"],
      ])
    ).plan
    #expect(plan.actions.first?.results.map(\.text.value) == ["旧", "新"])
    #expect(plan.edition == FiscalYear(2025))
  }

  @Test func aCellThatShowsAnErrorIsReported() throws {
    var sketch = SheetSketch.plan([SheetSketch.action("1")])
    sketch.rows[1][8] = "#REF!"
    let finding = try #require(
      read(sketch).findings.first { $0.code == "cell-error" })
    #expect(finding.severity == .error)
    #expect(finding.place == Place(sheet: "計画", cell: "I2"))
  }

  private func source(_ cell: String) -> SourceCell {
    SourceCell(sheet: "計画", cell: CellReference(cell) ?? CellReference(row: 1, column: 1))
  }
}
