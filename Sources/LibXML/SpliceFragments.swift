import Diagnostics

/// The regions of a patched document, parsed in one go.
///
/// They stand side by side in a document of their own, inside elements that declare the namespaces
/// in force around them.
struct SpliceFragments {
  /// A region in that document.
  struct Fragment {
    /// Elements of `scan`.
    var elements: Range<Int>
    /// What to add to an offset in `scan` to get the one in the patched document.
    var distance: Int
  }

  private(set) var scan: XMLScan
  private(set) var fragments: [Fragment] = []

  /// How deeply elements are nested in that document.
  var depth: Int {
    var ends: [Int] = []
    var deepest = 0
    for element in scan.elements.indices {
      while let end = ends.last, end <= element { ends.removeLast() }
      ends.append(scan.subtreeEnd(element))
      deepest = max(deepest, ends.count)
    }
    return deepest
  }

  /// Where the content of a region stands in that document and in the patched one.
  private struct Frame {
    var content: Range<Int>
    var patchedStart: Int
  }

  /// Nil where a region is not well-formed by itself, or where there is so much of it that a scan
  /// of the whole costs no more.
  init?(
    _ original: XMLScan, _ regions: [SpliceRegion], patched: [UInt8], limits: Limits
  ) {
    let root = Array("<s>".utf8)
    var text = root
    var frames: [Frame] = []
    var scope = NamespaceScope(original)
    var open: [Int] = []
    var shift = 0
    for region in regions {
      let start = region.bytes.lowerBound + shift
      shift += region.growth
      let slice = patched[start..<(region.bytes.upperBound + shift)]
      if region.isTag, Self.changesNamespaces(region, slice, original) { return nil }
      let around = region.isTag ? Int(original.elements[region.holder].parent) : region.holder
      let declaring = scope.declaringElements(around: around)
      if declaring != open || frames.isEmpty {
        text += open.flatMap { _ in "</s>".utf8 }
        for element in declaring {
          let tag = original.bytes[original.tagRange(of: element)]
          text += "<s".utf8 + NamespaceScope.declarations(in: tag) + ">".utf8
        }
        open = declaring
      }
      text += root
      let content = text.count..<(text.count + slice.count)
      frames.append(Frame(content: content, patchedStart: start))
      text += slice
      if region.isTag { text += "</\(original.tagName(of: region.holder))>".utf8 }
      text += "</s>".utf8
      if text.count > patched.count / 2 + Self.allowance { return nil }
    }
    text += (open + [0]).flatMap { _ in "</s>".utf8 }
    guard let scan = try? XMLScan.scan(text, bounds: XMLBounds(limits)) else { return nil }
    self.scan = scan
    guard locate(frames, regions) else { return nil }
  }

  /// Bytes that are parsed sooner than a small document as a whole.
  private static let allowance = 16_384

  private static func changesNamespaces(
    _ region: SpliceRegion, _ tag: ArraySlice<UInt8>, _ original: XMLScan
  ) -> Bool {
    let before = original.bytes[original.tagRange(of: region.holder)]
    return NamespaceScope.declarations(in: before) != NamespaceScope.declarations(in: tag)
  }

  /// Finds the fragments; false where one has broken out of its frame.
  private mutating func locate(_ frames: [Frame], _ regions: [SpliceRegion]) -> Bool {
    var element = 1
    for (frame, region) in zip(frames, regions) {
      // Past the elements that declare namespaces, which the frames of one scope share.
      while element < scan.elements.count,
        scan.tagRange(of: element).upperBound < frame.content.lowerBound
      {
        element += 1
      }
      guard element < scan.elements.count,
        scan.tagRange(of: element).upperBound == frame.content.lowerBound
      else { return false }
      let inside = (element + 1)..<scan.subtreeEnd(element)
      if region.isTag {
        guard inside.count == 1, scan.tagRange(of: inside.lowerBound) == frame.content else {
          return false
        }
      } else if scan.contentRange(of: element).upperBound != frame.content.upperBound {
        return false
      }
      fragments.append(
        Fragment(elements: inside, distance: frame.patchedStart - frame.content.lowerBound))
      element = inside.upperBound
    }
    return true
  }
}
