import PlanReading
import PlanText

/// What staff call an action, where that ends in a count: 1-1, 1-(1)-①, A-03.
struct CountedName: Hashable, Sendable {
  /// What stands before and behind the count, as printed.
  let stem, end: String
  let count: Int
  private let digits: Digits

  private enum Digits: Hashable, Sendable {
    /// ①.
    case circled
    case plain(NumberSpelling)
  }

  /// Nil for a name that ends in no count, and for one that is counted anew in each department or level.
  init?(_ name: String) {
    let closing = name.reversed().prefix { ")）]］】".contains($0) }.count
    let body = name.dropLast(closing)
    end = String(name.suffix(closing))
    if name.contains("/") { return nil }
    if let count = body.unicodeScalars.last.flatMap(Self.circled) {
      (stem, digits, self.count) = (String(body.dropLast()), .circled, count)
      return
    }
    let figures = String(body.reversed().prefix(while: Self.isDigit).reversed())
    guard let count = Int(folded(figures)), figures.count <= 4 else { return nil }
    let isPadded = figures.first?.wholeNumberValue == 0
    let isFullWidth = figures.contains { !$0.isASCII }
    stem = String(body.dropLast(figures.count))
    digits = .plain(
      NumberSpelling(
        isFullWidth ? .fullWidth : .halfWidth, minimumDigits: isPadded ? figures.count : 1))
    self.count = count
  }

  /// The name with another count; nil where there is no sign for it.
  func counting(_ count: Int) -> String? {
    switch digits {
    case .circled:
      Unicode.Scalar(0x245F + count).flatMap { sign in
        Self.circled(sign) == nil ? nil : stem + String(Character(sign)) + end
      }
    case .plain(let spelling): stem + spelling.spelled(count) + end
    }
  }

  /// Whether both are counted together.
  func isCounted(with other: CountedName) -> Bool {
    let isCircled = digits == .circled
    return stem == other.stem && end == other.end && isCircled == (other.digits == .circled)
  }

  /// 1 for ①, up to ⑳.
  private static func circled(_ sign: Unicode.Scalar) -> Int? {
    (0x2460...0x2473).contains(sign.value) ? Int(sign.value) - 0x245F : nil
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.unicodeScalars.count == 1
      && character.unicodeScalars.allSatisfy {
        (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value)
      }
  }
}

/// How the names of a book's actions go on: a new action gets the next one of its measure.
struct CountedNames: Sendable {
  private var names: [CountedName]
  private let byNumber: [Int: String]

  init(_ plan: Plan) {
    byNumber = plan.numberNames
    names = plan.actions.compactMap { action in
      plan.numberNames[action.number.value].flatMap { CountedName($0) }
    }
  }

  /// The name of an action behind others; nil where theirs do not rise one by one from the same stem.
  mutating func next(behind actions: [Action]) -> String? {
    let above = actions.map { action in
      byNumber[action.number.value].flatMap { CountedName($0) }
    }
    guard let first = above.first, let first, !above.contains(nil) else { return nil }
    let own = above.compactMap(\.self)
    let rises = zip(own, own.dropFirst()).allSatisfy { $0.count < $1.count }
    guard rises, own.allSatisfy(first.isCounted) else { return nil }
    let last = names.filter(first.isCounted).map(\.count).max() ?? first.count
    guard let next = first.counting(last + 1), let name = CountedName(next) else { return nil }
    names.append(name)
    return next
  }

  /// Whether a name may be that of an action to come: it goes on where those of some actions end.
  func mayCome(_ text: String) -> Bool {
    guard let name = CountedName(text) else { return false }
    let counts = names.filter(name.isCounted).map(\.count)
    return counts.max().map { $0 < name.count } ?? false
  }
}
