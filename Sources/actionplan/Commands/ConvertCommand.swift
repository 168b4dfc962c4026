import ArgumentParser
import Diagnostics
import PlanEditing
import PlanText

/// `actionplan convert`: makes next year's workbook and its CSV tables.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Makes next year's workbook and its CSV tables.",
    discussion: """
      翌年度版のブックとCSVを作ります。元のブックは変更しません。

      Without -o the results stand beside the input: <next name>.xlsx and <next name>-csv/*.csv.
      """)

  @OptionGroup var books: BookArguments
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "A table (.xlsx or .csv) to fill the new edition in from; several may be named. 反映する表",
      valueName: "file"),
    completion: .file(extensions: ["xlsx", "xlsm", "csv"]))
  var update: [String] = []

  @OptionGroup var updates: UpdateOptions
  @OptionGroup var tables: TableArguments
  @OptionGroup var papers: PaperOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var layout: LayoutOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      "The edition to make, e.g. R7; it must be the year after the book's. 作成する年度",
      valueName: "year"),
    transform: typedYear)
  var to: FiscalYear?

  @Option(
    help: ArgumentHelp(
      "The day the new results speak of, e.g. 2026-02-28. 実績の基準日", valueName: "date"),
    transform: { text in
      guard let date = CalendarDate(typed: text) else {
        throw ValidationError("'\(text)' is not a day. Write it as 2026-02-28.")
      }
      return date
    })
  var asOf: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "What becomes of last year's results. 前年度までの実績の扱い", valueName: "keep|replace|fold|renew"),
    transform: { text in
      guard let policy = ResultsPolicy(rawValue: text) else {
        throw ValidationError(
          "'\(text)' is no way to treat results. Write keep, replace, fold or renew.")
      }
      return policy
    })
  var results = ResultsPolicy.keep

  @Option(
    help: ArgumentHelp(
      "The edition the book is, where its labels disagree. 元のブックの年度", valueName: "year"),
    transform: typedYear)
  var edition: FiscalYear?

  func validate() throws {
    let hasTables = !(update.isEmpty && updates.newer.isEmpty)
    if hasTables, books.books.count > 1 {
      throw ValidationError("--update fills in one book; name one book only.")
    }
    if output.name != nil, books.books.count > 1 {
      throw ValidationError("--name names the results of one book; name one book only.")
    }
    if !hasTables, updates.base != nil {
      throw ValidationError("--base goes with --update.")
    }
  }

  func run() throws {
    let asked = AnnualUpdateOptions(
      target: to, asOf: asOf, results: results, finalize: updates.finalize, edition: edition,
      merge: updates.merge)
    let (update, newer, base) = (update, updates.newer, updates.base)
    let (tables, folder) = (tables.options, output.outputFolder)
    let path = layout.layout
    let language = papers.report ? messages.language : nil
    try Run(books: books.books, limits: limits, messages: messages).write(
      force: output.force, name: output.name, findingsBook: papers.findingsBook
    ) { input in
      let inputs = try UpdateInputs(
        tables: update, newer: newer, base: base, limits: input.limits)
      var options = asked
      options.fileName = input.name.stem
      options.updates = inputs.files
      options.base = inputs.base.map { UpdateFile($0) }
      let layout = try BookLayout(of: input, named: path)
      options.layout = layout.table
      let made = try Engine.update(
        input, options: options, tables: tables, layout: layout, isReported: language != nil)
      return FinishedBook(
        input: input, made: made, inputs: inputs, folder: folder,
        report: language.flatMap { made.report(in: $0) })
    }
  }
}

/// Reads a fiscal year as people type it.
func typedYear(_ text: String) throws -> FiscalYear {
  guard let year = FiscalYear(typed: text) else {
    throw ValidationError("'\(text)' is not a fiscal year. Write R7, 令和7年度 or 2025.")
  }
  return year
}
