import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Rolls the year in the headings over the issues (令和7年度以降の…課題), each in its own wording.
///
/// The issues of a year alone (令和6年度の課題) are that year's, like its results: their heading stays.
enum IssuesHeadingPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for layout in step.reading.layouts {
      for column in layout.columns where column.column.kind == .issues {
        roll(&step, column, of: layout)
      }
    }
  }

  private static func roll(
    _ step: inout EditionStep, _ column: PlanColumnLayout, of layout: PlanTableLayout
  ) {
    guard let year = column.wording.fiscalYear else {
      rollDay(&step, column, of: layout)
      return
    }
    // A year before the results' own is no year to come: such a heading says something else.
    guard year >= step.years.from else { return }
    if isOfYearAlone(column, step.years.from) {
      tellKept(&step, column, of: layout)
      return
    }
    for group in column.groups where group.cell.column == column.index {
      roll(&step, group.cell, layout.sheet, group.text, year)
    }
    roll(&step, column, of: layout, year)
  }

  /// Whether a heading names a year, none after it, and nothing that goes on from it.
  private static func isOfYearAlone(_ column: PlanColumnLayout, _ year: FiscalYear) -> Bool {
    let years = HeadingYears(column.text)
    return !years.isOpenEnded
      && years.expressions.allSatisfy { $0.fiscalYear == year || !$0.isFiscal }
      && years.fiscalYear == year
  }

  /// Says that last year's issues stay, where a layout table does not tell what becomes of them.
  private static func tellKept(
    _ step: inout EditionStep, _ column: PlanColumnLayout, of layout: PlanTableLayout
  ) {
    if layout.renewal != nil { return }
    let cell = step.session.log.moved(column.heading, in: layout.sheet)
    step.session.notice([
      .issuesOfYearKept(
        column.text, step.years.from,
        Place(sheet: step.session.log.name(ofSheet: layout.sheet), cell: cell.description))
    ])
  }

  private static func roll(
    _ step: inout EditionStep, _ column: PlanColumnLayout, of layout: PlanTableLayout,
    _ year: FiscalYear
  ) {
    let heading = SpreadHeading(column, of: layout, in: step.worksheet(layout.sheet))
    let replacements = roll(heading.text, year, step.years)
    guard let distributed = heading.distributed(replacements),
      HeadingYears(replacements.applied(to: heading.text)).fiscalYear == year.next
    else {
      let cell = step.session.log.moved(column.heading, in: layout.sheet)
      step.session.notice([
        .issuesHeadingNotRolled(sheet: layout.sheet, cell: cell, heading.text, year.next)
      ])
      return
    }
    for (part, replacements) in zip(heading.parts, distributed) {
      step.session.roll(.heading, part.cell, in: layout.sheet, text: part.text, replacements)
    }
  }

  /// A heading without a fiscal year may name a day: 今後の課題（令和7年2月末現在）.
  private static func rollDay(
    _ step: inout EditionStep, _ column: PlanColumnLayout, of layout: PlanTableLayout
  ) {
    for part in SpreadHeading(column, of: layout, in: step.worksheet(layout.sheet)).parts {
      step.session.roll(
        .heading, part.cell, in: layout.sheet, text: part.text,
        dateOfIssueRoll(part.text, in: step.years.issuePeriod))
    }
  }

  private static func roll(
    _ step: inout EditionStep, _ cell: CellReference, _ sheet: String, _ text: String,
    _ year: FiscalYear
  ) {
    step.session.roll(.heading, cell, in: sheet, text: text, roll(text, year, step.years))
  }

  /// All years of the heading go on together: its own and the one after it, the other one of the results
  /// and the year after them, and the day it speaks of (令和6年度の課題と令和7年度の取組).
  static func roll(
    _ text: String, _ year: FiscalYear, _ years: EditionYears
  ) -> [TextReplacement] {
    let named = [year] + [years.from, years.from.next, year.next].filter { $0 != year }
    var replacements: [TextReplacement] = []
    for roll in named.map({ headingRoll(text, from: $0, to: $0.next) })
      + [dateOfIssueRoll(text, in: years.issuePeriod)]
    {
      replacements += roll.filter { new in
        !replacements.contains { $0.range.overlaps(new.range) || $0.range == new.range }
      }
    }
    return replacements
  }
}
