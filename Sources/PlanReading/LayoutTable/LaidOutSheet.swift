package import PlanText
package import SpreadsheetML

/// A sheet whose tables are found by any wording, and how they go on from year to year.
package struct LaidOutSheet: Sendable {
  package let grid: SheetGrid
  /// Top to bottom.
  package let tables: [LaidOutTable]
  /// What staff have said of the columns of these tables.
  let said: ColumnRows
  /// What it is taken for.
  package private(set) var meaning: SheetMeaning?
  /// What the program alone would say.
  package let renewalGuess: Renewal
  package let editionGuess: FiscalYear?
  package let renewal: Renewal
  /// Nil where neither a label nor a column tells it.
  package let edition: FiscalYear?
  /// The sheet that goes on with it; nil for all but those kept from an earlier year.
  package private(set) var laterSheet: String?

  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - layout: What staff have said; nil for the guess alone.
  package init(_ sheet: Worksheet, layout: LayoutTable?) {
    let grid = SheetGrid(sheet)
    self.grid = grid
    let named = layout?.meaning(of: sheet.name)
    let headed = named == .ignore ? [] : HeadedTables(on: grid.cells).tables
    let said = ColumnRows(layout?.headings(of: sheet.name) ?? [], of: headed)
    self.said = said
    let found = headed.map { LaidOutTable($0, on: grid.cells, layout: layout, said: said) }
    tables = found
    let plan = found.filter(\.isPlan)
    let labels = EditionLabels(sheet: grid.cells, tables: found)
    let period = labels.period(of: plan)
    editionGuess = period?.lowerBound ?? labels.edition(of: plan)
    func choice(_ setting: LayoutSetting) -> String? {
      layout?.setting(setting, of: sheet.name).map(\.effective).flatMap { $0.isEmpty ? nil : $0 }
    }
    let edition = choice(.edition).flatMap(LayoutRow.year) ?? editionGuess
    self.edition = edition
    renewalGuess =
      period == nil ? Self.renewal(of: plan, edition, isRolling: labels.isRolling) : .window
    renewal = choice(.renewal).flatMap { Renewal(setting: $0) } ?? renewalGuess
    meaning =
      named ?? (plan.isEmpty ? found.contains(where: \.isKPI) ? .kpi : nil : .plan)
  }

  /// What a table shows of how it is renewed.
  private static func renewal(
    of tables: [LaidOutTable], _ edition: FiscalYear?, isRolling: Bool
  ) -> Renewal {
    let years = tables.flatMap(\.toldYears)
    if years.isEmpty {
      let hasSchedule = tables.contains { $0.column(.schedule) != nil }
      return isRolling && hasSchedule ? .window : .append
    }
    if isRolling, tables.allSatisfy({ $0.column(.results) == nil && $0.column(.actual) == nil }) {
      return .window
    }
    if let edition, let last = years.max(), last > edition { return .fill }
    let undated: Set<ColumnKind> = [.grade, .gradeReason, .rate, .nextWork]
    let planned = tables.flatMap(\.plannedYears).filter { year in
      edition.map { year <= $0 } ?? true
    }
    let isOfOneYear = Set(years + planned).count == 1
    let hasUndated = tables.contains { table in
      table.columns.contains { !$0.namesYear && ($0.kind.map(undated.contains) ?? false) }
    }
    let hasSeveral = tables.contains { table in
      Set(table.columns.filter { $0.fiscalYear == years[0] }.compactMap(\.kind))
        .intersection([.plannedWork, .workDone, .results, .actual]).count >= 2
    }
    return isOfOneYear && (hasUndated || hasSeveral) ? .renew : .append
  }

  /// Takes the sheet's name for the department of its actions.
  mutating func nameIsDepartment() { meaning = .department }

  /// Takes the sheet for one that is kept from an earlier year.
  mutating func isEarlier(than later: LaidOutSheet) {
    laterSheet = later.grid.sheet.name
    meaning = .ignore
  }
}

/// What says that a plan of several years is made anew every year.
package enum RollingWords {
  /// ローリング方式, 毎年度見直し, 1年ずつずらして.
  package static func areIn(_ text: String) -> Bool {
    guard text.utf8.count <= 600 else { return false }
    let plain = folded(text)
    if plain.contains("ローリング") || plain.contains("1年ずつ") || plain.contains("一年ずつ") {
      return true
    }
    let verbs = ["見直", "改定", "改訂", "更新", "策定", "作成", "作り直", "ずら"]
    return plain.contains("毎年") && verbs.contains { plain.contains($0) }
  }
}

/// What the labels of a sheet say about its edition: its name and the lines above its tables.
struct EditionLabels {
  /// Years that stand for themselves, likelier ones first.
  private(set) var years: [FiscalYear] = []
  /// Whether they say that the years are a window that moves.
  private(set) var isRolling = false
  /// The periods that labels of plans, and of no results, name: 実施計画（令和6～8年度）.
  private var periods: Set<ClosedRange<FiscalYear>> = []

  private let grid: TableGrid

  init(sheet grid: TableGrid, tables: [LaidOutTable]) {
    self.grid = grid
    var texts = [grid.name]
    for table in tables {
      for row in grid.rowNumbers(in: table.table.rowsAbove) {
        for cell in grid.table.cells(inRow: row) {
          if case .text(let text) = cell.value { texts.append(text) }
        }
      }
    }
    for text in texts {
      let found = yearExpressions(in: text, reading: .heading)
      years += found.filter { !$0.isInSeries && $0.kind == .fiscalYear }.compactMap(\.fiscalYear)
      let ends = found.filter { $0.isInSeries && $0.kind == .fiscalYear }.compactMap(\.fiscalYear)
      if ends.count == 2, ends[0] < ends[1], text.contains("実施計画"), !Self.speaksOfResults(text) {
        periods.insert(ends[0]...ends[1])
      }
      if RollingWords.areIn(text) { isRolling = true }
    }
  }

  private static func speaksOfResults(_ text: String) -> Bool {
    ["進捗", "実績", "状況", "報告", "評価", "結果"].contains(where: text.contains)
  }

  /// The period of a plan that lays out what is to be done in each of its years and tells no results; nil for
  /// others.
  ///
  /// Such a plan is of its first year, and is made anew with the period a year on.
  func period(of tables: [LaidOutTable]) -> ClosedRange<FiscalYear>? {
    let results: Set<ColumnKind> = [.results, .actual, .grade, .gradeReason, .rate]
    let kinds = tables.flatMap(\.columns).compactMap(\.kind)
    let years = tables.flatMap { $0.plannedYears + $0.toldYears }
    guard let first = years.min(), let last = years.max(), !kinds.contains(where: results.contains)
    else { return nil }
    return periods.contains(first...last) ? first...last : nil
  }

  /// The year a label names, of those that have columns; else the last one that is filled in.
  func edition(of tables: [LaidOutTable]) -> FiscalYear? {
    let told = Set(tables.flatMap(\.toldYears))
    let filled = tables.compactMap { $0.latestFilled(in: grid) }.max()
    // A sheet made for a year that is still blank is of that year.
    if let named = years.first(where: told.contains) { return named }
    return filled ?? told.max() ?? years.first
  }
}
