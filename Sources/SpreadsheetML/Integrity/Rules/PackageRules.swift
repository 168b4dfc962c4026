import Diagnostics
import LibXML
import OPC

/// Every part that a workbook is made of can be read.
enum ReadablePartRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.unreadable.map { part, sheet, reason in
      Diagnostic(
        code: "integrity-part", severity: .error, place: Place(part: part.path, sheet: sheet),
        message: LocalizedText(
          ja: "部品を読み取れません: \(reason.diagnostics[0].message[.japanese])",
          en: "The part cannot be read: \(reason.diagnostics[0].message[.english])"))
    }
  }
}

/// Every part has a content type (ECMA-376-2 §6.2.3).
enum ContentTypeRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.untypedParts.map { part in
      Diagnostic(
        code: "integrity-content-type", severity: .error, place: Place(part: part.path),
        message: LocalizedText(
          ja: "部品の種類（Content Type）が宣言されていません。",
          en: "The part has no content type."))
    }
  }
}

/// Relationship ids are unique within a part (ECMA-376-2 §6.5.3 Relationship, `Id`).
enum RelationshipIDRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.relationships.flatMap { source, list in
      list.map(\.id).repeated.map { id in
        Diagnostic(
          code: "integrity-relationship-id", severity: .error,
          place: Place(part: (source?.relationshipsPart ?? .packageRelationships).path),
          message: LocalizedText(
            ja: "関連付けの ID「\(id)」が重複しています。",
            en: "The relationship id \"\(id)\" is used more than once."))
      }
    }
  }
}

/// Relationships inside the package point to parts that exist (ECMA-376-2 §6.5.3 Relationship).
enum RelationshipTargetRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.relationships.flatMap { source, list in
      list.compactMap { relationship in
        guard let target = relationship.part, !book.partNames.contains(target) else { return nil }
        return Diagnostic(
          code: "integrity-relationship-target", severity: .error,
          place: Place(part: (source?.relationshipsPart ?? .packageRelationships).path),
          message: LocalizedText(
            ja: "関連付け \(relationship.id) の指す部品 \(target) がありません。",
            en: "Relationship \(relationship.id) points to \(target), which does not exist."))
      }
    }
  }
}

/// Every `r:id` of a part names one of the part's relationships (ECMA-376-1 §22.8.2.1
/// ST_RelationshipId).
enum RelationshipReferenceRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.parts.flatMap { part in
      let known = Set(book.relationships(of: part.name).map(\.id))
      return references(part.scan).filter { !known.contains($0) }.sorted().map { id in
        Diagnostic.integrity(
          code: "integrity-relationship-reference", in: part,
          ja: "関連付け「\(id)」がありません。", en: "There is no relationship \"\(id)\".")
      }
    }
  }

  /// The ids that a part uses; empty ones (a shape's link to nowhere) are left out.
  private static func references(_ scan: XMLScan) -> Set<String> {
    let isReference = scan.names.map { $0.namespace == Namespace.relationships }
    guard isReference.contains(true) else { return [] }
    let used = scan.attributes.filter { isReference[Int($0.name)] && $0.valueStart < $0.valueEnd }
    return Set(
      used.map {
        XMLText.decodedAttribute(scan.bytes[Int($0.valueStart)..<Int($0.valueEnd)])
      })
  }
}
