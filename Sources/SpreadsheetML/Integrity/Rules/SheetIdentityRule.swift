import Diagnostics
import LibXML

/// Names, ids and relationships of sheets are unique (ECMA-376-1 §18.2.19 sheet).
enum SheetIdentityRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    let scan = book.workbook.scan
    let elements = WorkbookPart.sheetElements(scan)
    // Names compare without case.
    let names = elements.map { (scan.attribute("name", of: $0) ?? "").lowercased() }
    let ids = elements.map { scan.attribute("sheetId", of: $0) ?? "" }
    let links = elements.map { scan.attribute(.relationshipID, of: $0) ?? "" }
    return names.repeated.map { name in
      Diagnostic.integrity(
        code: "integrity-sheet-name", in: book.workbook, ja: "シート名「\(name)」が重複しています。",
        en: "The sheet name \"\(name)\" is used more than once.")
    }
      + ids.repeated.map { id in
        Diagnostic.integrity(
          code: "integrity-sheet-id", in: book.workbook, ja: "シートの番号 \(id) が重複しています。",
          en: "The sheet id \(id) is used more than once.")
      }
      + links.repeated.map { id in
        Diagnostic.integrity(
          code: "integrity-sheet-relationship", in: book.workbook,
          ja: "複数のシートが同じ関連付け「\(id)」を使っています。",
          en: "Several sheets use the relationship \"\(id)\".")
      }
  }
}
