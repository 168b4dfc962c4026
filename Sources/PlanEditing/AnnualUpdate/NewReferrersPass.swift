import Diagnostics
import PlanReading
import SpreadsheetML

/// Tells what refers to the new results through the column of the old ones, as it reads in the finished
/// book.
enum NewReferrersPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    if step.newReferrers.isEmpty { return }
    try step.session.refresh()
    let names = try step.session.workbook.definedNames
    let told = step.newReferrers.map { referrer, heading, since in
      let finished = finished(referrer, since: since, names, step)
      return Diagnostic.refersToNewResults(finished, step.years, under: heading)
    }
    step.session.notice(told)
  }

  private static func finished(
    _ referrer: Referrer, since: Int, _ names: [DefinedName], _ step: EditionStep
  ) -> Referrer {
    var finished = referrer.renamed(step)
    let landing = { (sheet: String, cell: CellReference) in
      step.session.log.edits[since...].reduce(SourceCell(sheet: sheet, cell: cell)) {
        source, edit in
        edit.landing(source) ?? source
      }
    }
    switch referrer.holder {
    case .cell(let sheet, let cell):
      let source = landing(sheet, cell)
      finished.holder = .cell(sheet: source.sheet, source.cell)
      let formula = step.session.worksheet(source.sheet)?.cell(at: source.cell)?.formula
      finished.formula = formula ?? finished.formula
    case .definedName(let name):
      finished.formula = names.first { $0.name == name }?.formula ?? finished.formula
    case .rule(let sheet, let cell, let isValidation):
      let source = landing(sheet, cell)
      finished.holder = .rule(sheet: source.sheet, source.cell, isValidation: isValidation)
    case .sparkline(let sheet, let cell):
      let source = landing(sheet, cell)
      finished.holder = .sparkline(sheet: source.sheet, source.cell)
    case .chart(let sheet):
      finished.holder = .chart(sheet: sheet.map { step.session.log.name(ofSheet: $0) })
    case .shape(let sheet):
      finished.holder = .shape(sheet: step.session.log.name(ofSheet: sheet))
    }
    return finished
  }
}
