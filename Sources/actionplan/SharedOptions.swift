import ArgumentParser
import Diagnostics

/// The arguments every subcommand takes.
struct SharedOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The workbook (.xlsx or .xlsm). 元のブック", valueName: "book"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var books: [String]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Write the results into DIR, made when missing. 出力先フォルダー", valueName: "dir"),
    completion: .directory)
  var outputFolder: String?

  @Option(
    help: ArgumentHelp("Language of the messages. 表示言語", valueName: "ja|en"),
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError("'\(text)' is not a language of the program. Write ja or en.")
      }
      return language
    })
  var lang: Language?

  @Flag(help: "Overwrite existing results. 既存の出力を上書き")
  var force = false

  @Flag(help: "Exit with 2 on warnings too. 警告でも終了コード2")
  var strict = false

  func validate() throws {
    if outputFolder?.isEmpty == true {
      throw ValidationError("-o needs the name of a folder.")
    }
  }

  /// Runs a subcommand: `work` makes each book's results, then all are written and reported.
  ///
  /// Throws the exit status when it is not 0.
  func perform(_ work: (InputBook) throws -> FinishedBook) throws {
    let language = Terminal.language(chosen: lang)
    let status: RunStatus
    do {
      let finished = try finishedBooks(paths: books, work: work)
      try OutputCheck(outputs: finished.map(\.output), force: force).run()
      try write(finished.map(\.output))
      for book in finished { Terminal.report(book.closingLines(in: language)) }
      status = RunStatus(findings: finished.flatMap(\.findings), strict: strict)
    } catch {
      Terminal.complain(Failure(any: error).diagnostics, in: language)
      // Of several books some may be faultless; they were not written either.
      if books.count > 1 { Terminal.complain(Wording.nothingWritten[language]) }
      status = .notDone
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
