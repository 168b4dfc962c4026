import Diagnostics
import OPC

/// Every part that a workbook is made of can be read.
enum ReadablePartRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.unreadable.map { part, sheet, reason in
      Diagnostic(
        code: "integrity-part", severity: .error, place: Place(part: part.path, sheet: sheet),
        message: LocalizedText(
          ja: "部品を読み取れません: \(reason.diagnostics[0].message[.japanese])",
          en: "The part cannot be read: \(reason.diagnostics[0].message[.english])"))
    }
  }
}
