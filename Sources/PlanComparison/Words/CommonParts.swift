/// Finds the words that two texts have in common and so those that differ.
struct CommonParts {
  typealias Change = SequenceDiff.Change

  private let old: ComparedText
  private let new: ComparedText
  /// In scalars of the folded texts, in order.
  private(set) var changes: [Change] = []

  init(_ old: ComparedText, _ new: ComparedText) {
    self.old = old
    self.new = new
    let (oldNumbers, newNumbers) = Self.numbers(old, new)
    let lines = LineAlignment(
      oldNumbers: oldNumbers, newNumbers: newNumbers, startsOldLine: old.startsLine,
      startsNewLine: new.startsLine)
    changes = lines.aligned(SequenceDiff.changes(from: oldNumbers, to: newNumbers)).map {
      Change(old: old.range(ofWords: $0.old), new: new.range(ofWords: $0.new))
    }
    .map(narrowed).filter { !isEqual($0) }.map(widenedToCharacters)
    mergeNeighbours()
    if hasLittleInCommon { changes = [Change(old: 0..<old.count, new: 0..<new.count)] }
  }

  /// Numbers that are the same for words that read the same.
  private static func numbers(
    _ old: ComparedText, _ new: ComparedText
  ) -> (old: [Int], new: [Int]) {
    var known: [ArraySlice<Unicode.Scalar>: Int] = [:]
    func number(_ word: Word, of text: ComparedText) -> Int {
      let scalars = text.scalars(word.range)
      if let number = known[scalars] { return number }
      known[scalars] = known.count
      return known.count - 1
    }
    return (old.words.map { number($0, of: old) }, new.words.map { number($0, of: new) })
  }

  private func isEqual(_ change: Change) -> Bool {
    old.scalars(change.old) == new.scalars(change.new)
  }

  /// Without the kanji that both sides begin or end with: of 補助金交付 and 補助金申請, 補助金 stays.
  private func narrowed(_ change: Change) -> Change {
    var change = change
    let oldScalars = old.scalars(change.old)
    let newScalars = new.scalars(change.new)
    var prefix = zip(oldScalars, newScalars).prefix { $0 == $1 }.count
    while prefix > 0 {
      let rest = Change(
        old: (change.old.lowerBound + prefix)..<change.old.upperBound,
        new: (change.new.lowerBound + prefix)..<change.new.upperBound)
      if isReadable(rest, cutAt: rest.old.lowerBound, rest.new.lowerBound) {
        change = rest
        break
      }
      prefix -= 1
    }
    let ends = zip(
      old.scalars(change.old).reversed(), new.scalars(change.new).reversed())
    var suffix = ends.prefix { $0 == $1 }.count
    while suffix > 0 {
      let rest = Change(
        old: change.old.lowerBound..<(change.old.upperBound - suffix),
        new: change.new.lowerBound..<(change.new.upperBound - suffix))
      if isReadable(rest, cutAt: rest.old.upperBound, rest.new.upperBound) { return rest }
      suffix -= 1
    }
    return change
  }

  /// Whether what is left reads well: words are cut only between kanji, and no single kanji is
  /// left or taken alone, since most words have two.
  private func isReadable(_ rest: Change, cutAt oldCut: Int, _ newCut: Int) -> Bool {
    for (text, cut, range) in [(old, oldCut, rest.old), (new, newCut, rest.new)] {
      guard let word = text.wordCut(at: cut) else { continue }
      let isAtStart = cut == range.lowerBound
      let kept = isAtStart ? cut - word.range.lowerBound : word.range.upperBound - cut
      guard word.kind == .kanji, kept >= 2 else { return false }
    }
    return rest.old.isEmpty || rest.new.isEmpty || (rest.old.count >= 2 && rest.new.count >= 2)
  }

  /// With all of a sign such as ㈱ that folds to several scalars.
  private func widenedToCharacters(_ change: Change) -> Change {
    var change = change
    while !old.text.startsCharacter(change.old.lowerBound)
      || !new.text.startsCharacter(change.new.lowerBound),
      change.old.lowerBound > 0, change.new.lowerBound > 0
    {
      change.old = (change.old.lowerBound - 1)..<change.old.upperBound
      change.new = (change.new.lowerBound - 1)..<change.new.upperBound
    }
    while !old.text.startsCharacter(change.old.upperBound)
      || !new.text.startsCharacter(change.new.upperBound),
      change.old.upperBound < old.count, change.new.upperBound < new.count
    {
      change.old = change.old.lowerBound..<(change.old.upperBound + 1)
      change.new = change.new.lowerBound..<(change.new.upperBound + 1)
    }
    return change
  }

  /// Joins changes that touch, and replacements with only a particle or a sign between them.
  private mutating func mergeNeighbours() {
    var merged: [Change] = []
    for change in changes {
      guard let last = merged.last, isOneWithNext(last, change) else {
        merged.append(change)
        continue
      }
      merged[merged.count - 1] = Change(
        old: last.old.lowerBound..<max(last.old.upperBound, change.old.upperBound),
        new: last.new.lowerBound..<max(last.new.upperBound, change.new.upperBound))
    }
    changes = merged
  }

  private func isOneWithNext(_ change: Change, _ next: Change) -> Bool {
    let gap = next.old.lowerBound - change.old.upperBound
    if gap <= 0 { return true }
    let isReplacement = { (change: Change) in !change.old.isEmpty && !change.new.isEmpty }
    guard gap <= 2, isReplacement(change), isReplacement(next) else { return false }
    return (change.old.upperBound..<next.old.lowerBound).allSatisfy {
      let kind = old.words[old.wordIndices[$0]].kind
      return kind == .hiragana || kind == .sign
    }
  }

  /// Whether of the shorter text less than a quarter has stayed; particles and signs, which all
  /// texts share, do not count.
  private var hasLittleInCommon: Bool {
    let isReplaced = changes.contains { !$0.old.isEmpty } && changes.contains { !$0.new.isEmpty }
    guard isReplaced else { return false }
    let oldLength = old.contentLength(0..<old.count)
    let newLength = new.contentLength(0..<new.count)
    let common = oldLength - changes.reduce(0) { $0 + old.contentLength($1.old) }
    return common * 4 < min(oldLength, newLength)
  }
}

extension ComparedText {
  /// How many scalars of a range are neither particles nor signs.
  fileprivate func contentLength(_ range: Range<Int>) -> Int {
    range.reduce(0) { length, index in
      let kind = words[wordIndices[index]].kind
      return length + (kind == .hiragana || kind == .sign ? 0 : 1)
    }
  }
}
