import Diagnostics
import OPC

/// Every part has a content type (ECMA-376-2 §6.2.3).
enum ContentTypeRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    // Without its declarations the package could not have been opened.
    guard (try? book.package.scan(of: Package.contentTypesPart)) != nil else { return [] }
    return book.package.partNames
      .filter {
        $0 != Package.contentTypesPart && (try? book.package.contentType(of: $0)) == nil
      }
      .map { part in
        Diagnostic(
          code: "integrity-content-type", severity: .error, place: Place(part: part.path),
          message: LocalizedText(
            ja: "部品の種類（Content Type）が宣言されていません。",
            en: "The part has no content type."))
      }
  }
}
