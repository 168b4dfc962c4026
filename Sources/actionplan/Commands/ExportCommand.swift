import ArgumentParser

/// `actionplan export`: writes the CSV tables of a workbook as it is.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the CSV tables of a workbook as it is.",
    discussion: """
      ブックの内容をそのままCSVに書き出します。ブックは変更しません。

      Without -o the tables stand beside the input in <name>-csv/.
      """)

  @OptionGroup var books: BookArguments
  @OptionGroup var tables: TableArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var layout: LayoutOptions
  @OptionGroup var departments: DepartmentOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if output.name != nil, books.books.count > 1 {
      throw ValidationError("--name names the results of one book; name one book only.")
    }
  }

  func run() throws {
    let (tables, folder) = (tables.options, output.outputFolder)
    let (path, departments) = (layout.layout, departments)
    try Run(books: books.books, limits: limits, messages: messages).write(
      force: output.force, name: output.name
    ) { input in
      let layout = try BookLayout(of: input, named: path)
      let export = try Engine.export(
        input, tables: tables, layout: layout,
        owners: ActionOwners(named: departments.list.departments, wanted: departments.department))
      return FinishedBook(input: input, export: export, folder: folder)
    }
  }
}
