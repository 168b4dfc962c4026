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
  /// The tables of a workbook as it is.
  struct Export {
    var plan: Plan
    var tables: Tables
  }

  /// The tables of an edition and what was found in it.
  struct Tables {
    var files: [TableFile]
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
    var tables: [TableFile]

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
      tables = made.files
    }
  }

  static func update(
    _ input: InputBook, options: AnnualUpdateOptions, tables: TableOptions, layout: BookLayout,
    isReported: Bool
  ) throws -> Made {
    try Made(
      AnnualUpdate.run(book: input.bytes, options: options, limits: input.limits), of: input,
      tables, layout: layout, isReported: isReported)
  }

  static func merge(
    _ input: InputBook, _ inputs: UpdateInputs, options: MergeOptions, finalize: FiscalYear?,
    layout: BookLayout, owners: ActionOwners, tables: TableOptions, isReported: Bool
  ) throws -> Made {
    let result = try EditionMerge.run(
      book: input.bytes, updates: inputs.files, base: inputs.base.map { UpdateFile($0) },
      options: options, finalize: finalize, fileName: input.name.stem, limits: input.limits,
      layout: layout.table)
    var made = try Made(
      consume result, of: input, tables, layout: layout, owners: owners, isReported: isReported)
    made.pending = made.plan.pendingCells
    return made
  }

  static func export(
    _ input: InputBook, tables: TableOptions, layout: BookLayout, owners: ActionOwners
  ) throws -> Export {
    let review = try review(of: input, layout: layout)
    var reading = review.plan.reading
    try owners.apply(to: &reading.plan)
    let texts = owners.isNeeded ? PlanTexts(reading.plan) : review.plan.texts
    let diagnostics = layout.notes + review.diagnostics
    _ = consume review
    return Export(
      plan: reading.plan,
      tables: try Tables(
        of: reading, texts, nil, diagnostics,
        from: [
          Provenance(
            fileName: input.name.file, bytes: input.bytes, account: reading.account)
        ], keeping: owners.keeps(reading.plan), tables))
  }

  /// Reads and checks a book whose tables are wanted; without a layout the one that stands beside it.
  static func review(of input: InputBook, layout: BookLayout? = nil) throws -> BookReview {
    let review = try read(input, layout: layout ?? BookLayout(of: input, named: nil))
    if review.plan.editionSigns?.contradiction != nil {
      // Every table would name a year that all other labels deny.
      throw Failure(review.diagnostics.filter { $0.code == "edition-differs" })
    }
    return review
  }

  static func compare(
    old: InputBook, new: InputBook, tables: TableOptions,
    layouts: (old: BookLayout, new: BookLayout)
  ) throws -> Comparison {
    let before: Plan
    var faults: [Diagnostic]
    do {
      let (reading, found) = try reading(old, layout: layouts.old)
      before = reading.plan
      faults = found.map { $0.located(in: Place(file: old.path)) }
    } catch {
      throw Failure(any: error).located(in: Place(file: old.path))
    }
    let (reading, found) = try reading(new, layout: layouts.new)
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
    _ input: InputBook, layout: BookLayout
  ) throws -> (reading: PlanReading, faults: [Diagnostic]) {
    let workbook = try Workbook(bytes: input.bytes, limits: input.limits)
    let reading = try PlanReading.read(
      workbook.worksheets(), limits: input.limits, layout: layout.table, codes: KeptCodes(workbook))
    return (reading, try workbook.inheritedFaults().filter { $0.severity == .error })
  }

  private static func read(_ input: InputBook, layout: BookLayout) throws -> BookReview {
    try BookReview(
      Workbook(bytes: input.bytes, limits: input.limits), fileName: input.name.stem,
      layout: layout.table)
  }

  static func check(
    _ input: InputBook, layout: BookLayout, owners: ActionOwners
  ) throws -> CheckedBook {
    let review = try read(input, layout: layout)
    var plan = review.plan.plan
    try owners.apply(to: &plan)
    var edition = Edition(plan: plan, texts: owners.isNeeded ? nil : review.plan.texts)
    edition.otherTexts = review.plan.reading.account.otherTexts
    let tables = DraftedTables(edition)
    let findings = Finding.all(review.diagnostics + tables.diagnostics, in: review.plan.reading)
      .filter(owners.keeps(plan))
    var checked = CheckedBook(
      path: input.path,
      findings: (input.notes + layout.notes).map { Finding($0, actionNumber: nil) } + findings,
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
    of reading: PlanReading, _ texts: PlanTexts, _ compared: PlanComparison?,
    _ diagnostics: [Diagnostic], caused: [Diagnostic] = [], known: Set<String>? = nil,
    updates: [UpdateCell] = [], heads: ComparisonHeads? = nil,
    from provenance: [Provenance] = [], keeping isKept: (Finding) -> Bool = { _ in true },
    _ options: TableOptions
  ) throws {
    account = reading.account
    var edition = Edition(plan: reading.plan, texts: texts)
    edition.updates = updates
    edition.provenance = provenance
    edition.otherTexts = reading.account.otherTexts
    edition.comparison = compared
    comparison = try compared.map { try Engine.Comparison($0, of: reading.plan, heads: heads) }
    let tables = DraftedTables(edition, options: options)
    findings = Finding.all(
      diagnostics + tables.diagnostics, caused: caused,
      // What the tables' texts make trouble with is not looked for in the book before.
      known: known?.union(Finding.keys(of: tables.diagnostics, in: reading)), in: reading
    ).filter(isKept)
    files = try tables.files(with: findings)
  }
}

extension FinishedBook {
  /// The results of `convert` or `merge`, to be written into `folder` or beside the input.
  init(
    input: InputBook, made: Engine.Made, inputs: UpdateInputs, folder: String?,
    report: [UInt8]? = nil
  ) {
    let comparison = made.tables.comparison
    var output = BookOutput(
      input: input, name: made.name, folder: folder, workbook: made.workbook,
      comparison: comparison?.workbook, report: report, tables: made.tables.files,
      otherInputs: inputs.all)
    output.layout = made.layout.map { bytes in
      let folder = folder ?? input.name.folder
      return OutputFile(path: PathName.path(output.name + "-layout.xlsx", in: folder), bytes: bytes)
    }
    self.init(
      output: output, plan: made.edition, events: made.events,
      cells: made.cells, changes: comparison?.changes,
      findings: (input.notes + inputs.notes + made.notes)
        .map { Finding($0, actionNumber: nil, origin: .run) }
        + made.tables.findings, account: made.tables.account)
    names = made.names
    pending = made.pending ?? []
  }

  /// The results of `export`, to be written into `folder` or beside the input.
  init(input: InputBook, export: Engine.Export, folder: String?) {
    let output = BookOutput(
      input: input, name: input.name.stem, folder: folder, workbook: nil,
      tables: export.tables.files)
    self.init(
      output: output, plan: export.plan,
      findings: input.notes.map { Finding($0, actionNumber: nil, origin: .run) }
        + export.tables.findings,
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
      findings: (input.notes + comparison.findings).map {
        Finding($0, actionNumber: nil, origin: .run)
      },
      account: comparison.account)
  }
}
