import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// Rolls the edition's year in the names of the sheets that hold plan or KPI tables.
enum SheetNamePass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for sheet in step.planSheets {
      let name = name(of: sheet, step.years)
      if name == sheet { continue }
      guard name.utf16.count <= 31 else {
        throw Failure(.sheetNameTooLong(sheet, name))
      }
      try step.session.rename(sheet, to: name)
      step.session.note(.textRolled(.sheetName, old: sheet, new: name), on: name)
    }
  }

  fileprivate static func name(of sheet: String, _ years: EditionYears) -> String {
    // A western year alone: 2027.
    if HeadingWording.westernYear(sheet) == years.edition {
      let script = sheet.utf8.count > 4 ? NumberSpelling.Script.fullWidth : .halfWidth
      return NumberSpelling(script).spelled(years.edition.next.westernYear)
    }
    return editionRoll(sheet, from: years.edition, to: years.edition.next).applied(to: sheet)
  }
}

extension Referrer {
  /// It as it is when the sheets have got their new names, to be quoted before.
  func renamed(_ step: EditionStep) -> Referrer {
    var renamed = self
    for sheet in step.planSheets {
      let name = SheetNamePass.name(of: sheet, step.years)
      if name == sheet { continue }
      renamed.formula = Formula(renamed.formula)?.renamingSheet(sheet, to: name) ?? renamed.formula
    }
    return renamed
  }
}
