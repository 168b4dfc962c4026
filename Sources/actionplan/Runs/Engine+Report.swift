import Diagnostics
import PlanChecks
import PlanEditing
import PlanReading
import PlanReport
import SpreadsheetML
import SummaryTables

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
  /// Throws a `Failure` where one cannot be read, its labels disagree about its edition, an edition is given
  /// twice, or they cannot be one plan.
  static func report(
    _ inputs: [InputBook], layout: String?, in language: Language
  ) throws -> Report {
    let read = try inputs.map { input in
      do {
        return try ReadEdition(input, layout: layout)
      } catch {
        throw Failure(any: error).located(in: Place(file: input.path))
      }
    }
    var editions = try PlanHistory(read.map(\.source)).sources.map { ReportedEdition($0) }
    let newest = editions.removeLast()
    let report = PlanReport(of: newest, earlier: editions, in: language)
    let books = read.sorted { $0.year < $1.year }.map(\.input)
    return Report(
      input: books[books.count - 1], edition: newest, html: report.html,
      others: Array(books.dropLast()))
  }
}

extension ReportedEdition {
  fileprivate init(_ source: PlanHistory.Source) {
    self.init(
      plan: source.edition.plan, texts: source.edition.texts,
      findings: Finding.all(source.diagnostics, in: source.reading),
      account: source.reading.account)
  }
}

extension Engine.Made {
  /// The report of the edition that was made, with what the roll has changed; nil where none was wanted.
  func report(in language: Language) -> [UInt8]? {
    guard let result = reported else { return nil }
    let newest = ReportedEdition(
      plan: result.plan, texts: result.texts, findings: tables.findings, account: tables.account)
    let before = ReportedEdition(
      plan: result.before, texts: PlanTexts(result.before), keys: result.keysBefore)
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
