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
      Self.pair(text, places, Self.brackets, isLineBound: false, into: &partner.indices)
      Self.pair(text, places, Self.quotes, isLineBound: true, into: &partner.indices)
    }
    self.partner = partner
  }

  /// Whether a code unit opens or closes a quotation.
  static func isQuote(_ unit: UInt16) -> Bool { quoteSigns.contains(unit) }

  private static let brackets = table("()（）[]［］【】〔〕<>＜＞〈〉《》{}｛｝")
  private static let quotes = table("「」『』“”")
  private static let quoteSigns = UnitSet("「」『』“”")
  /// Brackets, quotation marks and what ends a line.
  static let signs = UnitSet("()（）[]［］【】〔〕<>＜＞〈〉《》{}｛｝\n\r").union(quoteSigns)

  private static func pair(
    _ text: UTF16Text, _ places: [Int], _ openers: [UInt16: UInt16], isLineBound: Bool,
    into partner: inout [Int32]
  ) {
    let closers = Self.closers(openers)
    var open: [(index: Int, closer: UInt16)] = []
    // How many of each kind are open, so that a stray closer costs no search.
    var counts: [UInt16: Int] = [:]
    for index in places {
      let unit = text.units[index]
      if isLineBound, CharacterClass.isLineBreak(unit) {
        open.removeAll()
        counts.removeAll()
      } else if let closer = openers[unit] {
        open.append((index, Self.kind(closer)))
        counts[Self.kind(closer), default: 0] += 1
      } else if closers[unit] != nil, counts[Self.kind(unit), default: 0] > 0 {
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

  private static func closers(_ openers: [UInt16: UInt16]) -> [UInt16: UInt16] {
    Dictionary(openers.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func table(_ pairs: String) -> [UInt16: UInt16] {
    let units = Array(pairs.utf16)
    let pairs = stride(from: 0, to: units.count - 1, by: 2).map { (units[$0], units[$0 + 1]) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
