import ArgumentParser
import Diagnostics

/// `actionplan merge`: fills an edition in from returned tables without rolling the year.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Fills an edition in from returned tables.",
    discussion: """
      各課から戻った表を、年度を進めずにブックへ反映します。元のブックと表は変更しません。

      Without -o the results stand beside the input: <name>-merged.xlsx and <name>-merged-csv/*.csv.
      """)

  @Argument(
    help: ArgumentHelp("The workbook (.xlsx or .xlsm). 元のブック", valueName: "book"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var book: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "A returned table (.xlsx or .csv); several may be named. 戻った表", valueName: "file"),
    completion: .file(extensions: ["xlsx", "xlsm", "csv"]))
  var update: [String]

  @OptionGroup var updates: UpdateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if update.isEmpty { throw ValidationError("--update needs the name of a table.") }
  }

  func run() async throws {
    let (update, base) = (update, updates.base)
    let (options, folder) = (updates.merge, output.outputFolder)
    try await Run(books: [book], messages: messages).write(to: output) { input in
      let inputs = try UpdateInputs(tables: update, base: base)
      let made = try Engine.merge(input, inputs, options: options)
      return FinishedBook(input: input, made: made, inputs: inputs, folder: folder)
    }
  }
}
