import PlanReading
import PlanText

/// Which entries of an old list are the same as which of a new one.
///
/// Entries go by their indices in the two lists.
struct Matching {
  private(set) var newOfOld: [Int?]
  private(set) var oldOfNew: [Int?]

  init(oldCount: Int, newCount: Int) {
    newOfOld = Array(repeating: nil, count: oldCount)
    oldOfNew = Array(repeating: nil, count: newCount)
  }

  /// Matches entries of the same key that are without a match so far; of several with one key the
  /// first with the first, and so on.
  ///
  /// An entry whose key is nil stays without a match.
  mutating func match<Key: Hashable>(old oldKey: (Int) -> Key?, new newKey: (Int) -> Key?) {
    var waiting: [Key: [Int]] = [:]
    // The last one first, so that the first is taken from the end.
    for old in newOfOld.indices.reversed() where newOfOld[old] == nil {
      if let key = oldKey(old) { waiting[key, default: []].append(old) }
    }
    for new in oldOfNew.indices where oldOfNew[new] == nil {
      guard let key = newKey(new), let old = waiting[key]?.popLast() else { continue }
      newOfOld[old] = new
      oldOfNew[new] = old
    }
  }

  /// Matches the first entries of both lists, each with the one at its own place.
  ///
  /// Where their keys are the same one by one, a match of all by these keys comes to that too: of several
  /// with one key the first goes with the first.
  mutating func matchBeginning(_ count: Int) {
    for index in 0..<count {
      newOfOld[index] = index
      oldOfNew[index] = index
    }
  }

  /// The entries of one group of each list in the order of the new one; an entry that is gone
  /// stands behind the one it followed.
  func pairs(old: [Int], new: [Int]) -> [(old: Int?, new: Int?)] {
    let present = Set(new)
    var gone: [Int?: [Int]] = [:]
    var predecessor: Int?
    for entry in old {
      if let match = newOfOld[entry] {
        if present.contains(match) { predecessor = match }
      } else {
        gone[predecessor, default: []].append(entry)
      }
    }
    func behind(_ entry: Int?) -> [(old: Int?, new: Int?)] { (gone[entry] ?? []).map { ($0, nil) } }
    return behind(nil) + new.flatMap { [(oldOfNew[$0], $0)] + behind($0) }
  }
}

extension Matching {
  /// Matches the actions of two editions by number and title.
  ///
  /// An action keeps its number as a rule; where number and title disagree the title says more: an
  /// action with another number has been renumbered. A relisted row is matched with relisted rows
  /// only, since it may bear the title of the original.
  static func ofActions(old: [Action], new: [Action]) -> Matching {
    var matching = Matching(oldCount: old.count, newCount: new.count)
    matching.matchBeginning(zip(old, new).prefix { $0.hasFirstKey(of: $1) }.count)
    for key in ActionKey.steps {
      matching.match(old: { key(old[$0]) }, new: { key(new[$0]) })
    }
    return matching
  }
}

/// What an action can be known by in another edition; of each step only what the step asks.
private struct ActionKey: Hashable {
  var number: Int?
  var title: String?
  var description: String?
  var isRelisted: Bool?

  /// From the surest to the least sure; nil where an action lacks what a step asks.
  static let steps: [@Sendable (Action) -> ActionKey?] = [
    { action in action.titleKey.map { ActionKey(number: action.number.value, title: $0) } },
    { action in
      action.descriptionKey.map { ActionKey(number: action.number.value, description: $0) }
    },
    { action in
      guard let title = action.titleKey, let description = action.descriptionKey else { return nil }
      return ActionKey(title: title, description: description, isRelisted: action.isRelisted)
    },
    { action in action.titleKey.map { ActionKey(title: $0, isRelisted: action.isRelisted) } },
    { action in
      action.descriptionKey.map { ActionKey(description: $0, isRelisted: action.isRelisted) }
    },
    { action in ActionKey(number: action.number.value) },
  ]
}

extension Action {
  /// Whether it has a number and a title, and another action has the same, byte for byte.
  fileprivate func hasFirstKey(of other: Action) -> Bool {
    guard number.value == other.number.value else { return false }
    let (own, others) = (title.value, other.title.value)
    guard let first = own.unicodeScalars.first, !TextFolding.isDropped(first) else { return false }
    return own.utf8.count == others.utf8.count && own.utf8.elementsEqual(others.utf8)
  }

  fileprivate var titleKey: String? {
    let key = folded(title.value)
    return key.isEmpty ? nil : key
  }

  fileprivate var descriptionKey: String? {
    let key = folded(description.value)
    // A dash describes nothing.
    return key.isEmpty || key == "-" ? nil : key
  }
}
