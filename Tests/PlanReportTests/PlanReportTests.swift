import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanReport

/// The published plan as a report shows it.
private func published() throws -> ReportedEdition {
  let review = try BookReview(Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx")))
  return ReportedEdition(
    plan: review.plan.plan, texts: review.plan.texts, findings: review.findings,
    account: review.plan.reading.account)
}

@Suite("The report of a plan")
struct PlanReportTests {
  private let edition: ReportedEdition

  init() throws { edition = try published() }

  private func html(_ language: Language = .japanese, earlier: [ReportedEdition] = []) -> String {
    String(decoding: PlanReport(of: edition, earlier: earlier, in: language).html, as: UTF8.self)
  }

  private func matches(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.1) }
  }

  @Test("its sections have the headings that were agreed on, and each action one of its own")
  func sections() {
    let heading = /<h2[^>]*>([^<]*)<\/h2>/
    #expect(
      matches(heading, in: html())
        == ["KPI", "未記入一覧", "スケジュール", "アクション", "確認結果", "変更点"])
    #expect(
      matches(heading, in: html(.english))
        == ["KPI", "Not filled in", "Schedule", "Actions", "Findings", "Changes"])
    #expect(html().matches(of: /<h3>/).count == 45)
  }

  @Test("it is one small file that asks for nothing and that its policy fits")
  func isSelfContained() {
    let page = html()
    #expect(page.utf8.count < 1_000_000)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\">"))
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
    for forbidden in [
      " style=", " src=", "http:", "https:", "url(", "@import", " onclick=", " onload=",
    ] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(page == html())
  }

  @Test("every link leads to one place of the page, and no name is given twice")
  func links() {
    let page = html(earlier: [])
    let ids = matches(/\sid="([^"]*)"/, in: page)
    #expect(Set(ids).count == ids.count)
    let targets = matches(/\shref="#([^"]*)"/, in: page)
    // Skip link, contents, each action in the schedule, and 4 再掲 rows from and to their originals.
    #expect(targets.count == 1 + 6 + 45 + 8)
    for target in targets { #expect(ids.contains(target), "\(target)") }
    // 再掲 No.24 of No.1, both ways.
    #expect(page.contains("元 No.1</a>"))
    #expect(page.contains("再掲 No.24</a>"))
  }

  @Test("an action's own findings stand with its texts")
  func findingsOfActions() throws {
    let found = edition.findings.filter { $0.actionNumber != nil }
    #expect(!found.isEmpty)
    let articles = html().split(separator: "<article id=\"").dropFirst()
    for finding in found {
      let number = try #require(finding.actionNumber)
      let article = try #require(articles.first { $0.contains("<h3>\(number) ") })
      let message = finding.diagnostic.message.japanese
      #expect(article.contains("<ul class=\"findings\">"), "\(number)")
      if !message.contains(where: "<>&\"".contains) { #expect(article.contains(message)) }
    }
  }

  @Test("the rows of the schedule have a column for each year")
  func scheduleRows() throws {
    let page = html()
    let tables = page.split(separator: "<table class=\"gantt\">").dropFirst()
    #expect(tables.count == 15)
    for table in tables {
      let behind = try #require(table.split(separator: "<tbody>").last)
      let body = try #require(behind.split(separator: "</tbody>").first)
      for row in body.split(separator: "<tr").map(String.init) where row.contains("<td") {
        let cells = row.matches(of: /<td([^>]*)>/).map { String($0.1) }
        let widths = cells.filter { !$0.contains("\"start\"") }.map { cell in
          cell.firstMatch(of: /colspan="(\d)"/).flatMap { Int($0.1) } ?? 1
        }
        #expect(widths.reduce(0, +) == 5, "\(row)")
      }
    }
  }

  @Test("texts of the workbook do not become markup")
  func hostileTexts() {
    var plan = edition.plan
    plan.title?.value = "<script>alert(1)</script>"
    plan.strategies[0].measures[0].actions[0].title.value = "\"><img src=x onerror=alert(1)>"
    plan.strategies[0].measures[0].name = "</caption><script>"
    plan.kpis[0].indicator = "' \" < > & <b>"
    let hostile = ReportedEdition(plan: plan, texts: PlanTexts(plan), findings: edition.findings)
    let page = String(
      decoding: PlanReport(of: hostile, earlier: [edition], in: .english).html, as: UTF8.self)
    #expect(page.matches(of: /<script>/).count == 1)
    #expect(!page.contains("<img"))
    #expect(!page.contains("<b>"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test("an earlier edition gives changes with their words marked, and each action its history")
  func changes() {
    var earlier = edition
    earlier.plan.edition = earlier.plan.edition.previous
    earlier.plan.strategies[0].measures[0].actions[0].setText(.title, to: "先端設備の導入")
    let page = html(earlier: [earlier])
    #expect(page.contains("<del>"))
    #expect(page.contains("<ins>"))
    #expect(page.matches(of: /<ol class="history">/).count == 45)
    #expect(page.contains("令和5年度版から令和6年度版への変更"))
    #expect(!html().contains("<ol class=\"history\">"))
  }
}
