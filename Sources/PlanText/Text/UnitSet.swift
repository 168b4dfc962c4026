/// A set of UTF-16 code units that is asked with one look.
package struct UnitSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  /// The set of some code units.
  package init(_ units: some Sequence<UInt16>) {
    for unit in units { words[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
  }

  /// The set of the code units of a text.
  package init(_ text: String) { self.init(text.utf16) }

  /// Whether a code unit is in the set.
  package func contains(_ unit: UInt16) -> Bool {
    words[Int(unit >> 6)] & 1 << UInt64(unit & 63) != 0
  }

  /// The set of what is in either.
  package func union(_ other: UnitSet) -> UnitSet {
    var union = self
    for index in words.indices { union.words[index] |= other.words[index] }
    return union
  }
}
