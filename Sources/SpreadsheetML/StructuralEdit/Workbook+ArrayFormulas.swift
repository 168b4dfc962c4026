import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Refuses an edit that would tear an array formula or a data table, as Excel does.
  ///
  /// What a dynamic array spills may be torn, as it is spilled anew; it goes with its formula.
  /// - Throws: `Failure` with code `array-formula`.
  mutating func prepareArrayFormulas(
    _ edit: StructuralEdit, _ sheet: String
  ) throws(Failure) {
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    var spilled: [CellRange] = []
    for formula in scan.elements(named: .main("f")) {
      guard let range = FormulaRelease.filledRange(of: formula, scan),
        edit.tears(edit.axis == .rows ? range.rows : range.columns)
      else { continue }
      // A cell with metadata: the formula was entered as a dynamic one.
      guard scan.attribute("cm", of: Int(scan.elements[formula].parent)) != nil else {
        throw Failure(.arrayFormula(sheet: sheet, .lines(of: range)))
      }
      if edit.shifted(range.topLeft) == nil { spilled.append(range) }
    }
    if spilled.isEmpty { return }
    var blanks: [CellReference: (content: CellWriter.Written?, styleIndex: Int?)] = [:]
    for position in CellPositions(scan)
    where spilled.contains(where: { $0.contains(position.reference) }) {
      blanks[position.reference] = (CellWriter.Written(type: nil, inner: ""), nil)
    }
    try package.apply(CellWriter(scan: scan, cells: blanks).patches(), to: part)
  }
}
