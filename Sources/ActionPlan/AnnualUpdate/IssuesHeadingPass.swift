import Diagnostics
import SpreadsheetML

/// Rolls the year in the headings over the issues (令和7年度以降の…課題), each in its own wording.
enum IssuesHeadingPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for layout in step.reading.layouts {
      guard let column = layout.column(.issues), let year = column.wording.fiscalYear else {
        continue
      }
      for group in column.groups where group.cell.column == column.index {
        try roll(&step, group.cell, layout.sheet, group.text, year)
      }
      try roll(&step, column, of: layout, year)
    }
  }

  private static func roll(
    _ step: inout EditionStep, _ column: PlanColumnLayout, of layout: PlanTableLayout,
    _ year: FiscalYear
  ) throws(Failure) {
    let heading = SpreadHeading(column, of: layout, in: step.worksheet(layout.sheet))
    let replacements = headingRoll(heading.text, from: year, to: year.next)
    guard let distributed = heading.distributed(replacements),
      HeadingYears(replacements.applied(to: heading.text)).fiscalYear == year.next
    else {
      let cell = step.moved(column.heading, in: layout.sheet)
      step.findings.append(
        AnnualUpdateFailure.issuesHeadingNotRolled(
          sheet: layout.sheet, cell: cell, heading.text, year.next))
      return
    }
    for (part, replacements) in zip(heading.parts, distributed) {
      try step.roll(.heading, part.cell, in: layout.sheet, text: part.text, replacements)
    }
  }

  private static func roll(
    _ step: inout EditionStep, _ cell: CellReference, _ sheet: String, _ text: String,
    _ year: FiscalYear
  ) throws(Failure) {
    try step.roll(
      .heading, cell, in: sheet, text: text, headingRoll(text, from: year, to: year.next))
  }
}
