import LibXML

/// Reads the formulas of cells one after another, in file order (ECMA-376-1 §18.3.1.40 f).
///
/// The members of a shared group but the first have no text: theirs is the first one's, moved.
struct SharedFormulas {
  private var masters: [String: (cell: CellReference, formula: Formula)] = [:]

  /// The text of an `f` element, translated for the cell it stands in; nil when it has none.
  mutating func text(of element: Int, at cell: CellReference, _ scan: XMLScan) -> String? {
    let text = scan.text(of: element)
    guard scan.attribute("t", of: element) == "shared", let id = scan.attribute("si", of: element)
    else { return text.isEmpty ? nil : text }
    if !text.isEmpty {
      masters[id] = Formula(text).map { (cell, $0) }
      return text
    }
    return masters[id].map { master in
      master.formula.translated(
        rows: cell.row - master.cell.row, columns: cell.column - master.cell.column)
        ?? master.formula.text
    }
  }
}
