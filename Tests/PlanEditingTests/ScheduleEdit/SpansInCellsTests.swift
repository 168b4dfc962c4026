import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Which cells a span in cells gets; R6–R10 are columns F–J.
struct SpansInCellsTests {
  /// Action 1 takes rows 2 and 3; the second row has no number, no title and another span.
  private var twoRows: ScheduleSheet {
    var sheet = ScheduleSheet(schedules: [["検討", "", "", "", ""], ["", "", "", "実施", ""], []])
    sheet.merged = ["A2:A3", "F2:G2"]
    sheet.cells["A3"] = "<c r=\"A3\"/>"
    sheet.cells["D3"] = "<c r=\"D3\"/>"
    return sheet
  }

  /// The cells of a row.
  private func cells(_ row: Int, _ workbook: Workbook) throws -> String {
    let sheet = try workbook.worksheet(named: "計画")
    return (6...10).map { sheet.printedText(at: CellReference(row: row, column: $0)) }
      .joined(separator: "|")
  }

  /// Whatever is asked for first, a span that stays is not moved for one that comes.
  @Test(arguments: [["R6-R7 検討", "R7-R8 準備", "R9 実施"], ["R9 実施", "R7-R8 準備", "R6-R7 検討"]])
  func aNewSpanMakesRoomForThoseThatStay(_ spans: [String]) throws {
    var workbook = try twoRows.open()
    try workbook.editSchedules([1: spans])
    #expect(try cells(2, workbook) == "検討||||")
    #expect(try cells(3, workbook) == "|準備||実施|")
  }

  /// One that goes on otherwise keeps its row before a new one gets it.
  @Test func aNewSpanMakesRoomForThoseThatChange() throws {
    var workbook = try twoRows.open()
    try workbook.editSchedules([1: ["R7-R8 準備", "R6-R8 検討", "R9 実施"]])
    #expect(try cells(2, workbook) == "検討||||")
    #expect(try cells(3, workbook) == "|準備||実施|")
  }

  @Test func aSpanThatChangesMakesRoomForOneThatStays() throws {
    var sheet = twoRows
    sheet.schedules = [["検討", "", "", "実施", ""], ["", "", "", "", ""], []]
    var workbook = try sheet.open()
    try workbook.editSchedules([1: ["R6-R9 検討", "R9 実施"]])
    #expect(try cells(2, workbook) == "|||実施|")
    #expect(try cells(3, workbook) == "検討||||")
  }

  /// An arrow behind a label and signs behind that: both are how the row writes its spans.
  @Test func signsBehindALabelWithAnArrowGoOn() throws {
    var workbook = try ScheduleSheet(schedules: [["実施→", "→", "→", "", ""], []]).open()
    try workbook.editSchedules([1: ["R6-R10 実施"]])
    #expect(try cells(2, workbook) == "実施→|→|→|→|→")
  }

  /// Years that do not meet may share a row.
  @Test func aNewSpanStandsBesideTheFirstWhereItCan() throws {
    var workbook = try twoRows.open()
    try workbook.editSchedules([1: ["R6-R7 検討", "R8-R9 準備", "R9 実施"]])
    #expect(try cells(2, workbook) == "検討||準備||")
    #expect(try cells(3, workbook) == "|||実施|")
  }

  @Test func whereNoRowIsFreeTheFirstYearOfBothIsNamed() throws {
    var workbook = try twoRows.open()
    let failure = caughtFailure {
      try workbook.editSchedules([1: ["R6-R7 検討", "R7-R9 準備", "R9 実施"]])
    }
    #expect(failure?.code == "schedule-cells-overlap")
    #expect(failure?.diagnostics.map(\.place.cell) == ["G2"])
  }

  /// In the last year nothing stands behind an arrow that it could run over.
  @Test func anArrowOfTheLastYearKeepsItsSign() throws {
    let others = ["支援→", "", "", "", ""]
    var workbook = try ScheduleSheet(schedules: [["", "", "", "実施→", ""], others]).open()
    try workbook.editSchedules([1: ["R10 実施"]])
    #expect(try cells(2, workbook) == "||||実施→")
    // With a year behind it, it would go on there.
    workbook = try ScheduleSheet(schedules: [["", "", "", "実施→", ""], others]).open()
    try workbook.editSchedules([1: ["R9 実施"]])
    #expect(try cells(2, workbook) == "|||実施|")
  }
}
