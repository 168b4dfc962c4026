import Diagnostics
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReading

/// What staff have written into a layout table, word by word.
struct LayoutTableTests {
  private func read(_ rows: [[String]]) throws -> LayoutTable {
    let head = ["種類", "シート", "セル", "見出し", "推定した意味", "意味（選ぶ）", "年度"]
    let sketch = SheetSketch(name: "レイアウト", rows: [["説明"], head] + rows)
    return try LayoutTable(reading: TableGrid(sketch.worksheet), file: "配置.xlsx")
  }

  private func problems(_ rows: [[String]]) -> [String] {
    let failure = caughtFailure { try read(rows) }
    return failure?.diagnostics.map { "\($0.code) \($0.place.cell ?? "")" } ?? []
  }

  @Test func wordsThatAreUnderstood() throws {
    let rows = try read([
      ["見出し", "計画", "D5", "実績", "実績", "", "令和6年度"], [], ["heading", "", "", "備考"],
    ]).rows
    #expect(rows.map(\.kind) == [.heading, .heading])
    #expect(rows.map(\.fileRow) == [3, 5])
    #expect(rows[0].year?.westernYear == 2024)
  }

  @Test func eachWordThatIsNotIsNamedWithItsCell() {
    #expect(
      problems([
        ["見出", "計画", "D5", "実績"], ["見出し", "計画", "D6", "実績", "実"],
        ["見出し", "計画", "D7", "実績", "", "績"],
        ["見出し", "計画", "D8", "実績", "", "", "来年"], ["見出し", "計画", "D9", "実績", "", "", "R6"],
      ]) == [
        "layout-word-unknown A3", "layout-word-unknown E4", "layout-word-unknown F5",
        "layout-word-unknown G6",
      ])
  }

  @Test func withoutItsHeadItIsNone() {
    let failure = caughtFailure {
      try LayoutTable(
        reading: TableGrid(SheetSketch(rows: [["種類", "見出し"]]).worksheet), file: "配置.xlsx")
    }
    #expect(failure?.code == "layout-not-read")
  }
}
