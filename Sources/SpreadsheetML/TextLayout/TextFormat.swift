import Diagnostics
import LibXML
import OPC

/// How a cell format shows a text (ECMA-376-1 §18.8.45 xf).
public struct TextFormat: Hashable, Sendable {
  /// Points (ECMA-376-1 §18.4.11 sz).
  public var fontSize: Double
  /// Whether long lines are broken (ECMA-376-1 §18.8.1 alignment).
  public var wrapsText: Bool
  /// Whether the text is made smaller to fit the cell's width.
  public var shrinksToFit: Bool
  /// Whether it runs from top to bottom or is turned.
  public var isRotated: Bool
  /// The font's name (ECMA-376-1 §18.8.29 name); empty where the file names none.
  public var fontName: String { didSet { metrics = FontMetrics(name: fontName, isBold: isBold) } }
  public var isBold: Bool { didSet { metrics = FontMetrics(name: fontName, isBold: isBold) } }
  /// Steps of about a character that the text stands away from the edge (ECMA-376-1 §18.8.1).
  public var indent: Int
  /// Widths and heights of the font's characters.
  private(set) var metrics: FontMetrics

  public init(
    fontSize: Double = 11, wrapsText: Bool = false, shrinksToFit: Bool = false,
    isRotated: Bool = false, fontName: String = "", isBold: Bool = false, indent: Int = 0
  ) {
    self.fontSize = fontSize
    self.wrapsText = wrapsText
    self.shrinksToFit = shrinksToFit
    self.isRotated = isRotated
    self.fontName = fontName
    self.isBold = isBold
    self.indent = indent
    metrics = FontMetrics(name: fontName, isBold: isBold)
  }
}

extension Workbook {
  /// How each cell format shows texts, by the index that cells carry; empty without a style part.
  ///
  /// - Throws: `Failure` about a damaged part.
  public var textFormats: [TextFormat] {
    get throws(Failure) {
      guard let part = try relatedPart(.office("styles")) else { return [] }
      return TextFormat.list(try package.scan(of: part))
    }
  }
}

extension TextFormat {
  fileprivate static func list(_ scan: XMLScan) -> [TextFormat] {
    guard !scan.elements.isEmpty, let formats = scan.child(of: 0, named: .main("cellXfs")) else {
      return []
    }
    let fonts = scan.child(of: 0, named: .main("fonts")).map {
      Array(scan.children(of: $0, named: .main("font")))
    }
    return scan.children(of: formats, named: .main("xf")).map { element in
      let font = scan.integer("fontId", of: element) ?? 0
      var format = TextFormat()
      if let fonts, fonts.indices.contains(font) { format.take(fonts[font], name: "name", scan) }
      guard let alignment = scan.child(of: element, named: .main("alignment")) else {
        return format
      }
      // Texts that are spread over the width are broken too (§18.18.40 ST_HorizontalAlignment).
      let spread = ["horizontal", "vertical"].contains { side in
        ["justify", "distributed"].contains(scan.attribute(side, of: alignment))
      }
      format.wrapsText = scan.boolean("wrapText", of: alignment, default: false) || spread
      format.shrinksToFit = scan.boolean("shrinkToFit", of: alignment, default: false)
      format.isRotated = (scan.integer("textRotation", of: alignment) ?? 0) != 0
      format.indent = max(0, scan.integer("indent", of: alignment) ?? 0)
      return format
    }
  }

  /// Takes over what a font or a run's properties say; what they do not say stays.
  mutating func take(_ font: Int, name: String, _ scan: XMLScan) {
    func value(_ element: String) -> String? {
      scan.child(of: font, named: .main(element)).flatMap { scan.attribute("val", of: $0) }
    }
    if let size = value("sz").flatMap({ Double($0) }), (1...409).contains(size) { fontSize = size }
    if let name = value(name) { fontName = name }
    if let bold = scan.child(of: font, named: .main("b")) {
      isBold = scan.boolean("val", of: bold, default: true)
    }
  }
}
