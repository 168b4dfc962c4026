import Diagnostics
import OPC

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
