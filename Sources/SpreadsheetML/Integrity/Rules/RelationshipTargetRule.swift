import Diagnostics
import OPC

/// Relationships inside the package point to parts that exist (ECMA-376-2 §6.5.3 Relationship).
enum RelationshipTargetRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.relationships.flatMap { source, list in
      list.compactMap { relationship in
        guard let target = relationship.part, !book.package.contains(target) else { return nil }
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
