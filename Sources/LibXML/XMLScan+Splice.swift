package import Diagnostics

extension XMLScan {
  /// The scan after patches, made of this one by parsing only what they touch; equal to a scan of
  /// the patched document but for the numbers of names.
  ///
  /// The cost is a copy of the records beside a parse of the regions.
  /// - Returns: nil where the patches leave no well-formed document, reach outside of the root's
  ///   tag and content, change declarations of namespaces, or are so much that a scan of the whole
  ///   costs no more.
  package func spliced(_ patches: [XMLPatch], limits: Limits = Limits()) -> XMLScan? {
    let ordered = patches.ordered
    guard let regions = regions(of: ordered) else { return nil }
    let patched = ordered.appliedInOrder(to: bytes)
    guard patched.count <= limits[.partSize],
      let fragments = SpliceFragments(self, regions, patched: patched, limits: limits)
    else { return nil }
    let depth = regions.reduce(0) { max($0, self.depth(of: $1.holder)) } + fragments.depth
    var splice = Splice(original: self, fragments: fragments)
    for (region, fragment) in zip(regions, fragments.fragments) {
      splice.replace(region, with: fragment)
    }
    splice.keep(upTo: elements.count)
    guard splice.elements.count <= limits[.elements],
      splice.attributes.count <= limits[.attributes], splice.names.count <= limits[.names],
      depth <= limits[.depth]
    else { return nil }
    return XMLScan(
      bytes: patched, names: splice.names, elements: splice.elements,
      attributes: splice.attributes, uses: splice.uses)
  }

  /// 1 for the root.
  private func depth(of element: Int) -> Int {
    var depth = 1
    var element = element
    while elements[element].parent >= 0 {
      element = Int(elements[element].parent)
      depth += 1
    }
    return depth
  }
}

/// Puts the records of a scan together anew, region by region.
private struct Splice {
  private(set) var elements: [XMLScan.Element] = []
  private(set) var attributes: [XMLScan.Attribute] = []
  private(set) var names: [XMLName]
  private(set) var uses: [Int32]

  private let original: XMLScan
  private let fragments: SpliceFragments
  /// The numbers of the fragments' names; -1 for those not met yet.
  private var nameMap: [Int32]
  /// How many elements and attributes of the original are done.
  private var done = 0
  private var attributesDone = 0
  /// Whether anything stands elsewhere than in the original.
  private var hasMoved = false
  /// By how much bytes behind the last region moved.
  private var byteShift = 0
  /// Behind which element of the original later ones moved, and by how much.
  private var shifts: [(from: Int, by: Int)] = []

  init(original: XMLScan, fragments: SpliceFragments) {
    self.original = original
    self.fragments = fragments
    names = original.names
    uses = original.uses
    nameMap = Array(repeating: -1, count: fragments.scan.names.count)
    elements.reserveCapacity(original.elements.count + fragments.scan.elements.count)
    attributes.reserveCapacity(original.attributes.count + fragments.scan.attributes.count)
  }

  /// Takes over the original's elements before `end` that are not done yet.
  mutating func keep(upTo end: Int) {
    let first = elements.count
    let (bytes, count) = (UInt32(truncatingIfNeeded: byteShift), Int32(first - done))
    let attributeEnd = attributeIndex(of: end)
    let firstAttribute = attributes.count
    let attributeShift = Int32(firstAttribute - attributesDone)
    elements += original.elements[done..<end]
    attributes += original.attributes[attributesDone..<attributeEnd]
    (done, attributesDone) = (end, attributeEnd)
    // Nothing has moved behind regions that are as large as before, such as counts in the root's tag.
    if !hasMoved { return }
    for index in first..<elements.count {
      let parent = Int(elements[index].parent)
      elements[index].parent =
        parent >= done - (elements.count - first) ? Int32(parent) + count : Int32(placed(parent))
      elements[index].start &+= bytes
      elements[index].tagEnd &+= bytes
      elements[index].contentEnd &+= bytes
      elements[index].end &+= bytes
      elements[index].subtreeEnd += count
      elements[index].firstAttribute += attributeShift
    }
    for index in firstAttribute..<attributes.count {
      attributes[index].valueStart &+= bytes
      attributes[index].valueEnd &+= bytes
    }
  }

  mutating func replace(_ region: SpliceRegion, with fragment: SpliceFragments.Fragment) {
    keep(upTo: region.elements.lowerBound)
    let first = elements.count
    let holder = region.isTag ? placed(parent(of: region.holder)) : placed(region.holder)
    for index in region.elements { forget(index) }
    for index in fragment.elements {
      insert(index, of: fragment, movedBy: first - fragment.elements.lowerBound, into: holder)
    }
    if region.isTag {
      let old = original.elements[region.holder]
      let bytes = UInt32(truncatingIfNeeded: byteShift + region.growth)
      elements[first].contentEnd = old.contentEnd &+ bytes
      elements[first].end = old.end &+ bytes
      elements[first].subtreeEnd = old.subtreeEnd + Int32(first - region.holder)
    }
    done = region.elements.upperBound
    attributesDone = attributeIndex(of: done)
    byteShift += region.growth
    shifts.append((from: done, by: elements.count - done))
    if byteShift != 0 || elements.count != done || attributes.count != attributesDone {
      hasMoved = true
    }
    widen(
      from: holder, bytes: UInt32(truncatingIfNeeded: region.growth),
      elements: Int32(fragment.elements.count - region.elements.count))
  }

  private func parent(of element: Int) -> Int { Int(original.elements[element].parent) }

  private func attributeIndex(of element: Int) -> Int {
    element < original.elements.count
      ? Int(original.elements[element].firstAttribute) : original.attributes.count
  }

  /// Where an element of the original stands now.
  private func placed(_ element: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].from <= element { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? element : element + shifts[low - 1].by
  }

  private mutating func forget(_ element: Int) {
    uses[Int(original.elements[element].name)] -= 1
    for attribute in original.attributes(of: element) { uses[Int(attribute.name)] -= 1 }
  }

  private mutating func insert(
    _ index: Int, of fragment: SpliceFragments.Fragment, movedBy shift: Int, into holder: Int
  ) {
    var element = fragments.scan.elements[index]
    let distance = UInt32(truncatingIfNeeded: fragment.distance)
    let isOutermost = Int(element.parent) < fragment.elements.lowerBound
    element.name = number(of: element.name)
    element.parent = isOutermost ? Int32(holder) : element.parent + Int32(shift)
    element.start &+= distance
    element.tagEnd &+= distance
    element.contentEnd &+= distance
    element.end &+= distance
    element.subtreeEnd += Int32(shift)
    element.firstAttribute = Int32(attributes.count)
    elements.append(element)
    for var attribute in fragments.scan.attributes(of: index) {
      attribute.name = number(of: attribute.name)
      attribute.valueStart &+= distance
      attribute.valueEnd &+= distance
      attributes.append(attribute)
    }
  }

  /// The number here of a name of the fragments, which one more element or attribute bears.
  private mutating func number(of name: Int32) -> Int32 {
    if nameMap[Int(name)] < 0 {
      let wanted = fragments.scan.names[Int(name)]
      nameMap[Int(name)] = Int32(names.firstIndex(of: wanted) ?? names.count)
      if Int(nameMap[Int(name)]) == names.count {
        names.append(wanted)
        uses.append(0)
      }
    }
    let number = nameMap[Int(name)]
    uses[Int(number)] += 1
    return number
  }

  /// Lets an element and its ancestors reach further.
  private mutating func widen(from element: Int, bytes: UInt32, elements count: Int32) {
    var index = element
    while index >= 0 {
      elements[index].contentEnd &+= bytes
      elements[index].end &+= bytes
      elements[index].subtreeEnd += count
      index = Int(elements[index].parent)
    }
  }
}
