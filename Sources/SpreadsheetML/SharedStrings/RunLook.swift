import LibXML

/// What of a run's font differs from that of its cell; nil: it looks as the cell does.
///
/// Names and sizes of fonts are those of the cell a text stands in: what a text brings along from
/// another workbook is what makes its words stand out.
package struct RunLook: Hashable, Sendable {
  package var isBold: Bool?
  package var isItalic: Bool?
  package var isStruck: Bool?
  /// `single`, `double` and so on; `none` for a run of an underlined cell.
  package var underline: String?
  package var color: FontColor?
  /// `superscript`, `subscript` or `baseline`.
  package var position: String?
  /// The size in multiples of that of the cell's font.
  package var relativeSize: Double?

  package init() {}
}

extension RunLook {
  /// What the properties of a run say otherwise than a font (ECMA-376-1 §18.4.7 rPr, §18.8.22 font).
  ///
  /// - Parameters:
  ///   - properties: the run's `rPr` element.
  ///   - scan: the part it stands in.
  ///   - font: the cell's font, of the style part; nil where that has none.
  init(of properties: Int, _ scan: XMLScan, in font: (element: Int, scan: XMLScan)?) {
    func flag(_ name: String, _ element: Int, _ scan: XMLScan) -> Bool {
      scan.child(of: element, named: .main(name)).map {
        scan.boolean("val", of: $0, default: true)
      } ?? false
    }
    func value(_ name: String, _ default: String, _ element: Int, _ scan: XMLScan) -> String? {
      scan.child(of: element, named: .main(name)).map { scan.attribute("val", of: $0) ?? `default` }
    }
    func difference(_ name: String) -> Bool? {
      let own = flag(name, properties, scan)
      let other = font.map { flag(name, $0.element, $0.scan) } ?? false
      return own == other ? nil : own
    }
    func difference(_ name: String, _ default: String, none: String) -> String? {
      let own = value(name, `default`, properties, scan) ?? none
      let other = font.flatMap { value(name, `default`, $0.element, $0.scan) } ?? none
      return own == other ? nil : own
    }
    isBold = difference("b")
    isItalic = difference("i")
    isStruck = difference("strike")
    underline = difference("u", "single", none: "none")
    position = difference("vertAlign", "baseline", none: "baseline")
    let own = FontColor(of: properties, scan)
    let other = font.flatMap { FontColor(of: $0.element, $0.scan) }
    if own != other, !((own?.isPlain ?? true) && (other?.isPlain ?? true)) {
      color = own ?? FontColor(attributes: " theme=\"1\"")
    }
    let size = value("sz", "", properties, scan).flatMap { Double($0) }
    let cellSize = font.flatMap { value("sz", "", $0.element, $0.scan) }.flatMap { Double($0) }
    if let size, let cellSize, cellSize > 0, size != cellSize { relativeSize = size / cellSize }
  }
}

extension FontColor {
  /// Whether it is the black of texts, however that is written.
  var isPlain: Bool {
    [
      "", " theme=\"1\"", " auto=\"1\"", " indexed=\"64\"", " indexed=\"8\"", " rgb=\"FF000000\"",
      " rgb=\"00000000\"",
    ].contains(attributes)
  }
}
