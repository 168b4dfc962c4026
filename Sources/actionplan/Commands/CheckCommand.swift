import ArgumentParser
import Diagnostics
import PlanChecks

/// `actionplan check`: says what is wrong or doubtful in a workbook, with sheet and cell.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists what is wrong or doubtful in a workbook.",
    discussion: """
      ブックの誤りや確認が必要な箇所を、シートとセルを示して一覧にします。何も書き込みません。
      -o を付けると、印刷して使える一覧（Excel）を作ります。
      """)

  @OptionGroup var books: BookArguments
  @OptionGroup var layout: LayoutOptions
  @OptionGroup var departments: DepartmentOptions

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Write the findings as a workbook to this file. 確認結果のブック", valueName: "file.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var outputFile: String?

  @Flag(help: "Overwrite existing results. 既存の出力を上書き")
  var force = false

  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if outputFile?.isEmpty == true { throw ValidationError("-o needs the name of a file.") }
    if let outputFile, PathName.isOfOtherKind(outputFile, than: [".xlsx"]) {
      throw ValidationError("-o needs a file that ends in .xlsx.")
    }
    if outputFile != nil, books.books.count > 1 {
      throw ValidationError("-o writes the findings of one book; name one book only.")
    }
  }

  func run() throws {
    let (path, departments) = (layout.layout, departments)
    try Run(books: books.books, limits: limits, messages: messages).report(
      findingsBook: outputFile, force: force
    ) { input in
      try Engine.check(
        input, layout: BookLayout(of: input, named: path),
        owners: ActionOwners(named: departments.list.departments, wanted: departments.department))
    }
  }
}
