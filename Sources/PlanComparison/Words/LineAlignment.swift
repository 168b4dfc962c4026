/// Moves changes to where lines begin, among the places that say the same.
///
/// Staff add and strike whole lines, most of which begin with one sign and end with another, so a
/// shortest edit may well take the end of one line for that of another.
struct LineAlignment {
  typealias Change = SequenceDiff.Change

  /// Numbers that are the same for words that read the same.
  let oldNumbers: [Int]
  let newNumbers: [Int]
  /// Whether a word stands at the start of a line.
  let startsOldLine: (Int) -> Bool
  let startsNewLine: (Int) -> Bool

  /// The same changes in number of words.
  func aligned(_ changes: [Change]) -> [Change] {
    var aligned: [Change] = []
    for change in changes {
      let previous = aligned.last ?? Change(old: 0..<0, new: 0..<0)
      // As many words as stay between the two, on either side.
      let limit = change.old.lowerBound - previous.old.upperBound
      if change.old.isEmpty {
        let shift = shift(change.new, in: newNumbers, limit: limit, startsNewLine)
        aligned.append(change.moved(left: shift))
      } else if change.new.isEmpty {
        let shift = shift(change.old, in: oldNumbers, limit: limit, startsOldLine)
        aligned.append(change.moved(left: shift))
      } else {
        aligned += split(change)
      }
    }
    return aligned
  }

  /// By how many words to the left a range of added or removed words says the same and begins a
  /// line; 0 where there is no such place within `limit` words.
  private func shift(
    _ range: Range<Int>, in numbers: [Int], limit: Int, _ startsLine: (Int) -> Bool
  ) -> Int {
    var shift = 0
    while !startsLine(range.lowerBound - shift) {
      guard shift < limit,
        numbers[range.lowerBound - shift - 1] == numbers[range.upperBound - shift - 1]
      else { return 0 }
      shift += 1
    }
    return shift
  }

  /// A replacement as one that ends with its line, and the lines added or taken away behind it.
  private func split(_ change: Change) -> [Change] {
    let (oldNext, newNext) = (change.old.upperBound, change.new.upperBound)
    guard oldNext < oldNumbers.count, newNext < newNumbers.count else { return [change] }
    let end = newNumbers[newNext]
    if let line = lineEnd(end, in: change.new, of: newNumbers, startsNewLine) {
      return [
        Change(old: change.old, new: change.new.lowerBound..<line),
        Change(old: (oldNext + 1)..<(oldNext + 1), new: (line + 1)..<(newNext + 1)),
      ]
    }
    if let line = lineEnd(end, in: change.old, of: oldNumbers, startsOldLine) {
      return [
        Change(old: change.old.lowerBound..<line, new: change.new),
        Change(old: (line + 1)..<(oldNext + 1), new: (newNext + 1)..<(newNext + 1)),
      ]
    }
    return [change]
  }

  /// The first word of a range that is `end` and has another line behind it.
  private func lineEnd(
    _ end: Int, in range: Range<Int>, of numbers: [Int], _ startsLine: (Int) -> Bool
  ) -> Int? {
    range.dropLast().first { numbers[$0] == end && startsLine($0 + 1) }
  }
}

extension SequenceDiff.Change {
  fileprivate func moved(left shift: Int) -> SequenceDiff.Change {
    SequenceDiff.Change(
      old: (old.lowerBound - shift)..<(old.upperBound - shift),
      new: (new.lowerBound - shift)..<(new.upperBound - shift))
  }
}
