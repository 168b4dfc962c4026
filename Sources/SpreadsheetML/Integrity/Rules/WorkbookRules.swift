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

/// A workbook has sheets, and one of them shows (ECMA-376-1 §18.2.20 sheets).
enum VisibleSheetRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    guard !book.sheets.contains(where: { $0.state == .visible }) else { return [] }
    let isEmpty = book.sheets.isEmpty
    return [
      Diagnostic.integrity(
        code: "integrity-sheets", in: book.workbook,
        ja: isEmpty ? "シートがありません。" : "表示されるシートがありません。",
        en: isEmpty ? "there is no sheet." : "all sheets are hidden.")
    ]
  }
}

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
