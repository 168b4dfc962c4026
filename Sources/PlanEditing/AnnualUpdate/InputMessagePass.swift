import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Rolls the years in what validations say to those who fill in the columns whose headings have gone on.
///
/// A text that speaks to other columns too stays and is told.
enum InputMessagePass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for (sheet, _) in step.tablesBySheet {
      let columns = rolledColumns(step, sheet)
      if columns.isEmpty { continue }
      var rolls: [(text: ValidationText, replacements: [TextReplacement])] = []
      for text in try step.session.workbook.validationTexts(of: sheet) {
        let concerned = columns.filter { column in
          text.ranges.contains { $0.columns.contains(column.index) }
        }
        guard let first = concerned.first else { continue }
        let replacements = roll(text.text, of: first, step.years)
        if replacements.isEmpty { continue }
        let new = replacements.applied(to: text.text)
        let indices = Set(concerned.map(\.index))
        let isAlone = text.ranges.allSatisfy { $0.columns.allSatisfy(indices.contains) }
        let cell = CellReference(
          row: text.ranges[0].topLeft.row,
          column: isAlone ? text.ranges[0].topLeft.column : first.index)
        guard isAlone, new.utf16.count <= text.kind.longest,
          concerned.allSatisfy({ roll(text.text, of: $0, step.years) == replacements })
        else {
          step.session.notice([
            .inputMessageLeft(
              text.text, step.years, Place(sheet: sheet, cell: cell.description))
          ])
          continue
        }
        rolls.append((text, replacements))
        step.session.note(
          .textRolled(.inputMessage, old: text.text, new: new),
          at: SourceCell(sheet: sheet, cell: cell))
      }
      try step.session.workbook.replaceTexts(rolls, ofValidationsIn: sheet)
    }
  }

  /// The columns of a sheet that have come, or whose headings have gone on, in this update.
  private static func rolledColumns(
    _ step: EditionStep, _ sheet: String
  ) -> [PlanColumnLayout] {
    let headings = step.session.events.compactMap { event -> CellReference? in
      guard event.sheet == sheet else { return nil }
      switch event.kind {
      case .columnAdded, .textRolled(.heading, _, _): return event.cell
      default: return nil
      }
    }
    let rolled = Set(headings)
    return step.session.reading.layouts.filter { $0.sheet == sheet }.flatMap(\.columns).filter {
      rolled.contains($0.heading) || $0.groups.contains { rolled.contains($0.cell) }
    }
  }

  /// The replacements that the heading of the column would have.
  private static func roll(
    _ text: String, of column: PlanColumnLayout, _ years: EditionYears
  ) -> [TextReplacement] {
    guard [.issues, .nextWork].contains(column.column.kind) else {
      return resultsHeadingRoll(text, from: years.from, to: years.to, asOf: years.asOf)
    }
    guard let year = HeadingYears(text).fiscalYear, year >= years.from else {
      return dateOfIssueRoll(text, in: years.issuePeriod)
    }
    return IssuesHeadingPass.roll(text, year, years)
  }
}
