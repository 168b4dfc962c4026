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
