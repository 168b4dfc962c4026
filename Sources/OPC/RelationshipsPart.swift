import LibXML

/// Reads and patches relationships parts (ECMA-376-2 §6.5.2).
enum RelationshipsPart {
  private static let relationship = XMLName(
    "http://schemas.openxmlformats.org/package/2006/relationships", "Relationship")

  static func relationships(_ scan: XMLScan, source: PartName) -> [Relationship] {
    scan.elements(named: relationship).compactMap { element in
      guard let id = scan.attribute("Id", of: element),
        let type = scan.attribute("Type", of: element),
        let target = scan.attribute("Target", of: element)
      else { return nil }
      let isExternal = scan.attribute("TargetMode", of: element) == "External"
      return Relationship(
        id: id, type: RelationshipType(rawValue: type),
        target: isExternal ? .external(target) : .part(source.resolving(target)))
    }
  }

  static func patchesRemoving(
    _ part: PartName, source: PartName, _ scan: XMLScan
  ) -> [XMLPatch] {
    scan.elements(named: relationship).compactMap { element in
      guard scan.attribute("TargetMode", of: element) != "External",
        let target = scan.attribute("Target", of: element), source.resolving(target) == part
      else { return nil }
      return XMLPatch(range: scan.range(of: element), replacement: "")
    }
  }
}
