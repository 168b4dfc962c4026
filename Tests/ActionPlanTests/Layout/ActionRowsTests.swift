import Diagnostics
import SpreadsheetML
import Testing

@testable import ActionPlan

@Suite struct ActionRowsTests {
  private func tables(_ actions: [[String]], merged: [String] = []) -> SheetTables {
    SheetTables(SheetSketch(rows: [SheetSketch.headings] + actions, merged: merged).worksheet)
  }

  private func numbers(_ tables: SheetTables) -> [Int] {
    tables.plan.flatMap { $0.actionRows.map(\.number) }
  }

  @Test func totalsAndNotesBelowAreNoActions() {
    let tables = tables([
      SheetSketch.action("1"), SheetSketch.action("2"), ["合計", "", "", "", "", "2"], [],
      ["※1 実績は見込み。"], ["1", "注1 のとおり"], ["2", "注2 のとおり"],
    ])
    #expect(numbers(tables) == [1, 2])
    #expect(tables.plan.first?.dataRows == 2...3)
    #expect(tables.findings.isEmpty)
  }

  @Test func aBlankRowDoesNotEndTheTable() {
    let tables = tables([SheetSketch.action("1"), [], SheetSketch.action("2")])
    #expect(numbers(tables) == [1, 2])
  }

  @Test func numbersMayBeTextsOfAnyWidth() {
    let tables = tables([SheetSketch.action("'１"), SheetSketch.action("No.2")])
    #expect(numbers(tables) == [1, 2])
  }

  @Test func aNumberMergedOverRowsIsOneAction() {
    let tables = tables([SheetSketch.action("1"), [], SheetSketch.action("2")], merged: ["A2:A3"])
    #expect(tables.plan.first?.actionRows.first == ActionRow(number: 1, rows: 2...3))
    #expect(numbers(tables) == [1, 2])
  }

  @Test func aNumberThatIsNotWholeIsAnError() {
    let tables = tables([SheetSketch.action("1"), SheetSketch.action("1-2")])
    #expect(tables.findings.map(\.code) == ["unreadable-action-number"])
    #expect(tables.findings.first?.severity == .error)
    #expect(tables.findings.first?.place == Place(sheet: "計画", cell: "A3"))
  }

  @Test func anActionThatStaffForgotToNumberIsAnError() {
    let tables = tables([SheetSketch.action("1"), SheetSketch.action("")])
    #expect(tables.findings.map(\.code) == ["action-without-number"])
    #expect(tables.findings.first?.place.cell == "A3")
  }

  @Test func aRowNumberedInAdvanceIsANote() {
    let tables = tables([SheetSketch.action("1"), ["2"], ["3"]])
    #expect(numbers(tables) == [1])
    #expect(tables.findings.map(\.code) == ["empty-numbered-row", "empty-numbered-row"])
    #expect(tables.findings.allSatisfy { $0.severity == .note })
  }

  @Test func anActionWithoutATitleIsReadAndReported() {
    let tables = tables([SheetSketch.action("1", title: "")])
    #expect(numbers(tables) == [1])
    #expect(tables.findings.map(\.code) == ["action-without-title"])
  }
}
