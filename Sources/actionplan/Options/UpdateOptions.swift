import ArgumentParser
import PlanEditing
import PlanText

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
