import ArgumentParser
import Diagnostics

/// `actionplan compare`: what changed between two editions.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Lists what changed between two editions.",
    discussion: """
      2つの版を比べ、新旧対照表とCSVを作ります。元のブックは変更しません。

      Without -o the results stand beside the new book: <name>-新旧対照表.xlsx, <name>-csv/changes.csv and
      its datapackage.json.
      """)

  @Argument(
    help: ArgumentHelp("The older edition. 旧のブック", valueName: "old"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var old: String

  @Argument(
    help: ArgumentHelp("The newer edition. 新のブック", valueName: "new"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var new: String

  @OptionGroup var tables: TableArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var layout: LayoutOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let (older, folder, path) = (old, output.outputFolder, layout.layout)
    let options = tables.options
    try Run(books: [new], limits: limits, messages: messages).write(
      force: output.force, name: output.name
    ) { input in
      let old = try InputBook(locating: older, input.limits)
      let comparison = try Engine.compare(
        old: old, new: input, tables: options,
        layouts: (BookLayout(of: old, named: nil), BookLayout(of: input, named: path)))
      return FinishedBook(input: input, old: old, comparison: comparison, folder: folder)
    }
  }
}
