import Diagnostics
import PlanReading
import PlanText
import TestSupport
import Testing

/// Years that no heading calls a schedule.
@Suite struct YearCellsTests {
  private static let head = ["No.", "基本戦略", "具体的施策", "具体的アクション", "令和6年度実績"]

  /// A plan with R6–R8 under `group`, and these texts below.
  private func reading(group: String, _ cells: [[String]]) throws -> PlanReading {
    let rows = cells.enumerated().map { index, cells in
      ["\(index + 1)", "(1) 育てる", "① 支援", "取組\(index)", "・実施した"] + cells
    }
    let groups = ["", "計画の体系", "", "", "", group, "", ""]
    var sketch = SheetSketch(rows: [groups, Self.head + ["R6年度", "R7年度", "R8年度"]] + rows)
    sketch.merged = ["F1:H1"]
    return try PlanReading.read([sketch.worksheet])
  }

  @Test func figuresUnderAnUnknownGroupAreNoSchedule() throws {
    let reading = try reading(group: "利用者数", [["10", "20", "30"], ["1,200人", "8", ""]])
    #expect(reading.layouts[0].schedule.isEmpty)
    #expect(reading.plan.actions.flatMap { $0.schedule }.isEmpty)
    #expect(reading.account.otherTexts.count == 5)
    let found = reading.findings.filter { $0.code == "cells-unread" }
    #expect(found.count == 1)
    #expect(found.first?.message.japanese.contains("「利用者数」") == true)
  }

  @Test func longTextsUnderAnUnknownGroupAreNoSchedule() throws {
    let text = String(repeating: "市内の事業所を訪ねて話を聞いた。", count: 3)
    let reading = try reading(group: "活動の記録", [[text, text, ""]])
    #expect(reading.layouts[0].schedule.isEmpty)
  }

  @Test(arguments: [["検討", "→", "実施"], ["○", "○", ""], ["→", "→", "→"]])
  func wordsMarksAndArrowsAreASchedule(_ cells: [String]) throws {
    #expect(try reading(group: "取組の進め方", [cells]).layouts[0].schedule.count == 3)
  }

  @Test func underAHeadingThatSaysSoFiguresAreOne() throws {
    #expect(try reading(group: "スケジュール", [["10", "20", "30"]]).layouts[0].schedule.count == 3)
  }
}
