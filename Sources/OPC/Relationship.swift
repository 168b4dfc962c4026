import LibXML

/// A kind of relationship, an open vocabulary (ECMA-376-2 §6.5.3).
///
/// The types of ISO/IEC 29500 Strict are read as their Transitional counterparts.
public struct RelationshipType: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = StrictNamespaces.transitional(rawValue) }

  /// A type of the office document vocabulary (ECMA-376-1 §9.2), such as `worksheet`.
  public static func office(_ name: String) -> RelationshipType {
    RelationshipType(
      rawValue: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + name)
  }

  public static let coreProperties = RelationshipType(
    rawValue:
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
  )
}

/// A link from a part, or from the package, to a part or to something outside.
public struct Relationship: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    case part(PartName)
    /// An address outside the package, as written.
    case external(String)
  }

  public var id: String
  public var type: RelationshipType
  public var target: Target

  /// The part it points to; nil for outside targets.
  public var part: PartName? {
    if case .part(let name) = target { name } else { nil }
  }
}

/// Reads and patches relationships parts (ECMA-376-2 §6.5.2).
enum RelationshipsPart {
  static let relationship = XMLName(
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
