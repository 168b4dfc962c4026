import ArgumentParser
import Diagnostics
import PlanEditing

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
