import Diagnostics
import LibXML
import OPC

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
