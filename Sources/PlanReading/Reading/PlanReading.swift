package import Diagnostics
import PlanText
package import SpreadsheetML

/// A plan read from a workbook, and where its tables stand.
package struct PlanReading: Sendable {
  package var plan: Plan
  /// In sheet order, top to bottom.
  package var layouts: [PlanTableLayout]
  /// In sheet order, top to bottom.
  package var kpiLayouts: [KPITableLayout]
  /// What staff should know or mend; tables would be wrong where a finding is an error.
  package var findings: [Diagnostic]
  /// What became of each cell of the sheets that were read.
  package var account: CellAccount
  /// How staff have said that the book is built; nil for a book in the known layout.
  package var layout: LayoutTable?

  package init(
    plan: Plan, layouts: [PlanTableLayout], kpiLayouts: [KPITableLayout], findings: [Diagnostic],
    account: CellAccount = CellAccount()
  ) {
    self.account = account
    self.plan = plan
    self.layouts = layouts
    self.kpiLayouts = kpiLayouts
    self.findings = findings
  }

  /// Counts the full readings of plans, for tests.
  @TaskLocal package static var readings: ReadingCount?

  /// Reads the plan of a workbook, an .xlsx file.
  package static func read(book bytes: [UInt8]) throws(Failure) -> PlanReading {
    let workbook = try Workbook(bytes: bytes)
    return try read(workbook.worksheets(), codes: KeptCodes(workbook))
  }

  /// Reads the plan from a workbook's sheets, given in the order of their tabs.
  ///
  /// - Parameters:
  ///   - sheets: The sheets.
  ///   - limits: How much the plan may hold.
  ///   - layout: How the office has built its tables; nil for the known layout.
  ///   - codes: Those that the book keeps for what has no mark.
  /// - Returns: The plan and where its tables stand.
  /// - Throws: `Failure` when no sheet holds a plan table, naming the headings found and those missing,
  ///   when the plan is larger than `limits` allow, or when the layout table does not fit the book.
  package static func read(
    _ sheets: [Worksheet], limits: Limits = Limits(), layout: LayoutTable? = nil,
    codes: KeptCodes = KeptCodes()
  ) throws(Failure) -> PlanReading {
    readings?.add()
    if let layout { return try read(sheets, limits: limits, laidOutBy: layout) }
    let tables = try BookTables(sheets)
    try PlanSize(tables).check(limits)
    let layouts = tables.plan.map(\.layout)
    let structure = PlanStructure(tables.plan, codes: codes)
    let kpis = KPIReading(tables.sheets, strategies: structure.strategies, codes: codes)
    let title = title(of: tables.plan)
    let window = window(of: layouts)
    let results = tables.plan.compactMap(\.latestResults).max()
    let named = title.flatMap { HeadingWording($0.value).fiscalYear }
    // Without results the title names the edition; else the plan is as it was when it began. One of
    // results and schedule is there, or the table would not have been found.
    let edition = results ?? named ?? window?.lowerBound
    guard let edition else { throw Failure(Diagnostic.noPlanTable(in: tables.sheets)) }
    var plan = Plan(
      title: title, edition: edition, window: window ?? edition...edition,
      headings: layouts.flatMap(headings), strategies: structure.strategies, kpis: kpis.kpis)
    plan.levels = plan.twoLevels
    let account = CellAccount(tables, structure, kpis)
    // What stands under an unknown heading says more than that the heading is not known.
    let tableFindings = tables.findings.filter {
      $0.code != "unknown-heading" || !account.tells(ofColumnUnder: $0.place)
    }
    return PlanReading(
      plan: plan, layouts: layouts, kpiLayouts: kpis.layouts,
      findings: tableFindings + layoutAdvice(tables.sheets) + structure.findings + kpis.findings
        + account.findings(beside: tableFindings),
      account: account)
  }

  /// Columns that the known layout leaves unread, though a layout table would read them.
  private static func layoutAdvice(_ sheets: [SheetTables]) -> [Diagnostic] {
    let unread = sheets.flatMap { sheet in
      sheet.unreadColumns.sorted { $0.key < $1.key }.flatMap { _, columns in
        columns.filter { MeaningGuess.isOfYear($0.text) }
          .map { Sourced($0.text, at: sheet.grid.source($0.heading)) }
      }
    }
    guard unread.count >= 2, let first = unread.first else { return [] }
    return [.layoutAdvised(unread.map(\.value), at: first.source)]
  }

  /// The topmost title above a table of the first sheet that holds the plan.
  static func title(of tables: [PlanTable]) -> Sourced<String>? {
    guard let first = tables.first, let cell = first.layout.titleCells.first else { return nil }
    return first.grid.text(at: cell)
  }

  /// The years from the first schedule column to the last, on all pages.
  static func window(of layouts: [PlanTableLayout]) -> ClosedRange<FiscalYear>? {
    let years = layouts.flatMap { $0.schedule.map(\.year) }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  static func headings(of layout: PlanTableLayout) -> [PlanHeading] {
    layout.columns.map { column in
      let source = SourceCell(sheet: layout.sheet, cell: column.heading)
      return PlanHeading(
        column: column.column, text: Sourced(column.text, at: source), asOf: column.wording.asOf,
        fiscalYear: column.wording.fiscalYear ?? column.column.fiscalYear
          ?? (layout.renewal == nil ? nil : column.groupYear))
    }
  }
}
