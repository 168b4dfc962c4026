import Diagnostics
import PlanChecks
import PlanReading

/// Several books of which one set of tables was made.
struct FinishedBooks {
  /// One of the books.
  struct Edition {
    /// As typed.
    var name: String
    var plan: Plan
    var account: CellAccount
    var findings: [Finding]
  }

  var output: BookOutput
  /// The oldest first.
  var editions: [Edition]
  /// What a person should know of the files.
  var notes: [Finding]

  var findings: [Finding] { notes + editions.flatMap(\.findings) }
}
