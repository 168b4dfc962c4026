import Diagnostics
import LibXML
import OPC

extension Workbook {
  var sharedStringsPart: PartName? {
    get throws(Failure) { try relatedPart(.office("sharedStrings")) }
  }

  /// Appends items to the shared string part and gives their indices (ECMA-376-1 §18.4.9 sst).
  ///
  /// - Parameters:
  ///   - items: `si` elements as bytes; equal ones are written once.
  ///   - referenceChange: by how much the cells that refer to shared strings become more.
  ///   - part: the shared string part.
  /// - Returns: the index of each item.
  /// - Throws: `Failure` about a damaged part.
  mutating func appendSharedStrings(
    _ items: [[UInt8]], referenceChange: Int, to part: PartName
  ) throws(Failure) -> [Int] {
    let scan = try package.scan(of: part)
    let present = scan.children(of: 0, named: .main("si"))
    var unique: [[UInt8]] = []
    var indices: [Int] = []
    var known: [[UInt8]: Int] = [:]
    for item in items {
      let position = known[item] ?? unique.count
      if known[item] == nil {
        known[item] = position
        unique.append(item)
      }
      indices.append(present.count + position)
    }
    var patches: [XMLPatch] = []
    for (name, change) in [("count", referenceChange), ("uniqueCount", unique.count)] {
      guard let old = scan.integer(name, of: 0), change != 0 else { continue }
      patches.append(scan.patch(setting: name, of: 0, to: String(max(old + change, 0))))
    }
    if let last = present.last, !unique.isEmpty {
      // An extension list may follow the items.
      let place = scan.range(of: last).upperBound
      patches.append(XMLPatch(range: place..<place, replacement: unique.flatMap(\.self)))
    } else if !unique.isEmpty {
      patches.append(XMLPatch(appending: unique.flatMap(\.self), to: 0, of: scan))
    }
    try package.apply(patches, to: part)
    return indices
  }
}
