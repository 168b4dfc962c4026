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
    if !text.classes.isDisjoint(with: .bracket) {
      partner.indices = [Int32](repeating: -1, count: text.units.count)
      Self.pair(text, into: &partner.indices)
    }
    self.partner = partner
  }

  private static func pair(_ text: UTF16Text, into partner: inout [Int32]) {
    var brackets = OpenBrackets()
    var quotes = OpenBrackets()
    var next = 0
    while let index = text.next([.bracket, .lineBreak], from: next) {
      next = index + 1
      guard let sign = signs[text.units[index]] else {
        quotes = OpenBrackets()
        continue
      }
      let opener = sign.isQuote ? quotes.take(sign, at: index) : brackets.take(sign, at: index)
      if let opener {
        partner[opener] = Int32(index)
        partner[index] = Int32(opener)
      }
    }
  }

  /// Whether a code unit opens or closes a quotation.
  static func isQuote(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x300C...0x300F, 0x201C, 0x201D: true
    default: false
    }
  }

  /// Brackets and quotation marks.
  static var units: [UInt16] { signs.units }

  private static let signs: UnitTable<BracketSign> = {
    var signs: [UInt16: BracketSign] = [:]
    BracketSign.add("()（）[]［］【】〔〕<>＜＞〈〉《》{}｛｝", isQuote: false, to: &signs)
    BracketSign.add("「」『』“”", isQuote: true, to: &signs)
    return UnitTable(signs)
  }()
}

/// What a bracket or quotation mark is.
private struct BracketSign {
  /// The number of its pair's narrow form, since （ is also closed by ).
  var kind: Int
  var isOpening: Bool
  var isQuote: Bool

  /// Openers and closers by turns; sixteen pairs at most.
  static func add(_ pairs: String, isQuote: Bool, to signs: inout [UInt16: BracketSign]) {
    let units = Array(pairs.utf16)
    let starts = stride(from: 0, to: units.count - 1, by: 2)
    let narrow = starts.map { start in
      let closer = units[start + 1]
      return (0xFF01...0xFF5E).contains(closer) ? closer - 0xFEE0 : closer
    }
    for (pair, start) in starts.enumerated() {
      let kind = narrow.firstIndex(of: narrow[pair]) ?? 0
      signs[units[start]] = BracketSign(kind: kind, isOpening: true, isQuote: isQuote)
      signs[units[start + 1]] = BracketSign(kind: kind, isOpening: false, isQuote: isQuote)
    }
  }
}

/// Brackets of one sort that are open.
private struct OpenBrackets {
  private var open: [(index: Int, kind: Int)] = []
  /// How many of each kind are open, so that a stray closer costs no search.
  private var counts = SIMD16<Int32>()

  /// The opener that a sign closes, if it closes one.
  mutating func take(_ sign: BracketSign, at index: Int) -> Int? {
    if sign.isOpening {
      open.append((index, sign.kind))
      counts[sign.kind] += 1
      return nil
    }
    guard counts[sign.kind] > 0 else { return nil }
    while let last = open.popLast() {
      counts[last.kind] -= 1
      if last.kind == sign.kind { return last.index }
    }
    return nil
  }
}
