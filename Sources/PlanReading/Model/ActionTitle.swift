import PlanText

/// The title of an action, folded once for all who compare titles.
package struct ActionTitle: Sendable {
  /// As printed.
  package let text: Sourced<String>
  /// What equal titles have in common, however they are typed.
  package let key: String

  init(_ text: Sourced<String>) {
    self.text = text
    key = folded(text.value)
  }
}
