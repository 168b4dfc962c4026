import Diagnostics
import LibXML

/// Frees cells from formulas they share with cells that are overwritten.
struct FormulaRelease {
  /// Formulas of their own for the members of groups that lose their first cell.
  private(set) var patches: [XMLPatch] = []
  /// Whether an overwritten cell has a formula now.
  private(set) var endsFormulas = false
  /// Cells that a formula filled which is gone, and which are not overwritten themselves.
  private(set) var emptied: Set<CellReference> = []

  /// A formula that fills several cells, some of which are overwritten.
  private struct Filling {
    var range: CellRange
    /// It was entered as a dynamic one: what it fills goes with it.
    var isDynamic: Bool
    var part: CellReference
  }

  /// - Throws: `Failure` with code `array-formula` when only a part of the cells that a formula fills
  ///   is overwritten (of a dynamic one the first cell is enough), or `formula-not-read` when a
  ///   shared formula cannot be moved.
  init(scan: XMLScan, overwritten: Set<CellReference>, sheet: String) throws(Failure) {
    guard let name = scan.nameIndex(.main("f")), !overwritten.isEmpty else { return }
    let ordered = overwritten.sorted()
    var formulas = SharedFormulas()
    var lost: [String: CellReference] = [:]
    var fillings: [Filling] = []
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
        let isDynamic = scan.attribute("cm", of: position.element) != nil
        fillings.append(Filling(range: range, isDynamic: isDynamic, part: part))
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
    if !fillings.isEmpty { try end(fillings, scan, overwritten, sheet) }
  }

  private mutating func end(
    _ fillings: [Filling], _ scan: XMLScan, _ overwritten: Set<CellReference>, _ sheet: String
  ) throws(Failure) {
    let filled = CellPositions(scan).filter { !scan.contentRange(of: $0.element).isEmpty }
      .map(\.reference)
    for filling in fillings {
      let left = filled.filter { filling.range.contains($0) && !overwritten.contains($0) }
      guard left.isEmpty || (filling.isDynamic && overwritten.contains(filling.range.topLeft))
      else {
        throw Failure(.arrayFormula(sheet: sheet, .cell(filling.part, of: filling.range)))
      }
      emptied.formUnion(left)
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
