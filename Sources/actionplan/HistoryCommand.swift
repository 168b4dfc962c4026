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
          tables: made.files.map { ($0.name, $0.bytes) }),
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

/// Several books of which one set of tables was made.
struct FinishedBooks {
  /// One of the books.
  struct Edition {
    /// As typed.
    var name: String
    var plan: Plan
    var account: CellAccount
    var findings: [Finding]
  }

  var output: BookOutput
  /// The oldest first.
  var editions: [Edition]
  /// What a person should know of the files.
  var notes: [Finding]

  var findings: [Finding] { notes + editions.flatMap(\.findings) }

  /// One line an edition, one for what was written, and the errors.
  func closingLines(seen: SeenFindings, in language: Language) -> [String] {
    let books = editions.map { edition in
      let year = Wording.year(edition.plan.edition, language)
      let count = edition.plan.actions.count
      let read = AccountLines.balance(edition.account, language)
      let found = FindingLines.counts(of: edition.findings, seen: seen, language)
      return LocalizedText(
        ja: "\(edition.name): \(year)版（具体的アクション\(count)、\(read)、\(found)）",
        en:
          "\(edition.name): \(year) edition (\(Wording.count(count, "action")); \(read); \(found))")[
          language]
    }
    let csvCount = output.tables.count { $0.path.hasSuffix(".csv") }
    let written = LocalizedText(
      ja: "出力: \(output.tableFolder)/（\(editions.count)版、CSV \(csvCount)件）",
      en: "written: \(output.tableFolder)/ (\(Wording.count(editions.count, "edition")), "
        + "\(Wording.count(csvCount, "CSV file")))")[language]
    let errors = findings.filter { $0.diagnostic.severity == .error && !seen.contains($0) }
    let notes = notes.filter { $0.diagnostic.severity != .error }
    return books + [written]
      + (notes + errors).prefix(Self.mostFindings).map { FindingLines.line([$0], language) }
  }

  /// More would bury what was made.
  private static let mostFindings = 20
}
