/// A change to a document: the bytes of a range are replaced by others.
package struct XMLPatch: Hashable, Sendable {
  package var range: Range<Int>
  package var replacement: [UInt8]

  package init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  package init(range: Range<Int>, replacement: String) {
    self.init(range: range, replacement: Array(replacement.utf8))
  }

  /// A pure insertion before `offset`.
  package init(inserting text: String, at offset: Int) {
    self.init(range: offset..<offset, replacement: Array(text.utf8))
  }

  /// Puts bytes behind the last child of an element; `<e/>` is opened for them.
  package init(appending bytes: [UInt8], to element: Int, of scan: XMLScan) {
    if !scan.isEmptyTag(element) {
      let end = scan.contentRange(of: element).upperBound
      self.init(range: end..<end, replacement: bytes)
      return
    }
    let tagEnd = scan.tagRange(of: element).upperBound
    let close = Array("</\(scan.tagName(of: element))>".utf8)
    self.init(range: (tagEnd - 2)..<tagEnd, replacement: [UInt8(ascii: ">")] + bytes + close)
  }
}

extension Sequence where Element == XMLPatch {
  /// `bytes` with all patches applied in one pass.
  ///
  /// The ranges must be disjoint. Insertions at one offset keep the order they are given in and
  /// come before a replacement that starts there.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    ordered.appliedInOrder(to: bytes)
  }

  /// Whether no two of the ranges share a byte.
  package var areDisjoint: Bool {
    var end = 0
    for patch in ordered {
      if patch.range.lowerBound < end { return false }
      end = patch.range.upperBound
    }
    return true
  }

  /// The patches in the order they are applied in.
  package var ordered: [XMLPatch] {
    let patches = Array(self)
    let areOrdered = zip(patches, patches.dropFirst()).allSatisfy { left, right in
      let (l, r) = (left.range, right.range)
      return l.lowerBound < r.lowerBound || l.lowerBound == r.lowerBound && l.isEmpty
    }
    if areOrdered { return patches }
    return patches.enumerated().sorted { left, right in
      let (l, r) = (left.element.range, right.element.range)
      if l.lowerBound != r.lowerBound { return l.lowerBound < r.lowerBound }
      if l.isEmpty != r.isEmpty { return l.isEmpty }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension [XMLPatch] {
  /// `bytes` with patches applied that are `ordered`.
  func appliedInOrder(to bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
    var copied = 0
    for patch in self {
      precondition(patch.range.lowerBound >= copied, "patches overlap at \(patch.range)")
      output.append(contentsOf: bytes[copied..<patch.range.lowerBound])
      output.append(contentsOf: patch.replacement)
      copied = patch.range.upperBound
    }
    output.append(contentsOf: bytes[copied...])
    return output
  }
}
