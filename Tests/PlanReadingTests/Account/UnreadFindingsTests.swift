import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// One finding for each column or block of cells that nobody reads.
@Suite struct UnreadFindingsTests {
  private func findings(_ sheets: SheetSketch...) throws -> [Diagnostic] {
    try PlanReading.read(sheets.map(\.worksheet)).findings.filter { $0.code == "cells-unread" }
  }

  private func message(_ cells: [String], under heading: String = "担当者") throws -> String {
    let rows = cells.enumerated().map { SheetSketch.action("\($0.offset + 1)") + [$0.element] }
    let sketch = SheetSketch(rows: [SheetSketch.headings + [heading]] + rows)
    return try #require(findings(sketch).first).message.english
  }

  @Test func theFirstTextAndTheNumberOfCellsAreTold() throws {
    #expect(
      try message(["佐藤"])
        == "What stands under the heading \"担当者\" is no known field of a plan and is not read"
        + " (1 cell, the first one \"佐藤\").")
    #expect(try message(["佐藤", "鈴木"]).hasSuffix("(2 cells, the first one \"佐藤\")."))
    #expect(try message(["佐藤"], under: "").hasPrefix("What stands in column Q, without a heading,"))
  }

  @Test func aLongTextIsCutAfterTwentyCharacters() throws {
    let text = { String(repeating: "緑", count: $0) }
    #expect(try message([text(20)]).contains("\"\(text(20))\""))
    #expect(try message([text(21)]).contains("\"\(text(20))…\""))
  }

  @Test func columnsWithoutHeadingsAreToldApart() throws {
    let rows = [SheetSketch.action("1") + ["要確認", "佐藤"], SheetSketch.action("2") + ["済", "鈴木"]]
    let found = try findings(SheetSketch(rows: [SheetSketch.headings] + rows))
    #expect(found.map(\.place.cell) == ["Q2", "R2"])
  }

  @Test func sheetsAreToldApart() throws {
    let page = { (name: String, number: String) in
      SheetSketch(
        name: name,
        rows: [SheetSketch.headings + ["担当者"], SheetSketch.action(number) + ["佐藤"]])
    }
    #expect(try findings(page("1", "1"), page("2", "2")).map(\.place.sheet) == ["1", "2"])
  }

  @Test func shapesAndCellsAreToldApart() throws {
    var sketch = SheetSketch(rows: [SheetSketch.headings, SheetSketch.action("1") + ["要確認"]])
    sketch.shapes = [
      SheetSketch.shape("メモ", x: 16...17, y: 1.2...1.8, preset: "rect"),
      SheetSketch.shape("注意", x: 16...17, y: 1.3...1.9, preset: "rect"),
    ]
    let found = try findings(sketch)
    #expect(found.map(\.place.cell) == ["Q2", "Q2"])
    #expect(found.last?.message.english.hasPrefix("The text of a shape is no known field") == true)
    #expect(found.last?.message.english.contains("(2 shapes, the first one \"メモ\")") == true)
    #expect(found.last?.message.japanese.contains("図形の文字") == true)
    #expect(found.last?.message.japanese.contains("2個") == true)
  }

  @Test func anUnknownHeadingWithNothingBelowIsToldOfItself() throws {
    let sketch = SheetSketch(rows: [SheetSketch.headings + ["担当者"], SheetSketch.action("1")])
    let codes = try PlanReading.read([sketch.worksheet]).findings.map(\.code)
    #expect(codes.contains("unknown-heading") && !codes.contains("cells-unread"))
  }
}
