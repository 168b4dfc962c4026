import Diagnostics
import PlanText
import SpreadsheetML

extension PlanReading {
  /// Reads a book as a layout table says that it is built.
  static func read(
    _ sheets: [Worksheet], limits: Limits, laidOutBy table: LayoutTable
  ) throws(Failure) -> PlanReading {
    let unlisted = UnlistedSheets(table, sheets)
    let layout = unlisted.layout
    let book = LaidOutBook(sheets, layout: layout)
    let problems = LayoutFit(layout, book).problems
    if !problems.isEmpty { throw Failure(problems) }
    guard book.sheets.contains(where: \.isPlan) else {
      throw Failure(.layoutWithoutPlan(book, layout.file))
    }
    if let blocks = YearBlocks.first(in: book, layout) {
      throw Failure(.yearBlocks(blocks.words, at: blocks.source))
    }
    guard let edition = book.edition else {
      throw Failure(.layoutEditionUnknown(layout.file))
    }
    let tables = try BookTables(book, edition: edition)
    try PlanSize(tables).check(limits)
    if let labels = RowKinds.first(in: tables.plan) {
      throw Failure(.rowsOfKinds(labels))
    }
    let figures = tables.plan.flatMap { table in
      RowFigures.all(in: table.layout, on: table.grid.cells)
        .map { Diagnostic.rowsOfFigures($0, at: table.grid.source($0.cells[0]).place) }
    }
    if !figures.isEmpty { throw Failure(figures) }
    let layouts = tables.plan.map(\.layout)
    let structure = PlanStructure(tables.plan)
    let kpis = KPIReading(
      tables.sheets, strategies: structure.strategies, isOptional: true)
    let window = window(of: layouts)
    var plan = Plan(
      title: title(of: tables.plan), edition: edition, window: window ?? edition...edition,
      headings: layouts.flatMap(headings), strategies: structure.strategies,
      kpis: kpis.kpis + structure.kpis)
    plan.levels = structure.levels
    plan.numberNames = structure.numberNames
    plan.nameIndicators()
    plan.hasNumbers = layouts.contains { $0.column(.number) != nil }
    plan.readStatuses(calling: ActionCalls(plan, hasNumbers: plan.hasNumbers))
    let account = CellAccount(tables, structure, kpis)
    let tableFindings = tables.findings.filter {
      $0.code != "unknown-heading" || !account.tells(ofColumnUnder: $0.place)
    }
    var reading = PlanReading(
      plan: plan, layouts: layouts, kpiLayouts: kpis.layouts,
      findings: unlisted.sheets.map { .layoutSheetUnlisted($0.name, readLike: $0.model) }
        + tableFindings + structure.findings + kpis.findings
        + account.findings(beside: tableFindings),
      account: account)
    reading.layout = layout
    return reading
  }
}

extension Plan {
  /// Gives indicators inside actions' rows the strategies of their actions.
  package mutating func nameIndicators() {
    var codes: [Int: String] = [:]
    for strategy in strategies {
      for action in strategy.measures.flatMap(\.actions) {
        codes[action.number.value] = strategy.code
      }
    }
    for index in kpis.indices {
      guard let number = kpis[index].actionNumber else { continue }
      kpis[index].strategyCode = codes[number] ?? ""
    }
  }
}

/// Whether a layout table fits the book: its headings stand there, and no table has two titles.
struct LayoutFit {
  private(set) var problems: [Diagnostic] = []

  init(_ layout: LayoutTable, _ book: LaidOutBook) {
    let sheets = Dictionary(book.sheets.map { ($0.grid.sheet.name, $0) }) { first, _ in first }
    for row in layout.rows where row.kind == .heading {
      guard let sheet = sheets[row.sheet] else {
        problems.append(.layoutSheetGone(row.sheet, at: layout.place(row, field: 1)))
        continue
      }
      if sheet.meaning == .ignore { continue }
      let path = LaidOutTable.squeezed(row.heading)
      let stands = sheet.tables.contains { table in
        table.columns.contains { LaidOutTable.squeezed($0.column.path) == path }
      }
      if !stands {
        problems.append(
          .layoutHeadingGone(row.heading, on: row.sheet, at: layout.place(row, field: 3)))
      }
    }
    for sheet in book.sheets {
      for table in sheet.tables {
        checkOrder(of: table, on: sheet, layout)
        check(table, on: sheet, layout)
        checkYears(of: table, on: sheet, layout)
      }
    }
  }

  /// Columns under the same headings are told apart by their order, so that none may come or go.
  private mutating func checkOrder(
    of table: LaidOutTable, on sheet: LaidOutSheet, _ layout: LayoutTable
  ) {
    guard table.isPlan || table.isKPI else { return }
    for unclear in sheet.said.unclear where table.table.columns.contains(unclear.columns[0]) {
      problems.append(
        .layoutHeadingsAlike(
          unclear.columns, unclear.rows.compactMap { ColumnKind(meaning: $0.effective) },
          said: unclear.rows.count, on: sheet.grid.sheet.name,
          at: layout.place(unclear.rows[0], field: 3)))
    }
  }

  /// What speaks of several years in one, or of one that can be read in two ways, is read as one year's where
  /// staff say which.
  private mutating func checkYears(
    of table: LaidOutTable, on sheet: LaidOutSheet, _ layout: LayoutTable
  ) {
    for column in table.columns where column.fiscalYear == nil {
      guard column.isOfSeveralYears || column.isOfDoubtfulYear else { continue }
      guard let kind = column.kind, kind.descriptor.contents.isOfYear,
        kind != .schedule || column.isOfDoubtfulYear, let row = sheet.said[column.column]
      else { continue }
      problems.append(
        .layoutYearMissing(
          column.column.path, kind, isOfSeveral: column.isOfSeveralYears,
          on: sheet.grid.sheet.name, at: layout.place(row, field: 8)))
    }
  }

  /// Columns of which a table can have one only.
  private static let single =
    [ColumnKind.number, .title] + ColumnKind.levels + ColumnKind.allCases.filter(\.hasOnePlace)

  private mutating func check(
    _ table: LaidOutTable, on sheet: LaidOutSheet, _ layout: LayoutTable
  ) {
    for (look, level) in table.sectionLevels.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    {
      let columns = table.columns.filter { $0.kind?.level == level }
      let named = columns.compactMap { sheet.said[$0.column] }
      guard let kind = columns.first?.kind, let row = named.last else { continue }
      problems.append(
        .layoutContradiction(
          kind, [look] + columns.map(\.column.path), on: sheet.grid.sheet.name,
          at: layout.place(row, field: 7)))
    }
    for kind in Self.single {
      let columns = table.columns.filter { $0.kind == kind }
      guard columns.count > 1 else { continue }
      let named = columns.compactMap { sheet.said[$0.column] }
      let chosen = named.last { !$0.meaning.isEmpty } ?? named.last
      guard let chosen else { continue }
      problems.append(
        .layoutContradiction(
          kind, columns.map(\.column.path), on: sheet.grid.sheet.name,
          at: layout.place(chosen, field: 7)))
    }
  }
}
