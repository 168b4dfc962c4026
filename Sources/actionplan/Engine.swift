import Diagnostics
import PlanChecks
import PlanComparison
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import SummaryTables

/// The only place where the command meets the layers that do the work.
enum Engine {
  /// Next year's workbook, its tables and the name they get.
  struct Update {
    var result: AnnualUpdateResult
    var tables: Tables
    /// Name of the new workbook without its extension.
    var nextName: String
  }

  /// A filled-in workbook and its tables.
  struct Merge {
    var result: MergeResult
    var tables: Tables
  }

  /// The tables of a workbook as it is.
  struct Export {
    var plan: Plan
    var tables: Tables
  }

  /// The tables of an edition and what was found in it.
  struct Tables {
    var files: [(name: String, bytes: [UInt8])]
    var findings: [Finding]
    /// 新旧対照表; nil where no earlier edition is known.
    var comparison: Comparison?
  }

  /// What differs between two editions, as workbook and table.
  struct Comparison {
    var plan: Plan
    var changes: [PlanChange]
    /// 新旧対照表.
    var workbook: [UInt8]
    /// `changes.csv` alone.
    var table: (name: String, bytes: [UInt8])

    init(_ comparison: PlanComparison, of plan: Plan) throws {
      self.plan = plan
      changes = comparison.changes
      workbook = try ComparisonBook.write(comparison)
      let file = try SummaryTables.changes(for: Edition(plan: plan, comparison: comparison))
      table = (file.name, file.bytes)
    }
  }

  static func update(
    _ input: InputBook, options: AnnualUpdateOptions, tables: TableOptions
  ) throws -> Update {
    let result = try AnnualUpdate.run(book: input.bytes, options: options)
    let nextName = fileNameRoll(
      input.name.stem, from: result.report.from, to: result.report.to)
    return Update(
      result: result,
      tables: try Tables(
        of: result.reading, result.texts, after: result.before, result.findings,
        caused: PrintScaleCheck.findings(result.report.printScales), tables),
      nextName: nextName)
  }

  static func merge(
    _ input: InputBook, _ inputs: UpdateInputs, options: MergeOptions
  ) throws -> Merge {
    let result = try EditionMerge.run(
      book: input.bytes, updates: inputs.tables.map { UpdateFile($0) },
      base: inputs.base.map { UpdateFile($0) }, options: options)
    return Merge(
      result: result,
      tables: try Tables(
        of: result.reading, result.texts, after: result.before, result.findings, TableOptions()))
  }

  static func export(_ input: InputBook, tables: TableOptions) throws -> Export {
    let review = try BookReview(Workbook(bytes: input.bytes))
    let reading = review.plan.reading
    return Export(
      plan: reading.plan,
      tables: try Tables(
        of: reading, review.plan.texts, after: nil, review.diagnostics, tables))
  }

  static func compare(old: InputBook, new: InputBook) throws -> Comparison {
    let before: Plan
    do {
      before = try PlanReading.read(Workbook(bytes: old.bytes).worksheets()).plan
    } catch {
      throw Failure(any: error).located(in: Place(file: old.path))
    }
    let after = try PlanReading.read(Workbook(bytes: new.bytes).worksheets()).plan
    return try Comparison(PlanComparison(old: before, new: after), of: after)
  }

  static func check(_ input: InputBook) throws -> [Finding] {
    let review = try BookReview(Workbook(bytes: input.bytes))
    let tables = DraftedTables(Edition(plan: review.plan.plan, texts: review.plan.texts))
    return Finding.all(review.diagnostics + tables.diagnostics, in: review.plan.reading)
  }
}

extension Engine.Tables {
  /// Makes the tables of an edition; what other programs may stumble over is found out on the way.
  ///
  /// All findings of a run come together here, before anything is written; those it has `caused`
  /// are told first.
  init(
    of reading: PlanReading, _ texts: PlanTexts, after before: Plan?,
    _ diagnostics: [Diagnostic], caused: [Diagnostic] = [], _ options: TableOptions
  ) throws {
    var edition = Edition(plan: reading.plan, texts: texts)
    edition.comparison = before.map { PlanComparison(old: $0, new: reading.plan) }
    comparison = try edition.comparison.map { try Engine.Comparison($0, of: reading.plan) }
    let tables = DraftedTables(edition, options: options)
    findings = Finding.all(diagnostics + tables.diagnostics, caused: caused, in: reading)
    files = try tables.files(with: findings).map { ($0.name, $0.bytes) }
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
      comparison: update.tables.comparison?.workbook, tables: update.tables.files,
      otherInputs: inputs.all)
    self.init(
      output: output, plan: result.plan, report: result.report, merge: result.merge,
      changes: update.tables.comparison?.changes, findings: update.tables.findings.map(\.diagnostic)
    )
  }

  /// The results of `merge`, to be written into `folder` or beside the input.
  init(input: InputBook, merge: Engine.Merge, inputs: UpdateInputs, folder: String?) {
    let output = BookOutput(
      input: input, name: input.name.stem + "-merged", folder: folder,
      workbook: merge.result.workbook, comparison: merge.tables.comparison?.workbook,
      tables: merge.tables.files, otherInputs: inputs.all)
    self.init(
      output: output, plan: merge.result.plan, report: nil, merge: merge.result.report,
      changes: merge.tables.comparison?.changes, findings: merge.tables.findings.map(\.diagnostic))
  }

  /// The results of `export`, to be written into `folder` or beside the input.
  init(input: InputBook, export: Engine.Export, folder: String?) {
    let output = BookOutput(
      input: input, name: input.name.stem, folder: folder, workbook: nil,
      tables: export.tables.files)
    self.init(
      output: output, plan: export.plan, report: nil,
      findings: export.tables.findings.map(\.diagnostic))
  }

  /// The results of `compare`, to be written into `folder` or beside the new book.
  init(
    input: InputBook, old: InputBook, comparison: Engine.Comparison, folder: String?
  ) {
    let output = BookOutput(
      input: input, name: input.name.stem, folder: folder, workbook: nil,
      comparison: comparison.workbook, tables: [comparison.table], otherInputs: [old])
    self.init(
      output: output, plan: comparison.plan, report: nil, changes: comparison.changes,
      findings: [])
  }
}
