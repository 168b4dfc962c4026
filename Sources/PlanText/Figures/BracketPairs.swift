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
  private let openers: [UInt16]
  private let closers: [UInt16]
  /// For each pair the number of its narrow form, since （ is also closed by ).
  private let kinds: [Int]
  private let signs: UnitSet

  /// Openers and closers by turns; sixteen pairs at most.
  init(_ pairs: String) {
    let units = Array(pairs.utf16)
    let starts = stride(from: 0, to: units.count - 1, by: 2)
    openers = starts.map { units[$0] }
    closers = starts.map { units[$0 + 1] }
    let narrow = closers.map { (0xFF01...0xFF5E).contains($0) ? $0 - 0xFEE0 : $0 }
    kinds = narrow.map { narrow.firstIndex(of: $0) ?? 0 }
    signs = UnitSet(units)
  }

  /// Pairs those of a text that stand at the given places.
  func pair(
    _ text: UTF16Text, _ places: [Int], isLineBound: Bool, into partner: inout [Int32]
  ) {
    var open: [(index: Int, kind: Int)] = []
    // How many of each kind are open, so that a stray closer costs no search.
    var counts = SIMD16<Int32>()
    for index in places {
      let unit = text.units[index]
      if isLineBound, CharacterClass.isLineBreak(unit) {
        open.removeAll(keepingCapacity: true)
        counts = SIMD16()
      } else if !signs.contains(unit) {
        continue
      } else if let pair = openers.firstIndex(of: unit) {
        open.append((index, kinds[pair]))
        counts[kinds[pair]] += 1
      } else if let pair = closers.firstIndex(of: unit), counts[kinds[pair]] > 0 {
        while let last = open.popLast() {
          counts[last.kind] -= 1
          guard last.kind == kinds[pair] else { continue }
          partner[last.index] = Int32(index)
          partner[index] = Int32(last.index)
          break
        }
      }
    }
  }
}
