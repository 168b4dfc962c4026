import Diagnostics
import PlanChecks
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// What is known of the book before, so that findings of the new one can be told as new.
@Suite struct KnownFindingsTests {
  /// The keys of a renewal's findings that are known, as it says and as a look at the whole book before
  /// says.
  private func keys(
    _ bytes: [UInt8], _ options: AnnualUpdateOptions = AnnualUpdateOptions()
  ) throws -> (told: Set<String>, found: Set<String>) {
    let result = try AnnualUpdate.run(book: bytes, options: options)
    let before = try BookReview(Workbook(bytes: bytes), fileName: options.fileName)
    let keys = Finding.keys(of: result.findings, in: result.reading)
    return (
      keys.intersection(result.keysBefore),
      keys.intersection(Finding.keys(of: before.diagnostics, in: before.plan.reading))
    )
  }

  @Test func whatIsFoundAgainInThePublishedPlanIsKnown() throws {
    let (told, found) = try keys(Fixture.bytes("plan/action-plan-r6.xlsx"))
    #expect(told == found)
    #expect(!told.isEmpty)
  }

  /// Which edition it is, nobody asks of the new book; of the old one the run tells it.
  @Test func whatIsToldOfTheEditionIsKnown() throws {
    var book = PlanBook.plan(title: "行動計画（令和7年度版）")
    book.sheet = "R6計画"
    let (told, found) = try keys(
      book.bytes(), AnnualUpdateOptions(edition: FiscalYear(2024), fileName: "R6計画"))
    #expect(told == found)
  }

  /// Of the book before, the rules that say nothing of the new one are not asked: what they find there
  /// cannot be found again.
  @Test func nothingThatIsFoundAgainIsLeftOut() throws {
    let book = PlanBook.plan(results: ["令和5年度実績", "令和6年度実績"], values: ["10件（見込み", "", "（予定）"])
    let result = try book.renewed()
    let before = try BookReview(Workbook(bytes: book.bytes()))
    let all = Finding.keys(of: before.diagnostics, in: before.plan.reading)
    let left = all.subtracting(result.keysBefore)
    #expect(result.keysBefore.isSubset(of: all))
    #expect(left.isDisjoint(with: Finding.keys(of: result.findings, in: result.reading)))
  }
}
