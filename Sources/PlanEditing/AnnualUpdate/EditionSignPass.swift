import Diagnostics
import PlanChecks
import PlanText
import SpreadsheetML

/// Names the labels that speak of another edition than the one the book was said to be.
///
/// They are not rolled. Unless an edition is given, all labels agree, or there is no update.
enum EditionSignPass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let edition = step.years.edition
    let signs = EditionSigns(
      step.reading, step.worksheets, latest: step.years.from, fileName: step.options.fileName)
    let others = signs.others(than: edition).filter { sign in
      // A title that names the edition's year beside the results' goes on.
      sign.kind != .results
        && editionRoll(sign.text, from: edition, to: edition.next).isEmpty
    }
    step.session.notice(others.map { .editionDiffers($0, given: edition) })
  }
}
