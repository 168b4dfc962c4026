import ArgumentParser
import Diagnostics

/// `actionplan merge`: fills an edition in from returned tables without rolling the year.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Fills an edition in from returned tables.",
    discussion: """
      各課から戻った表を、年度を進めずにブックへ反映します。--finalize を付けると、反映後の実績を確定します。
      元のブックと表は変更しません。

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
  var update: [String] = []

  @OptionGroup var updates: UpdateOptions
  @OptionGroup var tables: TableArguments
  @OptionGroup var papers: PaperOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var layout: LayoutOptions
  @OptionGroup var owners: DepartmentListOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    let hasTables = !update.isEmpty || !updates.newer.isEmpty
    if !hasTables, updates.finalize == nil {
      throw ValidationError("Name a table with --update, or a year with --finalize.")
    }
    if !hasTables, updates.base != nil {
      throw ValidationError("--base goes with --update.")
    }
  }

  func run() throws {
    let (update, newer, base) = (update, updates.newer, updates.base)
    let (options, finalize, folder) = (updates.merge, updates.finalize, output.outputFolder)
    let (path, departments) = (layout.layout, owners.departments)
    let tables = tables.options
    let language = papers.report ? messages.language : nil
    try Run(books: [book], limits: limits, messages: messages).write(
      force: output.force, name: output.name, findingsBook: papers.findingsBook
    ) { input in
      let inputs = try UpdateInputs(
        tables: update, newer: newer, base: base, limits: input.limits)
      let made = try Engine.merge(
        input, inputs, options: options, finalize: finalize,
        layout: BookLayout(of: input, named: path), owners: ActionOwners(named: departments),
        tables: tables, isReported: language != nil)
      return FinishedBook(
        input: input, made: made, inputs: inputs, folder: folder,
        report: language.flatMap { made.report(in: $0) })
    }
  }
}
