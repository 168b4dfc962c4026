import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Rolls the edition's year in the names of the sheets that hold plan or KPI tables.
enum SheetNamePass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for sheet in step.planSheets {
      let replacements = editionRoll(sheet, from: step.years.edition, to: step.years.edition.next)
      if replacements.isEmpty { continue }
      let name = replacements.applied(to: sheet)
      guard name.utf16.count <= 31 else {
        throw Failure(.sheetNameTooLong(sheet, name))
      }
      try step.session.rename(sheet, to: name)
      step.session.note(.textRolled(.sheetName, old: sheet, new: name), on: name)
    }
  }
}
