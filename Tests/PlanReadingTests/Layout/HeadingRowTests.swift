import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct HeadingRowTests {
  private func row(_ texts: [String], merged: [String] = []) -> HeadingRow {
    HeadingRow(1, of: TableGrid(SheetSketch(rows: [texts], merged: merged).worksheet))
  }

  @Test func meaningsThatNameColumnsAreCounted() {
    let row = row(["計画の体系", "No.", "具体的アクション", "R6年度", "R7年度", "備考"])
    #expect(row.meanings == [.column(.number), .column(.title), .fiscalYear])
    #expect(row.continuesHeadings)
  }

  @Test func aRowWithANumberIsNoHeadingRow() {
    #expect(!row(["1", "課題"]).continuesHeadings)
    #expect(!row(["No.3", "課題"]).continuesHeadings)
  }

  @Test func aRowOfMostlyOtherTextsIsNoHeadingRow() {
    #expect(!row(["既存", "補助制度の活用促進", "令和6年度"]).continuesHeadings)
  }

  @Test(arguments: [
    ["参加者数", "1950", "2000", "2050"], ["相談件数", "2025", "2024"], ["来場者数", "2000"],
    ["登録社数", "2000", "2000", "2000"],
  ])
  func figuresThatLookLikeYearsAreNoHeadings(_ texts: [String]) {
    #expect(!row(texts).continuesHeadings)
  }

  @Test(arguments: [
    ["2024", "2025", "2026"], ["備考", "2024", "2025", "2026"],
    ["区分", "2024", "2024", "2025", "2025"],
    ["指標名", "2024"], ["分類", "R6年度", "R8年度"],
  ])
  func yearsOverColumnsAreHeadings(_ texts: [String]) {
    #expect(row(texts).continuesHeadings)
  }

  @Test func severalTextsMergedOverColumnsGroupThem() {
    let texts = ["取組の概要", "", "", "進め方", "", ""]
    #expect(row(texts, merged: ["A1:C1", "D1:F1"]).groupsColumns(ofTableWidth: 10))
    #expect(!row(texts).groupsColumns(ofTableWidth: 10))
  }

  @Test func aTitleOverMostOfTheTableGroupsNothing() {
    let title = row(["第1章", "", "", "", "", "資料1"], merged: ["A1:E1"])
    #expect(!title.groupsColumns(ofTableWidth: 6))
  }
}
