import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct ScheduleShapesTests {
  /// The shapes over a plan with two actions in rows 2 and 3; R6–R10 are columns 11–15, so R6
  /// begins at x 10.
  private func shapes(_ shapes: [Shape], hiding column: Int? = nil) -> ScheduleShapes? {
    var sketch = SheetSketch.plan([SheetSketch.action("1"), SheetSketch.action("2")])
    sketch.shapes = shapes
    if let column { sketch.columnWidths[column] = 0 }
    let tables = SheetTables(sketch.worksheet)
    return tables.plan.first.map { ScheduleShapes(of: $0, on: tables.grid.sheet) }
  }

  private func years(_ x: ClosedRange<Double>, hiding column: Int? = nil) -> ClosedRange<Int>? {
    let shape = SheetSketch.shape("実施", x: x, y: 1.2...1.8)
    return shapes([shape], hiding: column)?.drawn[2]?.first.map {
      $0.span.years.lowerBound.westernYear...$0.span.years.upperBound.westernYear
    }
  }

  @Test func yearsCoveredByHalfAreTheSpan() {
    #expect(years(10.1...14.9) == 2024...2028)
    #expect(years(10.5...12.5) == 2024...2026)
    #expect(years(10.6...12.4) == 2025...2025)
  }

  @Test func aShapeThatReachesHalfOfNoneBelongsToTheYearOfItsMiddle() {
    #expect(years(11.7...12.2) == 2025...2025)
    #expect(years(12.1...12.4) == 2026...2026)
  }

  @Test func aHiddenYearIsCoveredByWhatReachesOverIt() {
    // Column 12 (R7) takes no room, so R8 begins at x 11.
    #expect(years(10.1...11.9, hiding: 12) == 2024...2026)
    #expect(years(10.1...10.9, hiding: 12) == 2024...2024)
  }

  @Test func theRowIsTheOneOfItsMiddle() {
    let shape = SheetSketch.shape("実施", x: 10...11, y: 1.7...2.6)
    #expect(shapes([shape])?.drawn.keys.sorted() == [3])
    #expect(shapes([shape])?.drawn[3]?.first?.span.source.cell == CellReference("K3"))
  }

  @Test func shapesElsewhereAreIgnored() {
    let shapes = shapes([
      SheetSketch.shape("凡例", x: 10...11, y: 0.1...0.9),
      SheetSketch.shape("実施", x: 10...11, y: 5.1...5.9),
      SheetSketch.shape("注", x: 6...7, y: 1.1...1.9, preset: "wedgeRectCallout"),
    ])
    #expect(shapes?.drawn.isEmpty == true)
    #expect(shapes?.findings.isEmpty == true)
  }

  @Test func aLineStraightDownCoversNoTime() {
    let line = SheetSketch.shape("", x: 11...11, y: 1...2.8, preset: "line", isConnector: true)
    #expect(shapes([line])?.drawn.isEmpty == true)
  }

  @Test func anArrowBesideTheYearsIsReported() {
    let shapes = shapes([SheetSketch.shape("実施", x: 15.6...16, y: 1.1...1.9)])
    #expect(shapes?.findings.map(\.code) == ["arrow-outside-schedule"])
    #expect(shapes?.findings.map(\.place.cell) == ["2:2"])
  }

  @Test(arguments: [2, 3])
  func aShapeInRowsHiddenByAFilterIsAnError(row: Int) {
    var sketch = SheetSketch.plan([SheetSketch.action("1"), SheetSketch.action("2")])
    sketch.rowHeights[row] = 0
    let y = Double(row - 1)
    var shape = SheetSketch.shape("実施", x: 10...11, y: y...y)
    shape.anchor.from.cell.row = row
    sketch.shapes = [shape]
    let tables = SheetTables(sketch.worksheet)
    let shapes = tables.plan.first.map { ScheduleShapes(of: $0, on: tables.grid.sheet) }
    #expect(shapes?.drawn.isEmpty == true)
    #expect(shapes?.findings.map(\.code) == ["shape-in-hidden-cells"])
    #expect(shapes?.findings.map(\.severity) == [.error])
    // Of the rows that meet there it is the hidden one.
    #expect(shapes?.findings.map(\.place.cell) == ["K\(row)"])
  }

  @Test func aShapeThatEndsAtAHiddenYearIsAnError() {
    // Column 11 (R6) takes no room: whether the arrow begins there or in R7 cannot be seen.
    let arrow = SheetSketch.shape("実施", x: 10...12, y: 1.2...1.8)
    #expect(shapes([arrow], hiding: 11)?.findings.map(\.code) == ["shape-in-hidden-cells"])
  }
}
