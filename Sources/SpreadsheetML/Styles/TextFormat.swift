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

  public init(
    fontSize: Double = 11, wrapsText: Bool = false, shrinksToFit: Bool = false,
    isRotated: Bool = false
  ) {
    self.fontSize = fontSize
    self.wrapsText = wrapsText
    self.shrinksToFit = shrinksToFit
    self.isRotated = isRotated
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
    let sizes = fontSizes(scan)
    return scan.children(of: formats, named: .main("xf")).map { element in
      let font = scan.integer("fontId", of: element) ?? 0
      var format = TextFormat()
      if sizes.indices.contains(font) { format.fontSize = sizes[font] ?? format.fontSize }
      guard let alignment = scan.child(of: element, named: .main("alignment")) else {
        return format
      }
      format.wrapsText = scan.boolean("wrapText", of: alignment, default: false)
      format.shrinksToFit = scan.boolean("shrinkToFit", of: alignment, default: false)
      format.isRotated = (scan.integer("textRotation", of: alignment) ?? 0) != 0
      return format
    }
  }

  private static func fontSizes(_ scan: XMLScan) -> [Double?] {
    guard let fonts = scan.child(of: 0, named: .main("fonts")) else { return [] }
    return scan.children(of: fonts, named: .main("font")).map { font in
      scan.child(of: font, named: .main("sz"))
        .flatMap { scan.attribute("val", of: $0) }.flatMap { Double($0) }
    }
  }
}
