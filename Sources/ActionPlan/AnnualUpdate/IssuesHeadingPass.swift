import Diagnostics
import SpreadsheetML

/// Rolls the year in the headings over the issues (令和7年度以降の…課題), each in its own wording.
enum IssuesHeadingPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for layout in step.reading.layouts {
      guard let column = layout.column(.issues), let year = column.wording.fiscalYear else {
        continue
      }
      for cell in headingCells(of: column, layout) {
        guard let text = step.worksheet(layout.sheet)?.value(at: cell).printedText else { continue }
        try step.roll(
          .heading, cell, in: layout.sheet, text: text,
          editionRoll(text, from: year, to: year.next))
      }
    }
  }

  private static func headingCells(
    of column: PlanColumnLayout, _ layout: PlanTableLayout
  ) -> [CellReference] {
    layout.headingRows.map { CellReference(row: $0, column: column.index) }
  }
}
