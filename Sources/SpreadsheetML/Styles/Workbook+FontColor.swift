public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives cells a font colour of their own; all else of their formats stays, and so do colours that
  /// single words have.
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
    let scan = try package.scan(of: try worksheetPart(sheet))
    guard let styles = try relatedPart(.office("styles")),
      var edit = FontColorEdit(try package.scan(of: styles))
    else { return }
    var changes: [CellReference: CellChange] = [:]
    for position in CellPositions(scan) where cells.contains(position.reference) {
      let old = scan.integer("s", of: position.element) ?? 0
      guard let new = edit.format(like: old, color: color), new != old else { continue }
      changes[position.reference] = CellChange(styleIndex: new)
    }
    var edited = self
    try edited.package.apply(edit.patches(), to: styles)
    try edited.setCells(changes, in: sheet)
    self = edited
  }

  /// The font colours of cells, also of those the file lacks; cells whose font names none are left out.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  public func fontColors(
    ofCells cells: Set<CellReference>, in sheet: String
  ) throws(Failure) -> [CellReference: FontColor] {
    let formats = CellStyles(try package.scan(of: try worksheetPart(sheet)))
    guard let styles = try relatedPart(.office("styles")),
      let edit = FontColorEdit(try package.scan(of: styles))
    else { return [:] }
    var colors: [CellReference: FontColor] = [:]
    for cell in cells { colors[cell] = edit.color(ofFormat: formats.style(of: cell)) }
    return colors
  }
}
