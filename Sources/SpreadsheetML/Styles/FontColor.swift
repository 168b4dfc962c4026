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
}

/// Makes cell formats with another font colour out of those a style part has.
struct FontColorEdit {
  private let scan: XMLScan
  private let fontList: Int
  private let formatList: Int
  private let fonts: [Int]
  private let formats: [Int]
  /// Bytes of the fonts and formats, new ones behind those of the file.
  private var fontBytes: [[UInt8]]
  private var formatBytes: [[UInt8]]
  private var fontIndices: [[UInt8]: Int]
  private var formatIndices: [[UInt8]: Int]

  /// Nil for a style part without fonts or cell formats.
  init?(_ scan: XMLScan) {
    guard let fontList = scan.child(of: 0, named: .main("fonts")),
      let formatList = scan.child(of: 0, named: .main("cellXfs"))
    else { return nil }
    self.scan = scan
    (self.fontList, self.formatList) = (fontList, formatList)
    fonts = scan.children(of: fontList, named: .main("font"))
    formats = scan.children(of: formatList, named: .main("xf"))
    fontBytes = fonts.map { Array(scan.bytes[scan.range(of: $0)]) }
    formatBytes = formats.map { Array(scan.bytes[scan.range(of: $0)]) }
    fontIndices = Self.indices(fontBytes)
    formatIndices = Self.indices(formatBytes)
  }

  private static func indices(_ items: [[UInt8]]) -> [[UInt8]: Int] {
    Dictionary(items.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The font colour of a cell format; nil where its font names none.
  func color(ofFormat index: Int) -> FontColor? {
    guard let font = font(ofFormat: index),
      let color = scan.child(of: fonts[font], named: .main("color"))
    else { return nil }
    let tag = scan.bytes[scan.tagRange(of: color)].dropFirst(1 + scan.tagName(of: color).utf8.count)
    let end = tag.lastIndex { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 > 0x20 }
    return FontColor(
      attributes: end.map { String(decoding: tag[tag.startIndex...$0], as: UTF8.self) } ?? "")
  }

  /// 0-based index of the font of a cell format.
  private func font(ofFormat index: Int) -> Int? {
    guard formats.indices.contains(index) else { return nil }
    let font = scan.integer("fontId", of: formats[index]) ?? 0
    return fonts.indices.contains(font) ? font : nil
  }

  /// The index of a format like another one but for its font colour, made where there is none yet.
  mutating func format(like index: Int, color: FontColor?) -> Int? {
    guard let font = font(ofFormat: index) else { return nil }
    if self.color(ofFormat: index) == color { return index }
    let colored = coloredFont(fonts[font], color)
    let newFont = Self.index(of: colored, in: &fontBytes, &fontIndices)
    let patches = [("fontId", String(newFont)), ("applyFont", "1")].map {
      scan.patch(setting: $0.0, of: formats[index], to: $0.1)
    }
    let format = scan.bytes(of: formats[index], patched: patches)
    return Self.index(of: format, in: &formatBytes, &formatIndices)
  }

  private static func index(
    of item: [UInt8], in items: inout [[UInt8]], _ indices: inout [[UInt8]: Int]
  ) -> Int {
    if let known = indices[item] { return known }
    items.append(item)
    indices[item] = items.count - 1
    return items.count - 1
  }

  /// ECMA-376-1 §18.8.22 font: Excel writes the colour behind size and effects, before the name.
  private func coloredFont(_ font: Int, _ color: FontColor?) -> [UInt8] {
    let text = color.map { "<\(scan.tagPrefix(of: font))color\($0.attributes)/>" } ?? ""
    if let old = scan.child(of: font, named: .main("color")) {
      return scan.bytes(
        of: font, patched: [XMLPatch(range: scan.range(of: old), replacement: text)])
    }
    if scan.isEmptyTag(font) {
      let patch = Workbook.appending(Array(text.utf8), to: font, scan)
      return scan.bytes(of: font, patched: [patch])
    }
    let behind: Set<XMLName> = [
      .main("name"), .main("family"), .main("charset"), .main("scheme"),
    ]
    let next = scan.children(of: font).first { behind.contains(scan.name(of: $0)) }
    let place =
      next.map { scan.range(of: $0).lowerBound } ?? scan.contentRange(of: font).upperBound
    return scan.bytes(of: font, patched: [XMLPatch(inserting: text, at: place)])
  }

  /// The patches that append the new fonts and formats.
  func patches() -> [XMLPatch] {
    patches(appending: fontBytes.dropFirst(fonts.count), to: fontList, count: fontBytes.count)
      + patches(
        appending: formatBytes.dropFirst(formats.count), to: formatList, count: formatBytes.count)
  }

  private func patches(
    appending items: ArraySlice<[UInt8]>, to list: Int, count: Int
  ) -> [XMLPatch] {
    if items.isEmpty { return [] }
    let addition = Workbook.appending(items.flatMap(\.self), to: list, scan)
    guard scan.attribute("count", of: list) != nil else { return [addition] }
    return [addition, scan.patch(setting: "count", of: list, to: String(count))]
  }
}
