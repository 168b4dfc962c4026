public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Deletes drawing anchors of a sheet with all that they hold, groups included; lines that were
  /// tied to a deleted shape are no longer.
  ///
  /// - Parameters:
  ///   - indices: 0-based, as `Shape.anchorIndex` gives them; others are passed over.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet`.
  public mutating func removeAnchors(_ indices: Set<Int>, in sheet: String) throws(Failure) {
    for relationship in try package.relationships(of: try worksheetPart(sheet))
    where relationship.type == .office("drawing") {
      guard let part = relationship.part, package.contains(part) else { continue }
      let scan = try package.scan(of: part)
      let anchors = DrawingAnchor.list(scan)
      let gone = indices.filter(anchors.indices.contains).sorted()
        .map { Self.outermost(anchors[$0].element, scan) }
      try package.apply(Self.removal(of: Set(gone), scan), to: part)
    }
  }

  /// The child of the root that holds an anchor: alternatives of it go together.
  private static func outermost(_ element: Int, _ scan: XMLScan) -> Int {
    var element = element
    while scan.elements[element].parent > 0 { element = Int(scan.elements[element].parent) }
    return element
  }

  private static func removal(of gone: Set<Int>, _ scan: XMLScan) -> [XMLPatch] {
    let removed = gone.sorted().map { scan.range(of: $0) }
    let properties = scan.elements(named: .sheetDrawing("cNvPr"))
    func isGone(_ element: Int) -> Bool {
      removed.contains { $0.contains(scan.range(of: element).lowerBound) }
    }
    let staying = Set(properties.filter { !isGone($0) }.compactMap { scan.integer("id", of: $0) })
    let lost = Set(properties.compactMap { scan.integer("id", of: $0) }).subtracting(staying)
    let ties = scan.elements(named: .drawing("stCxn")) + scan.elements(named: .drawing("endCxn"))
    return removed.map { XMLPatch(range: $0, replacement: "") }
      + ties.filter { !isGone($0) && scan.integer("id", of: $0).map(lost.contains) == true }
      .map { XMLPatch(range: scan.range(of: $0), replacement: "") }
  }
}
