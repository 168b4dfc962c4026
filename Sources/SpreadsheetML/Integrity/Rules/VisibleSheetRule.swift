import Diagnostics

/// A workbook has sheets, and one of them shows (ECMA-376-1 §18.2.20 sheets).
enum VisibleSheetRule: IntegrityRule {
  static func findings(_ book: CheckedBook) -> [Diagnostic] {
    if book.sheets.isEmpty {
      return [
        Diagnostic.integrity(
          "sheets", in: book.workbook, ja: "シートがありません。", en: "there is no sheet.")
      ]
    }
    guard !book.sheets.contains(where: { $0.state == .visible }) else { return [] }
    return [
      Diagnostic.integrity(
        "sheets", in: book.workbook, ja: "表示されるシートがありません。",
        en: "all sheets are hidden.")
    ]
  }
}
