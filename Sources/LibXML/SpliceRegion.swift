/// A stretch of a document that is parsed anew after patches: it begins and ends at tags, so what
/// stands in it can be read by itself.
struct SpliceRegion {
  /// Whether it is the start tag of `holder`, which keeps its content; else it lies in the content.
  var isTag: Bool
  /// The element whose start tag it is, or in whose content it lies.
  var holder: Int
  /// Offsets before the patches.
  var bytes: Range<Int>
  /// The elements inside, before the patches.
  var elements: Range<Int>
  /// By how many bytes the patches make it longer.
  var growth: Int

  /// Whether patches of both are parsed as one.
  func meets(_ other: SpliceRegion) -> Bool {
    isTag == other.isTag && holder == other.holder
      && other.bytes.lowerBound <= bytes.upperBound
  }

  mutating func join(_ other: SpliceRegion) {
    func union(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
      min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
    }
    bytes = union(bytes, other.bytes)
    elements = union(elements, other.elements)
    growth += other.growth
  }
}

extension XMLScan {
  /// The regions that ordered patches change, in document order; nil where a patch lies outside
  /// of the root's content and tag, or the regions cannot be told apart.
  func regions(of patches: [XMLPatch]) -> [SpliceRegion]? {
    var regions: [SpliceRegion] = []
    for patch in patches {
      guard let region = region(of: patch) else { return nil }
      guard let last = regions.last else {
        regions.append(region)
        continue
      }
      if last.meets(region) {
        regions[regions.count - 1].join(region)
      } else if region.bytes.lowerBound < last.bytes.upperBound {
        return nil
      } else {
        regions.append(region)
      }
    }
    return regions
  }

  private func region(of patch: XMLPatch) -> SpliceRegion? {
    let range = patch.range
    let growth = patch.replacement.count - range.count
    let next = firstElement(startingAt: range.lowerBound)
    guard next > 0 else { return nil }
    if !isEmptyTag(next - 1), range.upperBound < tagRange(of: next - 1).upperBound {
      return SpliceRegion(
        isTag: true, holder: next - 1, bytes: tagRange(of: next - 1), elements: (next - 1)..<next,
        growth: growth)
    }
    guard let holder = holder(of: range, from: next - 1) else { return nil }
    var start = contentRange(of: holder).lowerBound
    var first = next
    if let child = ancestor(of: next - 1, under: holder) {
      start = self.range(of: child).upperBound
      if start > range.lowerBound {
        first = child
        start =
          ancestor(of: child - 1, under: holder).map { self.range(of: $0).upperBound }
          ?? contentRange(of: holder).lowerBound
      }
    }
    var past = first
    while past < subtreeEnd(holder), self.range(of: past).lowerBound < range.upperBound {
      past = subtreeEnd(past)
    }
    let end =
      past < subtreeEnd(holder)
      ? self.range(of: past).lowerBound : contentRange(of: holder).upperBound
    return SpliceRegion(
      isTag: false, holder: holder, bytes: start..<end, elements: first..<past, growth: growth)
  }

  /// The first element that begins at or behind an offset.
  private func firstElement(startingAt offset: Int) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(elements[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The innermost of an element and its ancestors whose content holds a range.
  private func holder(of range: Range<Int>, from element: Int) -> Int? {
    var holder = element
    while holder >= 0 {
      let content = contentRange(of: holder)
      if !isEmptyTag(holder), content.lowerBound <= range.lowerBound,
        range.upperBound <= content.upperBound
      {
        return holder
      }
      holder = Int(elements[holder].parent)
    }
    return nil
  }

  /// The child of `holder` that is or holds an element; nil for `holder` itself.
  private func ancestor(of element: Int, under holder: Int) -> Int? {
    if element == holder { return nil }
    var child = element
    while Int(elements[child].parent) != holder { child = Int(elements[child].parent) }
    return child
  }
}
