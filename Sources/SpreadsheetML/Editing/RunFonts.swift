import LibXML

/// Gives runs of text the font of the cell they stand in.
///
/// A run names all of its font (ECMA-376-1 §18.4.7 rPr): what it left out would come from nowhere
/// in particular, not from the cell.
struct RunFonts {
  private let scan: XMLScan?
  private let fonts: [Int]
  /// The font's index by cell format index (ECMA-376-1 §18.8.10 cellXfs).
  private let fontOfStyle: [Int]
  private var known: [Key: String] = [:]

  private struct Key: Hashable {
    var style: Int
    var prefix: String
    var isUnderlined: Bool
  }

  /// - Parameter scan: the style part; nil where the workbook has none.
  init(_ scan: XMLScan?) {
    self.scan = scan
    guard let scan, !scan.elements.isEmpty else {
      (fonts, fontOfStyle) = ([], [])
      return
    }
    fonts =
      scan.child(of: 0, named: .main("fonts")).map { scan.children(of: $0, named: .main("font")) }
      ?? []
    let formats = scan.child(of: 0, named: .main("cellXfs"))
    fontOfStyle =
      formats.map { list in
        scan.children(of: list, named: .main("xf")).map { scan.integer("fontId", of: $0) ?? 0 }
      } ?? []
  }

  /// An `si` or `is` element that holds runs, for a cell of a format.
  mutating func item(
    _ name: String, prefix: String, _ runs: [TextRun], style: Int
  ) -> [UInt8] {
    let elements = runs.filter { !$0.text.isEmpty }.map { run in
      let text = String(
        decoding: StringItem.textElement(prefix: prefix, run.text), as: UTF8.self)
      let font = properties(Key(style: style, prefix: prefix, isUnderlined: run.isUnderlined))
      return "<\(prefix)r>\(font)\(text)</\(prefix)r>"
    }
    return Array("<\(prefix)\(name)>\(elements.joined())</\(prefix)\(name)>".utf8)
  }

  private mutating func properties(_ key: Key) -> String {
    if let known = known[key] { return known }
    let elements = elements(key)
    let text =
      elements.isEmpty ? "" : "<\(key.prefix)rPr>\(elements.joined())</\(key.prefix)rPr>"
    known[key] = text
    return text
  }

  /// The children of `font` in their order, which is that of `rPr`, with the underline in its place.
  private func elements(_ key: Key) -> [String] {
    var elements: [(name: String, text: String)] = []
    if let scan, fontOfStyle.indices.contains(key.style),
      fonts.indices.contains(fontOfStyle[key.style])
    {
      elements = scan.children(of: fonts[fontOfStyle[key.style]]).map { child in
        let local = scan.name(of: child).local
        let attributes = scan.attributes(of: child).map { attribute in
          let value = scan.bytes[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
          let name = scan.names[Int(attribute.name)].local
          return " \(name)=\"\(String(decoding: value, as: UTF8.self))\""
        }
        // The one name that differs (§18.4.5 rFont).
        let name = local == "name" ? "rFont" : local
        return (local, "<\(key.prefix)\(name)\(attributes.joined())/>")
      }
    }
    if key.isUnderlined {
      elements.removeAll { $0.name == "u" }
      let place = elements.firstIndex { Self.behindUnderline.contains($0.name) }
      elements.insert(("u", "<\(key.prefix)u/>"), at: place ?? elements.count)
    }
    return elements.map(\.text)
  }

  /// What Excel writes behind `u` (ECMA-376-1 §18.8.22 font).
  private static let behindUnderline: Set = [
    "vertAlign", "sz", "color", "name", "family", "charset", "scheme",
  ]
}
