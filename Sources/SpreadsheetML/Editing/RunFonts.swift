import LibXML

/// Gives runs of text the font of the cell they stand in.
///
/// A run names all of its font (ECMA-376-1 §18.4.7 rPr): what it left out would come from nowhere
/// in particular, not from the cell.
struct RunFonts {
  private let fonts: CellFonts
  private var known: [Key: String] = [:]

  private struct Key: Hashable {
    var style: Int
    var prefix: String
    var isUnderlined: Bool
    var look: RunLook
  }

  /// - Parameter scan: the style part; nil where the workbook has none.
  init(_ scan: XMLScan?) {
    fonts = CellFonts(scan)
  }

  /// An `si` or `is` element that holds runs, for a cell of a format.
  mutating func item(
    _ name: String, prefix: String, _ runs: [TextRun], style: Int
  ) -> [UInt8] {
    let elements = runs.filter { !$0.text.isEmpty }.map { run in
      let text = String(
        decoding: StringItem.textElement(prefix: prefix, run.text), as: UTF8.self)
      let font = properties(
        Key(style: style, prefix: prefix, isUnderlined: run.isUnderlined, look: run.look))
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
    var elements: [RunProperty] = []
    if let (font, scan) = fonts.font(ofStyle: key.style) {
      elements = scan.children(of: font).map { child in
        let attributes = scan.attributes(of: child).map { attribute in
          let value = scan.bytes[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
          let name = scan.names[Int(attribute.name)].local
          return " \(name)=\"\(String(decoding: value, as: UTF8.self))\""
        }
        return RunProperty(
          name: scan.name(of: child).local, attributes: attributes.joined(),
          size: scan.attribute("val", of: child).flatMap { Double($0) })
      }
    }
    if key.isUnderlined { elements.set("u", to: "") }
    elements.take(key.look)
    return elements.map { property in
      // The one name that differs (§18.4.5 rFont).
      let name = property.name == "name" ? "rFont" : property.name
      return "<\(key.prefix)\(name)\(property.attributes)/>"
    }
  }
}

/// A child of `font` or `rPr`.
private struct RunProperty {
  var name: String
  /// As they are written, with the space before them.
  var attributes: String
  /// Its value as a number, where it is one.
  var size: Double?
}

extension [RunProperty] {
  /// The order in which Excel writes them (ECMA-376-1 §18.8.22 font).
  private static let order = [
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color",
    "name", "family", "charset", "scheme",
  ]

  /// Sets a property in its place; nil takes it away.
  fileprivate mutating func set(_ name: String, to attributes: String?) {
    removeAll { $0.name == name }
    guard let attributes else { return }
    let behind = Set(Self.order.drop { $0 != name }.dropFirst())
    let place = firstIndex { behind.contains($0.name) } ?? endIndex
    insert(RunProperty(name: name, attributes: attributes, size: nil), at: place)
  }

  fileprivate mutating func take(_ look: RunLook) {
    for (name, flag) in [("b", look.isBold), ("i", look.isItalic), ("strike", look.isStruck)] {
      if let flag { set(name, to: flag ? "" : nil) }
    }
    if let underline = look.underline {
      set("u", to: underline == "none" ? nil : underline == "single" ? "" : " val=\"\(underline)\"")
    }
    if let position = look.position {
      set("vertAlign", to: position == "baseline" ? nil : " val=\"\(position)\"")
    }
    if let color = look.color { set("color", to: color.attributes) }
    if let factor = look.relativeSize, let size = first(where: { $0.name == "sz" })?.size {
      // Excel's sizes are whole or half points.
      let points = Swift.max(1, Swift.min(409, (size * factor * 2).rounded() / 2))
      set("sz", to: " val=\"\(Workbook.shortest(points))\"")
    }
  }
}
