import Diagnostics
import LibXML

/// Places in the list of sheets lie in it: the active tab, the first tab, the sheets of local names
/// (ECMA-376-1 §18.2.30 workbookView, §18.2.5 definedName).
enum SheetIndexRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    let scan = book.workbook.scan
    let places =
      scan.elements(named: .main("workbookView")).flatMap {
        [("activeTab", $0), ("firstSheet", $0)]
      }
      + WorkbookPart.definedNameElements(scan).map { ("localSheetId", $0) }
    return places.compactMap { attribute, element in
      guard let value = scan.attribute(attribute, of: element),
        !(Int(value).map(book.sheets.indices.contains) ?? false)
      else { return nil }
      return Diagnostic.integrity(
        code: "integrity-sheet-index", in: book.workbook,
        ja: "\(attribute) の値 \(value) に当たるシートがありません（全 \(book.sheets.count) 枚）。",
        en: "\(attribute) is \(value), but there are \(book.sheets.count) sheets.")
    }
  }
}
