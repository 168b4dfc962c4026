import Diagnostics
import PlanChecks
import PlanEditing
import PlanReading
import PlanReport
import SpreadsheetML

extension Engine {
  /// A report of several editions, and the book of the newest, which it tells of.
  struct Report {
    var input: InputBook
    var edition: ReportedEdition
    var html: [UInt8]
    /// The other books.
    var others: [InputBook]
  }

  /// The report of a plan's editions, given in any order.
  ///
  /// Throws a `Failure` where one cannot be read, its labels disagree about its edition, or an edition
  /// is given twice.
  static func report(_ inputs: [InputBook], in language: Language) throws -> Report {
    var books = try inputs.map { input in (input: input, edition: try ReportedEdition(input)) }
    books.sort { $0.edition.plan.edition < $1.edition.plan.edition }
    for (older, newer) in zip(books, books.dropFirst())
    where older.edition.plan.edition == newer.edition.plan.edition {
      throw Failure(
        .sameEdition(newer.edition.plan.edition, newer.input.path, as: older.input.path))
    }
    let newest = books.removeLast()
    let report = PlanReport(of: newest.edition, earlier: books.map(\.edition), in: language)
    return Report(
      input: newest.input, edition: newest.edition, html: report.html, others: books.map(\.input))
  }
}

extension ReportedEdition {
  /// Reads a book; a failure names it.
  fileprivate init(_ input: InputBook) throws {
    do {
      let review = try BookReview(Workbook(bytes: input.bytes), fileName: input.name.stem)
      if review.plan.editionSigns?.contradiction != nil {
        throw Failure(review.diagnostics.filter { $0.code == "edition-differs" })
      }
      self.init(
        plan: review.plan.plan, texts: review.plan.texts, findings: review.findings,
        account: review.plan.reading.account)
    } catch {
      throw Failure(any: error).located(in: Place(file: input.path))
    }
  }
}

extension Engine.Made {
  /// The report of the edition that was made, with what the roll has changed.
  func report(in language: Language) -> [UInt8] {
    let newest = ReportedEdition(
      plan: result.plan, texts: result.texts, findings: tables.findings, account: tables.account)
    let before = ReportedEdition(
      plan: result.before, texts: PlanTexts(result.before),
      findings: Finding.all(result.findingsBefore, in: result.readingBefore))
    let earlier = before.plan.edition < newest.plan.edition ? [before] : []
    return PlanReport(of: newest, earlier: earlier, in: language).html
  }
}

extension FinishedBook {
  /// A report, to be written to `file` or beside the book of the newest edition.
  init(_ report: Engine.Report, file: String?) {
    let name = report.input.name
    var output = BookOutput(
      input: report.input, name: name.stem, folder: nil, workbook: nil, tables: [],
      otherInputs: report.others)
    output.report = OutputFile(
      path: file ?? PathName.path(name.stem + "-report.html", in: name.folder), bytes: report.html)
    self.init(
      output: output, plan: report.edition.plan,
      findings: report.input.notes.map { Finding($0, actionNumber: nil) } + report.edition.findings,
      account: report.edition.account)
  }
}
