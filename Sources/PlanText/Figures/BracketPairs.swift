/// Which brackets of a text belong together.
struct BracketPairs {
  /// For each code unit the index of its partner; nil where it is no bracket or has none.
  let partner: [Int?]

  /// Pairs the brackets of a text; one without a partner is an ordinary sign.
  ///
  /// Quotation marks must close on their own line, since what they hold is taken for a name.
  init(_ text: UTF16Text) {
    var partner = [Int?](repeating: nil, count: text.units.count)
    Self.pair(text, Self.brackets, isLineBound: false, into: &partner)
    Self.pair(text, Self.quotes, isLineBound: true, into: &partner)
    self.partner = partner
  }

  /// Whether a code unit opens or closes a quotation.
  static func isQuote(_ unit: UInt16) -> Bool { quoteSigns.contains(unit) }

  private static let brackets = table("()（）[]［］【】〔〕<>＜＞〈〉《》{}｛｝")
  private static let quotes = table("「」『』“”")
  private static let quoteSigns = Set("「」『』“”".utf16)

  private static func pair(
    _ text: UTF16Text, _ openers: [UInt16: UInt16], isLineBound: Bool, into partner: inout [Int?]
  ) {
    let closers = Self.closers(openers)
    var open: [(index: Int, closer: UInt16)] = []
    // How many of each kind are open, so that a stray closer costs no search.
    var counts: [UInt16: Int] = [:]
    for (index, unit) in text.units.enumerated() {
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
          partner[last.index] = index
          partner[index] = last.index
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
