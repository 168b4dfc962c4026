import PlanText

/// Where arrows stand above each other within a row.
struct ArrowLanes {
  /// EMU from the sheet's top edge; empty for a hidden row.
  let row: Range<Int>
  private var taken: [(years: ClosedRange<FiscalYear>, y: Range<Int>)] = []

  /// The least height of an arrow: 6 points.
  private static let least = 76_200

  init(row: Range<Int>) { self.row = row }

  mutating func add(_ years: ClosedRange<FiscalYear>, _ y: Range<Int>) { taken.append((years, y)) }

  /// A place as near as can be to `wanted` that is free in all the years.
  ///
  /// Where the row has no such room a lower one is given; nil where not even that is left.
  func place(_ wanted: Range<Int>, over years: ClosedRange<FiscalYear>) -> Range<Int>? {
    if row.isEmpty { return nil }
    let others = taken.filter { $0.years.overlaps(years) }.map { Self.thick($0.y) }
    if !others.contains(where: { $0.overlaps(Self.thick(wanted)) }) { return wanted }
    let free = gaps(beside: others)
    let height = Self.thick(wanted).count
    let places = free.filter { $0.count >= height }.map { gap in
      let start = min(max(Self.thick(wanted).lowerBound, gap.lowerBound), gap.upperBound - height)
      // A line lies in the middle of the room it needs.
      let inset = (height - wanted.count) / 2
      return start + inset..<start + inset + wanted.count
    }
    let nearest = places.min {
      abs($0.lowerBound - wanted.lowerBound) < abs($1.lowerBound - wanted.lowerBound)
    }
    if let nearest { return nearest }
    return free.filter { $0.count >= Self.least }.max { $0.count < $1.count }
  }

  /// What is left of the row, top to bottom.
  private func gaps(beside others: [Range<Int>]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start = row.lowerBound
    for other in others.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if other.lowerBound > start { gaps.append(start..<min(other.lowerBound, row.upperBound)) }
      start = min(max(start, other.upperBound), row.upperBound)
    }
    if start < row.upperBound { gaps.append(start..<row.upperBound) }
    return gaps
  }

  /// Lines have no height; what lies beside them needs some distance.
  private static func thick(_ y: Range<Int>) -> Range<Int> {
    let missing = max(least - y.count, 0)
    return (y.lowerBound - missing / 2)..<(y.upperBound + (missing - missing / 2))
  }
}
