import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// What stands below the headings of a table.
@Suite struct ColumnContentsTests {
  /// The contents of a table whose first column holds these cells.
  private func contents(_ cells: [String], merged: [String] = []) throws -> ColumnContents {
    let rows = cells.map { [$0] }
    let sketch = SheetSketch(rows: [["事業名", "担当課", "備考"]] + rows, merged: merged)
    let grid = TableGrid(sketch.worksheet)
    let table = try #require(HeadedTables(on: grid).tables.first)
    return ColumnContents(table, on: grid)
  }

  @Test func theFirstThreeTextsThatDifferAreExamples() throws {
    let column = try contents(["甲\n乙", "丙", "丙", "", "丁", "戊"])[1]
    #expect(column.examples == ["甲乙", "丙", "丁"])
    #expect(column.filled == 5 && column.distinct == 4)
  }

  @Test func sentencesAndTextsOfMoreThanThirtyCharactersAreLong() throws {
    let letters = { String(repeating: "緑", count: $0) }
    #expect(try contents([letters(30), letters(31), "守る。", "守る"])[1].long == 2)
  }

  @Test func numbersAreFiguresHoweverTyped() throws {
    #expect(try contents(["12", "'12", "10件", "約3.5%", "緑", "第3回の緑"])[1].figures == 4)
  }

  @Test func marksAreCounted() throws {
    #expect(try contents(["(1) 甲", "①乙", "【1】丙", "丁", "12"])[1].marked == 3)
  }

  @Test func whatIsMergedOverColumnsOrFromAboveIsNotCounted() throws {
    let contents = try contents(["甲", "区分", "乙", "乙"], merged: ["A3:B3", "A4:A5"])
    #expect(contents[1].examples == ["甲", "乙"] && contents[1].filled == 2)
    #expect(contents.rowCount == 2)
  }

  @Test func aColumnWithoutCellsHoldsNothing() throws {
    let contents = try contents(["甲"])
    #expect(contents[2].examples.isEmpty && contents[2].filled == 0 && contents[9].filled == 0)
  }

  @Test func headingsThatAreRepeatedAreNotCounted() throws {
    let head = ["事業名", "担当課", "備考"]
    let sketch = SheetSketch(rows: [head, ["甲"], head, ["乙"]])
    let grid = TableGrid(sketch.worksheet)
    let table = try #require(HeadedTables(on: grid).tables.first)
    let contents = ColumnContents(table, on: grid)
    #expect(contents.rowCount == 2 && contents[1].examples == ["甲", "乙"])
  }
}
