public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives cells a plain fill of one colour and lets them be filled in where the sheet is protected; all
  /// else of their formats stays.
  ///
  /// Formats are appended to the style part, equal ones once. Cells the file lacks are made.
  /// - Parameters:
  ///   - cells: of the worksheet.
  ///   - color: red, green and blue as six hexadecimal digits: `FFF2CC`.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet`.
  public mutating func markForEntry(
    _ cells: Set<CellReference>, color: String, in sheet: String
  ) throws(Failure) {
    let formats = CellStyles(try package.scan(of: try worksheetPart(sheet)))
    guard let styles = try relatedPart(.office("styles")),
      var clones = FormatClones(try package.scan(of: styles), of: .fill)
    else { return }
    let prefix = clones.scan.tagPrefix(of: 0)
    let fill =
      "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\">"
      + "<\(prefix)fgColor rgb=\"FF\(color)\"/></\(prefix)patternFill></\(prefix)fill>"
    var changes: [CellReference: CellChange] = [:]
    for cell in cells.sorted() {
      let old = formats.style(of: cell)
      guard clones.part(ofFormat: old) != nil else { continue }
      let new = clones.unlockedFormat(like: old, part: Array(fill.utf8))
      changes[cell] = CellChange(styleIndex: new)
    }
    if changes.isEmpty { return }
    var edited = self
    try edited.package.apply(clones.patches(), to: styles)
    try edited.setCells(changes, in: sheet)
    self = edited
  }
}
