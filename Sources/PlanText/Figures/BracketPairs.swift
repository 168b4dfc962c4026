/// Which brackets of a text belong together.
struct BracketPairs {
  /// The partners of brackets.
  struct Partners {
    /// For each code unit the index of its partner, −1 without one; empty for a text without brackets.
    fileprivate var indices: [Int32] = []

    /// The index of a bracket's partner; nil where it is no bracket or has none.
    subscript(index: Int) -> Int? {
      indices.isEmpty || indices[index] < 0 ? nil : Int(indices[index])
    }
  }

  let partner: Partners

  /// Pairs the brackets of a text; one without a partner is an ordinary sign.
  ///
  /// Quotation marks must close on their own line, since what they hold is taken for a name.
  init(_ text: UTF16Text) {
    var partner = Partners()
    let places = text.units.indices.filter { Self.signs.contains(text.units[$0]) }
    if places.contains(where: { !CharacterClass.isLineBreak(text.units[$0]) }) {
      partner.indices = [Int32](repeating: -1, count: text.units.count)
      Self.brackets.pair(text, places, isLineBound: false, into: &partner.indices)
      Self.quotes.pair(text, places, isLineBound: true, into: &partner.indices)
    }
    self.partner = partner
  }

  /// Whether a code unit opens or closes a quotation.
  static func isQuote(_ unit: UInt16) -> Bool { quoteSigns.contains(unit) }

  private static let brackets = BracketTable("()（）[]［］【】〔〕<>＜＞〈〉《》{}｛｝")
  private static let quotes = BracketTable("「」『』“”")
  private static let quoteSigns = UnitSet("「」『』“”")
  /// Brackets, quotation marks and what ends a line.
  static let signs = UnitSet("()（）[]［］【】〔〕<>＜＞〈〉《》{}｛｝\n\r").union(quoteSigns)
}

/// Brackets of one sort.
private struct BracketTable {
  /// For each opener the narrow form of its closer.
  private let openers: [UInt16: UInt16]
  private let closers: UnitSet
  private let signs: UnitSet

  /// Openers and closers by turns.
  init(_ pairs: String) {
    let units = Array(pairs.utf16)
    let starts = stride(from: 0, to: units.count - 1, by: 2)
    openers = Dictionary(uniqueKeysWithValues: starts.map { (units[$0], Self.kind(units[$0 + 1])) })
    closers = UnitSet(starts.map { units[$0 + 1] })
    signs = UnitSet(units)
  }

  /// Pairs those of a text that stand at the given places.
  func pair(
    _ text: UTF16Text, _ places: [Int], isLineBound: Bool, into partner: inout [Int32]
  ) {
    var open: [(index: Int, closer: UInt16)] = []
    // How many of each kind are open, so that a stray closer costs no search.
    var counts: [UInt16: Int] = [:]
    for index in places {
      let unit = text.units[index]
      if isLineBound, CharacterClass.isLineBreak(unit) {
        open.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
      } else if !signs.contains(unit) {
        continue
      } else if let closer = openers[unit] {
        open.append((index, closer))
        counts[closer, default: 0] += 1
      } else if closers.contains(unit), counts[Self.kind(unit), default: 0] > 0 {
        while let last = open.popLast() {
          counts[last.closer, default: 0] -= 1
          guard last.closer == Self.kind(unit) else { continue }
          partner[last.index] = Int32(index)
          partner[index] = Int32(last.index)
          break
        }
      }
    }
  }

  /// The narrow form of a closer, since （ is also closed by ).
  private static func kind(_ closer: UInt16) -> UInt16 {
    (0xFF01...0xFF5E).contains(closer) ? closer - 0xFEE0 : closer
  }
}
