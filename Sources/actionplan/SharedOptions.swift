import ArgumentParser
import Diagnostics
import PlanEditing
import PlanText
import SummaryTables

/// The workbooks a subcommand works on.
struct BookArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The workbook (.xlsx or .xlsm). 元のブック", valueName: "book"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var books: [String]
}

/// How much the files that are read may hold.
struct LimitOptions: ParsableArguments {
  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "Raise a limit on what files may hold, e.g. actions=200000; may be repeated. 上限の変更",
      valueName: "name=n"),
    transform: { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let limit = Limit(rawValue: parts[0]) else {
        let names = Limit.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(text)' names no limit. Write NAME=N; the names are \(names).")
      }
      guard let number = Int(parts[1]), (1...(1 << 40)).contains(number) else {
        throw ValidationError("'\(parts[1])' is not a number of \(limit.rawValue).")
      }
      return (limit, number)
    })
  var changes: [(limit: Limit, number: Int)] = []

  var limits: Limits {
    var limits = Limits()
    for change in changes { limits[change.limit] = change.number }
    return limits
  }
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

  @Option(
    help: ArgumentHelp(
      "The name of the results, without extension. 出力の名前", valueName: "name"))
  var name: String?

  func validate() throws {
    if let name, name.isEmpty || name.contains("/") || !PathName(name).fileExtension.isEmpty {
      throw ValidationError("--name takes the name of a file without folder and extension.")
    }
    if outputFolder?.isEmpty == true {
      throw ValidationError("-o needs the name of a folder.")
    }
  }
}

/// What is made of update tables; the tables themselves are named by each subcommand.
struct UpdateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A table that corrects an earlier return and may replace what that wrote; may be repeated. 訂正の表",
      valueName: "file"),
    completion: .file(extensions: ["xlsx", "xlsm", "csv"]))
  var newer: [String] = []

  @Option(
    help: ArgumentHelp(
      "The book that was handed out; only what differs from it counts. 配布したブック",
      valueName: "book"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var base: String?

  @Option(
    help: ArgumentHelp(
      "Make the results of a year final, as the tables leave them. 実績を確定する年度",
      valueName: "year"),
    transform: typedYear)
  var finalize: FiscalYear?

  @Flag(help: "Remove the rows of actions that have ended. 終了したアクションの行を削除")
  var dropEnded = false

  @Flag(help: "Copy results to relisted rows that said the same before. 再掲に実績を写す")
  var syncRelisted = false

  @Flag(help: "Give KPI actuals rows of their own. KPIの実績値の行を追加")
  var kpiActuals = false

  @Option(
    help: ArgumentHelp(
      "A heading, or the letter of a column without one, that tables have besides; may be repeated."
        + " 反映しない列",
      valueName: "heading"))
  var ignoreColumn: [String] = []
  @Flag(help: "Let tables correct the 現状 of actions. 現状の訂正を認める")
  var allowBaseline = false

  var merge: MergeOptions {
    MergeOptions(
      dropsEnded: dropEnded, syncsRelisted: syncRelisted, addsKPIActuals: kpiActuals,
      ignoredColumns: ignoreColumn, allowsBaseline: allowBaseline)
  }
}

/// What is written for people beside the workbook and its tables.
struct PaperOptions: ParsableArguments {
  @Flag(help: "Write a report (HTML) beside the workbook. 報告書を作る")
  var report = false

  @Flag(help: "Write the findings as a workbook beside it. 確認結果のブックを作る")
  var findingsBook = false
}

/// Update tables and the book they were made from, read into memory.
struct UpdateInputs {
  var tables: [InputBook]
  /// Tables that correct earlier returns.
  var newer: [InputBook]
  var base: InputBook?
  /// What a person should know of the files.
  var notes: [Diagnostic] = []

  /// Reads the files; the reasons of all that cannot be read are thrown together.
  init(tables: [String], newer: [String], base: String?, limits: Limits) throws {
    var problems: [Diagnostic] = []
    // A folder's files are often named by a pattern; one work file alone is a mistake.
    let isOwner = { (path: String) in PathName(path).stem.hasPrefix("~$") }
    let given = tables + newer
    let skipped = given.allSatisfy(isOwner) ? [] : given.filter(isOwner)
    notes = skipped.map { .ownerFileSkipped($0) }
    func read(_ paths: [String]) -> [InputBook] {
      paths.filter { !skipped.contains($0) }.compactMap { path in
        do {
          return try InputBook(locating: path, limits)
        } catch {
          problems += Failure(any: error).diagnostics
          return nil
        }
      }
    }
    self.tables = read(tables)
    self.newer = read(newer)
    guard problems.isEmpty else { throw Failure(problems) }
    self.base = try base.map { try InputBook(locating: $0, limits) }
  }

  /// The tables under the names the user gave them.
  var files: [UpdateFile] {
    tables.map { UpdateFile($0) } + newer.map { UpdateFile($0, isNewer: true) }
  }

  /// The files that no result may overwrite.
  var all: [InputBook] { tables + newer + [base].compactMap(\.self) }
}

extension UpdateFile {
  /// A file that was read into memory.
  init(_ input: InputBook, isNewer: Bool = false) {
    self.init(name: input.path, bytes: input.bytes, isNewer: isNewer, limits: input.limits)
  }
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
        throw ValidationError(error.diagnostics[0].described(in: SpokenLanguage.current))
      }
    })
  var municipalityCode: MunicipalityCode?

  var options: TableOptions {
    TableOptions(profile: csvProfile, isGuarded: csvGuard, municipalityCode: municipalityCode)
  }
}
