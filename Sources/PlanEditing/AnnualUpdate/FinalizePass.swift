import Diagnostics
import PlanReading

/// Makes a year's results final while the year goes on.
enum FinalizePass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    guard let year = step.options.finalize else { return }
    let finalizing = Finalizing(year, step.reading, step.worksheets)
    // Folded results have no heading any more, and an action that this run has added no results.
    try finalizing.run(
      in: &step.session, hasHeading: step.options.results != .fold,
      except: step.session.events.addedActions)
  }
}
