import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport

/// A small edition (令和6年度) and tables for it, as CSV texts.
///
/// A No. … I 令和6年度実績, J 開始年, K–O R6–R10, P 課題, as in `SheetSketch.headings`.
struct UpdateScene {
  var book = UpdateScene.edition

  /// Actions 1 and 2 of ① 学ぶ, 3 of ② つなぐ, 4 of (2) 広げる ① 売る.
  static let edition = PlanBook(
    rows: [
      SheetSketch.headings,
      SheetSketch.action(
        "1", strategy: "(1) 育てる", measure: "① 学ぶ", title: "研修",
        schedule: ["検討", "", "実施→"]),
      SheetSketch.action("2", title: "相談", schedule: ["実施→"]),
      SheetSketch.action("3", measure: "② つなぐ", title: "交流"),
      SheetSketch.action(
        "4", strategy: "(2) 広げる", measure: "① 売る", title: "展示",
        schedule: ["実施", "実施", "実施", "実施", "実施"]),
    ],
    kpiRows: [
      ["(1) 育てる"],
      ["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度", "R8年度"],
      ["相談件数 (件)", "10", "20", "", "毎年度策定"],
      ["参加社数 (社)", "5", "6", "", ""],
      ["(2) 広げる"],
      ["指標名", "現状値\n(R5年度末)", "R6年度", "R7年度", "R8年度"],
      ["参加社数 (社)", "1", "2", "", ""],
    ])

  /// What tables ask for; each is the text of a CSV file 表1.csv, 表2.csv …, or 訂正1.csv … of one that
  /// is newer.
  func read(
    _ tables: String..., newer: [String] = [], base: PlanBook? = nil,
    by rules: UpdateRules = UpdateRules()
  ) throws -> (update: PlanUpdate, findings: [Diagnostic]) {
    let worksheets = try Workbook(bytes: book.bytes()).worksheets()
    let asked = try PlanUpdate.read(
      Self.files(tables) + Self.newerFiles(newer),
      base: base.map { UpdateFile(name: "配布.xlsx", bytes: try $0.bytes()) },
      for: PlanReading.read(worksheets), of: worksheets, by: rules)
    return (asked.update, asked.findings)
  }

  private static func newerFiles(_ tables: [String]) -> [UpdateFile] {
    tables.enumerated().map {
      UpdateFile(name: "訂正\($0 + 1).csv", bytes: Array($1.utf8), isNewer: true)
    }
  }

  static func files(_ tables: [String]) -> [UpdateFile] {
    tables.enumerated().map { UpdateFile(name: "表\($0 + 1).csv", bytes: Array($1.utf8)) }
  }

  /// The changes of the only action that tables change.
  func action(_ tables: String...) throws -> ActionUpdate? {
    let worksheets = try Workbook(bytes: book.bytes()).worksheets()
    let update = try PlanUpdate.read(
      Self.files(tables), base: nil, for: PlanReading.read(worksheets), of: worksheets
    ).update
    return update.actions.count == 1 ? update.actions[0] : nil
  }

  /// The faults of tables as lines for people, or nothing.
  func faults(_ tables: String..., language: Language = .japanese) throws -> [String] {
    let worksheets = try Workbook(bytes: book.bytes()).worksheets()
    let reading = try PlanReading.read(worksheets)
    let failure = caughtFailure {
      try PlanUpdate.read(Self.files(tables), base: nil, for: reading, of: worksheets)
    }
    return failure?.diagnostics.map { $0.described(in: language) } ?? []
  }
}

extension ActionUpdate {
  /// Its schedule as 2025-2026 検討.
  var spans: [String]? { schedule?.value.map(\.text) }
}

extension RequestedSpan {
  var text: String { "\(years.lowerBound.shortLabel)-\(years.upperBound.shortLabel) \(label)" }
}
