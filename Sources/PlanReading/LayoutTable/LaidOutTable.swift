package import PlanText
import SpreadsheetML

/// A table with what its columns and rows mean: the guess, overridden by what a layout table says.
package struct LaidOutTable: Sendable {
  package let table: HeadedTable
  package let contents: ColumnContents
  /// What the program alone would take the columns for, levels of section rows counted.
  package private(set) var guess: MeaningGuess
  /// What they are taken for.
  package private(set) var columns: [MeaningGuess.Column]
  /// The 1-based columns whose meaning staff have chosen.
  private(set) var chosen: Set<Int> = []
  /// Nil for a table without titles.
  package private(set) var rows: SectionedRows?
  /// The levels of section rows by their look.
  package private(set) var sectionLevels: [String: Int] = [:]

  /// - Parameters:
  ///   - table: The table as its headings show it.
  ///   - sheet: Its sheet.
  ///   - layout: What staff have said; nil for the guess alone.
  ///   - said: Which of it is about which column of the sheet.
  package init(
    _ table: HeadedTable, on sheet: TableGrid, layout: LayoutTable?, said: ColumnRows? = nil
  ) {
    self.table = table
    contents = ColumnContents(table, on: sheet)
    guess = MeaningGuess(table, contents)
    columns = guess.columns
    if let said { apply(said) }
    guard let named = column(.title)?.column else { return }
    let title = TitleColumns(named, in: table, on: sheet).name
    let told = columns.filter { column in
      column.kind.map { $0.isContent && $0 != .note } ?? false
    }
    let sectioned = SectionedRows(
      table, title: title, rows: Self.rows(of: table, sheet.name, layout),
      columns: Set(told.map(\.column.index)), on: sheet)
    rows = sectioned
    for (offset, found) in sectioned.looks.enumerated() {
      sectionLevels[found.look] =
        layout?.level(ofLook: found.look, on: sheet.name) ?? offset + 1
    }
    if !sectioned.looks.isEmpty {
      guess.moveLevels(by: sectioned.looks.count)
      if layout == nil { columns = guess.columns }
    }
  }

  /// The 1-based rows between the first and the last one that staff have named.
  private static func rows(
    of table: HeadedTable, _ sheet: String, _ layout: LayoutTable?
  ) -> Range<Int> {
    func row(_ setting: LayoutSetting) -> Int? {
      layout?.setting(setting, of: sheet).flatMap { $0.meaning.isEmpty ? nil : Int($0.meaning) }
    }
    let first = max(table.rows.lowerBound, row(.firstRow) ?? table.rows.lowerBound)
    let end = min(table.rows.upperBound, row(.lastRow).map { $0 + 1 } ?? table.rows.upperBound)
    return first..<max(first, end)
  }

  private mutating func apply(_ said: ColumnRows) {
    for index in columns.indices {
      let column = columns[index].column
      guard let row = said[column] else { continue }
      if !row.meaning.isEmpty { chosen.insert(column.index) }
      columns[index].kind = ColumnKind(meaning: row.effective)
      columns[index].certainty = .sure
      columns[index].fiscalYear = columns[index].fiscalYear ?? row.year
    }
  }

  /// A path as two of them are compared.
  package static func squeezed(_ path: String) -> String {
    String(
      path.unicodeScalars.filter { !TextFolding.isWhiteSpace($0) }
        .map { $0 == "＞" ? ">" : Character($0) })
  }

  /// Its headings as one block.
  func block(on grid: TableGrid) -> HeadingBlock {
    HeadingBlock(
      anyWordingAround: table.headingRows.lowerBound, of: grid, notAbove: table.rowsAbove.lowerBound
    )
  }

  package func column(_ kind: ColumnKind) -> MeaningGuess.Column? {
    columns.first { $0.kind == kind }
  }

  /// Whether it is a plan's: it has actions, and says something about them.
  package var isPlan: Bool {
    guard let rows, !rows.actions.isEmpty else { return false }
    return columns.contains { column in
      guard let kind = column.kind else { return false }
      return kind.isContent || kind == .number || kind.level != nil
    } && columns.count >= 3
  }

  /// Whether it is a list of indicators.
  package var isKPI: Bool {
    !isPlan && column(.indicatorName) != nil
      && columns.contains { column in
        column.fiscalYear != nil || column.kind == .indicatorTarget || column.kind == .target
      }
  }

  /// The years in which results, figures or grades stand; of plans where no year has any.
  package var toldYears: [FiscalYear] {
    let told = years(of: [.results, .actual, .workDone, .grade, .rate, .gradeReason])
    return told.isEmpty ? plannedYears : told
  }

  /// The years in which plans stand.
  var plannedYears: [FiscalYear] { years(of: [.plannedWork]) }

  private func years(of kinds: Set<ColumnKind>) -> [FiscalYear] {
    Set(columns.filter { $0.kind.map(kinds.contains) ?? false }.compactMap(\.fiscalYear)).sorted()
  }

  /// The last of those years of which at least one cell is filled.
  func latestFilled(in grid: TableGrid) -> FiscalYear? {
    let told: Set<ColumnKind> = [.results, .actual, .workDone, .grade, .rate]
    return columns.filter { $0.kind.map(told.contains) ?? false }
      .filter { contents[$0.column.index].filled > 0 }
      .compactMap(\.fiscalYear).max()
  }
}

extension MeaningGuess.Column {
  /// Whether a heading over it names the year its cells speak of.
  package var namesYear: Bool { keys.contains { $0.fiscalYear != nil } }
}
