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

/// Cell formats use fonts, fills, borders and base formats that exist (ECMA-376-1 §18.8.45 xf).
enum CellFormatRule: IntegrityRule {
  private static let indices = [
    ("fontId", "fonts", "font"), ("fillId", "fills", "fill"), ("borderId", "borders", "border"),
    ("xfId", "cellStyleXfs", "xf"),
  ]

  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    guard let styles = book.styles, let formats = styles.scan.child(of: 0, named: .main("cellXfs"))
    else { return [] }
    let elements = styles.scan.children(of: formats, named: .main("xf"))
    return indices.flatMap { attribute, list, member -> [Diagnostic] in
      guard let list = styles.scan.child(of: 0, named: .main(list)) else { return [] }
      let count = styles.scan.children(of: list, named: .main(member)).count
      let wrong = Set(elements.compactMap { styles.scan.integer(attribute, of: $0) })
        .filter { !(0..<count).contains($0) }
      return wrong.sorted().map { index in
        Diagnostic.integrity(
          code: "integrity-cell-format", in: styles,
          ja: "セルの書式の \(attribute) が \(index) ですが、\(count) 件しかありません。",
          en: "\(attribute) of a cell format is \(index), but there are \(count).")
      }
    }
  }
}

/// Conditional formats, filters and tables use differential formats that exist (ECMA-376-1
/// §18.8.15 dxfs).
enum DifferentialFormatRule: IntegrityRule {
  /// The elements and their attributes that hold such an index.
  private static let holders: [(element: String, attributes: [String])] = [
    ("cfRule", ["dxfId"]), ("colorFilter", ["dxfId"]), ("sortCondition", ["dxfId"]),
    ("tableStyleElement", ["dxfId"]),
    (
      "table",
      [
        "headerRowDxfId", "dataDxfId", "totalsRowDxfId", "headerRowBorderDxfId",
        "tableBorderDxfId", "totalsRowBorderDxfId",
      ]
    ),
    ("tableColumn", ["headerRowDxfId", "dataDxfId", "totalsRowDxfId"]),
  ]

  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    let styles = book.styles?.scan
    let list = styles?.child(of: 0, named: .main("dxfs"))
    let count = list.flatMap { styles?.children(of: $0, named: .main("dxf")).count } ?? 0
    let parts =
      [book.styles].compactMap(\.self) + book.worksheets.flatMap { [$0.part] + $0.tables }
    return parts.flatMap { part in
      Set(indices(part.scan).filter { !(0..<count).contains($0) }).sorted().map { index in
        Diagnostic.integrity(
          code: "integrity-differential-format", in: part,
          ja: "条件付き書式などの書式 \(index) がありません（全 \(count) 件）。",
          en: "There is no differential format \(index) (there are \(count)).")
      }
    }
  }

  private static func indices(_ scan: XMLScan) -> [Int] {
    holders.flatMap { name, attributes in
      scan.elements(named: .main(name)).flatMap { element in
        attributes.compactMap { scan.integer($0, of: element) }
      }
    }
  }
}

/// Where a list says how many members it has, it has as many.
///
/// Not `count` of the shared strings (ECMA-376-1 §18.4.9 sst): it counts the cells that use them,
/// and many writers leave it as it was.
enum ListCountRule: IntegrityRule {
  private struct List {
    var list: XMLName
    var member: XMLName
    var attribute = "count"
  }

  private static let lists: [List] =
    [
      ("mergeCells", "mergeCell"), ("dataValidations", "dataValidation"),
      ("tableParts", "tablePart"), ("rowBreaks", "brk"), ("colBreaks", "brk"),
      ("scenario", "inputCells"), ("tableColumns", "tableColumn"), ("cellXfs", "xf"),
      ("cellStyleXfs", "xf"), ("cellStyles", "cellStyle"), ("fonts", "font"), ("fills", "fill"),
      ("borders", "border"), ("dxfs", "dxf"), ("numFmts", "numFmt"),
    ].map { List(list: .main($0), member: .main($1)) }
    + [
      List(list: .main("sst"), member: .main("si"), attribute: "uniqueCount"),
      List(
        list: XMLName(Namespace.excel2010, "dataValidations"),
        member: XMLName(Namespace.excel2010, "dataValidation")),
    ]
  private static let alternative = XMLName(Namespace.compatibility, "AlternateContent")

  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.parts.flatMap { part in lists.flatMap { findings($0, in: part) } }
  }

  private static func findings(_ list: List, in part: IntegrityPart) -> [Diagnostic] {
    let scan = part.scan
    return scan.elements(named: list.list).compactMap { element in
      guard let written = scan.attribute(list.attribute, of: element) else { return nil }
      let found = scan.children(of: element).count {
        scan.name(of: $0) == list.member || scan.name(of: $0) == alternative
      }
      if Int(written) == found { return nil }
      return Diagnostic.integrity(
        code: "integrity-count", in: part,
        ja: "\(list.list.local) の \(list.attribute) は \(written) ですが、実際は \(found) 件です。",
        en: "\(list.attribute) of \(list.list.local) is \(written), but there are \(found).")
    }
  }
}
