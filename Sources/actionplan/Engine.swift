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
  /// An edition that was made, its tables and the name they get.
  struct Made {
    var result: EditionResult
    var tables: Tables
    /// Name of the new workbook without its extension.
    var name: String

    init(_ result: EditionResult, of input: InputBook, _ options: TableOptions) throws {
      self.result = result
      let roll = result.events.roll
      let name =
        roll.map { fileNameRoll(input.name.stem, from: $0.from, to: $0.to) }
        ?? input.name.stem + "-merged"
      self.name = name
      // Of one edition before and after tables have filled it in.
      let heads = ComparisonHeads(
        new: "反映後（\(name)\(input.name.workbookExtension)）",
        old: "反映前（\(input.name.file)）")
      tables = try Tables(
        of: result.reading, result.texts, after: result.before, result.findings,
        caused: Diagnostic.caused(by: result.events) + Diagnostic.caused(by: result),
        known: Finding.keys(of: result.findingsBefore, in: result.readingBefore),
        updates: result.cells, heads: roll == nil ? heads : nil,
        from: [
          Provenance(
            fileName: name + input.name.workbookExtension, bytes: result.workbook,
            account: result.reading.account),
          Provenance(fileName: input.name.file, role: .madeOf, bytes: input.bytes),
        ], options)
    }
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
    var account: CellAccount
    /// 新旧対照表; nil where no earlier edition is known.
    var comparison: Comparison?
  }

  /// What differs between two editions, as workbook and table.
  struct Comparison {
    var plan: Plan
    var changes: [PlanChange]
    /// What a person should know of the two editions.
    var findings: [Diagnostic]
    /// What was read of the new one; nil where it was not read for this.
    var account: CellAccount?
    /// 新旧対照表.
    var workbook: [UInt8]
    /// `changes.csv` alone, with its data package.
    var tables: [(name: String, bytes: [UInt8])]

    init(
      _ comparison: PlanComparison, of plan: Plan, heads: ComparisonHeads? = nil,
      tables options: TableOptions = TableOptions()
    ) throws {
      self.plan = plan
      changes = comparison.changes
      let made = try SummaryTables.changes(
        for: Edition(plan: plan, comparison: comparison), options: options)
      findings = comparison.findings + made.diagnostics
      workbook = try ComparisonBook.write(comparison, heads: heads)
      tables = made.files.map { ($0.name, $0.bytes) }
    }
  }

  static func update(
    _ input: InputBook, options: AnnualUpdateOptions, tables: TableOptions
  ) throws -> Made {
    try Made(
      AnnualUpdate.run(book: input.bytes, options: options, limits: input.limits), of: input,
      tables)
  }

  static func merge(
    _ input: InputBook, _ inputs: UpdateInputs, options: MergeOptions, finalize: FiscalYear?,
    tables: TableOptions
  ) throws -> Made {
    let result = try EditionMerge.run(
      book: input.bytes, updates: inputs.files, base: inputs.base.map { UpdateFile($0) },
      options: options, finalize: finalize, fileName: input.name.stem, limits: input.limits)
    return try Made(result, of: input, tables)
  }

  static func export(_ input: InputBook, tables: TableOptions) throws -> Export {
    let review = try review(of: input)
    let reading = review.plan.reading
    return Export(
      plan: reading.plan,
      tables: try Tables(
        of: reading, review.plan.texts, after: nil, review.diagnostics,
        from: [
          Provenance(
            fileName: input.name.file, bytes: input.bytes, account: reading.account)
        ], tables))
  }

  /// Reads and checks a book whose tables are wanted.
  static func review(of input: InputBook) throws -> BookReview {
    let review = try read(input)
    if review.plan.editionSigns?.contradiction != nil {
      // Every table would name a year that all other labels deny.
      throw Failure(review.diagnostics.filter { $0.code == "edition-differs" })
    }
    return review
  }

  static func compare(
    old: InputBook, new: InputBook, tables: TableOptions
  ) throws -> Comparison {
    let before: Plan
    var faults: [Diagnostic]
    do {
      let (reading, found) = try reading(old)
      before = reading.plan
      faults = found.map { $0.located(in: Place(file: old.path)) }
    } catch {
      throw Failure(any: error).located(in: Place(file: old.path))
    }
    let (reading, found) = try reading(new)
    faults += found
    let after = reading.plan
    // Two books of one edition are told apart by their names.
    let isOneEdition = before.edition == after.edition
    let heads = ComparisonHeads(
      new: "新（\(new.name.file)）",
      old: "旧（\(old.name.file)）")
    var comparison = try Comparison(
      PlanComparison(old: before, new: after), of: after,
      heads: isOneEdition ? heads : nil, tables: tables)
    comparison.account = reading.account
    comparison.findings += faults
    if before.edition > after.edition {
      comparison.findings.append(.comparedBackwards(before.edition, after.edition))
    }
    return comparison
  }

  /// What a book says, and what of it cannot be read.
  private static func reading(
    _ input: InputBook
  ) throws -> (reading: PlanReading, faults: [Diagnostic]) {
    let workbook = try Workbook(bytes: input.bytes, limits: input.limits)
    let reading = try PlanReading.read(
      workbook.worksheets(), limits: input.limits, codes: KeptCodes(workbook))
    return (reading, try workbook.inheritedFaults().filter { $0.severity == .error })
  }

  private static func read(_ input: InputBook) throws -> BookReview {
    try BookReview(
      Workbook(bytes: input.bytes, limits: input.limits), fileName: input.name.stem)
  }

  static func check(_ input: InputBook) throws -> CheckedBook {
    let review = try read(input)
    var edition = Edition(plan: review.plan.plan, texts: review.plan.texts)
    edition.otherTexts = review.plan.reading.account.otherTexts
    let tables = DraftedTables(edition)
    let findings = Finding.all(review.diagnostics + tables.diagnostics, in: review.plan.reading)
    var checked = CheckedBook(
      path: input.path,
      findings: input.notes.map { Finding($0, actionNumber: nil) } + findings,
      account: review.plan.reading.account)
    checked.input = input
    return checked
  }
}

extension Engine.Tables {
  /// Makes the tables of an edition; what other programs may stumble over is found out on the way.
  ///
  /// All findings of a run come together here, before anything is written; those it has `caused`
  /// are told first.
  init(
    of reading: PlanReading, _ texts: PlanTexts, after before: Plan?,
    _ diagnostics: [Diagnostic], caused: [Diagnostic] = [], known: Set<String>? = nil,
    updates: [UpdateCell] = [], heads: ComparisonHeads? = nil,
    from provenance: [Provenance] = [],
    _ options: TableOptions
  ) throws {
    account = reading.account
    var edition = Edition(plan: reading.plan, texts: texts)
    edition.updates = updates
    edition.provenance = provenance
    edition.otherTexts = reading.account.otherTexts
    edition.comparison = before.map { PlanComparison(old: $0, new: reading.plan) }
    comparison = try edition.comparison.map {
      try Engine.Comparison($0, of: reading.plan, heads: heads)
    }
    let tables = DraftedTables(edition, options: options)
    findings = Finding.all(
      diagnostics + tables.diagnostics, caused: caused,
      // What the tables' texts make trouble with is not looked for in the book before.
      known: known?.union(Finding.keys(of: tables.diagnostics, in: reading)), in: reading)
    files = try tables.files(with: findings).map { ($0.name, $0.bytes) }
  }
}

extension FinishedBook {
  /// The results of `convert` or `merge`, to be written into `folder` or beside the input.
  init(
    input: InputBook, made: Engine.Made, inputs: UpdateInputs, folder: String?,
    report: [UInt8]? = nil
  ) {
    let comparison = made.tables.comparison
    let output = BookOutput(
      input: input, name: made.name, folder: folder, workbook: made.result.workbook,
      comparison: comparison?.workbook, report: report, tables: made.tables.files,
      otherInputs: inputs.all)
    self.init(
      output: output, plan: made.result.plan, events: made.result.events,
      cells: made.result.cells, changes: comparison?.changes,
      findings: (input.notes + inputs.notes).map { Finding($0, actionNumber: nil) }
        + made.tables.findings, account: made.tables.account)
  }

  /// The results of `export`, to be written into `folder` or beside the input.
  init(input: InputBook, export: Engine.Export, folder: String?) {
    let output = BookOutput(
      input: input, name: input.name.stem, folder: folder, workbook: nil,
      tables: export.tables.files)
    self.init(
      output: output, plan: export.plan,
      findings: input.notes.map { Finding($0, actionNumber: nil) } + export.tables.findings,
      account: export.tables.account)
  }

  /// The results of `compare`, to be written into `folder` or beside the new book.
  init(
    input: InputBook, old: InputBook, comparison: Engine.Comparison, folder: String?
  ) {
    let output = BookOutput(
      input: input, name: input.name.stem, folder: folder, workbook: nil,
      comparison: comparison.workbook, tables: comparison.tables, otherInputs: [old])
    self.init(
      output: output, plan: comparison.plan, changes: comparison.changes,
      findings: (input.notes + comparison.findings).map { Finding($0, actionNumber: nil) },
      account: comparison.account)
  }
}
