import Diagnostics

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
