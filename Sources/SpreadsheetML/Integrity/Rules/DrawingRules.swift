import Diagnostics
import LibXML
import OPC

/// A worksheet's `drawing` element leads to a drawing (ECMA-376-1 §18.3.1.36 drawing).
enum DrawingLinkRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.compactMap { sheet in
      let scan = sheet.part.scan
      guard let element = scan.child(of: 0, named: .main("drawing")) else { return nil }
      let id = scan.attribute(.relationshipID, of: element)
      let links = book.relationships(of: sheet.part.name)
      let link = links.first { $0.id == id }
      let drawing = link?.part.flatMap { name in sheet.drawings.first { $0.name == name } }
      if link?.type == .office("drawing"), let drawing,
        drawing.scan.name(of: 0) == .sheetDrawing("wsDr")
      {
        return nil
      }
      let target = link?.part?.path ?? id ?? ""
      return Diagnostic.integrity(
        code: "integrity-drawing", in: sheet.part,
        ja: "シートの図形を入れた部品（drawing、\(target)）がないか、図形の部品ではありません。"
          + "このシートの矢印などは読み取れません。",
        en: "The drawing of the sheet (\(target)) is missing or is none: "
          + "its arrows and other shapes are not read.")
    }
  }
}

/// Every anchor of a drawing says where on the sheet it lies (ECMA-376-1 §20.5.2.33 twoCellAnchor).
enum DrawingAnchorRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet in
      sheet.drawings.flatMap { drawing in
        DrawingAnchor.unreadable(drawing.scan).map { anchor in
          let scan = drawing.scan
          let shape = scan.descendants(of: anchor, named: .sheetDrawing("cNvPr")).first
          let name = shape.flatMap { scan.attribute("name", of: $0) } ?? ""
          return Diagnostic.integrity(
            code: "integrity-drawing-anchor", in: drawing,
            ja: "図形「\(name)」の位置（anchor）がシートの外か、数ではありません。"
              + "この図形は読み取れないことがあります。",
            en: "The anchor of the drawn shape \"\(name)\" lies off the sheet or is no number: "
              + "it may not be read.")
        }
      }
    }
  }
}

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
