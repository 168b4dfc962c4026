package import Diagnostics
package import PlanReading
package import PlanText
package import SpreadsheetML

/// What update tables ask of an edition, what staff should know about them, and what has become of
/// each of their cells.
package struct UpdateReading: Sendable {
  package let update: PlanUpdate
  /// File by file, those of a file by sheet and cell; errors keep the update from being made.
  package let findings: [Diagnostic]
  /// File by file, in the order of the cells.
  package let cells: [UpdateCell]
  /// Cells of which the readers say contradictory things: faults of this program.
  package let contradictions: [UpdateSource]
  /// Texts of which some words look otherwise than their cell's font, by cell.
  let runs: [UpdateSource: [TextRun]]

  /// Reads what update tables ask of an edition.
  ///
  /// - Parameters:
  ///   - files: .xlsx or .csv tables; where they ask for the same, their order makes no difference.
  ///   - base: the book that was handed out: only what differs from it counts.
  ///   - reading: the edition that is to be filled in.
  ///   - worksheets: the sheets it was read from.
  ///   - book: the edition itself, to tell what stands out in copies of it; nil where nobody asks.
  ///   - before: the plan as it was before its year was rolled; nil where it was not.
  ///   - ignoring: headings of columns to be left out, letters of those without one.
  ///   - rules: what the run has to do with them.
  package init(
    _ files: [UpdateFile], base: UpdateFile?, for reading: PlanReading, of worksheets: [Worksheet],
    book: Workbook? = nil, before: Plan? = nil, ignoring: [String] = [],
    by rules: UpdateRules = UpdateRules()
  ) {
    var findings: [Diagnostic] = []
    let edition = (before ?? reading.plan).edition
    let handedOut = Self.plan(of: base, for: reading, edition, findings: &findings)
    let context = UpdateContext(
      reading, worksheets, base: handedOut?.plan, before: before, ignoring: ignoring)
    let model = handedOut?.workbook ?? book
    let copied = handedOut?.worksheets ?? worksheets
    let remarks = RemarksOnReturns(copiedFrom: copied)
    let tables = files.compactMap {
      StatedTable.read($0, context, copiedFrom: model, remarks, findings: &findings)
    }
    var merge = UpdateMerge(context, rules)
    let excess = Self.excess(of: tables, context, files.first?.limits ?? Limits())
    if let excess { findings.append(excess) } else { merge.add(tables) }
    findings += merge.findings
    findings += Self.struckTexts(in: tables, merge)
    let errors = Set(findings.filter { $0.severity == .error }.map(\.place))
    let cells = merge.account.cells { errors.contains($0.place) }
    findings += Self.findings(about: cells, of: tables.map(\.file), merge, errors)
    let beside = TextsBesideTables(copiedFrom: copied, handedOut?.plan ?? reading.plan)
    let headings = tables.flatMap(\.headings)
    findings += beside.findings(about: cells, below: headings, told: Set(findings.map(\.place)))
    findings += beside.findings(aboutHeadings: headings, told: Set(findings.map(\.place)))
    self.findings = Self.sorted(findings, by: files)
    self.cells = cells
    update = merge.update
    contradictions = merge.account.contradictions
    runs = tables.reduce(into: [:]) { runs, table in runs.merge(table.runs) { first, _ in first } }
  }

  /// The reason for which tables are not looked at that have too many names to compare with those of
  /// the plan; nil where they have not.
  private static func excess(
    of tables: [StatedTable], _ context: UpdateContext, _ limits: Limits
  ) -> Diagnostic? {
    let unknown = tables.flatMap(\.actions).count { action in
      guard let number = action.number else { return true }
      guard let title = action.text(.title)?.value else { return false }
      return context.actions[number]?.title.value != title
    }
    let indicators = tables.reduce(0) { $0 + $1.kpis.count }
    let plan = context.plan
    let comparisons =
      unknown * (context.actions.count + unknown) + indicators * (plan.kpis.count + indicators / 64)
    guard comparisons > limits[.comparisons] else { return nil }
    let passed = limits.passed(.comparisons, found: comparisons)
    return .limitExceeded(passed, at: Place(file: tables.first?.file))
  }

  /// What the account of the cells says of each file.
  private static func findings(
    about cells: [UpdateCell], of files: [String], _ merge: UpdateMerge, _ errors: Set<Place>
  ) -> [Diagnostic] {
    files.flatMap { file in
      let cells = cells.filter { $0.source.file == file }
      let hasErrors = errors.contains { $0.file == file }
      var findings = hiddenCells(cells)
      if hasErrors { return findings }
      if let unread = cells.first(where: { $0.fate == .refused }) {
        findings.append(.updateCellUnread(at: unread.source))
      } else if let first = cells.unusedCells.first {
        findings.append(
          .updateFileUnused(count: cells.unusedCells.count, first: first, file: file))
      } else if merge.silentFiles.contains(file) {
        findings.append(.updateAsksForNothing(file: file))
      }
      return findings
    }
  }

  /// What is struck through in cells on which something hangs.
  private static func struckTexts(
    in tables: [StatedTable], _ merge: UpdateMerge
  ) -> [Diagnostic] {
    if tables.allSatisfy(\.struck.isEmpty) { return [] }
    // Of an action that ends the row may be struck through.
    let ended = Set(
      merge.statuses.requests.values.filter { !$0.value.isActive }.map(\.source.rowStart))
    // A heading has no fate.
    let fates = Dictionary(merge.account.cells { _ in false }.map { ($0.source, $0.fate) }) {
      first, _ in
      first
    }
    return tables.flatMap { table in
      table.struck.compactMap { source, text -> Diagnostic? in
        let fate = fates[source]
        if text.isWhole {
          let isMeant = ended.contains(source.rowStart)
          return fate == .skipped || isMeant ? nil : .updateStruckWhole(at: source)
        }
        if fate == .skipped || fate == .same { return nil }
        return .updateStruckLeftOut(text, at: source)
      }
    }
  }

  /// What was read on hidden sheets, and in hidden rows and columns.
  private static func hiddenCells(_ cells: [UpdateCell]) -> [Diagnostic] {
    var groups: [[UpdateCell]] = []
    for cell in cells where cell.visibility != .shown && cell.fate != .skipped {
      let last = groups.last?.first
      if last?.source.sheet == cell.source.sheet, last?.visibility == cell.visibility {
        groups[groups.count - 1].append(cell)
      } else {
        groups.append([cell])
      }
    }
    return groups.compactMap { cells in
      cells.first.map { first in
        let written = cells.filter { $0.fate == .written }
        return .updateHiddenRead(
          sheet: first.source.sheet ?? "", isWholeSheet: first.visibility == .onHiddenSheet,
          count: cells.count, written: written.count, at: (written.first ?? first).source)
      }
    }
  }

  /// The findings file by file, those of a file by sheet and cell.
  private static func sorted(_ findings: [Diagnostic], by files: [UpdateFile]) -> [Diagnostic] {
    var order: [String: Int] = [:]
    for name in files.map(\.name) + findings.compactMap(\.place.sheet) where order[name] == nil {
      order[name] = order.count
    }
    func key(_ place: Place) -> (Int, Int, Int, Int) {
      let cell = place.cell.flatMap { CellReference($0) }
      return (
        place.file.flatMap { order[$0] } ?? -1, place.sheet.flatMap { order[$0] } ?? -1,
        cell?.row ?? 0, cell?.column ?? 0
      )
    }
    // The sort is stable.
    return findings.sorted { key($0.place) < key($1.place) }
  }

  /// The book that was handed out and its plan; nil without a base or where it cannot be read.
  private static func plan(
    of base: UpdateFile?, for reading: PlanReading, _ edition: FiscalYear,
    findings: inout [Diagnostic]
  ) -> (plan: Plan, workbook: Workbook, worksheets: [Worksheet])? {
    guard let base else { return nil }
    do {
      let workbook = try Workbook(bytes: base.bytes, limits: base.limits)
      let worksheets = try workbook.worksheets()
      let plan = try PlanReading.read(worksheets, limits: base.limits, layout: reading.layout)
        .plan.numbered(as: reading)
      if plan.edition != edition {
        findings.append(.baseOfAnotherYear(plan.edition, edition, file: base.name))
      }
      return (plan, workbook, worksheets)
    } catch {
      findings += error.located(in: Place(file: base.name)).diagnostics
      return nil
    }
  }
}

extension PlanUpdate {
  /// Reads what update tables ask of an edition, as `UpdateReading` does.
  ///
  /// - Throws: `Failure` with every fault of every table, each with file, sheet and cell.
  package static func read(
    _ files: [UpdateFile], base: UpdateFile?, for reading: PlanReading, of worksheets: [Worksheet],
    book: Workbook? = nil, before: Plan? = nil, ignoring: [String] = [],
    by rules: UpdateRules = UpdateRules()
  ) throws(Failure) -> UpdateReading {
    let asked = UpdateReading(
      files, base: base, for: reading, of: worksheets, book: book, before: before,
      ignoring: ignoring, by: rules)
    let errors = asked.findings.filter { $0.severity == .error }
    if !errors.isEmpty { throw Failure(errors) }
    return asked
  }
}

/// What a run has to do with what its tables ask for.
package struct UpdateRules: Sendable {
  /// Whether tables may correct a 現状.
  package var allowsBaseline: Bool
  /// The edition the book was before its year was rolled; nil where it was not.
  package var rolledFrom: FiscalYear?

  package init(allowsBaseline: Bool = false, rolledFrom: FiscalYear? = nil) {
    self.allowsBaseline = allowsBaseline
    self.rolledFrom = rolledFrom
  }
}
