import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Rows that are told from those of actions: labels of columns, totals, notes and titles.
@Suite struct RowTellingTests {
  private func grid(_ texts: [String]) -> TableGrid {
    TableGrid(SheetSketch(rows: [texts]).worksheet)
  }

  @Test(arguments: [
    ["1", "2", "3", "4"], ["A", "B", "C", "D", "E"], ["①", "②", "③", "④"],
    ["(1)", "(2)", "(3)", "(4)"],
    ["ａ", "ｂ", "ｃ", "ｄ"], ["5", "6", "7", "8"], ["1", "", "2", "3", "4"], ["ⓐ", "ⓑ", "ⓒ", "ⓓ"],
    ["A.", "B.", "C.", "D."],
  ])
  func aRowThatCountsTheColumnsIsFound(_ texts: [String]) {
    #expect(ColumnLabels.fill(1, of: grid(texts)))
  }

  @Test(arguments: [
    ["1", "2", "3"], ["1", "2", "4", "5"], ["4", "3", "2", "1"], ["1", "1", "1", "1"], [],
    ["1", "2", "3", "緑"], ["あ", "ぃ", "い", "ぅ"], ["AB", "AC", "AD", "AE"],
    ["1", "2", "3", "4", "緑"],
    ["緑", "1", "2", "3", "4"],
  ])
  func otherRowsAreNone(_ texts: [String]) {
    #expect(!ColumnLabels.fill(1, of: grid(texts)))
  }

  @Test(arguments: [
    ["合計", "", "12件", "3", "4"], ["合　計（再掲除く）", "1", "2"], ["計12件"], ["小計", "1", "2", "3"],
    ["集計", "45"], ["計：12,000円"],
    ["※ 令和7年2月末時点"], ["注 延べ人数"], ["注）延べ", "人"], ["（注１）延べ"], ["注1 延べ"], ["注"], ["* 延べ"], ["【注】延べ"],
    ["注意"],
  ])
  func totalsAndNotesAreTold(_ texts: [String]) {
    #expect(NoteRow.isNote(1, of: grid(texts)))
  }

  @Test(arguments: [
    ["計画の策定"], ["合計特殊出生率の向上"], ["注文システムの導入"], ["※重点", "補助制度の活用", "実施"], ["12", "※"], [],
    ["緑 ※"], ["件数の公表"],
  ])
  func otherTextsAreNoNotes(_ texts: [String]) {
    #expect(!NoteRow.isNote(1, of: grid(texts)))
  }

  @Test func aTotalOfMoreThanAHeadingsLengthIsNone() {
    let digits = { (count: Int) in "合計" + String(repeating: "1", count: count) }
    #expect(NoteRow.isNote(1, of: grid([digits(234)])))
    #expect(!NoteRow.isNote(1, of: grid([digits(235)])))
  }

  @Test(arguments: [
    ("○○計画", true), ("アクションプラン", true), ("令和6年度版", true), ("※この計画は", false), (" ＊計画", false),
    ("市の取組", false), ("", false),
  ])
  func aTitleHasAWordOfOne(text: String, isTitle: Bool) {
    #expect(TitleCells.find(in: 1..<2, of: grid(["", text])).isEmpty != isTitle)
  }

  @Test func titlesAreGivenInReadingOrder() {
    let grid = TableGrid(
      SheetSketch(rows: [["", "○○計画"], ["進捗管理", "", "△△プラン"], ["□□計画"]]).worksheet)
    #expect(TitleCells.find(in: 1..<3, of: grid).map(\.description) == ["B1", "A2", "C2"])
  }

  @Test func aTextTooLongForATitleIsNone() {
    let text = { "計画" + String(repeating: "緑", count: $0) }
    #expect(!TitleCells.find(in: 1..<2, of: grid([text(78)])).isEmpty)
    #expect(TitleCells.find(in: 1..<2, of: grid([text(79)])).isEmpty)
  }
}
