import Diagnostics
import LibXML

/// The children of `workbook` and `worksheet` stand in the schema's order, each once
/// (ECMA-376-1 §18.2.27 workbook, §18.3.1.99 worksheet).
enum ChildOrderRule: IntegrityRule {
  /// The children that may come several times.
  private static let repeatable: Set<String> = ["conditionalFormatting", "fileRecoveryPr"]

  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    findings(book.workbook, .workbook)
      + book.worksheets.flatMap { findings($0.part, .worksheet) }
  }

  private static func findings(_ part: IntegrityPart, _ order: ChildOrder) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var last = -1
    for child in part.scan.children(of: 0) {
      let name = part.scan.name(of: child)
      // `mc:AlternateContent` and the like have no place in the order.
      guard name.namespace == Namespace.main, let position = order.position(of: name.local) else {
        continue
      }
      if position < last || (position == last && !repeatable.contains(name.local)) {
        findings.append(
          Diagnostic.integrity(
            code: "integrity-child-order", in: part, ja: "要素 \(name.local) の位置がスキーマの順序に反しています。",
            en: "The element \(name.local) does not stand where the schema puts it."))
      }
      last = max(last, position)
    }
    return findings
  }
}
