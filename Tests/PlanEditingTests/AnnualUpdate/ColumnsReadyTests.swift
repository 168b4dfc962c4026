import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanEditing

/// Books of 令和6年度 that have columns of later years already, known by their headings or not.
@Suite struct ColumnsReadyTests {
  private let r6 = FiscalYear(2024)
  private let r7 = FiscalYear(2025)

  /// Why the years cannot be told; nil where they can.
  private func refusal(_ book: PlanBook, edition: FiscalYear? = nil) throws -> String? {
    let worksheets = try Workbook(bytes: book.bytes()).worksheets()
    let reading = try PlanReading.read(worksheets)
    let options = AnnualUpdateOptions(edition: edition)
    return caughtFailure { try EditionYears(reading, worksheets, options: options) }?.code
  }

  /// Results of R6 and of the years after it, the first action's as given.
  private func book(_ coming: String...) -> PlanBook {
    let years = (6...6 + coming.count).map { "令和\($0)年度実績" }
    var book = PlanBook.plan(results: years)
    for (index, text) in coming.enumerated() {
      book.rows[2][6 + index] = text
      book.rows[3][6 + index] = ""
    }
    return book
  }

  @Test func severalBlankYearsStandReady() throws {
    #expect(try refusal(book("", "")) == "columns-stand-ready")
    #expect(try refusal(book("", "", "")) == "columns-stand-ready")
    #expect(try refusal(book("", ""), edition: r6) == "columns-stand-ready")
  }

  @Test func oneBlankYearOrOneThatIsFilledInDoesNot() throws {
    #expect(try refusal(book("")) == "edition-unclear")
    #expect(try refusal(book("12社", "")) == "edition-unclear")
    #expect(try refusal(book("", "12社")) == "edition-unclear")
    // Whoever names the edition knows what stands there.
    #expect(try refusal(book(""), edition: r6) == nil)
    #expect(try refusal(book("12社", ""), edition: r6) == nil)
  }

  private func book(with heading: String, over text: String) -> PlanBook {
    var book = PlanBook.plan()
    book.rows[1].append(heading)
    book.rows[2].append(text)
    return book
  }

  @Test func textUnderAnUnknownHeadingOfTheYearGivenIsTold() throws {
    #expect(
      try refusal(book(with: "令和7年度 特記", over: "・募集"), edition: r7) == "edition-against-heading")
    // A figure tells of nothing that was done.
    #expect(try refusal(book(with: "令和7年度 特記", over: "5"), edition: r7) == nil)
    #expect(try refusal(book(with: "令和8年度 特記", over: "・募集"), edition: r7) == nil)
    #expect(try refusal(book(with: "特記", over: "・募集"), edition: r7) == nil)
    #expect(try refusal(book(with: "令和7年度 特記", over: "・募集")) == nil)
    #expect(try refusal(book(with: "令和6年度 特記", over: "・募集"), edition: r6) == nil)
  }
}
