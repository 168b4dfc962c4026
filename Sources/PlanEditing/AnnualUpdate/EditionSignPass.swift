import Diagnostics
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
    let others = signs.others(than: edition).filter { $0.kind != .results }
    step.session.notice(others.map { .editionDiffers($0, edition) })
  }
}
