import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Whether the result of a formula in a cell may depend on given cells of a sheet.
  ///
  /// Told from what formulas refer to, defined names included. What cannot be told counts as
  /// dependent: references put together at run time, references over several sheets and to tables.
  func hasDependents(on cells: Set<CellReference>, sheet: String) throws(Failure) -> Bool {
    let question = DependencyQuestion(cells: cells, sheet: sheet)
    var names: Set<String> = []
    for name in try definedNames
    where question.depends(name.formula, home: name.sheet ?? "", names: []) {
      names.insert(name.name.lowercased())
    }
    for other in try sheets where other.kind == .worksheet {
      guard let part = other.part, package.contains(part) else { continue }
      let scan = try package.scan(of: part)
      guard scan.nameIndex(.main("f")) != nil else { continue }
      for (cell, formula) in Self.cellFormulas(scan) {
        let isChanged = cells.contains(cell) && Formula.isSameSheet(other.name, sheet)
        if !isChanged, question.depends(formula, home: other.name, names: names) { return true }
      }
    }
    return false
  }
}

/// Asks formulas whether they look at certain cells.
private struct DependencyQuestion {
  let cells: Set<CellReference>
  let sheet: String

  /// Functions that find cells in other ways than by reference.
  private static let searching: Set<String> = ["INDIRECT", "OFFSET", "GETPIVOTDATA"]

  func depends(_ text: String, home: String, names: Set<String>) -> Bool {
    guard let formula = Formula(text) else { return true }
    let isOpen = formula.tokens.contains { token in
      let text = String(formula[token.range])
      switch token.kind {
      case .structuredReference: return true
      case .function: return Self.searching.contains(text.uppercased())
      case .name: return names.contains(text.lowercased())
      default: return false
      }
    }
    return isOpen || formula.references.contains { covers($0, home: home) }
  }

  private func covers(_ reference: FormulaReference, home: String) -> Bool {
    if reference.prefix?.workbook != nil { return false }
    if let prefix = reference.prefix {
      guard let single = prefix.singleSheet else { return true }
      if !Formula.isSameSheet(single, sheet) { return false }
    } else if !Formula.isSameSheet(home, sheet) {
      return false
    }
    return cells.contains(where: reference.cells.contains)
  }
}
