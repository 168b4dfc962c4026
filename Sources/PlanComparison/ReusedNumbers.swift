import Diagnostics
import PlanReading
import PlanText

/// Numbers under which two editions have different actions: a number is a name, and the action that bore
/// it before would be taken for the new one.
struct ReusedNumbers {
  /// The actions of the new edition with those of the same number before, ascending by number.
  private(set) var actions: [(old: Action, new: Action)] = []

  private let names: [Int: String]

  /// - Parameters:
  ///   - matching: Which actions are the same.
  ///   - names: What staff call those of the new edition by, where that is no plain number.
  init(_ matching: PlanMatching, calling names: [Int: String]) {
    self.names = names
    let (old, new) = (matching.old, matching.new)
    guard old.hasNumbers, new.hasNumbers else { return }
    let before = Dictionary(old.actions.indices.map { (old.actions[$0].number.value, $0) }) {
      first, _ in first
    }
    let indices = new.actions.indices.sorted {
      (new.actions[$0].number.value, $0) < (new.actions[$1].number.value, $1)
    }
    for index in indices {
      let action = new.actions[index]
      guard let former = before[action.number.value] else { continue }
      let other = old.actions[former]
      let isMatch = matching.actions.oldOfNew[index] == former
      if isMatch ? Self.isOther(action, than: other) : action.title.value != other.title.value {
        actions.append((other, action))
      }
    }
  }

  /// One finding for all of them.
  var findings: [Diagnostic] {
    guard let first = actions.first else { return [] }
    return [
      .numbersReused(
        actions.map(\.new.number.value), old: first.old, new: first.new, calling: names)
    ]
  }

  /// Whether neither titles nor descriptions of two actions that the match has brought together share a quarter
  /// of their letters; a title has been reworded where the description stays.
  private static func isOther(_ new: Action, than old: Action) -> Bool {
    if new.title.value == old.title.value { return false }
    let titles = (LetterPairs(old.title.value), LetterPairs(new.title.value))
    if titles.0.isEmpty || titles.1.isEmpty { return false }
    return titles.0.hasLittleInCommon(with: titles.1)
      && LetterPairs(old.description.value)
        .hasLittleInCommon(with: LetterPairs(new.description.value))
  }
}

/// The pairs of letters beside one another in a text, but for signs and pairs of hiragana, which all
/// texts share.
private struct LetterPairs {
  private let pairs: Set<[Unicode.Scalar]>

  init(_ text: String) {
    let letters = folded(text).unicodeScalars.filter {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    pairs = Set(
      zip(letters, letters.dropFirst()).filter { first, second in
        ![first, second].allSatisfy { (0x3041...0x309F).contains($0.value) }
      }.map { [$0, $1] })
  }

  var isEmpty: Bool { pairs.isEmpty }

  /// Whether they share less than a quarter of the shorter text's.
  func hasLittleInCommon(with other: LetterPairs) -> Bool {
    pairs.intersection(other.pairs).count * 4 < max(1, min(pairs.count, other.pairs.count))
  }
}
