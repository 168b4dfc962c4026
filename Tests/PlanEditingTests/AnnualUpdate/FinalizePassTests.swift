import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct FinalizePassTests {
  private let r6 = FiscalYear(2024)

  private func failure(_ book: PlanBook, finalize year: FiscalYear) throws -> [Diagnostic] {
    try #require(
      caughtFailure {
        try book.renewed(AnnualUpdateOptions(finalize: year))
      }
    ).diagnostics
  }

  @Test(arguments: [
    ("令和6年度実績\n(※令和7年2月末時点)", "令和6年度実績"), ("令和6年度実績（令和７年２月末現在）", "令和6年度実績"),
    ("令和6年度実績 ※R7.2末時点", "令和6年度実績"), ("令和6年度実績\n※令和7年2月28日まで\n（件）", "令和6年度実績\n（件）"),
    ("（R7.2末時点）令和6年度実績", "令和6年度実績"), ("令和6年度(※令和7年2月末時点)実績", "令和6年度実績"),
    ("令和6年度実績\n令和7年2月末 時点", "令和6年度実績"), ("令和6年度実績(2月末時点)", "令和6年度実績"),
    ("令和6年度実績（暫定）", "令和6年度実績"), ("令和6(2024)年度実績(※2025-02-28時点)", "令和6(2024)年度実績"),
    ("令和6年度実績", "令和6年度実績"), ("実績（令和6年度末時点）", "実績（令和6年度末時点）"),
    ("令和6年度実績（件数）", "令和6年度実績（件数）"),
  ])
  func noteOfTheDayGoes(_ old: String, _ new: String) throws {
    let result = try PlanBook.plan(results: [old]).renewed(AnnualUpdateOptions(finalize: r6))
    #expect(try result.text("F2") == new)
    #expect(result.plan.actions[0].results.map(\.text.value) == ["10件", ""])
    // The new year's results are provisional again.
    #expect(try result.text("G2") == PlanBook.plan(results: [old]).renewed().text("G2"))
  }

  @Test func noteInACellOfItsOwnGoes() throws {
    var book = PlanBook.plan(results: ["令和6年度実績"])
    book.rows.insert(["", "", "", "", "", "※令和7年2月末時点"], at: 2)
    book.merged = ["A2:A3", "D2:D3"]
    let result = try book.renewed(AnnualUpdateOptions(finalize: r6))
    #expect(try result.text("F2") == "令和6年度実績")
    #expect(try result.text("F3") == "")
    #expect(try result.text("G3") == "※令和8年2月末時点")
  }

  @Test func earlierYearsCanBeMadeFinal() throws {
    let book = PlanBook.plan(results: ["令和5年度実績（R6.2末時点）", "令和6年度実績（R7.2末時点）"])
    let result = try book.renewed(AnnualUpdateOptions(finalize: FiscalYear(2023)))
    #expect(try result.text("F2") == "令和5年度実績")
    #expect(try result.text("G2") == "令和6年度実績（R7.2末時点）")
  }

  @Test func yearWithoutAColumnIsRefused() throws {
    let reason = try failure(PlanBook.plan(), finalize: FiscalYear(2025))[0]
    #expect(
      reason.described(in: .japanese)
        == "令和7年度の実績の列はありません（あるのは令和6年度）。--finalize の年度を確かめてください。 [finalize-unknown-year]")
    #expect(
      reason.described(in: .english)
        == "There are no results of R7 to be made final; the book has those of R6. Check the year"
        + " given to --finalize. [finalize-unknown-year]")
  }

  @Test func headingWithoutAYearOfItsOwnKeepsItsDay() throws {
    let reason = try failure(PlanBook.plan(results: ["実績（令和7年2月末時点）"]), finalize: r6)[0]
    #expect(
      reason.described(in: .japanese)
        == "シート「計画」, F2: 実績の見出し「実績（令和7年2月末時点）」から時点だけを取り除けません。"
        + "見出しを「令和6年度実績（※…時点）」のように書き直してください。 [finalize-heading-unclear]")
  }

  @Test func cellsThatAreNotFinalAreAllListed() throws {
    let reasons = try failure(
      PlanBook.plan(values: ["セミナーを実施予定。", "10件", "総会を開催。（令和7年3月）"]), finalize: r6)
    #expect(
      reasons.map { $0.described(in: .japanese) } == [
        "シート「計画」, F3: No.1 の令和6年度実績に「実施予定」とあり、まだ確定していません。"
          + "確定した内容に書き直してから、もう一度お試しください。 [provisional-results]",
        "シート「計画」, F5: No.3 の令和6年度実績に「令和7年3月」とあり、まだ確定していません。"
          + "見出しの時点より後の日付です。実績として確定していれば、見出しの時点をその日以降に直してから、もう一度お試しください。"
          + " [provisional-results]",
      ])
    #expect(
      reasons[0].described(in: .english)
        == "sheet \"計画\", F3: The R6 results of action 1 are not final yet: they say"
        + " \"実施予定\". Write what came of it and run again. [provisional-results]")
  }

  @Test(arguments: ["action-plan-r6", "action-plan-r6-pages"])
  func publishedResultsAreNotFinal(_ name: String) throws {
    let book = try Fixture.bytes("plan/\(name).xlsx")
    let failure = try #require(
      caughtFailure {
        try AnnualUpdate.run(book: book, options: AnnualUpdateOptions(finalize: r6))
      })
    #expect(Set(failure.diagnostics.map(\.code)) == ["provisional-results"])
    let numbers = failure.diagnostics.compactMap { diagnostic in
      diagnostic.message.japanese.split(separator: " ").first.map { $0.dropFirst(3) }
    }
    #expect(numbers == ["8", "11", "13", "21", "30", "35"])
  }
}
