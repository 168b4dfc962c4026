import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Which tables of a book make up its plan, and what staff call its actions.
@Suite struct PageTablesTests {
  private func plan(
    _ name: String, numbers: ClosedRange<Int> = 1...2, results: String = "令和6年度実績",
    state: SheetState = .visible
  ) -> SheetSketch {
    var sketch = SheetSketch.plan(
      numbers.map { SheetSketch.action("\($0)", strategy: "(1) 甲", measure: "① 一") }, name: name)
    sketch.rows[0][8] = results
    sketch.state = state
    return sketch
  }

  private func read(_ sheets: [SheetSketch]) throws -> PlanReading {
    try PlanReading.read(sheets.map(\.worksheet))
  }

  @Test func anOlderTableWithAnActionOfItsOwnIsKept() throws {
    let kept = try read([plan("R5", numbers: 1...3, results: "令和5年度実績"), plan("R6")])
    #expect(kept.plan.actions.count == 5 && kept.account.skipped.isEmpty)
    let skipped = try read([plan("R5", numbers: 2...2, results: "令和5年度実績"), plan("R6")])
    #expect(skipped.plan.actions.count == 2)
    #expect(skipped.account.skipped.map(\.reason) == [.olderEdition])
    let found = skipped.findings.first { $0.code == "older-edition-skipped" }
    #expect(found?.place == Place(sheet: "R5"))
    #expect(found?.message.english.contains("results up to R5") == true)
  }

  @Test func hiddenSheetsAreToldOfInTheOrderOfTheTabs() throws {
    let sheets = [plan("乙", state: .hidden), plan("甲", state: .hidden), plan("計画")]
    let findings = try read(sheets).findings.filter { $0.code == "hidden-sheet-skipped" }
    #expect(findings.map(\.place.sheet) == ["乙", "甲"])
  }

  @Test func aSheetOfSamplesIsNamedOnce() throws {
    var sample = plan("記入例")
    sample.rows += [[]] + plan("", numbers: 3...4).rows
    let reading = try read([plan("見本"), sample, plan("計画")])
    let found = reading.findings.filter { $0.code == "sample-sheet-skipped" }
    #expect(found.map(\.place.sheet) == ["見本", "記入例"])
    #expect(reading.account.skipped.map(\.reason) == [.sample, .sample])
    #expect(reading.plan.actions.count == 2)
  }

  @Test func whatIsFoundOnSheetsOfSamplesIsNotTold() throws {
    var sample = plan("記入例")
    sample.rows[1][0] = "1-1"
    #expect(try read([sample, plan("計画")]).findings.allSatisfy { $0.severity != .error })
  }

  @Test func aBookOfSamplesAloneIsRead() throws {
    #expect(try read([plan("計画（記入例）")]).plan.actions.count == 2)
  }

  @Test func aPageWithFewHeadingsOfAPlanIsNotToldOf() throws {
    // Five headings with one missing resemble a plan; four do not, nor do two missing.
    let found = { (headings: [String]) in
      let other = SheetSketch(name: "別", rows: [headings, ["1", "甲", "乙", "丙", "丁"]])
      return try self.read([self.plan("計画"), other]).findings.map(\.code)
    }
    #expect(try found(["No.", "施策", "説明", "令和6年度実績", "課題"]).contains("incomplete-table"))
    #expect(try !found(["No.", "施策", "説明", "令和6年度実績"]).contains("incomplete-table"))
    #expect(try !found(["No.", "施策", "説明", "現状", "課題"]).contains("incomplete-table"))
  }

  /// The names of the actions of a book in another layout.
  private func names(_ rows: [[String]]) throws -> [String] {
    let head = ["No.", "担当課", "事業名", "令和6年度実績"]
    let sketch = SheetSketch(rows: [head] + rows.map { $0 + ["実施"] })
    let plan = try PlanReading.read(
      [sketch.worksheet], layout: LayoutTable(draftOf: [sketch.worksheet])
    ).plan
    return plan.actions.map { plan.numberNames[$0.number.value] ?? "\($0.number.value)" }
  }

  @Test func plainNumbersThatDifferAreTheActionsOwn() throws {
    #expect(try names([["3", "総務課", "祭り"], ["7", "市民課", "市場"]]) == ["3", "7"])
  }

  @Test func otherNumbersAreNames() throws {
    #expect(try names([["A-1", "総務課", "祭り"], ["7", "市民課", "市場"]]) == ["A-1", "7"])
    #expect(try names([["'01", "総務課", "祭り"], ["'02", "市民課", "市場"]]) == ["01", "02"])
    #expect(try names([["0", "総務課", "祭り"], ["1", "市民課", "市場"]]) == ["0", "1"])
  }

  @Test func numbersThatAreRepeatedAreNamedTogetherWithTheDepartment() throws {
    #expect(try names([["1", "総務課", "祭り"], ["1", "市民課", "市場"]]) == ["総務課/1", "市民課/1"])
    #expect(
      try names([["1", "総務課", "祭り"], ["1", "", "市場"], ["2", "市民課", "港"]])
        == ["総務課/1", "1", "市民課/2"])
  }

  @Test func digitsThatTheFormatShowsBelongToAName() throws {
    let rows = [["1.1", "総務課", "祭り", "実施"], ["1.1", "総務課", "市場", "実施"], ["2", "総務課", "港", "実施"]]
    let sketch = SheetSketch(rows: [["No.", "担当課", "事業名", "令和6年度実績"]] + rows)
    let formats = ["A2": NumberFormatKind.decimals(1), "A3": .decimals(2), "A4": .decimals(2)]
    let cells = sketch.worksheet.cells.map { cell in
      var cell = cell
      cell.numberFormat = formats[cell.reference.description] ?? .general
      return cell
    }
    let sheet = Worksheet(name: "計画", cells: cells)
    let reading = try PlanReading.read([sheet], layout: LayoutTable(draftOf: [sheet]))
    let plan = reading.plan
    #expect(plan.actions.map { plan.numberNames[$0.number.value] } == ["1.1", "1.10", "2.00"])
    #expect(!reading.findings.contains { $0.code == "duplicate-action-number" })
  }
}
