import Diagnostics
import LibXML

/// Cells, rows and columns use cell formats that exist (ECMA-376-1 §18.8.10 cellXfs).
enum StyleIndexRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    // Nothing is known of formats that cannot be read.
    if book.styles == nil, !book.unreadable.isEmpty { return [] }
    // Without formats there is still the default one.
    let count = max(1, book.styles.map { formatCount($0.scan) } ?? 0)
    return book.worksheets.flatMap { sheet in
      missing(sheet.part.scan, count: count).sorted { $0.key < $1.key }.map { index, cell in
        Diagnostic.integrity(
          code: "integrity-style", in: sheet.part, cell: cell,
          ja: "セルの書式 \(index) がありません（全 \(count) 件）。",
          en: "There is no cell format \(index) (there are \(count)).")
      }
    }
  }

  private static func formatCount(_ scan: XMLScan) -> Int {
    scan.child(of: 0, named: .main("cellXfs")).map {
      scan.children(of: $0, named: .main("xf")).count
    } ?? 0
  }

  /// The indices out of range, each with the first cell that uses it; nil for rows and columns.
  private static func missing(_ scan: XMLScan, count: Int) -> [String: String?] {
    let names = CellNames(scan)
    let column = (name: scan.nameIndex(.main("col")), style: scan.nameIndex(XMLName("", "style")))
    var missing: [String: String?] = [:]
    for (index, element) in scan.elements.enumerated() {
      let isCell = element.name == names.cell
      guard isCell || element.name == names.row || element.name == column.name else { continue }
      let wanted = element.name == column.name ? column.style : names.style
      for attribute in scan.attributes(of: index) where attribute.name == wanted {
        let raw = scan.bytes[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
        if let style = Decimal.integer(raw), style < count { continue }
        let text = XMLText.decodedAttribute(raw)
        if missing[text] == nil {
          missing[text] = .some(isCell ? scan.attribute("r", of: index) : nil)
        }
      }
    }
    return missing
  }
}
