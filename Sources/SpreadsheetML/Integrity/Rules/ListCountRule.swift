import Diagnostics
import LibXML

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
