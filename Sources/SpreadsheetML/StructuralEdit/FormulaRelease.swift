import Diagnostics
import LibXML

/// Frees cells from formulas they share with cells that are overwritten.
struct FormulaRelease {
  /// Formulas of their own for the members of groups that lose their first cell.
  private(set) var patches: [XMLPatch] = []
  /// Whether an overwritten cell has a formula now.
  private(set) var endsFormulas = false

  /// - Throws: `Failure` with code `array-formula` when a cell belongs to a formula that fills
  ///   several, or `formula-not-read` when a shared formula cannot be moved.
  init(scan: XMLScan, overwritten: Set<CellReference>, sheet: String) throws(Failure) {
    guard let name = scan.nameIndex(.main("f")), !overwritten.isEmpty else { return }
    let ordered = overwritten.sorted()
    var formulas = SharedFormulas()
    var lost: [String: CellReference] = [:]
    for position in CellPositions(scan) {
      guard
        let element = scan.children(of: position.element).first(where: {
          scan.elements[$0].name == name
        })
      else { continue }
      let cell = position.reference
      if let range = Self.filledRange(of: element, scan),
        let part = ordered.first(where: { range.contains($0) })
      {
        throw Failure(.arrayFormula(sheet: sheet, .cell(part, of: range)))
      }
      let isOverwritten = overwritten.contains(cell)
      if isOverwritten { endsFormulas = true }
      guard scan.attribute("t", of: element) == "shared",
        let id = scan.attribute("si", of: element)
      else { continue }
      let isMaster = !scan.contentRange(of: element).isEmpty
      if isMaster { lost[id] = isOverwritten ? cell : nil }
      let text = formulas.text(of: element, at: cell, scan)
      guard !isMaster, !isOverwritten, let master = lost[id] else { continue }
      guard let text else {
        throw Failure(.formulaNotRead(.shared, Place(sheet: sheet, cell: master.description)))
      }
      patches.append(CellFormulaRewrite.ownFormula(text, in: element, scan))
    }
  }

  /// The cells that an array formula or a data table fills; nil when it is only one.
  static func filledRange(of element: Int, _ scan: XMLScan) -> CellRange? {
    guard let type = scan.attribute("t", of: element), type == "array" || type == "dataTable",
      let range = scan.attribute("ref", of: element).flatMap({ CellRange($0) }),
      !range.isSingleCell
    else { return nil }
    return range
  }
}
