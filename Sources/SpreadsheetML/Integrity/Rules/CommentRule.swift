import Diagnostics
import LibXML

/// A note belongs to one cell, and a cell has one note at most (ECMA-376-1 §18.7.3 comment).
enum CommentRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet in
      sheet.comments.flatMap { part -> [Diagnostic] in
        let texts = part.scan.elements(named: .main("comment")).map {
          part.scan.attribute("ref", of: $0) ?? ""
        }
        let cells = texts.compactMap { CellReference($0) }
        return texts.filter { CellReference($0) == nil }.map { text in
          fault(
            in: part, ja: "メモのセル「\(text)」を読み取れません。",
            en: "The note's cell \"\(text)\" cannot be read.")
        }
          + cells.repeated.map { cell in
            fault(
              in: part, cell: cell.description, ja: "同じセルにメモが複数あります。",
              en: "The cell has several notes.")
          }
      }
    }
  }

  private static func fault(
    in part: IntegrityPart, cell: String? = nil, ja: String, en: String
  ) -> Diagnostic {
    .integrity(code: "integrity-comment", in: part, cell: cell, ja: ja, en: en)
  }
}
