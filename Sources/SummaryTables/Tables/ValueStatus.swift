/// Whether a value stands in the book, is still to come, or does not exist.
package enum ValueStatus: String, Hashable, Sendable {
  /// The book holds it.
  case reported
  /// It is due and not written yet.
  case pending
  /// There is none, and none is due.
  case none
}
