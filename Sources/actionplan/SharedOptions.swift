import ArgumentParser
import Diagnostics
import PlanEditing
import SummaryTables

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

/// What is made of update tables; the tables themselves are named by each subcommand.
struct UpdateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The book that was handed out; only what differs from it counts. 配布したブック",
      valueName: "book"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var base: String?

  @Flag(help: "Remove the rows of actions that have ended. 終了したアクションの行を削除")
  var dropEnded = false

  @Flag(help: "Copy results to relisted rows that said the same before. 再掲に実績を写す")
  var syncRelisted = false

  @Flag(help: "Give KPI actuals rows of their own. KPIの実績値の行を追加")
  var kpiActuals = false

  var merge: MergeOptions {
    MergeOptions(
      dropsEnded: dropEnded, syncsRelisted: syncRelisted, addsKPIActuals: kpiActuals)
  }
}

/// Update tables and the book they were made from, read into memory.
struct UpdateInputs {
  var tables: [InputBook]
  var base: InputBook?

  /// Reads the files; the reasons of all that cannot be read are thrown together.
  init(tables: [String], base: String?) throws {
    var problems: [Diagnostic] = []
    self.tables = []
    for path in tables {
      do {
        self.tables.append(try InputBook(locating: path))
      } catch {
        problems += Failure(any: error).diagnostics
      }
    }
    guard problems.isEmpty else { throw Failure(problems) }
    self.base = try base.map { try InputBook(locating: $0) }
  }

  /// The files that no result may overwrite.
  var all: [InputBook] { tables + [base].compactMap(\.self) }
}

extension UpdateFile {
  /// A table under the name the user gave it.
  init(_ input: InputBook) { self.init(name: input.path, bytes: input.bytes) }
}

/// How the CSV tables are written.
struct TableArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who the tables are for. CSVの形式", valueName: "excel|machine|cp932"),
    transform: { text in
      guard let profile = TableProfile(rawValue: text) else {
        throw ValidationError("'\(text)' is no profile. Write excel, machine or cp932.")
      }
      return profile
    })
  var csvProfile = TableProfile.excel

  @Flag(help: "Put ' before texts a spreadsheet would run. 数式とみなされる文字列に ' を付ける")
  var csvGuard = false

  @Option(
    help: ArgumentHelp(
      "The municipality's code, named in the data package. 全国地方公共団体コード",
      valueName: "code"),
    transform: { text in
      do throws(Failure) {
        return try MunicipalityCode(text)
      } catch {
        throw ValidationError(error.diagnostics[0].described(in: .english))
      }
    })
  var municipalityCode: MunicipalityCode?

  var options: TableOptions {
    TableOptions(profile: csvProfile, isGuarded: csvGuard, municipalityCode: municipalityCode)
  }
}
