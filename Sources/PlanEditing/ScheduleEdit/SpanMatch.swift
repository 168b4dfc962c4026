import PlanText

/// Finds for the spans of a new schedule those of the old one whose drawing they can keep.
enum SpanMatch {
  /// Indices of the old span for each new one; nil for one that has to be added.
  ///
  /// Equal spans come first, then those with the same label, then those with a year in common, then
  /// what is left in order.
  static func matches(old: [RequestedSpan], new: [RequestedSpan]) -> [Int?] {
    var found = [Int?](repeating: nil, count: new.count)
    var free = Set(old.indices)
    func take(where isAllowed: (RequestedSpan, RequestedSpan) -> Bool) {
      var pairs: [(old: Int, new: Int)] = []
      for index in new.indices where found[index] == nil {
        pairs += free.sorted().filter { isAllowed(old[$0], new[index]) }.map { ($0, index) }
      }
      let ordered = pairs.sorted { left, right in
        let (l, r) = (rank(old[left.old], new[left.new]), rank(old[right.old], new[right.new]))
        return l == r ? (left.new, left.old) < (right.new, right.old) : l < r
      }
      for pair in ordered where found[pair.new] == nil && free.contains(pair.old) {
        found[pair.new] = pair.old
        free.remove(pair.old)
      }
    }
    take { $0 == $1 }
    take { $0.label == $1.label }
    take { $0.years.overlaps($1.years) }
    for index in new.indices where found[index] == nil {
      guard let next = free.min() else { break }
      found[index] = next
      free.remove(next)
    }
    return found
  }

  /// Lower is better: more years in common, then a nearer first year.
  private static func rank(_ old: RequestedSpan, _ new: RequestedSpan) -> (Int, Int) {
    let first = max(old.years.lowerBound, new.years.lowerBound).westernYear
    let last = min(old.years.upperBound, new.years.upperBound).westernYear
    let distance = old.years.lowerBound.westernYear - new.years.lowerBound.westernYear
    return (min(first - last - 1, 0), abs(distance))
  }
}
