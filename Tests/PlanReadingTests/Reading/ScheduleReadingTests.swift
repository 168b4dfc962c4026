import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct ScheduleReadingTests {
  private func read(
    _ schedule: [String], merged: [String] = [], shapes: [Shape] = []
  ) -> (spans: [String], findings: [String]) {
    var sketch = SheetSketch.plan([SheetSketch.action("1", schedule: schedule)])
    sketch.merged = merged
    sketch.shapes = shapes
    let tables = SheetTables(sketch.worksheet)
    guard let table = tables.plan.first, let row = table.actionRows.first else { return ([], []) }
    var reading = ScheduleReading(of: table, on: tables.grid.cells, drawnOn: tables.grid.sheet)
    let spans = reading.spans(of: row).map { span in
      "\(span.years.lowerBound.shortLabel)-\(span.years.upperBound.shortLabel) "
        + "\(span.label) \(span.drawnAs.rawValue)"
    }
    return (spans, reading.findings.map(\.code))
  }

  @Test func spansAreInTheOrderOfTheirFirstYears() {
    let read = read(
      [
        ""
      ],
      shapes: [
        SheetSketch.shape("見直し", x: 13...15, y: 1.1...1.4),
        SheetSketch.shape("実施", x: 11...13, y: 1.5...1.9),
        SheetSketch.shape("検討", x: 10...11, y: 1.1...1.4),
        SheetSketch.shape("準備", x: 11...12, y: 1.1...1.4),
      ])
    #expect(
      read.spans == ["R6-R6 検討 shape", "R7-R7 準備 shape", "R7-R8 実施 shape", "R9-R10 見直し shape"])
  }

  @Test func aLabelInALineBreakOrBehindAnArrowSignIsPlain() {
    let read = read([], shapes: [SheetSketch.shape("→補助\n事業", x: 10...12, y: 1.1...1.9)])
    #expect(read.spans == ["R6-R7 補助事業 shape"])
  }

  @Test func aBareArrowTakesTheTextTypedBelowIt() {
    let line = SheetSketch.shape("", x: 10...15, y: 1.5...1.5, preset: "line", isConnector: true)
    let read = read(["実施"], shapes: [line])
    #expect(read.spans == ["R6-R10 実施 shape"])
    #expect(read.findings.isEmpty)
  }

  @Test func aBareArrowTakesTheTextBoxOnIt() {
    let read = read(
      [],
      shapes: [
        SheetSketch.shape("", x: 10...15, y: 1.1...1.9),
        SheetSketch.shape("実施", x: 12...13, y: 1.3...1.7, preset: "rect"),
      ])
    #expect(read.spans == ["R6-R10 実施 shape"])
  }

  @Test func aBareArrowOverSeveralTextsIsReported() {
    let read = read(["検討", "実施"], shapes: [SheetSketch.shape("", x: 10...15, y: 1.1...1.9)])
    #expect(read.spans == ["R6-R6 検討 cell", "R6-R10  shape", "R7-R7 実施 cell"])
    #expect(read.findings == ["arrow-without-label"])
  }

  @Test func anArrowTypedWithoutATextIsReported() {
    #expect(read(["→", "→"]).findings == ["arrow-without-label"])
  }

  @Test func aTextMergedOverTheRowsOfOneActionIsOneSpan() {
    let read = read(["実施"], merged: ["A2:A3", "K2:L3"])
    #expect(read.spans == ["R6-R7 実施 merged_cell"])
  }
}
