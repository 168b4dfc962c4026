import Diagnostics
import LibXML

/// Defined names are unique in the workbook or in the sheet they are local to (ECMA-376-1 §18.2.5
/// definedName).
enum DefinedNameRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    let scan = book.workbook.scan
    let names = WorkbookPart.definedNameElements(scan).map { element in
      ScopedName(
        name: (scan.attribute("name", of: element) ?? "").lowercased(),
        scope: scan.attribute("localSheetId", of: element))
    }
    return names.repeated.map { name in
      Diagnostic.integrity(
        code: "integrity-defined-name", in: book.workbook, ja: "名前「\(name.name)」が重複しています。",
        en: "The name \"\(name.name)\" is defined more than once.")
    }
  }

  private struct ScopedName: Hashable {
    var name: String
    var scope: String?
  }
}
