import Diagnostics
import LibXML

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
