import Diagnostics
import LibXML

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
