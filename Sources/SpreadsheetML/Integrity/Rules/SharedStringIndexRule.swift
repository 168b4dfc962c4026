import Diagnostics
import LibXML

/// Cells use shared strings that exist (ECMA-376-1 §18.4.9 sst).
enum SharedStringIndexRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    // Nothing is known of strings that cannot be read.
    if book.sharedStrings == nil, !book.unreadable.isEmpty { return [] }
    let count =
      book.sharedStrings.map { $0.scan.children(of: 0, named: .main("si")).count } ?? 0
    return book.worksheets.flatMap { sheet in
      missing(sheet.part.scan, count: count).sorted { $0.value < $1.value }.map { index, cell in
        Diagnostic.integrity(
          code: "integrity-shared-string", in: sheet.part, cell: cell.description,
          ja: "共有文字列 \(index) がありません（全 \(count) 件）。",
          en: "There is no shared string \(index) (there are \(count)).")
      }
    }
  }

  /// The indices out of range, each with the first cell that uses it.
  private static func missing(_ scan: XMLScan, count: Int) -> [String: CellReference] {
    let names = CellNames(scan)
    guard let type = names.type, let value = names.value else { return [:] }
    var missing: [String: CellReference] = [:]
    for cell in CellPositions(scan) {
      let isShared = scan.attributes(of: cell.element).contains {
        $0.name == type && $0.valueEnd - $0.valueStart == 1
          && scan.bytes[Int($0.valueStart)] == UInt8(ascii: "s")
      }
      guard isShared,
        let element = scan.children(of: cell.element).first(where: {
          scan.elements[$0].name == value
        })
      else { continue }
      let raw = scan.bytes[scan.contentRange(of: element)]
      if let index = Decimal.integer(raw), index < count { continue }
      let text = scan.text(of: element)
      if missing[text] == nil { missing[text] = cell.reference }
    }
    return missing
  }
}
