import LibXML

/// A shape's anchor written once more, with a number and a name of its own.
struct ShapeCopy {
  let original: DrawnShape
  /// The new number.
  let id: Int
  let name: String

  private var scan: XMLScan { original.scan }

  /// A copy with the next free number and a free name of a drawing; takes both.
  init(of original: DrawnShape, takingFrom free: inout FreeNames) {
    self.original = original
    let old = original.properties.flatMap { original.scan.attribute("name", of: $0) } ?? ""
    (id, name) = free.take(like: old)
  }

  /// The bytes of the new anchor, with another text where one is given.
  func bytes(at target: ShapeAnchor, text: String?, _ geometry: SheetGeometry) -> [UInt8] {
    var patches = original.patches(movingTo: target, geometry)
    if let properties = original.properties {
      patches.append(scan.patch(setting: "id", of: properties, to: String(id)))
      patches.append(scan.patch(setting: "name", of: properties, to: name))
      patches += identityPatches(properties)
    }
    if let text {
      patches += ShapeText(scan: scan, shape: original.element, text: text).patches()
    }
    // What a line was tied to stays tied to the original.
    for name in ["stCxn", "endCxn"] {
      patches += scan.descendants(of: original.element, named: .drawing(name))
        .map { XMLPatch(range: scan.range(of: $0), replacement: "") }
    }
    return scan.bytes(of: original.anchor.element, patched: patches)
  }

  /// Takes the identifier away that only the original may bear (MS-ODRAWXML creationId).
  private func identityPatches(_ properties: Int) -> [XMLPatch] {
    guard let list = scan.child(of: properties, named: .drawing("extLst")) else { return [] }
    let extensions = Array(scan.children(of: list))
    let own = extensions.filter {
      scan.attribute("uri", of: $0) == "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"
    }
    let gone = own.count == extensions.count ? [list] : own
    return gone.map { XMLPatch(range: scan.range(of: $0), replacement: "") }
  }
}

/// Numbers and names that no shape of a drawing bears yet.
struct FreeNames {
  private var highest: Int
  private var taken: Set<String>

  init(_ scan: XMLScan) {
    let all = scan.elements(named: .sheetDrawing("cNvPr"))
    highest = all.compactMap { scan.integer("id", of: $0) }.max() ?? 0
    taken = Set(all.compactMap { scan.attribute("name", of: $0) })
  }

  /// The next number, 1 more than the highest, and a name like `old` that ends in a number.
  mutating func take(like old: String) -> (id: Int, name: String) {
    highest += 1
    var base = old
    while base.last?.isASCII == true, base.last?.isNumber == true { base.removeLast() }
    if base == old, !old.isEmpty { base += " " }
    // Excel numbers names so: the shape with the number 3 is `右矢印 2`.
    var number = highest - 1
    while taken.contains(base + String(number)) { number += 1 }
    taken.insert(base + String(number))
    return (highest, base + String(number))
  }
}
