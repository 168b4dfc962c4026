import ArgumentParser
import Diagnostics

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

  @Option(
    help: ArgumentHelp(
      "An earlier findings.csv with a filled column seen: what it marks is only counted. 確認済みの一覧",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var seen: String?

  @Flag(name: [.customShort("q"), .long], help: "Say no more than two lines. 表示を2行までにする")
  var quiet = false

  var language: Language { lang ?? SpokenLanguage.current }
}
