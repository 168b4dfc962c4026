import LibXML

extension Array where Element == XMLPatch {
  /// The patches without those that lie inside an element which another patch removes.
  func withoutNested() -> [XMLPatch] {
    let removals = Self.outermost(filter(\.isRemoval).map(\.range))
    if removals.isEmpty { return self }
    var seen: Set<Range<Int>> = []
    return filter { patch in
      guard let removal = Self.lastStarting(at: patch.range.lowerBound, in: removals) else {
        return true
      }
      if patch.isRemoval, patch.range == removal { return seen.insert(removal).inserted }
      let isAtEdge =
        patch.range.isEmpty
        && (patch.range.lowerBound == removal.lowerBound
          || patch.range.lowerBound == removal.upperBound)
      return isAtEdge || patch.range.upperBound > removal.upperBound
    }
  }

  /// Elements nest, so a range that ends before its predecessor does lies inside it.
  private static func outermost(_ ranges: [Range<Int>]) -> [Range<Int>] {
    let ordered = ranges.sorted {
      $0.lowerBound == $1.lowerBound
        ? $0.upperBound > $1.upperBound : $0.lowerBound < $1.lowerBound
    }
    var outer: [Range<Int>] = []
    for range in ordered where range.upperBound > outer.last?.upperBound ?? -1 {
      outer.append(range)
    }
    return outer
  }

  private static func lastStarting(at offset: Int, in ranges: [Range<Int>]) -> Range<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? ranges[low - 1] : nil
  }
}

extension XMLPatch {
  fileprivate var isRemoval: Bool { replacement.isEmpty && !range.isEmpty }
}
