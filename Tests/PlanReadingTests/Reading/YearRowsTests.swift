import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Tables in which every action has a row for each year.
@Suite struct YearRowsTests {
  private func failure(_ labels: [String]) -> Failure? {
    let rows = ["祭り", "市場"].enumerated().flatMap { index, title in
      labels.enumerated().map { offset, label in
        (offset == 0 ? ["\(index + 1)", title] : ["", ""]) + [label, "実施\(offset)。"]
      }
    }
    let last = labels.count + 1
    let merged = ["A", "B"].flatMap {
      ["\($0)2:\($0)\(last)", "\($0)\(last + 1):\($0)\(last + labels.count)"]
    }
    let sketch = SheetSketch(rows: [["No.", "事業名", "年度", "実績"]] + rows, merged: merged)
    var layout = LayoutTable(draftOf: [sketch.worksheet])
    for index in layout.rows.indices where layout.rows[index].heading == "edition" {
      layout.rows[index].meaning = "R6"
    }
    return caughtFailure { try PlanReading.read([sketch.worksheet], layout: layout) }
  }

  @Test(arguments: [
    ["令和4年度", "令和5年度", "令和6年度"], ["R6", "R5"], ["2023", "2024"], ["2023年度", "2024年度"],
  ])
  func yearsBelowEachOtherAreRefused(labels: [String]) throws {
    let found = try #require(failure(labels)).diagnostics
    #expect(found.map(\.code) == ["rows-of-kinds"] && found.map(\.place.cell) == ["C2"])
    let list = labels.map { "「\($0)」" }.joined(separator: "、")
    #expect(found[0].message.japanese == "1つのアクションが\(list)の行に分かれているため、どの欄が何か決められません。")
    // No meaning and no setting of a layout table helps.
    #expect(
      found[0].remedy?.japanese
        == "アクションを1行にし、年度ごとの欄（「\(labels[0])」の見出しの下に計画、実績など）を横に並べた表に直すと読み取れます。"
        + "レイアウト表では直せません。")
    #expect(
      found[0].remedy?.english
        == "It can be read when an action has one row and its years stand side by side, each over columns"
        + " of its own (\(labels[0]) over 計画, 実績 and so on); a layout table cannot mend that.")
    #expect(
      found[0].message.english
        == "An action has rows of its own for \(list): what a column holds cannot be told.")
  }

  @Test(arguments: [["令和4年度", "令和6年度"], ["令和6年度", ""], ["開始", "継続"], ["令和5年度", "令和5年度"]])
  func otherTextsBelowEachOtherAreRead(labels: [String]) {
    #expect(failure(labels) == nil)
  }
}
