import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct CellAccountTests {
  private func reading(_ sketches: SheetSketch...) throws -> PlanReading {
    try PlanReading.read(sketches.map(\.worksheet))
  }

  private func unread(_ reading: PlanReading) -> [Diagnostic] {
    reading.findings.filter { $0.code == "cells-unread" }
  }

  @Test func ofAWholePlanEveryCellIsRead() throws {
    let reading = try reading(
      SheetSketch(
        rows: [["行動計画（令和6年度版）"], SheetSketch.headings]
          + (1...3).map {
            SheetSketch.action("\($0)", strategy: "(1) 育てる", measure: "① 支援", schedule: ["実施→"])
          } + [["※ 注"]]))
    // Title 1, headings 16, of each action 12 cells, the note.
    #expect(reading.account.total == 1 + 16 + 3 * 12 + 1)
    #expect(reading.account.unread.isEmpty)
    #expect(unread(reading).isEmpty)
  }

  @Test func whatStandsUnderAnUnknownHeadingIsUnread() throws {
    let rows = (1...3).map { SheetSketch.action("\($0)") + ["庶務課\($0)"] }
    let reading = try reading(SheetSketch(rows: [SheetSketch.headings + ["担当者"]] + rows))
    #expect(reading.account.otherTexts.map(\.text) == ["庶務課1", "庶務課2", "庶務課3"])
    #expect(reading.account.otherTexts.map(\.heading) == ["担当者", "担当者", "担当者"])
    #expect(reading.account.otherTexts.map(\.actionNumber) == [1, 2, 3])
    let found = unread(reading)
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.place.cell) == ["Q2"])
    #expect(found.first?.message.japanese.contains("「担当者」の列") == true)
    #expect(found.first?.message.japanese.contains("3セル") == true)
    #expect(!reading.findings.contains { $0.code == "unknown-heading" })
  }

  @Test func aCellBesideTheTableWithoutAHeadingIsUnreadAndOneFurtherOffIsOutside() throws {
    let rows = [SheetSketch.action("1") + ["要確認"], SheetSketch.action("2") + ["", "", "作業用"]]
    let reading = try reading(SheetSketch(rows: [SheetSketch.headings] + rows))
    #expect(reading.account.unread.map(\.text) == ["要確認"])
    #expect(unread(reading).map(\.place.cell) == ["Q2"])
  }

  @Test func yearsUnderALoneGroupHeadingAreNamedByIt() throws {
    let group = Array(repeating: "", count: 16) + ["執行額（千円）"]
    let rows = (1...2).map { SheetSketch.action("\($0)", schedule: ["実施"]) + ["120", "130"] }
    let reading = try reading(
      SheetSketch(
        rows: [["行動計画（令和6年度版）"], group, SheetSketch.headings + ["R6年度", "R7年度"]] + rows,
        merged: ["Q2:R2"]))
    #expect(reading.plan.actions.map { $0.schedule.map(\.label) } == [["実施"], ["実施"]])
    #expect(reading.account.otherTexts.count == 4)
    let found = unread(reading)
    #expect(found.map(\.place.cell) == ["Q4"])
    #expect(found.first?.message.japanese.contains("「執行額（千円）」の下") == true)
    #expect(reading.plan.title?.value == "行動計画（令和6年度版）")
  }

  @Test func theLastOfTwoColumnsOfOneMeaningIsUnread() throws {
    let rows = [SheetSketch.action("1") + ["・別の課題"]]
    let reading = try reading(SheetSketch(rows: [SheetSketch.headings + ["課題"]] + rows))
    #expect(reading.account.otherTexts.map(\.text) == ["・別の課題"])
  }

  @Test func aRowWithATitleAloneRightBelowTheTableIsUnread() throws {
    let row = ["", "", "", "", "", "新しい取組"]
    let reading = try reading(
      SheetSketch(rows: [SheetSketch.headings, SheetSketch.action("1"), row]))
    #expect(reading.account.unread.map(\.text) == ["新しい取組"])
    #expect(unread(reading).map(\.severity) == [.note])
  }

  @Test func whatOtherFindingsTellOfIsUnreadWithoutASecondOne() throws {
    let band = ["", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "見出しのような行"]
    let reading = try reading(
      SheetSketch(
        rows: [SheetSketch.headings, SheetSketch.action("1"), band, SheetSketch.action("2")]))
    #expect(reading.account.unread.map(\.text) == ["見出しのような行"])
    #expect(unread(reading).isEmpty)
  }

  @Test func ofAnIndicatorsRowWhatHasNoKnownHeadingIsUnread() throws {
    let kpi = SheetSketch(
      name: "KPI",
      rows: [
        ["(1) 育てる"], ["指標名", "現状値", "R6年度", "R7年度", "担当者"], ["相談件数 (件)", "10", "12", "14", "佐藤"],
        ["研修 (件)", "1", "#REF!", "3"],
      ])
    let plan = SheetSketch.plan([SheetSketch.action("1", strategy: "(1) 育てる", measure: "① 支援")])
    let reading = try reading(plan, kpi)
    #expect(reading.account.unread.map(\.text) == ["佐藤", "#REF!"])
    #expect(unread(reading).map(\.severity) == [.note, .note])
  }

  @Test func aTextBoxInAnActionsRowIsUnreadAndAnArrowIsRead() throws {
    var sketch = SheetSketch.plan([SheetSketch.action("1"), SheetSketch.action("2")])
    sketch.shapes = [
      SheetSketch.shape("実施", x: 10...12, y: 1.2...1.8),
      SheetSketch.shape("メモ", x: 5...7, y: 2.2...2.8, preset: "rect"),
    ]
    let reading = try reading(sketch)
    #expect(reading.account.unread.map(\.text) == ["メモ"])
    #expect(reading.account.otherTexts.isEmpty)
    #expect(unread(reading).map(\.severity) == [.warning])
  }

  @Test func sheetsThatAreNotReadAreNamedWithTheirReason() throws {
    let plan = SheetSketch.plan([SheetSketch.action("1")])
    let reading = try reading(
      plan, SheetSketch(name: "集計", rows: [["件数", "1"]]),
      SheetSketch(name: "控え", state: .hidden, rows: plan.rows),
      SheetSketch(name: "記入例", rows: plan.rows))
    #expect(reading.account.skipped.map(\.name) == ["集計", "控え", "記入例"])
    #expect(reading.account.skipped.map(\.reason) == [.noTable, .hidden, .sample])
    #expect(reading.account.total == 16 + 9)
  }

  @Test func visibleSheetsThatALayoutTableLeavesOutAreNotCalledHidden() throws {
    let rows = [["No.", "事業名", "担当課", "令和6年度実績"], ["1", "手入れ", "公園課", "実施"]]
    let sheets = [
      SheetSketch(rows: rows), SheetSketch(name: "集計", rows: [["件数", "1"]]),
      SheetSketch(name: "控え", rows: rows), SheetSketch(name: "旧", state: .hidden, rows: rows),
    ].map(\.worksheet)
    var layout = LayoutTable(draftOf: sheets)
    for index in layout.rows.indices where layout.rows[index].heading == "控え" {
      layout.rows[index].meaning = SheetMeaning.ignore.rawValue
    }
    let skipped = try PlanReading.read(sheets, layout: layout).account.skipped
    #expect(skipped.map(\.name) == ["集計", "控え", "旧"])
    #expect(skipped.map(\.reason) == [.ignored, .ignored, .hidden])
  }
}
