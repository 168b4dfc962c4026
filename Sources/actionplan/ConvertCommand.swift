import ActionPlan
import ArgumentParser
import Diagnostics

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
  @OptionGroup var output: OutputOptions
  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      "The edition to make, e.g. R7; it must be the year after the book's. 作成する年度",
      valueName: "year"),
    transform: { text in
      guard let year = FiscalYear(typed: text) else {
        throw ValidationError("'\(text)' is not a fiscal year. Write R7, 令和7年度 or 2025.")
      }
      return year
    })
  var to: FiscalYear?

  @Option(
    help: ArgumentHelp(
      "The day the new results speak of, e.g. 2026-02-28. 実績の基準日", valueName: "date"),
    transform: { text in
      guard let date = CalendarDate(iso: text) else {
        throw ValidationError("'\(text)' is not a day. Write it as 2026-02-28.")
      }
      return date
    })
  var asOf: CalendarDate?

  func run() throws {
    let options = AnnualUpdateOptions(target: to, asOf: asOf)
    try Run(books: books, messages: messages).write(to: output) { input in
      let update = try Engine.update(input, options: options)
      return FinishedBook(input: input, update: update, folder: output.outputFolder)
    }
  }
}
