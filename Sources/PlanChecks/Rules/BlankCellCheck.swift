import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Finds blank cells in columns that nearly all other rows fill.
enum BlankCellCheck: PlanCheck {
  static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    let columns = ColumnKind.allCases.filter(\.descriptor.isFilledInEveryRow)
    let years = (plan.actions.first?.results ?? []).map(\.fiscalYear)
    return columns.flatMap { kind in
      blanks(kind.descriptor.name, plan.living(kind))
    }
      + years.flatMap { year in
        blanks(PlanColumn.results(year).name, plan.livingResults(year).map(\.text))
      } + blankSchedules(plan)
  }

  private static func blanks(_ name: LocalizedText, _ cells: [Sourced<String>]) -> [Diagnostic] {
    let blank = cells.filter { $0.value.unicodeScalars.allSatisfy(TextFolding.isWhiteSpace) }
    guard isException(blank.count, of: cells.count) else { return [] }
    return blank.map { finding(name, at: $0.source) }
  }

  private static func blankSchedules(_ plan: CheckedPlan) -> [Diagnostic] {
    let actions = plan.actions
    let blank = actions.indices.filter { actions[$0].schedule.isEmpty }
    let hasSchedule = plan.reading.layouts.contains { !$0.schedule.isEmpty }
    guard hasSchedule, isException(blank.count, of: actions.count) else { return [] }
    return blank.map { index in
      let action = actions[index]
      let layout = plan.reading.layouts.first { layout in
        layout.sheet == action.number.source.sheet
          && layout.dataRows.contains(action.number.source.cell.row)
      }
      var source = action.number.source
      if let column = layout?.schedule.first?.index { source.cell.column = column }
      return finding(ColumnKind.schedule.descriptor.name, at: source)
    }
  }

  /// Whether the blank ones of some cells are so few that each is named.
  static func namesEach(of cells: [Sourced<String>]) -> Bool {
    isException(cells.count { $0.value.trimmingWhitespace.isEmpty }, of: cells.count)
  }

  /// At most a tenth of the rows, and enough rows to tell.
  private static func isException(_ blank: Int, of all: Int) -> Bool {
    blank > 0 && all >= 10 && blank * 10 <= all
  }

  private static func finding(_ column: LocalizedText, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "blank-cell", severity: .note, place: source.place,
      message: LocalizedText(
        ja: "ほかの行にはある「\(column.japanese)」が空欄です。",
        en: "\(column.english) is blank, unlike in nearly all other rows."),
      remedy: LocalizedText(
        ja: "記入漏れでないか確かめてください。ない場合は「―」としてください。",
        en: "Check that nothing is missing; write ― where there is nothing to say."))
  }
}

extension CheckedPlan {
  /// The cells of a column in the rows of actions that have something to say there: no state before the
  /// plan of what began later, nothing to come of what has ended.
  fileprivate func living(_ kind: ColumnKind) -> [Sourced<String>] {
    // By index, so that no action is copied for one of its cells.
    let (actions, end) = (actions, baselineYear)
    return zip(actions.indices, texts.marks).compactMap { index, marks in
      if kind == .baseline, let start = marks.startYear, let end, start > end { return nil }
      return kind == .issues && !marks.isActive ? nil : actions[index][kind]
    }
  }

  /// The results of a year of the actions that lived in it, with their numbers.
  ///
  /// An action lives from the first year that it has results of, or its start if that is earlier, to
  /// the year in which it ended, or the last one that it has results of.
  func livingResults(_ year: FiscalYear) -> [(number: Int, text: Sourced<String>)] {
    let actions = actions
    return zip(actions.indices, texts.marks).compactMap { index, marks in
      let all = actions[index].results
      guard let results = all.first(where: { $0.fiscalYear == year }) else { return nil }
      if let first = all.first(where: Self.isFilled)?.fiscalYear ?? marks.startYear,
        year < min(first, marks.startYear ?? first)
      {
        return nil
      }
      let last =
        marks.isActive
        ? nil : marks.state?.fiscalYear ?? all.last(where: Self.isFilled)?.fiscalYear ?? year
      if let last, year > last { return nil }
      return (actions[index].number.value, results.text)
    }
  }

  private static func isFilled(_ results: YearlyResults) -> Bool {
    !results.text.value.unicodeScalars.allSatisfy(TextFolding.isWhiteSpace)
  }
}
