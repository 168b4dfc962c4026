import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// What the rows of a new indicator take over from those above them.
@Suite struct NewKPIRowTests {
  private static let headings = ["基本戦略", "指標名", "区分", "R6年度", "R7年度", "備考"]

  /// Headings in row 1, two indicators of one strategy below.
  private func step(
    _ rows: [[String]], merged: [String] = [], headings: [String] = headings,
    replacing: String? = nil
  ) throws -> EditSession {
    var book = PlanBook.plan()
    book.kpiRows = [headings] + rows
    book.kpiMerged = merged
    var step = try EditSession(Workbook(bytes: book.bytes()))
    let asked = { (text: String) in RowBook.asked(text) }
    let update = KPIUpdate(
      code: nil, indicator: asked("社数"), strategy: nil, unit: asked("社"), values: [],
      replacedCode: replacing)
    try KPIPass.run(PlanUpdate(kpis: [update]), MergeOptions(), &step)
    try step.refresh()
    try step.expectToBeRead()
    return step
  }

  private func row(_ number: Int, _ step: EditSession) -> [String] {
    (1...6).map { column in
      step.worksheets[1].printedText(at: CellReference(row: number, column: column))
    }
  }

  private let unmerged = [
    ["(1) 育てる", "件数 (件)", "目標", "1", "2", "市調べ"], ["(1) 育てる", "人数 (人)", "目標", "3", "4", "国調べ"],
  ]

  @Test func aStrategyThatStandsInEveryRowStandsInTheNewOne() throws {
    let step = try step(unmerged)
    #expect(row(4, step) == ["(1) 育てる", "社数 (社)", "目標", "", "", ""])
    #expect(step.reading.plan.kpis.map(\.code) == ["S1K1", "S1K2", "S1K3"])
  }

  @Test func aStrategyMergedOverItsRowsReachesOverTheNewOne() throws {
    var rows = unmerged
    rows[1][0] = ""
    let step = try step(rows, merged: ["A2:A3"])
    #expect(row(4, step) == ["", "社数 (社)", "目標", "", "", ""])
    #expect(step.merges("KPI") == ["A2:A4"])
  }

  @Test func otherTextsBesideANameAreTheIndicatorsOwn() throws {
    let step = try step(
      [["(1) 育てる", "件数 (件)", "商工課", "1", "2"], ["(1) 育てる", "人数 (人)", "観光課", "3", "4"]],
      headings: ["基本戦略", "指標名", "担当課", "R6年度", "R7年度"])
    #expect(row(4, step) == ["(1) 育てる", "社数 (社)", "", "", "", ""])
  }

  /// The new rows have the notes that reach down to the last row above them.
  @Test func aNoteOverTheTargetsAloneIsNotTakenOver() throws {
    let step = try step(
      [["(1) 育てる", "件数 (件)", "目標", "後日", ""], ["", "", "実績", "1", "2"]],
      merged: ["A2:A3", "B2:B3", "D2:E2"])
    #expect(row(4, step)[1...] == ["社数 (社)", "目標", "", "", ""])
    #expect(row(5, step)[1...] == ["", "実績", "", "", ""])
    #expect(step.merges("KPI").filter { $0.hasPrefix("D") } == ["D2:E2"])
  }

  /// A remark over the indicator above and the last one is about these two.
  @Test func aRemarkOverTwoIndicatorsReachesOverNoThird() throws {
    var rows = unmerged
    rows[1][5] = ""
    let step = try step(rows, merged: ["F2:F3"])
    #expect(row(4, step)[5] == "")
    #expect(step.text("F2", "KPI") == "市調べ")
  }
}
