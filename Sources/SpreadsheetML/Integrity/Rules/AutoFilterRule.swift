import Diagnostics
import LibXML

/// A filter has a range, and filtered columns lie in it, each once (ECMA-376-1 §18.3.1.2
/// autoFilter, §18.3.2.7 filterColumn).
enum AutoFilterRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet in
      ([sheet.part] + sheet.tables).flatMap { part in
        part.scan.elements(named: .main("autoFilter")).flatMap { findings($0, in: part) }
      }
    }
  }

  private static func findings(_ filter: Int, in part: IntegrityPart) -> [Diagnostic] {
    guard let text = part.scan.attribute("ref", of: filter) else { return [] }
    guard let range = CellRange(text) else {
      return [
        fault(
          in: part, ja: "フィルターの範囲「\(text)」を読み取れません。",
          en: "The filter's range \"\(text)\" cannot be read.")
      ]
    }
    let columns = part.scan.children(of: filter, named: .main("filterColumn")).map {
      part.scan.integer("colId", of: $0) ?? -1
    }
    let outside = columns.filter { !(0..<range.columns.count).contains($0) }
    return (outside + columns.repeated).map { column in
      fault(
        in: part, cell: text, ja: "フィルターの列番号 \(column) が範囲の外か、重複しています。",
        en: "The filtered column \(column) lies outside the range or comes twice.")
    }
  }

  private static func fault(
    in part: IntegrityPart, cell: String? = nil, ja: String, en: String
  ) -> Diagnostic {
    .integrity(code: "integrity-filter", in: part, cell: cell, ja: ja, en: en)
  }
}
