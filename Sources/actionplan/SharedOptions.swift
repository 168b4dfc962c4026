import ArgumentParser
import Diagnostics

/// The workbooks a subcommand works on.
struct BookArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The workbook (.xlsx or .xlsm). 元のブック", valueName: "book"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var books: [String]
}

/// How a subcommand speaks and what it makes of findings.
struct MessageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Language of the messages. 表示言語", valueName: "ja|en"),
    transform: { text in
      guard let language = Language(rawValue: text) else {
        throw ValidationError("'\(text)' is not a language of the program. Write ja or en.")
      }
      return language
    })
  var lang: Language?

  @Flag(help: "Exit with 2 on warnings too. 警告でも終了コード2")
  var strict = false

  var language: Language { Terminal.language(chosen: lang) }
}

/// Where results go.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Write the results into DIR, made when missing. 出力先フォルダー", valueName: "dir"),
    completion: .directory)
  var outputFolder: String?

  @Flag(help: "Overwrite existing results. 既存の出力を上書き")
  var force = false

  func validate() throws {
    if outputFolder?.isEmpty == true {
      throw ValidationError("-o needs the name of a folder.")
    }
  }
}
