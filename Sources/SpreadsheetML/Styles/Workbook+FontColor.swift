public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives cells a font colour of their own; all else of their formats stays, and words that stand out
  /// by another colour keep it.
  ///
  /// Formats are appended to the style part, equal ones once. Cells the file lacks are passed over.
  ///
  /// ```swift
  /// let grey = FontColor.rgb(red: 118, green: 118, blue: 118)
  /// try workbook.setFontColor(grey, ofCells: [CellReference(row: 5, column: 6)], in: "Sheet1")
  /// ```
  /// - Parameters:
  ///   - color: nil: fonts that name no colour, as a program shows them.
  ///   - cells: of the worksheet.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet`.
  public mutating func setFontColor(
    _ color: FontColor?, ofCells cells: Set<CellReference>, in sheet: String
  ) throws(Failure) {
    try setFontColor(color, ofCells: cells, ofAllWords: false, in: sheet)
  }

  /// The same, for words that stand out by another colour too where that is asked for.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  package mutating func setFontColor(
    _ color: FontColor?, ofCells cells: Set<CellReference>, ofAllWords isForAll: Bool,
    in sheet: String
  ) throws(Failure) {
    let scan = try package.scan(of: try worksheetPart(sheet))
    guard let styles = try relatedPart(.office("styles")),
      var edit = FontColorEdit(try package.scan(of: styles))
    else { return }
    var runs = try RunColors(of: self)
    var changes: [CellReference: (content: CellWriter.Written?, styleIndex: Int?)] = [:]
    for position in CellPositions(scan) where cells.contains(position.reference) {
      let old = scan.integer("s", of: position.element) ?? 0
      guard let new = edit.format(like: old, color: color), new != old || isForAll else {
        continue
      }
      let content = runs.recolored(
        position.element, scan, from: edit.color(ofFormat: old), to: color, ofAll: isForAll)
      if new == old, content == nil { continue }
      changes[position.reference] = (content, new)
    }
    var edited = self
    try edited.package.apply(edit.patches(), to: styles)
    if let strings = runs.part {
      _ = try edited.appendSharedStrings(runs.newItems, referenceChange: 0, to: strings)
    }
    try edited.package.apply(
      CellWriter(scan: scan, cells: changes).patches(), to: worksheetPart(sheet))
    self = edited
  }

  /// The font colours of cells, also of those the file lacks; cells whose font names none are left out.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  public func fontColors(
    ofCells cells: Set<CellReference>, in sheet: String
  ) throws(Failure) -> [CellReference: FontColor] {
    let formats = CellStyles(
      try package.scan(of: try worksheetPart(sheet)), rows: Set(cells.map(\.row)))
    guard let styles = try relatedPart(.office("styles")),
      let edit = FontColorEdit(try package.scan(of: styles))
    else { return [:] }
    var colors: [CellReference: FontColor] = [:]
    for cell in cells { colors[cell] = edit.color(ofFormat: formats.style(of: cell)) }
    return colors
  }
}

/// Texts of several runs in another colour (ECMA-376-1 §18.4.4 r): a run has a font of its own, which
/// the cell's format does not rule.
private struct RunColors {
  /// The shared string part; nil where the workbook has none.
  let part: PartName?
  /// New members of that part, as bytes.
  private(set) var newItems: [[UInt8]] = []
  private let strings: XMLScan?
  private let items: [Int]

  init(of workbook: Workbook) throws(Failure) {
    part = try workbook.sharedStringsPart
    strings = try part.map { (part) throws(Failure) in try workbook.package.scan(of: part) }
    items = strings.map { $0.children(of: 0, named: .main("si")) } ?? []
  }

  /// The content of a cell with the runs that looked like the cell recoloured, or with all of them; nil
  /// where it has none.
  mutating func recolored(
    _ cell: Int, _ scan: XMLScan, from old: FontColor?, to new: FontColor?, ofAll isForAll: Bool
  ) -> CellWriter.Written? {
    switch scan.attribute("t", of: cell) {
    case "inlineStr":
      guard let item = scan.child(of: cell, named: .main("is")),
        let bytes = Self.bytes(of: item, scan, from: old, to: new, ofAll: isForAll)
      else { return nil }
      return CellWriter.Written(type: "inlineStr", inner: String(decoding: bytes, as: UTF8.self))
    case "s":
      guard let strings, let value = scan.child(of: cell, named: .main("v")),
        let index = Int(scan.text(of: value)), items.indices.contains(index),
        let bytes = Self.bytes(of: items[index], strings, from: old, to: new, ofAll: isForAll)
      else { return nil }
      let known = newItems.firstIndex(of: bytes)
      if known == nil { newItems.append(bytes) }
      let number = items.count + (known ?? newItems.count - 1)
      let prefix = scan.tagPrefix(of: cell)
      return CellWriter.Written(type: "s", inner: "<\(prefix)v>\(number)</\(prefix)v>")
    default: return nil
    }
  }

  private static func bytes(
    of item: Int, _ scan: XMLScan, from old: FontColor?, to new: FontColor?, ofAll isForAll: Bool
  ) -> [UInt8]? {
    let patches = scan.children(of: item, named: .main("r")).compactMap { run -> XMLPatch? in
      guard let properties = scan.child(of: run, named: .main("rPr")) else { return nil }
      let color = FontColor(of: properties, scan)
      guard isForAll || color == old || color == nil, color != new else { return nil }
      return FontColor.patch(setting: new, of: properties, scan)
    }
    return patches.isEmpty ? nil : scan.bytes(of: item, patched: patches)
  }
}
