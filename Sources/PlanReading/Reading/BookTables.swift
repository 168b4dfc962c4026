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
    nameActions()
  }

  /// Gives actions numbers of their own, and names where those are not what staff call them.
  private mutating func nameActions() {
    var names: [[ActionName?]] = plan.map { table in
      let column = table.layout.column(.number)?.index
      return table.layout.actionRows.map { row in
        column.flatMap { ActionName(in: row, column: $0, of: table.grid.cells) }
      }
    }
    if areCountedByDepartment(names) {
      for (index, table) in plan.enumerated() {
        for (offset, row) in table.layout.actionRows.enumerated() {
          guard let department = table.department(of: row), var name = names[index][offset] else {
            continue
          }
          name.number = department + "/" + name.number
          names[index][offset] = name
        }
      }
    }
    tellRepeated(names)
    let said = names.flatMap { $0.map { $0?.number ?? "" } }
    let numbers = said.compactMap(Int.init)
    let arePlain =
      numbers.count == said.count && Set(numbers).count == numbers.count
      && zip(said, numbers).allSatisfy { $0 == String($1) && $1 > 0 }
    var next = 0
    for (index, table) in plan.enumerated() {
      var layout = table.layout
      for offset in layout.actionRows.indices {
        let name = names[index][offset]
        layout.actionRows[offset].number = arePlain ? numbers[next] : next + 1
        layout.actionRows[offset].name = arePlain ? nil : name?.number
        layout.actionRows[offset].priority = name?.mark ?? ""
        next += 1
      }
      plan[index] = PlanTable(layout: layout, grid: table.grid)
    }
  }

  /// Whether departments count their actions each for itself: all have numbers, and one number stands in two
  /// departments.
  private func areCountedByDepartment(_ names: [[ActionName?]]) -> Bool {
    var departments: [String: String] = [:]
    var isRepeated = false
    for (table, names) in zip(plan, names) {
      for (row, name) in zip(table.layout.actionRows, names) {
        guard let name else { return false }
        let department = table.department(of: row) ?? ""
        let other = departments.updateValue(department, forKey: name.number)
        isRepeated = isRepeated || other.map { !foldAlike($0, department) } ?? false
      }
    }
    return isRepeated
  }

  /// Tells names that two actions have; where many do, they are counted anew in each section.
  private mutating func tellRepeated(_ names: [[ActionName?]]) {
    var first: [String: SourceCell] = [:]
    var repeated: [Diagnostic] = []
    for (table, names) in zip(plan, names) {
      guard let column = table.layout.column(.number)?.index else { continue }
      for (row, name) in zip(table.layout.actionRows, names) {
        guard let name = name?.number else { continue }
        let source = table.grid.source(CellReference(row: row.row, column: column))
        if let other = first[name] {
          repeated.append(.duplicateActionNumber(name, at: source, first: other))
        } else {
          first[name] = source
        }
      }
    }
    if repeated.count == 1 || repeated.count * 3 <= first.count { findings += repeated }
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
