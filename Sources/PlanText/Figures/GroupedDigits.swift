/// A number whose digits are grouped by threes: 65,000.
package enum GroupedDigits {
  /// The number without commas; nil for a text that is anything else.
  package static func plain(_ text: String) -> String? {
    let groups = folded(text).split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, let last = groups.last else { return nil }
    let head = first.hasPrefix("-") ? first.dropFirst() : first
    let tail = last.split(separator: ".", omittingEmptySubsequences: false)
    let whole = [head] + groups.dropFirst().dropLast() + tail.prefix(1)
    guard tail.count <= 2, tail.allSatisfy({ !$0.isEmpty }), (1...3).contains(head.utf8.count),
      whole.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      (whole + tail.dropFirst()).allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return groups.joined()
  }
}
