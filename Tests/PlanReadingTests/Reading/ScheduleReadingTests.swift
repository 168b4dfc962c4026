import Diagnostics
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

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

  private func box(_ text: String, x: ClosedRange<Double>) -> Shape {
    SheetSketch.shape(text, x: x, y: 1.3...1.7, preset: "rect", isTextBox: true)
  }

  @Test("a text box over a year may be a note: it is told, and read on an arrow only")
  func textBoxes() throws {
    let alone = read(["検討"], shapes: [box("国の補助による", x: 11...13)])
    #expect(alone.spans == ["R6-R6 検討 cell"] && alone.findings == ["text-box-over-schedule"])
    let onArrow = read(
      [], shapes: [SheetSketch.shape("", x: 10...15, y: 1.1...1.9), box("実施", x: 12...13)])
    #expect(onArrow.spans == ["R6-R10 実施 shape"] && onArrow.findings.isEmpty)
    // A rectangle that was not drawn for a text is a bar.
    let bar = read([], shapes: [SheetSketch.shape("実施", x: 11...13, y: 1.3...1.7, preset: "rect")])
    #expect(bar.spans == ["R7-R8 実施 shape"] && bar.findings.isEmpty)
  }

  @Test("what is told of a text box names both readings and counts it as unread")
  func textBoxInWords() throws {
    var sketch = SheetSketch.plan([SheetSketch.action("1", schedule: ["検討"])])
    sketch.shapes = [box("国の補助による", x: 11...13)]
    let reading = try PlanReading.read([sketch.worksheet])
    let told = reading.findings.filter {
      ["text-box-over-schedule", "cells-unread"].contains($0.code)
    }
    #expect(
      told.map { $0.described(in: .japanese) } == [
        "シート「計画」, L2: 令和7年度～令和8年度の欄にあるテキストボックス「国の補助による」は、その年度の予定とも注記とも読めるため、"
          + "スケジュールとして読み取りません。予定であれば、矢印や長方形の中かセルに記入してください。注記であれば、そのままで構いません。"
          + " [text-box-over-schedule]"
      ])
    #expect(
      told.map(\.message.english) == [
        "The text box \"国の補助による\" over R7–R8 may be what is planned or a note, and is not read as part of"
          + " the schedule."
      ])
    #expect(reading.account.unread.map(\.text) == ["国の補助による"])
  }

  @Test("an arrow up or down says that something goes on, or what the row above says")
  func uprightArrows() {
    let read = read(["検討", "↓", "実施→", "⇑"])
    #expect(read.spans == ["R6-R6 検討 cell", "R7-R7 ↓ cell", "R8-R8 実施 cell", "R9-R9 ⇑ cell"])
    #expect(read.findings == ["upright-arrow", "upright-arrow"])
    let told = Diagnostic.uprightArrow(
      "↓", at: SourceCell(sheet: "計画", cell: CellReference(row: 2, column: 12)))
    #expect(
      told.described(in: .japanese)
        == "シート「計画」, L2: スケジュールの「↓」は「続く」とも「上の行と同じ」とも読めるため、文字のまま書き出します。"
        + "続くのであれば「→」を、上の行と同じであればその内容を記入してください。 [upright-arrow]")
    #expect(
      told.message.english
        == "\"↓\" in the schedule may say that something goes on or that it is as in the row above; it is kept"
        + " as a text.")
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
