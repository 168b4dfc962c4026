import LibXML

/// Makes cell formats with another font colour out of those a style part has.
struct FontColorEdit {
  private var clones: FormatClones
  private var scan: XMLScan { clones.scan }

  /// Nil for a style part without fonts or cell formats.
  init?(_ scan: XMLScan) {
    guard let clones = FormatClones(scan, of: .font) else { return nil }
    self.clones = clones
  }

  /// The font colour of a cell format; nil where its font names none.
  func color(ofFormat index: Int) -> FontColor? {
    clones.part(ofFormat: index).flatMap { FontColor(of: $0, scan) }
  }

  /// The index of a format like another one but for its font colour, made where there is none yet; nil
  /// for an index without a font.
  mutating func format(like index: Int, color: FontColor?) -> Int? {
    guard let font = clones.part(ofFormat: index) else { return nil }
    if self.color(ofFormat: index) == color { return index }
    let patch = FontColor.patch(setting: color, of: font, scan)
    return clones.format(like: index, part: scan.bytes(of: font, patched: [patch]))
  }

  /// The patches that append the new fonts and formats.
  func patches() -> [XMLPatch] { clones.patches() }
}
