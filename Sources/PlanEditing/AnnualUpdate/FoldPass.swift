import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Moves the results there are to the 現状 of their actions and gives their column to the new year.
///
/// The column of the latest results stays where it is, blank and under a new heading: what refers to
/// it goes on working and is named. Columns of older results go.
enum FoldPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    guard step.options.results == .fold else { return }
    let template = FoldedYearLine(baselines: step.reading.plan.actions.map(\.baseline.value))
    let tables = step.tablesBySheet
    // Before anything changes.
    var referring: [[Referrer]] = []
    for (_, layouts) in tables {
      let column = try step.lastResultsColumn(of: layouts)
      try checkReferrers(step, layouts)
      referring.append(
        try referrers(step, layouts, column...column) + onlookers(step, layouts, column...column))
    }
    for ((sheet, layouts), referrers) in zip(tables, referring) {
      let column = try step.lastResultsColumn(of: layouts)
      for referrer in referrers { step.noteNewReferrer(referrer) }
      for layout in layouts { try FoldedTexts(layout, template).move(&step) }
      let following = ScheduleAnchors.behind(column, on: step.worksheet(sheet), of: layouts)
      for older in olderColumns(layouts, than: column).reversed() {
        try keepGroupTexts(&step, sheet, leaving: older, for: column)
        try step.session.apply(
          .deletingColumns(at: older), to: sheet, followingAnchors: following)
      }
      for layout in layouts { try rollHeadings(&step, layout, column: column) }
      try step.session.writeRolls()
    }
  }

  /// The 1-based columns of results before the latest ones.
  private static func olderColumns(_ layouts: [PlanTableLayout], than last: Int) -> [Int] {
    Set(layouts.flatMap { $0.results.flatMap { $0.layout.headingRange.columns } })
      .filter { $0 < last }.sorted()
  }

  /// A formula that refers to nothing but a column about to go would show #REF!.
  private static func checkReferrers(
    _ step: EditionStep, _ layouts: [PlanTableLayout]
  ) throws(Failure) {
    var broken: [Diagnostic] = []
    let last = try step.lastResultsColumn(of: layouts)
    for column in olderColumns(layouts, than: last) {
      let other = layouts.first { layout in
        layout.columns.contains { $0.column.kind != .results && $0.index == column }
      }
      if let other {
        throw Failure(.resultsColumnsDiffer(sheet: other.sheet, [column]))
      }
      broken += try referrers(step, layouts, column...column).map { referrer in
        Diagnostic.resultsColumnReferred(referrer, column: column, of: layouts[0].sheet)
      }
    }
    if !broken.isEmpty { throw Failure(broken) }
  }

  private static func referrers(
    _ step: EditionStep, _ layouts: [PlanTableLayout], _ columns: ClosedRange<Int>
  ) throws(Failure) -> [Referrer] {
    try step.session.workbook.referrers(to: [sought(layouts, columns)]).flatMap(\.self)
  }

  private static func onlookers(
    _ step: EditionStep, _ layouts: [PlanTableLayout], _ columns: ClosedRange<Int>
  ) throws(Failure) -> [Referrer] {
    try step.session.workbook.onlookers(at: [sought(layouts, columns)]).flatMap(\.self)
  }

  private static func sought(
    _ layouts: [PlanTableLayout], _ columns: ClosedRange<Int>
  ) -> SoughtRange {
    let first = layouts.map(\.headingRows.lowerBound).min() ?? 1
    let last = layouts.map(\.dataRows.upperBound).max() ?? first
    return SoughtRange(
      CellRange(rows: first...max(first, last), columns: columns), of: layouts[0].sheet)
  }

  /// Rolls the heading over the results, and the one over the 現状 to the end of last year.
  private static func rollHeadings(
    _ step: inout EditionStep, _ layout: PlanTableLayout, column: Int
  ) throws(Failure) {
    guard let results = layout.results.last?.layout, let baseline = layout.column(.baseline) else {
      return
    }
    let sheet = step.worksheet(layout.sheet)
    let new = try ResultsHeading(of: results, layout, in: sheet, step.years)
    for part in new.parts {
      step.session.roll(
        .heading, part.cell, in: layout.sheet, text: part.text, part.replacements,
        isRequired: true)
    }
    let place = step.session.log.moved(CellReference(row: 1, column: column), in: layout.sheet)
    step.checkAsOf(of: layout, new.text, column: place.column)
    let heading = SpreadHeading(baseline, of: layout, in: sheet)
    let replacements = baselineRoll(heading.text, to: step.years.from)
    guard let distributed = heading.distributed(replacements) else {
      throw Failure(
        .baselineHeadingNotRolled(
          heading.text, step.years.from, SourceCell(sheet: layout.sheet, cell: baseline.heading)))
    }
    for (part, replacements) in zip(heading.parts, distributed) {
      step.session.roll(.heading, part.cell, in: layout.sheet, text: part.text, replacements)
    }
  }

  /// 令和5年度末時点まで → 令和6年度末時点まで; a heading that names no year stays.
  private static func baselineRoll(_ text: String, to year: FiscalYear) -> [TextReplacement] {
    let heading = HeadingYears(text)
    if let named = heading.fiscalYear {
      return named < year ? headingRoll(text, from: named, to: year) : []
    }
    guard let day = heading.asOf else { return [] }
    let count = year.westernYear - FiscalYear(containing: day).westernYear
    return count > 0 ? dateOfIssueRoll(text, years: count) : []
  }

  /// A group heading that begins over a column about to go goes on over the next one.
  private static func keepGroupTexts(
    _ step: inout EditionStep, _ sheet: String, leaving column: Int, for last: Int
  ) throws(Failure) {
    let merged =
      try step.session.workbook.worksheets().first { $0.name == sheet }?.mergedRanges ?? []
    for range in merged
    where range.columns.lowerBound == column && range.columns.upperBound > column {
      let next = CellReference(row: range.rows.lowerBound, column: column + 1)
      try step.session.workbook.copyText(from: range.topLeft, replacing: [], to: next, in: sheet)
    }
  }
}
