import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Schedules drawn with arrows: a column is 609,600 EMU wide, a row 762,000 EMU high.
struct ScheduleArrowTests {
  private typealias Arrow = ScheduleSheet.Arrow

  private func sheet(_ arrows: [Arrow], actions: Int = 3) -> ScheduleSheet {
    ScheduleSheet(schedules: Array(repeating: [], count: actions), arrows: arrows)
  }

  /// Three arrows over R6, R7–R8 and R9–R10 of action 1, one over R6–R10 of action 2.
  private var usual: ScheduleSheet {
    sheet([
      Arrow(text: "検討", x: 0.1...0.9, y: 0.3...0.7),
      Arrow(text: "準備", x: 1.1...2.9, y: 0.3...0.7),
      Arrow(text: "→実施", x: 3.1...4.9, y: 0.3...0.7),
      Arrow(text: "継続", x: 0.1...4.9, y: 1.3...1.7),
    ])
  }

  private func shapes(_ workbook: Workbook) throws -> [Shape] {
    try workbook.worksheet(named: "計画").shapes
  }

  /// The stretch of a shape in columns from R6's left edge.
  private func x(_ shape: Shape) -> [Double] {
    [shape.frame.x.lowerBound, shape.frame.x.upperBound].map {
      (Double($0) / 6_096 - 500).rounded() / 100
    }
  }

  private func y(_ shape: Shape) -> [Double] {
    [shape.frame.y.lowerBound, shape.frame.y.upperBound].map {
      (Double($0 - 190_500) / 7_620).rounded() / 100
    }
  }

  @Test func theSameScheduleChangesNoByte() throws {
    var workbook = try usual.open()
    let changes = try workbook.editSchedules([
      1: ["R9-R10 実施", "R6 検討", "R7-R8 準備"], 2: ["R6-R10 継続"], 3: [],
    ])
    #expect(changes.isEmpty && workbook.changedPartNames.isEmpty)
  }

  @Test func anArrowIsStretchedWithTheInsetsItHas() throws {
    var workbook = try usual.open()
    let before = try workbook.content(ofPart: ScheduleSheet.part)
    let changes = try workbook.editSchedules([1: ["R6-R7 検討", "R8 準備", "R9-R10 実施"]])
    #expect(try workbook.schedules()[1] == ["R6-R7 検討 shape", "R8 準備 shape", "R9-R10 実施 shape"])
    let shapes = try shapes(workbook)
    #expect(shapes.map(x) == [[0.1, 1.9], [2.1, 2.9], [3.1, 4.9], [0.1, 4.9]])
    #expect(shapes.map(y) == [[0.3, 0.7], [0.3, 0.7], [0.3, 0.7], [1.3, 1.7]])
    #expect(changes.map(\.action) == [1])
    #expect(changes.map(\.source.cell.description) == ["F2"])
    #expect(changes[0].old.map(\.short) == ["R6 検討", "R7-R8 準備", "R9-R10 実施"])
    #expect(changes[0].new.map(\.short) == ["R6-R7 検討", "R8 準備", "R9-R10 実施"])
    // One corner of each of two arrows has moved, nothing else.
    let after = try workbook.content(ofPart: ScheduleSheet.part)
    #expect(
      after
        == before.replacing(
          "<xdr:to><xdr:col>5</xdr:col>", with: "<xdr:to><xdr:col>6</xdr:col>",
          maxReplacements: 1
        ).replacing(
          "<xdr:from><xdr:col>6</xdr:col>", with: "<xdr:from><xdr:col>7</xdr:col>",
          maxReplacements: 1))
    #expect(workbook.changedPartNames == [ScheduleSheet.part])
  }

  @Test func aLabelKeepsItsLooksAndTheArrowSignOfTheText() throws {
    var workbook = try usual.open()
    try workbook.editSchedules([1: ["R6 検討", "R7-R8 準備", "R9-R10 見直し"]])
    let content = try workbook.content(ofPart: ScheduleSheet.part)
    #expect(content.contains("<a:rPr sz=\"804\"/><a:t>→見直し</a:t>"))
    #expect(try workbook.schedules()[1]?.last == "R9-R10 見直し shape")
  }

  @Test func anotherLabelMovesNoArrowEvenOneDrawnOverAnother() throws {
    var workbook = try sheet([
      Arrow(text: "検討", x: 0.1...2.9, y: 0.3...0.7), Arrow(text: "準備", x: 1.1...1.9, y: 0.4...0.6),
    ]).open()
    let before = try shapes(workbook).map(\.frame)
    try workbook.editSchedules([1: ["R6-R8 検討", "R7 総括"]])
    #expect(try shapes(workbook).map(\.frame) == before)
    #expect(try shapes(workbook).map(\.text) == ["検討", "総括"])
  }

  @Test func aSpanKeepsItsShapeByLabelThenByYears() throws {
    var workbook = try usual.open()
    // 実施 comes first now; 検討 is gone, so R9–R10 goes to the shape of what stood nearest.
    try workbook.editSchedules([1: ["R6-R7 実施", "R8-R10 総括"]])
    let shapes = try shapes(workbook)
    #expect(shapes.map(\.name) == ["矢印 2", "矢印 3", "矢印 4"])
    #expect(shapes.map(\.text) == ["総括", "→実施", "継続"])
    #expect(shapes.map(x) == [[2.1, 4.9], [0.1, 1.9], [0.1, 4.9]])
  }

  @Test func aNewSpanIsACopyOfOneOfItsRow() throws {
    var workbook = try usual.open()
    try workbook.editSchedules([2: ["R6-R8 継続", "R9-R10 総括"]])
    let shapes = try shapes(workbook)
    #expect(shapes.map(\.id) == [2, 3, 4, 5, 6])
    #expect(Set(shapes.map(\.name)).count == 5)
    #expect(shapes.map(\.text).suffix(2) == ["継続", "総括"])
    #expect(x(shapes[4]) == [3.1, 4.9] && y(shapes[4]) == [1.3, 1.7])
    #expect(try workbook.content(ofPart: ScheduleSheet.part).contains("<a:ln w=\"5\"/></xdr:spPr>"))
  }

  /// The id of the shape of whose look there are two after a request for action 1.
  private func copied(_ sheet: ScheduleSheet, _ request: [String]) throws -> [Int] {
    var workbook = try sheet.open()
    try workbook.editSchedules([1: request])
    let content = try workbook.content(ofPart: ScheduleSheet.part)
    return (2...6).filter { content.ranges(of: "<a:ln w=\"\($0)\"/></xdr:spPr>").count == 2 }
  }

  @Test func aCopyIsOfTheSameLabelThenOfTheNearestYears() throws {
    #expect(try copied(usual, ["R6 検討", "R7 準備", "R8 準備", "R9-R10 実施"]) == [3])
    #expect(try copied(usual, ["R6 検討", "R7-R8 準備", "R9 実施", "R10 総括"]) == [4])
    #expect(try copied(usual, ["R6 検討", "R6 総括", "R7-R8 準備", "R9-R10 実施"]) == [2])
  }

  @Test func aCopyIsOfAnArrowThatBearsALabel() throws {
    let sheet = sheet([
      Arrow(text: "", x: 0.1...0.9, y: 0.3...0.7), Arrow(text: "準備", x: 3.1...3.9, y: 0.3...0.7),
    ])
    #expect(try copied(sheet, ["R6 ", "R7 総括", "R9 準備"]) == [3])
  }

  @Test func theFirstSpanOfARowIsACopyFromTheNearestRow() throws {
    var workbook = try usual.open()
    try workbook.editSchedules([3: ["R7-R8 実施"]])
    let added = try #require(try shapes(workbook).last)
    #expect(added.text == "実施")
    #expect(x(added) == [1.1, 2.9] && y(added) == [2.3, 2.7])
    #expect(try workbook.schedules()[3] == ["R7-R8 実施 shape"])
  }

  @Test func aRowJustInsertedIsDrawnLikeItsNeighbours() throws {
    var workbook = try usual.open()
    try workbook.insertRows(at: 4, in: "計画")
    try workbook.copyRowStyle(from: 3, to: 4...4, in: "計画")
    try workbook.setRowHeight(40, ofRows: 4...4, in: "計画")
    for (column, content) in [(1, CellContent.number(9)), (4, .text("新しい研修")), (5, .text("令和7年度"))]
    {
      try workbook.setCell(CellReference(row: 4, column: column), to: content, in: "計画")
    }
    try workbook.editSchedules([9: ["R7 検討", "R8-R10 実施"]])
    let after = try workbook.schedules()
    #expect(after[9] == ["R7 検討 shape", "R8-R10 実施 shape"])
    #expect(after[2] == ["R6-R10 継続 shape"] && after[3] == [])
    let sheet = try workbook.worksheet(named: "計画")
    let row = sheet.geometry.top(ofRow: 4)..<sheet.geometry.top(ofRow: 5)
    #expect(sheet.shapes.suffix(2).allSatisfy { $0.frame.y.clamped(to: row) == $0.frame.y })
  }

  @Test func aSheetWhoseOnlyArrowIsGroupedHasNothingToCopy() throws {
    var workbook = try sheet([
      Arrow(text: "検討", x: 0...1, y: 0.3...0.7, isGrouped: true)
    ]).open()
    let failure = caughtFailure { try workbook.editSchedules([2: ["R6-R7 実施"]]) }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "シート「計画」, F3: このシートには見本にできる矢印がないため、「実施」（R6～R7）の矢印を描けません。"
          + "Excel でこのシートのどこかの行に矢印を一つ描いてください。 [schedule-no-shape-to-copy]"
      ])
  }

  @Test func aNumberOfSeveralRowsIsRefused() throws {
    var double = usual
    double.cells["A3"] = "<c r=\"A3\"><v>1</v></c>"
    var workbook = try double.open()
    let failure = caughtFailure { try workbook.editSchedules([1: []]) }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "シート「計画」, F2: No.1 のアクションが複数の行にあるため（計画 2行目、計画 3行目）、"
          + "どの行のスケジュールを変更するか決められません。番号が重ならないように直してください。 [schedule-same-number]"
      ])
  }

  @Test func deletedSpansTakeTheirShapes() throws {
    var workbook = try usual.open()
    try workbook.editSchedules([1: []])
    #expect(try workbook.schedules() == [1: [], 2: ["R6-R10 継続 shape"], 3: []])
    #expect(try shapes(workbook).count == 1)
  }

  @Test func spansOfTheSameYearsStandAboveEachOther() throws {
    var workbook = try usual.open()
    try workbook.editSchedules([2: ["R6-R10 継続", "R7-R8 見直し", "R8-R9 準備"]])
    let spans = try workbook.schedules()[2]
    #expect(spans?.sorted() == ["R6-R10 継続 shape", "R7-R8 見直し shape", "R8-R9 準備 shape"])
    let drawn = try shapes(workbook).filter { $0.frame.y.lowerBound >= 190_500 + 762_000 }
    #expect(drawn.count == 3)
    for (index, shape) in drawn.enumerated() {
      #expect(y(shape)[0] >= 1 && y(shape)[1] <= 2)
      for other in drawn[..<index] {
        #expect(!shape.frame.y.overlaps(other.frame.y))
      }
    }
    // What stays has not moved.
    #expect(y(drawn[0]) == [1.3, 1.7])
  }

  @Test func aRowWithoutRoomIsRefused() throws {
    var low = usual
    low.rowHeight = 12
    var workbook = try low.open()
    let failure = caughtFailure {
      try workbook.editSchedules([2: ["R6-R10 継続", "R7-R8 見直し"]])
    }
    #expect(failure?.code == "schedule-row-full")
    #expect(
      failure?.diagnostics.first?.described(in: .japanese)
        == "シート「計画」, F3: 行の高さが足りず、「見直し」（R7～R8）の矢印をほかの矢印と重ならないように描けません。"
        + "行を高くしてください。 [schedule-row-full]")
    #expect(workbook.changedPartNames.isEmpty)
  }

  @Test func aTextBoxOnABareArrowGoesWithIt() throws {
    var workbook = try sheet([
      Arrow(text: "", x: 0.1...1.9, y: 0.2...0.8),
      Arrow(text: "実施", x: 0.7...1.3, y: 0.4...0.6, preset: "rect"),
    ]).open()
    #expect(try workbook.schedules()[1] == ["R6-R7 実施 shape"])
    try workbook.editSchedules([1: ["R8-R9 継続"]])
    #expect(try workbook.schedules()[1] == ["R8-R9 継続 shape"])
    #expect(try shapes(workbook).map(x) == [[2.1, 3.9], [2.7, 3.3]])
    try workbook.editSchedules([2: ["R6 実施"]])
    #expect(try shapes(workbook).map(\.text) == ["", "継続", "", "実施"])
    #expect(try workbook.schedules()[2] == ["R6 実施 shape"])
    try workbook.editSchedules([1: [], 2: []])
    #expect(try shapes(workbook).isEmpty)
  }

  @Test func aLabelTypedBelowALineGoesWithIt() throws {
    let line = Arrow(
      text: "", x: 0.1...1.9, y: 0.8...0.8, preset: "line", isConnector: true)
    var workbook = try ScheduleSheet(schedules: [["実施"], []], arrows: [line]).open()
    #expect(try workbook.schedules()[1] == ["R6-R7 実施 shape"])
    try workbook.editSchedules([1: ["R8-R10 継続"]])
    #expect(try workbook.scheduleCells(1) == "||継続||")
    #expect(try workbook.schedules()[1] == ["R8-R10 継続 shape"])
    try workbook.editSchedules([2: ["R7-R8 検討"]])
    #expect(try workbook.schedules()[2] == ["R7-R8 検討 shape"])
    #expect(try workbook.scheduleCells(2) == "|検討|||")
    try workbook.editSchedules([1: []])
    #expect(try workbook.scheduleCells(1) == "||||")
    #expect(try shapes(workbook).count == 1)
  }

  @Test func aLineWithoutALabelGetsOneInACell() throws {
    let line = Arrow(
      text: "", x: 0.1...1.9, y: 0.8...0.8, preset: "line", isConnector: true)
    var workbook = try sheet([line]).open()
    try workbook.editSchedules([1: ["R6-R7 実施"]])
    #expect(try workbook.schedules()[1] == ["R6-R7 実施 shape"])
    #expect(try workbook.scheduleCells(1) == "実施||||")
  }

  @Test(arguments: ["oneCell", "absolute", "twoCell"], ["", "oneCell", "absolute"])
  func anchorsOfAllKindsFollow(kind: String, editAs: String) throws {
    if kind != "twoCell" && !editAs.isEmpty { return }
    var workbook = try sheet([
      Arrow(text: "実施", x: 0.1...1.9, y: 0.3...0.7, editAs: editAs, kind: kind)
    ]).open()
    try workbook.editSchedules([1: ["R8-R10 実施"], 2: ["R6 検討"]])
    #expect(try workbook.schedules() == [1: ["R8-R10 実施 shape"], 2: ["R6 検討 shape"], 3: []])
    #expect(try shapes(workbook).map(x) == [[2.1, 4.9], [0.1, 0.9]])
    let content = try workbook.content(ofPart: ScheduleSheet.part)
    #expect(content.ranges(of: "<xdr:\(kind)Anchor").count == 2)
  }

  @Test func aGroupedShapeStaysOrIsRefused() throws {
    var workbook = try sheet([
      Arrow(text: "検討", x: 0...1, y: 0.3...0.7, isGrouped: true),
      Arrow(text: "実施", x: 1.1...1.9, y: 0.3...0.7),
    ]).open()
    try workbook.editSchedules([1: ["R6 検討", "R7-R8 実施"]])
    let failure = caughtFailure { try workbook.editSchedules([1: ["R7-R8 実施"]]) }
    #expect(failure?.code == "schedule-shape-grouped")
    #expect(failure?.diagnostics.first?.place == Place(sheet: "計画", cell: "F2"))
    #expect(try workbook.schedules()[1] == ["R6 検討 shape", "R7-R8 実施 shape"])
  }

  @Test func aTurnedShapeIsRefusedAFlippedOneIsNot() throws {
    for (transform, code) in [
      (" rot=\"5400000\"", "schedule-shape-rotated"), (" rot=\"10800000\"", nil),
      (" flipH=\"1\"", nil),
    ] {
      var workbook = try sheet([
        Arrow(text: "検討", x: 0.1...0.9, y: 0.3...0.7, transform: transform)
      ]).open()
      let failure = caughtFailure { try workbook.editSchedules([1: ["R6-R7 検討"]]) }
      #expect(failure?.code == code)
    }
  }

  @Test func aHiddenYearInsideIsCoveredOneAtTheEndIsRefused() throws {
    var hidden = sheet([Arrow(text: "検討", x: 0.1...0.9, y: 0.3...0.7)])
    hidden.hiddenColumns = [7]
    var workbook = try hidden.open()
    try workbook.editSchedules([1: ["R6-R8 検討"]])
    #expect(try workbook.schedules()[1] == ["R6-R8 検討 shape"])
    let failure = caughtFailure { try workbook.editSchedules([1: ["R6-R7 検討"]]) }
    #expect(failure?.code == "schedule-hidden-year")
    #expect(failure?.diagnostics.first?.place.cell == "G2")
  }

  @Test func anArrowInAHiddenRowIsRefused() throws {
    var hidden = usual
    hidden.hiddenRows = [4]
    var workbook = try hidden.open()
    let failure = caughtFailure { try workbook.editSchedules([3: ["R6 検討"]]) }
    #expect(failure?.code == "schedule-hidden-row")
  }

  @Test func anArrowThatReachesFarIntoItsYearsIsReadAsRequested() throws {
    // Covers R7 by its middle only, so its insets would hide a second year.
    var workbook = try sheet([Arrow(text: "検討", x: 1.05...1.45, y: 0.3...0.7)]).open()
    #expect(try workbook.schedules()[1] == ["R7 検討 shape"])
    try workbook.editSchedules([1: ["R7-R8 検討"]])
    #expect(try workbook.schedules()[1] == ["R7-R8 検討 shape"])
    #expect(try shapes(workbook).map(x) == [[1.05, 2.75]])
  }

  @Test func aSheetWithoutAnyArrowToCopyIsWrittenInCells() throws {
    var workbook = try sheet([]).open()
    try workbook.editSchedules([1: ["R6-R8 検討", "R9 実施"]])
    #expect(try workbook.schedules()[1] == ["R6-R8 検討 merged_cell", "R9 実施 cell"])
  }

  @Test func wrongRequestsAreAllNamedAtOnce() throws {
    var workbook = try usual.open()
    let failure = caughtFailure {
      try workbook.editSchedules([1: ["R10-R11 実施"], 2: ["R6 継続"], 9: []])
    }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "シート「計画」, F2: 「実施」（R10～R11）は、表のスケジュールの期間（R6～R10）に入っていません。"
          + "年度を期間内に直してください。 [schedule-years-outside]",
        "スケジュールを変更するアクション No.9 が計画の表にありません。番号を確かめてください。 [schedule-no-such-action]",
      ])
    #expect(workbook.changedPartNames.isEmpty)
  }
}
