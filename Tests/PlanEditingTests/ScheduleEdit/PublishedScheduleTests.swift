import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// The published plan's schedules, drawn with arrows and with merged cells.
struct PublishedScheduleTests {
  /// By number: 1 is stretched, 2 cleared, 8 relabelled, 22 (blank) begun.
  static let requests = [
    1: ["R6 見直し検討", "R7-R9 2年間延長予定", "R10 令和9年度以降未定"],
    2: [], 8: ["R6-R10 創業支援実施"], 22: ["R6-R7 検討", "R8-R10 実施"],
  ]

  @Test(
    arguments: ["plan/action-plan-r6.xlsx", "plan/action-plan-r6-pages.xlsx"],
    ["shape", "merged_cell"])
  func theScheduleIsAsRequestedAndAllElseAsItWas(fixture: String, form: String) throws {
    if fixture.contains("pages") != (form == "merged_cell") { return }
    var workbook = try Workbook(bytes: try Fixture.bytes(fixture))
    let before = try workbook.schedules()
    let parts = try workbook.allParts()
    let changes = try workbook.editSchedules(Self.requests)
    #expect(changes.map(\.action) == [1, 2, 8, 22])
    let after = try workbook.schedules()
    for (number, spans) in after {
      let wanted = Self.requests[number].map { spans in
        spans.map { span in
          let isOneYear = !span.prefix { $0 != " " }.contains("-")
          return "\(span) \(form == "merged_cell" && isOneYear ? "cell" : form)"
        }
      }
      #expect(spans == wanted ?? before[number] ?? [], "No.\(number)")
    }
    #expect(try workbook.integrityFindings().isEmpty)
    let changed =
      form == "shape"
      ? ["/xl/drawings/drawing1.xml"]
      : [
        "/xl/sharedStrings.xml", "/xl/worksheets/sheet1.xml", "/xl/worksheets/sheet2.xml",
        "/xl/worksheets/sheet4.xml",
      ]
    #expect(workbook.changedPartNames == Set(changed))
    let now = try workbook.allParts()
    #expect(parts.keys.allSatisfy { changed.contains($0) || parts[$0] == now[$0] })
  }

  /// Arrows of the published plan begin and end 2 pixels inside their years.
  @Test func arrowsLieOverTheirYearsInTheirRow() throws {
    var workbook = try Workbook(bytes: try Fixture.bytes("plan/action-plan-r6.xlsx"))
    try workbook.editSchedules(Self.requests)
    let reading = try PlanReading.read(try workbook.worksheets())
    let sheet = try workbook.worksheet(named: reading.layouts[0].sheet)
    let years = reading.layouts[0].schedule
    for number in [1, 8, 22] {
      let row = try #require(reading.layouts[0].actionRows.first { $0.number == number }?.row)
      let top = sheet.geometry.top(ofRow: row)
      let band = top..<top + sheet.geometry.height(ofRow: row)
      let spans = (Self.requests[number] ?? []).map(RequestedSpan.init(short:))
      let shapes = sheet.shapes.filter { band.contains($0.frame.y.lowerBound) }
      #expect(shapes.count == spans.count)
      for span in spans {
        let shape = try #require(shapes.first { $0.text == span.label })
        let first = try #require(years.first { $0.year == span.years.lowerBound }?.index)
        let last = try #require(years.first { $0.year == span.years.upperBound }?.index)
        #expect(shape.frame.x.lowerBound == sheet.geometry.left(ofColumn: first) + 19_050)
        #expect(shape.frame.x.upperBound == sheet.geometry.left(ofColumn: last + 1) - 19_050)
        #expect(band.contains(shape.frame.y.upperBound))
        #expect(shape.frame.y.count == 304_800)
      }
    }
  }

  /// The blank years of the published plan are not centred, its labels are (styles 6 and 3).
  @Test func mergedLabelsLookLikeTheOthers() throws {
    var workbook = try Workbook(bytes: try Fixture.bytes("plan/action-plan-r6-pages.xlsx"))
    try workbook.editSchedules(Self.requests)
    let layouts = try PlanReading.read(try workbook.worksheets()).layouts
    let layout = try #require(layouts.first { $0.actionRows.contains { $0.number == 22 } })
    let row = try #require(layout.actionRows.first { $0.number == 22 }?.row)
    let sheet = try workbook.worksheet(named: layout.sheet)
    // K:L 検討, M:O 実施.
    for column in [11, 13] {
      #expect(sheet.cell(at: CellReference(row: row, column: column))?.styleIndex == 3)
    }
  }
}
