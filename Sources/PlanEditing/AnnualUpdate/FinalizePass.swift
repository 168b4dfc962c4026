import Diagnostics
import PlanReading

/// Makes a year's results final while the year goes on.
enum FinalizePass: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    guard let year = step.options.finalize else { return }
    let finalizing = Finalizing(year, step.reading, step.worksheets)
    let isFolded = step.options.results == .fold
    // An action that this run has added has no results.
    try finalizing.run(
      in: &step.session,
      hasHeading: { !isFolded && $0.renewal != .renew },
      except: step.session.events.addedActions)
  }
}
