import ArgumentParser
import Diagnostics

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

/// How an office has built its tables.
struct LayoutOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The layout table of the book; without it <name>-layout.xlsx beside the book. レイアウト表",
      valueName: "file"),
    completion: .file(extensions: ["xlsx", "csv"]))
  var layout: String?
}

/// Whose actions are looked at.
struct DepartmentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only the actions of this department. 担当課で絞り込む", valueName: "name"))
  var department: String?

  @OptionGroup var list: DepartmentListOptions
}

/// Whose the actions of a book are that does not say so itself.
struct DepartmentListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A table (.xlsx or .csv) of numbers and departments, for a book without that column. 番号と担当課の表",
      valueName: "file"),
    completion: .file(extensions: ["xlsx", "csv"]))
  var departments: String?
}
