import Foundation
import Testing

@Suite("actionplan report")
struct ReportTests {
  private let folder: WorkFolder
  private let book = Repository.root.appending(path: "Fixtures/plan/action-plan-r6.xlsx").path

  init() throws { folder = try WorkFolder() }

  @Test("one book gives a page beside it or where -o says, never over another file")
  func oneBook() throws {
    let run = try folder.run("report", book, "-o", "plan.html", "--lang", "ja")
    #expect(run.status == 0)
    #expect(run.output.contains("令和6年度版の報告書を作りました。"))
    #expect(run.output.contains("出力: plan.html"))
    #expect(try folder.contents() == ["plan.html"])
    #expect(try folder.text("plan.html").hasPrefix("<!DOCTYPE html>"))
    let again = try folder.run("report", book, "-o", "plan.html", "--lang", "en")
    #expect(again.status == 1)
    #expect(again.errors.contains("[result-exists]"))
    #expect(try folder.run("report", book, "-o", "plan.html", "--force").status == 0)
    #expect(try folder.run("report", book, "-o", book, "--force").status == 1)
  }

  @Test("convert and merge write it beside the workbook; editions come in any order, each once")
  func severalEditions() throws {
    let convert = try folder.run("convert", book, "-o", ".", "--report", "--lang", "en")
    #expect(convert.status == 0)
    #expect(try folder.contents().contains("action-plan-r7-report.html"))
    let both = try folder.run(
      "report", "action-plan-r7.xlsx", book, "-o", "both.html", "--lang", "en")
    #expect(both.status == 0)
    let page = try folder.text("both.html")
    #expect(page.contains("Edition of FY2025"))
    #expect(page.contains("From FY2024 to FY2025"))
    let merged = try folder.run(
      "merge", "action-plan-r7.xlsx", "--update",
      Repository.root.appending(path: "Fixtures/tutorial/results-r7.csv").path, "-o", ".",
      "--report", "--lang", "en")
    #expect(merged.status == 0)
    #expect(try folder.contents().contains("action-plan-r7-merged-report.html"))
    let twice = try folder.run("report", book, book, "--lang", "ja", "-o", "twice.html")
    #expect(twice.status == 1)
    #expect(twice.errors.contains("令和6年度版です。それぞれの年度のブックを1つずつ指定してください。 [same-edition]"))
  }
}
