import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReport

@Suite("The report of another office's book")
struct LaidOutReportTests {
  /// Two departments whose actions are counted anew, with targets, actual figures and grades.
  private func page(_ grade: String = "") throws -> String {
    let sheet = SheetSketch(
      rows: [
        ["番号", "担当課", "事業名", "令和6年度", "", ""], ["", "", "", "目標", "実績", "評価"],
        ["1", "総務課", "広報", "12回", "11回", "A"], ["2", "総務課", "選挙", "3回", "3回", "B"],
        ["1", "福祉課", "相談", "40件", "38件", grade],
      ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"]
    ).worksheet
    let plan = try PlanReading.read([sheet], layout: LayoutTable(draftOf: [sheet])).plan
    let edition = ReportedEdition(plan: plan, texts: PlanTexts(plan), findings: [])
    return String(
      decoding: PlanReport(of: edition, earlier: [], in: .japanese).html, as: UTF8.self)
  }

  @Test("shows what stands in the columns of the years, and what of them is blank")
  func yearlyTexts() throws {
    let page = try page()
    for text in [
      "<dt>令和6年度の目標</dt><dd>12回</dd>", "<dt>令和6年度の評価</dt><dd>A</dd>",
      "<dt>令和6年度の評価</dt><dd class=\"blank\">未記入</dd>", "令和6年度の欄が未記入のアクション（1件）",
      "<td>福祉課</td><td>評価</td>", "<dt>実績未記入</dt><dd><strong>1</strong></dd>",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("計画期間") && !page.contains("未記入はありません"))
    #expect(try self.page("C").contains("未記入はありません"))
  }

  @Test("calls actions as the book does")
  func names() throws {
    let page = try page()
    #expect(page.contains("<h3>福祉課/1 相談</h3>"))
    #expect(page.contains("<td class=\"number\">福祉課/1</td>"))
  }
}
