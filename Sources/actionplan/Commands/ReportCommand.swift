import ArgumentParser
import Diagnostics

/// `actionplan report`: a page for people without Excel.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a report of a plan as one HTML file.",
    discussion: """
      計画の報告書を1つのHTMLファイルに書き出します。ブックは変更しません。
      古い版のブックも指定すると、変わったところを示します。

      Without -o the report stands beside the newest edition: <name>-report.html.
      """)

  @OptionGroup var books: BookArguments

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Write the report to this file. 出力先ファイル", valueName: "file.html"),
    completion: .file(extensions: ["html"]))
  var outputFile: String?

  @Flag(help: "Overwrite an existing report. 既存の出力を上書き")
  var force = false

  @OptionGroup var limits: LimitOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if outputFile?.isEmpty == true { throw ValidationError("-o needs the name of a file.") }
  }

  func run() throws {
    let (paths, file, language) = (books.books, outputFile, messages.language)
    // One page of all books: they are one piece of work.
    try Run(books: [paths[paths.count - 1]], limits: limits, messages: messages).write(
      force: force
    ) { last in
      let inputs = try paths.dropLast().map { try InputBook(locating: $0, last.limits) } + [last]
      return try FinishedBook(Engine.report(inputs, in: language), file: file)
    }
  }
}
