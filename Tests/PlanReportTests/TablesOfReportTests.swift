import Diagnostics
import PlanChecks
import PlanReading
import TestSupport
import Testing

@testable import PlanReport

@Suite("The report's tables")
struct TablesOfReportTests {
  private func cells(_ row: String) -> String {
    row.split(separator: "</tr>", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }

  private func rows(of kind: String, in page: String) throws -> [String] {
    let table = try #require(page.components(startingWith: "<table class=\"\(kind)\">").first)
    return table.components(startingWith: "<tr").map(cells)
  }

  @Test("a stretch of the schedule reaches over its years and says what is done")
  func schedule() throws {
    let sketch = ReportSketch(
      rows: [
        ReportSketch.row("1", "研修", schedule: ["検討", "", "", "実施"]) { $0[9] = "令和6年度" },
        ReportSketch.row("2", "見学", status: "終了（令和6年度）"),
      ], merged: ["K2:L2"])
    let rows = try rows(of: "gantt", in: sketch.page())
    #expect(
      rows[0].contains("<th scope=\"col\" class=\"now\">R6<span class=\"note\">この版</span></th>"))
    #expect(rows[0].contains("<th scope=\"col\">R7</th>"))
    #expect(rows[1].hasPrefix(">") && rows[2].hasPrefix(" class=\"ended\">"))
    #expect(rows[1].contains("<a href=\"#action-1\">1 研修</a>"))
    #expect(rows[1].contains("<td class=\"start\">R6</td>"))
    #expect(
      rows[1].contains(
        "<td class=\"span study\" colspan=\"2\">検討<span class=\"class\">検討</span></td><td></td>"
          + "<td class=\"span do\">実施<span class=\"class\">実施</span></td><td></td>"))
    // It began before the years shown.
    #expect(rows[2].contains("<td class=\"start\">H30～</td><td class=\"now\"></td><td></td>"))
  }

  @Test("changed words are marked where they stand, what lies between them is not")
  func changes() throws {
    func sketch(_ results: String) -> ReportSketch {
      ReportSketch(rows: [ReportSketch.row("1", "研修") { $0[8] = results }])
    }
    let page = try sketch("14件国16件の実績を市内で報告")
      .page(earlier: [sketch("13件国15件の実績を市内で報告").edition()])
    let row = try rows(of: "changes", in: page)[1]
    #expect(row.contains("<td class=\"number\">1</td>"))
    #expect(row.contains("<td><del>13件</del>国<del>15件</del>の実績を市内で報告</td>"))
    #expect(row.contains("<td><ins>14件</ins>国<ins>16件</ins>の実績を市内で報告</td>"))
    let same = try sketch("13件").page(earlier: [sketch("13件").edition()])
    #expect(same.contains("<p>変更はありません。</p>"))
  }

  @Test("findings stand by severity, those that are new first")
  func findings() throws {
    func finding(_ severity: Severity, _ code: String) -> Finding {
      Finding(
        Diagnostic(
          code: code, severity: severity, place: Place(sheet: "計画", cell: "A2"),
          message: LocalizedText(ja: code, en: code),
          remedy: LocalizedText(ja: "直す", en: "mend")), actionNumber: 1)
    }
    var sketch = ReportSketch(rows: [ReportSketch.row("1", "研修")])
    sketch.findings = [finding(.warning, "old")]
    let earlier = try sketch.edition()
    sketch.findings = [
      finding(.warning, "old"), finding(.warning, "fresh"), finding(.note, "other"),
    ]
    let page = try sketch.page(earlier: [earlier])
    #expect(!page.contains("エラー（") && page.contains("<caption>警告（2）</caption>"))
    #expect(page.contains("<caption>お知らせ（1）</caption>"))
    let told = "<td>直す</td><td>"
    #expect(
      try rows(of: "findings", in: page).dropFirst().prefix(2).map { $0 } == [
        " class=\"warning\"><td class=\"number\">1</td><td>計画</td><td>A2</td><td>fresh</td>"
          + told + "新しい指摘</td>",
        " class=\"warning\"><td class=\"number\">1</td><td>計画</td><td>A2</td><td>old</td>"
          + told + "前にもあり</td>",
      ])
    #expect(try !sketch.page().contains("新しい指摘"))
    sketch.findings = []
    #expect(try sketch.page().contains("<p>指摘はありません。</p>"))
  }

  @Test("what is due and blank is listed with its department")
  func pending() throws {
    func page(_ department: String, _ results: String) throws -> String {
      try ReportSketch(rows: [
        ReportSketch.row("1", "研修", department: department) { $0[8] = results }
      ]).page()
    }
    let link = "<th scope=\"row\"><a href=\"#action-1\">研修</a></th>"
    #expect(try page("産業課", "").contains("<td class=\"number\">1</td>\(link)<td>産業課</td></tr>"))
    #expect(try page("", "").contains("<td class=\"number\">1</td>\(link)</tr>"))
    #expect(try page("", "").contains("令和6年度の実績が未記入のアクション（1件）"))
    #expect(try page("", "実施").contains("<p>未記入はありません。</p>"))
  }
}
