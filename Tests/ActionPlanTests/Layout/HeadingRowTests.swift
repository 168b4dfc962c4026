import SpreadsheetML
import Testing

@testable import ActionPlan

@Suite struct HeadingRowTests {
  private func row(_ texts: [String], merged: [String] = []) -> HeadingRow {
    HeadingRow(1, of: SheetGrid(SheetSketch(rows: [texts], merged: merged).worksheet))
  }

  @Test func meaningsThatNameColumnsAreCounted() {
    let row = row(["計画の体系", "No.", "具体的アクション", "R6年度", "R7年度", "備考"])
    #expect(row.meanings == [.number, .title, .fiscalYear])
    #expect(row.continuesHeadings)
  }

  @Test func aRowWithANumberIsNoHeadingRow() {
    #expect(!row(["1", "課題"]).continuesHeadings)
    #expect(!row(["No.3", "課題"]).continuesHeadings)
  }

  @Test func aRowOfMostlyOtherTextsIsNoHeadingRow() {
    #expect(!row(["既存", "補助制度の活用促進", "令和6年度"]).continuesHeadings)
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
