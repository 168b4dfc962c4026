import Diagnostics
import LibXML

/// Ids and names of tables are unique in the workbook, and no defined name bears one of them
/// (ECMA-376-1 §18.5.1.2 table, `id`, `displayName`).
enum TableIdentityRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    let scan = book.workbook.scan
    var names = Set(
      WorkbookPart.definedNameElements(scan)
        .filter { scan.attribute("localSheetId", of: $0) == nil }
        .compactMap { scan.attribute("name", of: $0)?.lowercased() })
    var ids: Set<String> = []
    var findings: [Diagnostic] = []
    for table in book.worksheets.flatMap(\.tables) {
      let id = table.scan.attribute("id", of: 0) ?? ""
      if !ids.insert(id).inserted {
        findings.append(
          Diagnostic.integrity(
            code: "integrity-table-id", in: table, ja: "テーブルの番号 \(id) が重複しています。",
            en: "The table id \(id) is used more than once."))
      }
      let name = table.scan.attribute("displayName", of: 0) ?? ""
      if !names.insert(name.lowercased()).inserted {
        findings.append(
          Diagnostic.integrity(
            code: "integrity-table-name", in: table, ja: "テーブルの名前「\(name)」が重複しています。",
            en: "The table name \"\(name)\" is used more than once."))
      }
    }
    return findings
  }
}
