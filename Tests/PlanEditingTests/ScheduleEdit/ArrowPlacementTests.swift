import PlanReading
import PlanText
import SpreadsheetML
import Testing

@testable import PlanEditing

/// Where shapes go, apart from the sheet they stand on.
@Suite struct ArrowPlacementTests {
  private func placement() throws -> ArrowPlacement {
    let sheet = ScheduleSheet(schedules: [[], []])
    let worksheets = try sheet.open().worksheets()
    let book = ScheduleBook(try PlanReading.read(worksheets).layouts, worksheets)
    return ArrowPlacement(try book.row(ofAction: 1))
  }

  private func years(_ text: String) -> ClosedRange<FiscalYear> { RequestedSpan(short: text).years }

  /// Where a label over some years of an arrow goes when the arrow gets other years.
  private func caption(_ years: String, from old: String, to new: String) throws -> String {
    let found = try placement().years(
      of: self.years(years), from: self.years(old), to: self.years(new))
    return RequestedSpan(years: found, label: "").short.trimmingCharacters
  }

  @Test func labelOverAllOfAnArrowStaysSo() throws {
    #expect(try caption("R6-R8", from: "R6-R8", to: "R7-R10") == "R7-R10")
  }

  @Test func labelInsideTheNewYearsStays() throws {
    #expect(try caption("R7", from: "R6-R8", to: "R7-R10") == "R7")
    #expect(try caption("R6-R7", from: "R6-R8", to: "R6-R7") == "R6-R7")
  }

  @Test func labelOutsideThemKeepsItsPlaceAlongTheArrow() throws {
    #expect(try caption("R6", from: "R6-R8", to: "R8-R10") == "R8")
    #expect(try caption("R7", from: "R6-R8", to: "R8-R10") == "R9")
    #expect(try caption("R6-R7", from: "R6-R8", to: "R7-R10") == "R7-R8")
    // Not beyond its end.
    #expect(try caption("R8", from: "R6-R8", to: "R9-R10") == "R10")
    #expect(try caption("R7-R8", from: "R6-R8", to: "R9-R10") == "R10")
    #expect(try caption("R6-R7", from: "R6-R8", to: "R10") == "R10")
  }

  @Test func heightIsThatOfTheActionsRows() throws {
    let placement = try placement()
    // Rows of 60 points below one of 15.
    #expect(placement.height(of: ActionRow(number: 1, rows: 2...2)) == 190_500..<952_500)
    #expect(placement.height(of: ActionRow(number: 1, rows: 2...3)) == 190_500..<1_714_500)
  }

  @Test func placeInAnotherRowIsTheLikeOne() throws {
    let placement = try placement()
    #expect(placement.y(of: 200..<400, from: 0..<1_000, to: 0..<1_000) == 200..<400)
    #expect(placement.y(of: 200..<400, from: 0..<1_000, to: 1_000..<2_000) == 1_200..<1_400)
    // The height stays, its middle is the like one.
    #expect(placement.y(of: 200..<400, from: 0..<1_000, to: 1_000..<3_000) == 1_500..<1_700)
    // No higher than the row, and within it.
    #expect(placement.y(of: 200..<400, from: 0..<1_000, to: 1_000..<1_100) == 1_000..<1_100)
    #expect(placement.y(of: 0..<200, from: 0..<1_000, to: 1_000..<1_500) == 1_000..<1_200)
    #expect(placement.y(of: 800..<1_000, from: 0..<1_000, to: 1_000..<1_500) == 1_300..<1_500)
    #expect(placement.y(of: 200..<400, from: 0..<0, to: 1_000..<2_000) == 200..<400)
  }
}

extension String {
  fileprivate var trimmingCharacters: String { split(separator: " ").joined() }
}
