import ArgumentParser
import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import SpreadsheetML
import SummaryTables

/// `actionplan history`: writes the tables of several editions of a plan as one set.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Writes the tables of several editions as one set.",
    discussion: """
      1つの計画のいくつかの年度版を、1組のCSVにまとめます。順序は問わず、抜けた年度があっても構いません。
      ブックは変更しません。

      Every table names the edition of each row. Without -o the tables stand beside the newest edition in
      <name>-history/.
      """)

  @OptionGroup var books: BookArguments
  @OptionGroup var tables: TableArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var layout: LayoutOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let (options, folder, name) = (tables.options, output.outputFolder, output.name)
    let layout = layout.layout
    try Run(books: books.books, limits: limits, messages: messages).write(
      force: output.force, of: { input in try ReadEdition(input, layout: layout) }
    ) { editions in
      let history = try PlanHistory(editions.map(\.source))
      let made = try HistoryTables(history, options: options)
      let newest = editions.max { $0.year < $1.year }
      let beside = newest.map {
        PathName.path((name ?? $0.input.name.stem) + "-history", in: $0.input.name.folder)
      }
      return FinishedBooks(
        output: BookOutput(
          inputs: editions.map(\.input), tableFolder: folder ?? beside ?? "history",
          tables: made.files),
        editions: zip(history.sources, made.findings).map { source, findings in
          FinishedBooks.Edition(
            name: source.name, plan: source.edition.plan, account: source.reading.account,
            findings: findings)
        },
        notes: editions.flatMap { edition in
          edition.input.notes.map { note in
            var note = note
            note.place.file = edition.input.path
            return Finding(note, actionNumber: nil)
          }
        })
    }
  }
}
