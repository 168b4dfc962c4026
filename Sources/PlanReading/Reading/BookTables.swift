package import Diagnostics
import PlanText
package import SpreadsheetML

/// The tables of a book that make up its plan.
///
/// Hidden sheets are read only when no visible sheet holds a plan: offices keep old editions and
/// work sheets hidden, and staff could not see what such a sheet adds to the tables.
package struct BookTables: Sendable {
  package private(set) var plan: [PlanTable]
  /// The sheets that were read.
  package private(set) var sheets: [SheetTables]
  package private(set) var findings: [Diagnostic] = []
  /// The sheets that were not read, in the order of the tabs.
  package private(set) var skipped: [SkippedSheet] = []

  /// Throws when no sheet holds a plan.
  package init(_ worksheets: [Worksheet]) throws(Failure) {
    let all = worksheets.map { SheetTables($0) }
    let visible = all.filter { $0.grid.sheet.state == .visible }
    let hidden = all.filter { $0.grid.sheet.state != .visible && !$0.plan.isEmpty }
    let isVisible = visible.contains { !$0.plan.isEmpty }
    sheets = isVisible ? visible : all
    plan = sheets.flatMap { sheet in
      sheet.plan.map { PlanTable(layout: $0, grid: sheet.grid) }
    }
    guard !plan.isEmpty else { throw Failure(Diagnostic.noPlanTable(in: all)) }
    findings += hidden.map {
      isVisible
        ? .hiddenSheetSkipped($0.grid.sheet.name) : .planOnHiddenSheet($0.grid.sheet.name)
    }
    for sheet in sheets {
      findings += sheet.findings
      findings += sheet.incomplete.filter(\.isNearlyComplete).map { .nearlyCompleteTable($0) }
    }
    skipSamples()
    skipOlderEditions()
    findings += columnFindings()
    skipped = all.compactMap { sheet in
      skipping(sheet).map { .init(name: sheet.grid.sheet.name, reason: $0) }
    }
  }

  /// The tables of a book as a layout table has them.
  ///
  /// - Throws: `Failure` with code `plan-table-not-found` when no sheet holds a plan.
  init(_ book: LaidOutBook, edition: FiscalYear) throws(Failure) {
    let all = book.sheets.map { SheetTables($0, edition: edition) }
    let ignored = Set(
      book.sheets.filter { $0.meaning == .ignore }.map { $0.grid.sheet.name })
    sheets = all.filter { !ignored.contains($0.grid.sheet.name) }
    plan = sheets.flatMap { sheet in
      sheet.plan.map { PlanTable(layout: $0, grid: sheet.grid) }
    }
    guard !plan.isEmpty else { throw Failure(Diagnostic.noPlanTable(in: all)) }
    findings = sheets.flatMap(\.findings)
    skipped = all.compactMap { sheet in
      skipping(sheet).map { .init(name: sheet.grid.sheet.name, reason: $0) }
    }
    let numbered = ActionNumbering(of: plan)
    plan = numbered.tables
    findings += numbered.findings
  }

  /// Why a sheet is not read; nil where it is.
  private func skipping(_ sheet: SheetTables) -> SkippedSheet.Reason? {
    let name = sheet.grid.sheet.name
    if !sheets.contains(where: { $0.grid.sheet.name == name }) {
      return sheet.grid.sheet.state == .visible ? .ignored : .hidden
    }
    if plan.contains(where: { $0.layout.sheet == name }) || !sheet.kpi.isEmpty { return nil }
    if sheet.plan.isEmpty { return .noTable }
    let isSample = HeadingVocabulary.sampleSheets.contains { name.contains($0) }
    return isSample ? .sample : .olderEdition
  }

  /// Leaves out sheets that show how to fill in the plan, where others hold it.
  private mutating func skipSamples() {
    let isSample = { (table: PlanTable) in
      HeadingVocabulary.sampleSheets.contains { table.layout.sheet.contains($0) }
    }
    guard let first = plan.first(where: isSample), !plan.allSatisfy(isSample) else { return }
    let sheets = plan.filter(isSample).map(\.layout.sheet)
    findings.removeAll { $0.place.sheet.map(sheets.contains) ?? false }
    findings += sheets.reduce(into: [first.layout.sheet]) { names, name in
      if names.last != name { names.append(name) }
    }.map { .sampleSheetSkipped($0) }
    plan.removeAll(where: isSample)
  }

  /// Leaves out tables that repeat the plan as it was a year ago: their results end earlier, and
  /// all their numbers are in the tables of the latest edition.
  private mutating func skipOlderEditions() {
    guard let latest = plan.compactMap(\.latestResults).max() else { return }
    let isOlder = { (table: PlanTable) in table.latestResults.map { $0 < latest } ?? false }
    let current = plan.filter { !isOlder($0) }
    let numbers = Set(current.flatMap { $0.layout.actionRows.map(\.number) })
    let skipped = plan.filter { table in
      isOlder(table) && table.layout.actionRows.allSatisfy { numbers.contains($0.number) }
    }
    guard !skipped.isEmpty else { return }
    findings += skipped.map {
      .olderEditionSkipped($0.layout.sheet, results: $0.latestResults ?? latest)
    }
    plan.removeAll { table in
      isOlder(table) && table.layout.actionRows.allSatisfy { numbers.contains($0.number) }
    }
  }

  /// Pages of one plan have the same columns; a plan has all of them.
  private func columnFindings() -> [Diagnostic] {
    let layouts = plan.map(\.layout)
    let known = Set(layouts.flatMap { $0.columns.map(\.column) })
    let onPages = layouts.flatMap { layout in
      let own = Set(layout.columns.map(\.column))
      return known.subtracting(own).sorted { $0.name.japanese < $1.name.japanese }
        .map { Diagnostic.columnMissingOnPage($0, of: layout) }
    }
    let usual = ColumnDescriptor.all.filter { $0.presence == .usual }
      .compactMap { PlanColumn($0.kind) }
    let missing = usual.filter { !known.contains($0) }
    return onPages
      + layouts.prefix(1).flatMap { layout in
        missing.map { .columnMissing($0, of: layout) }
      }
  }
}
