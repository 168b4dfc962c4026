import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

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

  @Test(arguments: ["12-2", "8（再掲）", "④", "1.5", "追加"])
  func anActionUnderAnythingButAWholeNumberIsAnErrorThatNamesIt(text: String) {
    let tables = tables([SheetSketch.action("1"), SheetSketch.action("'" + text, title: "")])
    let other = SheetSketch.action("'" + text)
    for findings in [tables.findings, self.tables([SheetSketch.action("1"), other]).findings] {
      #expect(findings.map(\.severity) == [.error])
      #expect(findings.first?.place.cell == "A3")
    }
    #expect(
      self.tables([SheetSketch.action("1"), other]).findings.first?.message.japanese
        .contains("「\(text)」") == true)
  }

  @Test func aNumberThatExcelMadeADateOfIsAnError() {
    let cells = SheetSketch.plan([SheetSketch.action("1"), SheetSketch.action("45659")]).worksheet
      .cells.map { cell in
        var cell = cell
        if cell.reference == CellReference("A3") { cell.numberFormat = .date }
        return cell
      }
    let tables = SheetTables(Worksheet(name: "計画", cells: cells))
    #expect(tables.findings.map(\.code) == ["unreadable-action-number"])
  }

  @Test(arguments: [
    ["合計", "", "", "", "", "", "15件", "", "7件"], ["", "", "", "", "", "合計", "", "", "15件"],
    ["", "小　計（再掲除く）", "", "", "", "2", "", "", "3"], ["", "", "", "", "", "", "計", "", "7件"],
    ["※", "", "", "", "", "", "実績は見込み"], ["（注1）", "", "", "", "", "", "実績は見込み"],
    ["注　意", "", "", "", "", "", "実績は見込み"],
  ])
  func totalsAndNotesMayFillAnyColumn(row: [String]) {
    for gap in [[], [[String]()]] {
      let tables = tables([SheetSketch.action("1")] + gap + [row])
      #expect(numbers(tables) == [1])
      #expect(tables.findings.isEmpty)
    }
  }

  @Test(arguments: ["注文システムの導入", "合計特殊出生率の向上", "計画の策定", "※新規の取組"])
  func aTitleThatBeginsLikeATotalOrANoteIsOneOfAnAction(title: String) {
    let tables = tables([SheetSketch.action("1"), SheetSketch.action("", title: title)])
    #expect(tables.findings.map(\.code) == ["action-without-number"])
  }

  @Test func aNoteMergedOverTheTableIsNoAction() {
    let tables = tables(
      [["(1) 戦略その1"], SheetSketch.action("1"), ["実績は2月末時点"]], merged: ["A2:P2", "A4:P4"])
    #expect(numbers(tables) == [1])
    #expect(tables.findings.map(\.severity) == [.warning])
    #expect(tables.findings.map(\.code) == ["row-not-read"])
    #expect(tables.findings.first?.place.cell == "A2")
  }

  @Test func textsBelowAnActionWithoutNumberAndTitleAreAnError() {
    var further = SheetSketch.action("", title: "")
    further[3] = ""
    let tables = tables([SheetSketch.action("1"), further, further, SheetSketch.action("2")])
    #expect(numbers(tables) == [1, 2])
    #expect(tables.findings.map(\.code) == ["texts-without-action", "texts-without-action"])
    #expect(tables.findings.map(\.place.cell) == ["A3", "A4"])
  }

  @Test func aNumberedRowIsAnActionWhicheverColumnIsFilled() {
    for column in 3..<16 {
      var row = Array(repeating: "", count: 16)
      row[0] = "2"
      row[column] = "記入"
      #expect(numbers(tables([SheetSketch.action("1"), [], row])) == [1, 2])
    }
  }

  @Test func aTitleMergedOverRowsIsOneActionUpToTheNextNumber() {
    var further = SheetSketch.action("", title: "")
    further[3] = ""
    let rows = [SheetSketch.action("1"), further, SheetSketch.action("2", title: "")]
    let tables = tables(rows, merged: ["F2:F4"])
    #expect(
      tables.plan.first?.actionRows == [
        ActionRow(number: 1, rows: 2...3), ActionRow(number: 2, rows: 4...4),
      ])
    #expect(tables.findings.isEmpty)
  }

  /// Rows that count sixteen columns, as cells are written in sketches.
  private static let countingRows = [
    (1...16).map { "\($0)" }, "ABCDEFGHIJKLMNOP".map { "'\($0)" },
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯".map { String($0) }, (1...16).map { "'(\($0))" },
  ]

  @Test(arguments: countingRows)
  func aRowThatCountsTheColumnsIsNoAction(row: [String]) {
    let tables = tables([row, SheetSketch.action("1")])
    #expect(numbers(tables) == [1])
    #expect(tables.plan.first?.dataRows == 3...3)
    #expect(tables.findings.isEmpty)
  }

  @Test func aSampleRowIsANote() {
    let tables = tables([SheetSketch.action("（例）"), SheetSketch.action("1")])
    #expect(numbers(tables) == [1])
    #expect(tables.findings.map(\.code) == ["sample-row-skipped"])
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
