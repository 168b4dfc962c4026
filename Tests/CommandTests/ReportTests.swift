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
    #expect(twice.errors.contains("どちらも令和6年度版です。どちらか1つだけを指定してください。 [history-edition-twice]"))
  }
}

@Suite("確認結果 by the program")
struct FindingsBookRunTests {
  private let folder: WorkFolder
  private let book = Repository.root.appending(path: "Fixtures/plan/action-plan-r6.xlsx").path

  init() throws { folder = try WorkFolder() }

  @Test("check -o writes the findings, one row each; convert and merge write them beside the book")
  func writes() throws {
    let check = try folder.run("check", book, "-o", "findings.xlsx", "--lang", "ja")
    #expect(check.status == 0)
    #expect(try folder.contents() == ["findings.xlsx"])
    #expect(try folder.run("check", book, "-o", "findings.xlsx").status == 1)
    #expect(try folder.run("check", book, "-o", "findings.xlsx", "--force").status == 0)
    #expect(try folder.run("check", book, book, "-o", "f.xlsx").status == 64)
    let convert = try folder.run("convert", book, "-o", "next", "--findings-book", "--lang", "ja")
    #expect(convert.status == 0)
    #expect(convert.output.contains("出力: next/action-plan-r7-確認結果.xlsx"))
    #expect(try folder.contents().contains("next/action-plan-r7-確認結果.xlsx"))
  }
}
