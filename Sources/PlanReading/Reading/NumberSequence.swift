package import Diagnostics

/// Looks for numbers used twice and numbers left out.
package enum NumberSequence {
  /// The findings about the actions of a plan, given in sheet order.
  package static func findings(_ actions: [Action]) -> [Diagnostic] {
    var first: [Int: SourceCell] = [:]
    var findings: [Diagnostic] = []
    for number in actions.map(\.number) {
      if let other = first[number.value] {
        findings.append(
          .duplicateActionNumber(number.value, at: number.source, first: other))
      } else {
        first[number.value] = number.source
      }
    }
    var last = 0
    for (number, source) in first.sorted(by: { $0.key < $1.key }) {
      if number > last + 1 {
        findings.append(.missingActionNumbers(last + 1...number - 1, before: source))
      }
      last = number
    }
    return findings
  }
}
