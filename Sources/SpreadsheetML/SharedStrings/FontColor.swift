import LibXML

/// The colour of a font as a style part writes it (ECMA-376-1 §18.3.1.15 color).
public struct FontColor: Hashable, Sendable {
  /// The attributes as they stand in the file, with the space before them.
  let attributes: String

  /// A colour of red, green and blue parts, each 0 to 255.
  public static func rgb(red: UInt8, green: UInt8, blue: UInt8) -> FontColor {
    let digits = [red, green, blue].map { part in
      let text = String(part, radix: 16, uppercase: true)
      return part < 16 ? "0" + text : text
    }
    return FontColor(attributes: " rgb=\"FF\(digits.joined())\"")
  }

  init(attributes: String) { self.attributes = attributes }

  /// The colour a font or a run's properties name; nil where they name none.
  init?(of font: Int, _ scan: XMLScan) {
    guard let color = scan.child(of: font, named: .main("color")) else { return nil }
    let tag = scan.bytes[scan.tagRange(of: color)].dropFirst(1 + scan.tagName(of: color).utf8.count)
    let end = tag.lastIndex { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 > 0x20 }
    attributes = end.map { String(decoding: tag[tag.startIndex...$0], as: UTF8.self) } ?? ""
  }

  /// The patch that gives a font or a run's properties a colour, or takes theirs away.
  ///
  /// ECMA-376-1 §18.8.22 font, §18.4.7 rPr: Excel writes the colour behind size and effects, before
  /// the name.
  static func patch(setting color: FontColor?, of font: Int, _ scan: XMLScan) -> XMLPatch {
    let text = color.map { "<\(scan.tagPrefix(of: font))color\($0.attributes)/>" } ?? ""
    if let old = scan.child(of: font, named: .main("color")) {
      return XMLPatch(range: scan.range(of: old), replacement: text)
    }
    if scan.isEmptyTag(font) { return XMLPatch(appending: Array(text.utf8), to: font, of: scan) }
    let behind: Set<XMLName> = [
      .main("name"), .main("rFont"), .main("family"), .main("charset"), .main("scheme"),
    ]
    let next = scan.children(of: font).first { behind.contains(scan.name(of: $0)) }
    let place =
      next.map { scan.range(of: $0).lowerBound } ?? scan.contentRange(of: font).upperBound
    return XMLPatch(inserting: text, at: place)
  }
}
