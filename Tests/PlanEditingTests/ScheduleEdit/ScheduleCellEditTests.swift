import Diagnostics
import SpreadsheetML
import TestSupport
import Testing

/// Schedules written in cells; R6–R10 are columns F–J, action 1 is row 2.
struct ScheduleCellEditTests {
  private func edited(
    _ sheet: ScheduleSheet, _ spans: [String], action: Int = 1
  ) throws -> (cells: String, merges: [String], read: [String]) {
    var workbook = try sheet.open()
    let others = try workbook.schedules().filter { $0.key != action }
    try workbook.editSchedules([action: spans])
    #expect(try workbook.schedules().filter { $0.key != action } == others)
    return (
      try workbook.scheduleCells(action), try workbook.merges,
      try workbook.schedules()[action] ?? []
    )
  }

  private let mergedSheet = ScheduleSheet(
    schedules: [["検討", "準備", "", "実施", ""], ["継続", "", "", "", ""], []],
    merged: ["G2:H2", "I2:J2", "F3:J3"])

  @Test func mergedCellsAreMergedAnew() throws {
    let result = try edited(mergedSheet, ["R6-R7 検討", "R8 準備", "R9-R10 実施"])
    #expect(result.cells == "検討||準備|実施|")
    #expect(result.merges.sorted() == ["F2:G2", "F3:J3", "I2:J2"])
    #expect(
      result.read == ["R6-R7 検討 merged_cell", "R8 準備 cell", "R9-R10 実施 merged_cell"])
  }

  @Test func aNewSpanIsMergedLikeTheNeighbours() throws {
    let result = try edited(mergedSheet, ["R7-R9 総括"], action: 3)
    #expect(result.cells == "|総括|||" && result.merges.last == "G4:I4")
  }

  @Test func aClearedScheduleLeavesSingleBlankCells() throws {
    let result = try edited(mergedSheet, [])
    #expect(result.cells == "||||" && result.merges == ["F3:J3"])
  }

  @Test func runsMoveWithTheText() throws {
    var sheet = mergedSheet
    sheet.cells["G2"] =
      "<c r=\"G2\" t=\"inlineStr\"><is><r><t>準</t></r><r><rPr><b/></rPr><t>備</t></r></is></c>"
    var workbook = try sheet.open()
    try workbook.editSchedules([1: ["R6 検討", "R8 準備", "R9-R10 実施"]])
    let content = try workbook.content()
    #expect(
      content.contains(
        "<c r=\"H2\" t=\"inlineStr\"><is><r><t>準</t></r><r><rPr><b/></rPr><t>備</t></r></is></c>"))
    #expect(content.contains("<c r=\"G2\"/>"))
  }

  @Test func bordersComeFromLikeRows() throws {
    // 1 alone, 2 first, 3 middle, 4 last of a merged range.
    var sheet = mergedSheet
    sheet.schedules[2] = ["", "", "", "", ""]
    for (row, styles) in [(2, [1, 2, 4, 2, 4]), (3, [2, 3, 3, 3, 4]), (4, [1, 1, 1, 1, 1])] {
      for (column, style) in zip(["F", "G", "H", "I", "J"], styles) {
        sheet.styles["\(column)\(row)"] = style
      }
    }
    var workbook = try sheet.open()
    try workbook.editSchedules([1: ["R6-R10 実施"], 3: []])
    let styles = { (row: Int) in
      try (6...10).map {
        try workbook.worksheet(named: "計画").cell(at: CellReference(row: row, column: $0))?
          .styleIndex
      }
    }
    #expect(try styles(2) == [2, 3, 3, 3, 4])
    try workbook.editSchedules([1: []])
    #expect(try styles(2) == [1, 1, 1, 1, 1])
  }

  @Test func aLabelInAYearThatWasEmptyLooksLikeALabel() throws {
    // 5 empty, 6 filled; no like row has a label in R8.
    var sheet = mergedSheet
    sheet.schedules = [["検討", "準備", "", "", ""], ["", "", "", "", ""], ["検討", "", "", "", ""]]
    sheet.merged = []
    for (row, styles) in [(2, [6, 6, 5, 5, 5]), (3, [5, 5, 5, 5, 5]), (4, [6, 5, 5, 5, 5])] {
      for (column, style) in zip(["F", "G", "H", "I", "J"], styles) {
        sheet.styles["\(column)\(row)"] = style
      }
    }
    var workbook = try sheet.open()
    try workbook.editSchedules([1: ["R8 検討"]])
    let cells = try workbook.worksheet(named: "計画").cells(inRow: 2).filter {
      $0.reference.column > 5
    }
    #expect(cells.map(\.styleIndex) == [5, 5, 6, 5, 5])
  }

  @Test func aRowOfAnotherColourLendsNoBorders() throws {
    var sheet = mergedSheet
    for column in ["F", "G", "H", "I", "J"] { sheet.styles["\(column)3"] = 3 }
    sheet.styles["E3"] = 9
    var workbook = try sheet.open()
    try workbook.editSchedules([1: ["R6-R10 実施"]])
    let cell = try workbook.worksheet(named: "計画").cell(at: CellReference(row: 2, column: 8))
    #expect((cell?.styleIndex ?? 0) == 0)
  }

  @Test(arguments: [(100, 5), (101, 6)])
  func looksComeFromTheNearestHundredRows(actions: Int, style: Int) throws {
    // 5 empty, 6 filled; only the last action has years without a text.
    let filled = Array(repeating: ["検討", "準備", "試行", "実施", "検証"], count: actions - 1)
    var sheet = ScheduleSheet(schedules: filled + [["", "", "", "", ""]])
    for row in 2...actions + 1 {
      for column in ["F", "G", "H", "I", "J"] {
        sheet.styles["\(column)\(row)"] = row == actions + 1 ? 5 : 6
      }
    }
    var workbook = try sheet.open()
    try workbook.editSchedules([1: ["R7 準備", "R8 試行", "R9 実施", "R10 検証"]])
    let cell = try workbook.worksheet(named: "計画").cell(at: CellReference(row: 2, column: 6))
    #expect(cell?.styleIndex == style)
  }

  @Test func aMergeOutOfTheScheduleIsRefused() throws {
    var sheet = mergedSheet
    sheet.merged = ["E2:F2"]
    sheet.schedules[0] = ["", "準備", "", "", ""]
    var workbook = try sheet.open()
    let failure = caughtFailure { try workbook.editSchedules([1: ["R6-R7 準備"]]) }
    #expect(failure?.code == "schedule-merged-beyond")
    #expect(failure?.diagnostics.first?.place.cell == "F2")
    var shared = mergedSheet
    shared.merged = ["F2:G3"]
    shared.schedules = [["検討", "", "", "", ""], [], []]
    workbook = try shared.open()
    let other = caughtFailure { try workbook.editSchedules([1: ["R6 検討"]]) }
    #expect(other?.code == "schedule-merged-beyond")
  }

  @Test func overlappingYearsCannotShareACell() throws {
    var workbook = try mergedSheet.open()
    let failure = caughtFailure {
      try workbook.editSchedules([1: ["R6-R8 検討", "R8-R10 実施"]])
    }
    #expect(
      failure?.diagnostics.first?.described(in: .japanese)
        == "シート「計画」, H2: この行のスケジュールはセルに書かれているため、「検討」（R6～R8）と「実施」（R8～R10）を"
        + "同じセルに書き込めません。年度が重ならないように直してください。 [schedule-cells-overlap]")
  }

  @Test func aFormulaIsNotOverwritten() throws {
    var sheet = mergedSheet
    sheet.formulas["G2"] = "A2&amp;\"準備\""
    var workbook = try sheet.open()
    let failure = caughtFailure { try workbook.editSchedules([1: ["R6 検討"]]) }
    #expect(failure?.code == "schedule-formula")
    #expect(failure?.diagnostics.first?.place.cell == "G2")
    #expect(workbook.changedPartNames.isEmpty)
  }

  @Test func whatAMergeHidIsNotSeenAfterwards() throws {
    var sheet = mergedSheet
    sheet.schedules[0] = ["検討", "準備", "古い", "実施", ""]
    let result = try edited(sheet, ["R6 検討", "R7 準備", "R9-R10 実施"])
    #expect(result.cells == "検討|準備||実施|")
  }

  // Text arrows.

  private func text(_ texts: [String], _ spans: [String]) throws -> String {
    try edited(ScheduleSheet(schedules: [texts, ["支援→", "", "", "", ""]]), spans).cells
  }

  @Test func anArrowBehindTheTextGoesOnOverBlankCells() throws {
    #expect(try text(["実施→", "", "", "", ""], ["R7-R10 実施"]) == "|実施→|||")
    #expect(try text(["検討→", "", "実施→", "", ""], ["R6-R8 検討", "R9-R10 実施"]) == "検討→|||実施→|")
  }

  @Test func anArrowThatEndsBeforeABlankYearGetsASignThere() throws {
    #expect(try text(["実施→", "", "", "", ""], ["R6-R8 実施"]) == "実施→||→||")
    #expect(try text(["実施→", "", "", "", ""], ["R6-R7 実施"]) == "実施→|→|||")
    #expect(try text(["実施→", "", "", "", ""], ["R6 実施"]) == "実施||||")
    #expect(try text(["実施→", "", "-", "-", "-"], ["R6-R9 実施"]) == "実施→||||-")
  }

  @Test func aSpanThatStaysIsStoppedWhereItsNeighbourGoes() throws {
    #expect(try text(["検討→", "", "実施→", "", ""], ["R6-R7 検討"]) == "検討→|→|||")
    #expect(try text(["検討→", "", "実施→", "", ""], ["R6-R7 検討", "R9 実施"]) == "検討→|→||実施|")
  }

  @Test func signsInTheCellsAreTheRowsOwn() throws {
    #expect(try text(["実施", "⇒", "⇒", "", ""], ["R6-R10 実施"]) == "実施|⇒|⇒|⇒|⇒")
    #expect(try text(["実施", "〃", "", "", ""], ["R7-R9 実施"]) == "|実施|〃|〃|")
    #expect(try text(["実施", "同左", "", "", ""], ["R6-R8 実施"]) == "実施|同左|同左||")
    #expect(try text(["→実施", "", "", "", ""], ["R8-R10 実施"]) == "||→実施||")
  }

  @Test func aMergedSignStaysMerged() throws {
    let sheet = ScheduleSheet(schedules: [["実施", "→", "", "", ""]], merged: ["G2:H2"])
    let result = try edited(sheet, ["R6-R10 実施"])
    #expect(result.cells == "実施|→|||" && result.merges == ["G2:J2"])
  }

  @Test func aNewSpanIsWrittenAsTheRowOrTheTableDoes() throws {
    #expect(try text(["", "", "", "", ""], ["R6-R7 検討", "R8-R10 実施"]) == "検討→||実施→||")
    #expect(
      try text(["検討", "〃", "", "", ""], ["R6-R7 検討", "R8-R10 実施"]) == "検討|〃|実施|〃|〃")
  }

  @Test func strokesForNothingBehindASpanAreTakenOut() throws {
    #expect(try text(["", "", "―", "―", ""], ["R6-R7 検討"]) == "検討→|→|||")
  }

  @Test func oneYearIsAPlainText() throws {
    #expect(try text(["検討", "", "", "", ""], ["R7 検討"]) == "|検討|||")
  }

  @Test func aLineBreakInALabelStays() throws {
    #expect(
      try text(["実施\n予定→", "", "", "", ""], ["R6-R8 実施予定"]) == "実施\n予定→||→||")
  }

  @Test func aSpanWithoutALabelNextToAnotherWouldBeMisread() throws {
    var workbook = try ScheduleSheet(schedules: [["実施→", "", "", "", ""]]).open()
    let failure = caughtFailure { try workbook.editSchedules([1: ["R6 実施", "R7-R8 "]]) }
    #expect(failure?.code == "schedule-ambiguous")
  }

  // Rows in more than one form.

  @Test func everySpanOfAMixedRowKeepsItsForm() throws {
    let arrow = ScheduleSheet.Arrow(text: "検討", x: 0.1...0.9, y: 0.3...0.7)
    let sheet = ScheduleSheet(
      schedules: [["", "", "準備", "", "実施"]], merged: ["H2:I2"], arrows: [arrow])
    let result = try edited(sheet, ["R6-R7 検討", "R8 準備", "R9-R10 実施"])
    #expect(result.read == ["R6-R7 検討 shape", "R8 準備 cell", "R9-R10 実施 merged_cell"])
  }

  @Test func anActionOfTwoRowsKeepsItsSpansInTheirRows() throws {
    var sheet = ScheduleSheet(schedules: [["検討", "", "", "", ""], ["", "実施", "", "", ""], []])
    sheet.merged = ["A2:A3", "F2:G2", "G3:I3"]
    sheet.cells["A3"] = "<c r=\"A3\"/>"
    sheet.cells["D3"] = "<c r=\"D3\"/>"
    var workbook = try sheet.open()
    #expect(try workbook.schedules()[1] == ["R6-R7 検討 merged_cell", "R7-R9 実施 merged_cell"])
    try workbook.editSchedules([1: ["R6-R8 検討", "R8-R10 実施"]])
    #expect(try workbook.schedules()[1] == ["R6-R8 検討 merged_cell", "R8-R10 実施 merged_cell"])
    #expect(try workbook.merges == ["A2:A3", "F2:H2", "H3:J3"])
  }
}
