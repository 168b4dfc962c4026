import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Which edition a book is: what its title, headings, sheets and file name say.
@Suite struct EditionTests {
  private func failure(
    _ book: PlanBook, _ options: AnnualUpdateOptions = AnnualUpdateOptions()
  ) throws -> Diagnostic {
    try #require(caughtFailure { try book.renewed(options) }).diagnostics[0]
  }

  @Test func labelsThatDisagreeAreListed() throws {
    var book = PlanBook.plan(title: "行動計画（令和7年度版）")
    book.sheet = "R6計画"
    let reason = try failure(book, AnnualUpdateOptions(fileName: "R6計画"))
    #expect(
      reason.described(in: .japanese)
        == "何年度版のブックか決められません: "
        + "最新の実績の見出し「令和6年度実績 (※令和7年2月末時点)」（シート「R6計画」, F2）は令和6年度、"
        + "表題「行動計画（令和7年度版）」（シート「R6計画」, A1）は令和7年度、"
        + "シート名「R6計画」は令和6年度、ファイル名「R6計画」は令和6年度。"
        + "年度の表記をそろえるか、--edition R6 または --edition R7 のように版の年度を指定してください。 [edition-unclear]")
    #expect(
      reason.described(in: .english)
        == "The book's edition is unclear: R6 by the latest results heading \"令和6年度実績"
        + " (※令和7年2月末時点)\" (sheet \"R6計画\", F2); R7 by the title \"行動計画（令和7年度版）\""
        + " (sheet \"R6計画\", A1); R6 by the sheet name \"R6計画\"; R6 by the file name \"R6計画\"."
        + " Make the years agree, or say which edition it is with --edition R6 or --edition R7."
        + " [edition-unclear]")
  }

  @Test(arguments: ["R7計画", "計画_令和7年度", "plan-r5", "2025年度計画"])
  func fileOfAnotherYearIsNoticed(_ name: String) throws {
    #expect(
      try failure(PlanBook.plan(), AnnualUpdateOptions(fileName: name)).code == "edition-unclear")
  }

  @Test(arguments: [
    "計画_R6_最終版(2)", "20250228_計画", "計画（令和6～10年度）", "計画R6-R10", "計画", "令和7年度提出_R6計画",
    "計画 2025-03-31", "計画_R7.3.15", "r6計画.xlsx", "plan-s1-h2", "令和7年3月", "６年度計画 - コピー", "令和5年度策定計画",
  ])
  func datesCopiesAndPeriodsInFileNamesSayNothingElse(_ name: String) throws {
    let result = try PlanBook.plan().renewed(AnnualUpdateOptions(fileName: name))
    #expect(result.plan.edition == FiscalYear(2025))
  }

  @Test(arguments: [
    "行動計画（令和6年度～令和10年度）", "行動計画（令和6年3月策定）", "令和5年度策定 行動計画", "行動計画（令和7年度から5か年）",
    "行動計画（令和5年度～）", "行動計画 平成30年度版",
  ])
  func titlesOfThePlanAreNoEdition(_ title: String) throws {
    #expect(try PlanBook.plan(title: title).renewed().plan.edition == FiscalYear(2025))
  }

  @Test func editionGivenRollsOnlyItsLabels() throws {
    var book = PlanBook.plan(title: "行動計画（令和7年度版）")
    book.sheet = "R6計画"
    let result = try book.renewed(AnnualUpdateOptions(edition: FiscalYear(2024)))
    #expect(try result.text("A1") == "行動計画（令和7年度版）")
    #expect(try result.sheets()[0].name == "R7計画")
    let finding = try #require(result.findings.first { $0.code == "edition-differs" })
    #expect(
      finding.described(in: .japanese)
        == "シート「R7計画」, A1: 「行動計画（令和7年度版）」は令和7年度のままです"
        + "（指定された令和6年度版の表記だけを翌年度に進めました）。必要なら年度の表記を直してください。 [edition-differs]")
  }

  /// A city may name its edition by the year it is made for, a year ahead of its results.
  @Test func editionMayBeAYearAheadOfTheResults() throws {
    var book = PlanBook.plan(title: "行動計画（令和7年度版）")
    book.sheet = "R7計画"
    book.extra = "<headerFooter><oddHeader>&amp;C令和7年度版</oddHeader></headerFooter>"
    book.kpiRows = [["(1) 育てる"], ["指標名", "R6年度", "R7年度", "R8年度"], ["件数 (件)", "1", "後日策定"]]
    let result = try book.renewed(
      AnnualUpdateOptions(
        target: FiscalYear(2026), edition: FiscalYear(2025), fileName: "計画R7"))
    #expect(try result.text("A1") == "行動計画（令和8年度版）")
    #expect(try result.sheets()[0].name == "R8計画")
    #expect(
      try Workbook(bytes: result.workbook).headerFooterTexts(of: "R8計画").map(\.text)
        == ["&C令和8年度版"])
    // The results go on year by year all the same.
    #expect(try result.text("G2") == "令和7年度実績\n(※令和8年2月末時点)")
    #expect(try result.text("M2") == "令和8年度以降の課題")
    #expect(result.events.roll == EditionRoll(from: FiscalYear(2025), to: FiscalYear(2026)))
    #expect(result.plan.edition == FiscalYear(2025))
    // So do the targets: the column that was freed is that of R7.
    #expect(result.events.contains { $0.kind == .targetFreed(FiscalYear(2025)) })
    #expect(!result.findings.contains { $0.code == "edition-differs" })
  }

  @Test func theSameYearIsNotMadeTwice() throws {
    let reason = try failure(PlanBook.plan(), AnnualUpdateOptions(target: FiscalYear(2024)))
    #expect(
      reason.described(in: .japanese)
        == "このブックはすでに令和6年度版です。令和6年度版を作り直すときは、令和5年度版のブックを指定してください。"
        + "翌年度版を作るときは --to R7 と指定してください。 [already-converted]")
    #expect(
      reason.described(in: .english)
        == "The book is the R6 edition already. To make R6 anew, give the R5 edition; to make the"
        + " next one, give --to R7. [already-converted]")
  }

  @Test func aBookThatWasJustMadeIsNotRenewed() throws {
    let made = try PlanBook.plan().renewed().workbook
    let reason = try #require(caughtFailure { try AnnualUpdate.run(book: made) })
      .diagnostics[0]
    #expect(
      reason.described(in: .japanese)
        == "シート「計画」, G2: 令和7年度の実績がすべて空欄です。すでに令和7年度版に更新したブックのようです。"
        + "令和7年度の実績を記入してから、もう一度お試しください。空欄のまま令和8年度版を作るときは --to R8 と指定してください。"
        + " [already-converted]")
    #expect(
      reason.described(in: .english)
        == "sheet \"計画\", G2: The results of R7 are all blank: this seems to be the R7 edition"
        + " already. Fill in the results of R7 first; to make R8 with them blank, give --to R8."
        + " [already-converted]")
    let next = try AnnualUpdate.run(
      book: made, options: AnnualUpdateOptions(target: FiscalYear(2026)))
    #expect(next.plan.edition == FiscalYear(2026))
  }

  @Test func oneResultIsEnoughToGoOn() throws {
    var workbook = try Workbook(bytes: PlanBook.plan().renewed().workbook)
    try workbook.setCell(
      CellReference(row: 4, column: 7), to: .text("—"), in: "計画")
    #expect(try AnnualUpdate.run(book: workbook.saved()).plan.edition == FiscalYear(2026))
  }
}
