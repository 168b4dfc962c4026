import ActionPlan
import Diagnostics
import SpreadsheetML
import SummaryTables

/// The only place where the command meets the layers that do the work.
enum Engine {
  /// Next year's workbook, its tables and the name they get.
  struct Update {
    var result: AnnualUpdateResult
    var tables: [Table]
    /// Name of the new workbook without its extension.
    var nextName: String
  }

  /// A filled-in workbook and its tables.
  struct Merge {
    var result: MergeResult
    var tables: [Table]
  }

  /// The tables of a workbook as it is.
  struct Export {
    var plan: Plan
    var findings: [Diagnostic]
    var tables: [Table]
  }

  /// A table's file name and its bytes.
  typealias Table = (name: String, bytes: [UInt8])

  static func update(_ input: InputBook, options: AnnualUpdateOptions) throws -> Update {
    let result = try AnnualUpdate.run(book: input.bytes, options: options)
    let nextName = fileNameRoll(
      input.name.stem, from: result.report.from, to: result.report.to)
    return Update(result: result, tables: tables(of: result.plan), nextName: nextName)
  }

  static func merge(
    _ input: InputBook, _ inputs: UpdateInputs, options: MergeOptions
  ) throws -> Merge {
    let result = try EditionMerge.run(
      book: input.bytes, updates: inputs.tables.map { UpdateFile($0) },
      base: inputs.base.map { UpdateFile($0) }, options: options)
    return Merge(result: result, tables: tables(of: result.plan))
  }

  static func export(_ input: InputBook) throws -> Export {
    let review = try BookReview(Workbook(bytes: input.bytes))
    return Export(
      plan: review.plan.plan, findings: review.findings.map(\.diagnostic),
      tables: tables(of: review.plan.plan))
  }

  static func check(_ input: InputBook) throws -> [Finding] {
    try BookReview(Workbook(bytes: input.bytes)).findings
  }

  private static func tables(of plan: Plan) -> [Table] {
    SummaryTables.files(for: plan).map { (name: $0.name, bytes: $0.bytes) }
  }
}

extension FinishedBook {
  /// The results of `convert`, to be written into `folder` or beside the input.
  init(
    input: InputBook, update: Engine.Update, inputs: UpdateInputs, folder: String?
  ) {
    let result = update.result
    let output = BookOutput(
      input: input, name: update.nextName, folder: folder, workbook: result.workbook,
      tables: update.tables, otherInputs: inputs.all)
    self.init(
      output: output, plan: result.plan, report: result.report, merge: result.merge,
      findings: result.findings)
  }

  /// The results of `merge`, to be written into `folder` or beside the input.
  init(input: InputBook, merge: Engine.Merge, inputs: UpdateInputs, folder: String?) {
    let output = BookOutput(
      input: input, name: input.name.stem + "-merged", folder: folder,
      workbook: merge.result.workbook, tables: merge.tables, otherInputs: inputs.all)
    self.init(
      output: output, plan: merge.result.plan, report: nil, merge: merge.result.report,
      findings: merge.result.findings)
  }

  /// The results of `export`, to be written into `folder` or beside the input.
  init(input: InputBook, export: Engine.Export, folder: String?) {
    let output = BookOutput(
      input: input, name: input.name.stem, folder: folder, workbook: nil, tables: export.tables)
    self.init(output: output, plan: export.plan, report: nil, findings: export.findings)
  }
}
