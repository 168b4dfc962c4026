import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Numbers of several cells are never one number.
@Suite struct RowFiguresTests {
  /// The action of the first two rows has two indicators, one in each row.
  private let sketch = SheetSketch(
    name: "進捗",
    rows: [
      ["No.", "事業名", "指標名", "単位", "令和6年度実績値", "目標値（令和10年度）", "令和6年度の取組内容"],
      ["1", "祭り", "来場者", "人", "110", "200", "開いた。"], ["", "", "出店", "店", "11", "20", ""],
      ["2", "市場", "出店", "店", "12", "30", "開いた。"],
    ], merged: ["A2:A3", "B2:B3", "G2:G3"])

  private func failure(
    _ sketch: SheetSketch, _ meanings: [String: String] = [:]
  ) -> Failure? {
    var layout = LayoutTable(draftOf: [sketch.worksheet])
    for index in layout.rows.indices {
      if let meaning = meanings[layout.rows[index].heading] { layout.rows[index].meaning = meaning }
    }
    return caughtFailure { try PlanReading.read([sketch.worksheet], layout: layout) }
  }

  @Test func severalIndicatorsOfOneActionAreRefusedWithTheirCells() throws {
    let found = try #require(failure(sketch)).diagnostics
    #expect(found.map(\.code) == ["rows-of-figures", "rows-of-figures", "rows-of-figures"])
    #expect(found.map(\.place.cell) == ["C2", "E2", "F2"])
    #expect(
      found[1].described(in: .japanese)
        == "シート「進捗」, E2: 1つのアクションの「令和6年度実績値」が複数の行（E2, E3）に分かれているため、1つの値として読めません。"
        + "行ごとに番号と名称を付けるか、指標であれば別のシートの表に移してください。"
        + "数値として読まなくてよければ、レイアウト表でその欄を「その他の欄」（other）にしてください。 [rows-of-figures]")
    #expect(
      found[0].message.english
        == "An action has several cells under \"指標名\" (C2, C3): they are no one value.")
    #expect(found[0].remedy?.english.hasPrefix("Give each row a number and a title") == true)
  }

  @Test func theSameFigureTwiceIsTwoFigures() {
    var sketch = sketch
    sketch.rows[2] = ["", "", "", "", "110", "", ""]
    #expect(failure(sketch)?.diagnostics.map(\.place.cell) == ["E2"])
  }

  @Test func oneIndicatorInAnyRowIsRead() {
    var sketch = sketch
    sketch.rows[2] = ["", "", "", "", "", "", ""]
    #expect(failure(sketch) == nil)
    sketch.rows[2] = ["", "", "―", "", "（速報）", "", ""]
    #expect(failure(sketch) == nil)
  }

  @Test func whatStaffTakeForTextsIsReadAsTexts() throws {
    let others = ["指標名": "other", "令和6年度実績値": "other", "目標値（令和10年度）": "other"]
    #expect(failure(sketch, others) == nil)
  }
}
