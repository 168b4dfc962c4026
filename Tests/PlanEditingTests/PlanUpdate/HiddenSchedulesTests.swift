import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Arrows of a returned copy that hidden rows or columns may have squeezed; R6–R10 are columns F–J.
@Suite struct HiddenSchedulesTests {
  /// An arrow 検討 over R6 and R7 of action 1, up to another year in the copy; the action takes two rows.
  private func sheet(to end: Double) -> ScheduleSheet {
    let arrow = ScheduleSheet.Arrow(text: "検討", x: 0.1...end, y: 0.3...0.7)
    let blank = ["", "", "", "", ""]
    var sheet = ScheduleSheet(
      schedules: [blank, blank, blank], merged: ["A2:A3", "D2:D3"], arrows: [arrow])
    sheet.cells["A3"] = "<c r=\"A3\"/>"
    sheet.cells["D3"] = "<c r=\"D3\"/>"
    return sheet
  }

  private func reading(_ copy: ScheduleSheet) throws -> UpdateReading {
    let worksheets = try sheet(to: 1.9).open().worksheets()
    return UpdateReading(
      [UpdateFile(name: "回答.xlsx", bytes: try copy.open().saved())], base: nil,
      for: try PlanReading.read(worksheets), of: worksheets)
  }

  private func told(_ reading: UpdateReading) -> [String] {
    reading.findings.filter { $0.code == "update-schedule-hidden" }.map { $0.place.cell ?? "" }
  }

  @Test func anArrowInSightIsRead() throws {
    let asked = try reading(sheet(to: 2.9))
    #expect(asked.update.actions.first?.spans == ["R6-R8 検討"] && told(asked) == [])
  }

  @Test func arrowsBesideAHiddenRowAreToldAndLeft() throws {
    var copy = sheet(to: 2.9)
    copy.hiddenRows = [3]
    let asked = try reading(copy)
    #expect(asked.update.actions.isEmpty && told(asked) == ["F2"])
  }

  @Test func arrowsOverAHiddenYearAreToldAndLeft() throws {
    var copy = sheet(to: 2.9)
    copy.hiddenColumns = [6]
    let asked = try reading(copy)
    #expect(asked.update.actions.isEmpty && told(asked) == ["F2"])
  }

  @Test func whatHasNotBeenSqueezedIsNotTold() throws {
    var copy = sheet(to: 1.9)
    copy.hiddenColumns = [10]
    let asked = try reading(copy)
    #expect(asked.update.actions.isEmpty && told(asked) == [])
  }
}
