import Diagnostics
import LibXML

/// Drawn objects have different ids within a drawing (ECMA-376-1 §20.5.2.8 cNvPr, `id`).
enum DrawingIDRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet in
      sheet.drawings.flatMap { drawing in
        ids(drawing.scan).repeated.map { id in
          Diagnostic.integrity(
            code: "integrity-drawing-id", in: drawing, ja: "図形の番号 \(id) が重複しています。",
            en: "The id \(id) is that of several drawn objects.")
        }
      }
    }
  }

  private static func ids(_ scan: XMLScan) -> [String] {
    guard let name = scan.nameIndex(.sheetDrawing("cNvPr")) else { return [] }
    let fallback = scan.nameIndex(XMLName(Namespace.compatibility, "Fallback"))
    var ids: [String] = []
    var element = 0
    while element < scan.elements.count {
      if scan.elements[element].name == fallback {
        // It shows the same object to older programs.
        element = scan.subtreeEnd(element)
        continue
      }
      if scan.elements[element].name == name, let id = scan.attribute("id", of: element) {
        ids.append(id)
      }
      element += 1
    }
    return ids
  }
}
