import Diagnostics
import LibXML

/// Merged ranges have several cells and none in common (ECMA-376-1 §18.3.1.55 mergeCells).
enum MergedRangeRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet -> [Diagnostic] in
      let scan = sheet.part.scan
      guard let list = scan.child(of: 0, named: .main("mergeCells")) else { return [] }
      let texts = scan.children(of: list, named: .main("mergeCell")).map {
        scan.attribute("ref", of: $0) ?? ""
      }
      let ranges = texts.compactMap { CellRange($0) }
      let invalid = texts.filter { CellRange($0)?.isSingleCell ?? true }
      return invalid.map { text in
        Diagnostic.integrity(
          code: "integrity-merge-size", in: sheet.part, cell: text, ja: "セル結合の範囲が複数のセルではありません。",
          en: "The merged range is not one of several cells.")
      }
        + RangeOverlap.overlapping(ranges).map { range in
          Diagnostic.integrity(
            code: "integrity-merge-overlap", in: sheet.part, cell: range.description,
            ja: "セル結合がほかのセル結合と重なっています。",
            en: "The merged range overlaps another one.")
        }
    }
  }
}
