import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Rolls the edition's year in the names of the sheets that hold plan or KPI tables.
enum SheetNamePass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    for sheet in step.planSheets {
      let replacements = editionRoll(sheet, from: step.years.edition, to: step.years.edition.next)
      if replacements.isEmpty { continue }
      let name = replacements.applied(to: sheet)
      guard name.utf16.count <= 31 else {
        throw AnnualUpdateFailure.sheetNameTooLong(sheet, name)
      }
      step.findings += try step.workbook.renameSheet(sheet, to: name)
      step.report.rolledTexts.append(
        AnnualUpdateReport.RolledText(
          kind: .sheetName, sheet: name, cell: nil, old: sheet, new: name))
      step.newNames[sheet] = name
      step.report.renameSheet(sheet, to: name)
      for index in step.findings.indices where step.findings[index].place.sheet == sheet {
        step.findings[index].place.sheet = name
      }
    }
  }
}

extension AnnualUpdateReport {
  /// Speaks of a sheet by its new name.
  fileprivate mutating func renameSheet(_ old: String, to new: String) {
    for index in addedColumns.indices where addedColumns[index].sheet == old {
      addedColumns[index].sheet = new
    }
    for index in rolledTexts.indices where rolledTexts[index].sheet == old {
      rolledTexts[index].sheet = new
    }
    for index in removedNotes.indices where removedNotes[index].source.sheet == old {
      removedNotes[index].source.sheet = new
    }
    for index in freedTargets.indices where freedTargets[index].sheet == old {
      freedTargets[index].sheet = new
    }
  }
}
