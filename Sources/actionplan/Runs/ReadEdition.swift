import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import SummaryTables

/// A book that was read for a row of editions.
struct ReadEdition: Sendable {
  var input: InputBook
  var source: PlanHistory.Source
  var year: Int

  init(_ book: InputBook) throws {
    let review = try Engine.review(of: book)
    let reading = review.plan.reading
    var edition = Edition(plan: reading.plan, texts: review.plan.texts)
    edition.otherTexts = reading.account.otherTexts
    edition.provenance = [
      Provenance(fileName: book.name.file, bytes: book.bytes, account: reading.account)
    ]
    source = PlanHistory.Source(
      name: book.path, edition: edition, diagnostics: review.diagnostics, reading: reading)
    year = reading.plan.edition.westernYear
    input = book
    // Of large books the bytes need not be kept beside their plans.
    input.bytes = []
  }
}
