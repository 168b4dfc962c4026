import Diagnostics
import SpreadsheetML

/// Notes what plan sheets hold that no edit knows how to follow.
enum UnclaimedContentPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let sheets = Set(step.planSheets.map { step.newNames[$0] ?? $0 })
    step.findings += try step.workbook.unclaimedContent().filter { finding in
      finding.place.sheet.map(sheets.contains) ?? false
    }
  }
}
