import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Whether the result of a formula in a cell may depend on given cells of a sheet.
  ///
  /// Told from what formulas refer to, defined names and tables included. What cannot be told counts as
  /// dependent: references put together at run time, and to tables that are not there.
  func hasDependents(on cells: Set<CellReference>, sheet: String) throws(Failure) -> Bool {
    let question = DependencyQuestion(
      cells: cells, sheet: sheet, sheetOrder: try sheets.map(\.name), tables: try tableRanges)
    let names = question.names(among: try definedNames)
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

extension Workbook {
  /// The ranges of all tables with their sheets, by name in lower case.
  private var tableRanges: [String: (sheet: String, range: CellRange)] {
    get throws(Failure) {
      var ranges: [String: (sheet: String, range: CellRange)] = [:]
      for sheet in try sheets where sheet.kind == .worksheet {
        guard let part = sheet.part, package.contains(part) else { continue }
        for table in try tableShapes(of: part) {
          ranges[table.name.lowercased()] = (sheet.name, table.range)
        }
      }
      return ranges
    }
  }
}

/// Asks formulas whether they look at certain cells.
private struct DependencyQuestion {
  let cells: Set<CellReference>
  let sheet: String
  let sheetOrder: [String]
  let tables: [String: (sheet: String, range: CellRange)]

  /// Functions that find cells in other ways than by reference. (What `GETPIVOTDATA` finds changes when
  /// its table is refreshed, not with a cell.)
  private static let searching: Set<String> = ["INDIRECT", "OFFSET"]

  /// The names that stand for something that looks at the cells, in lower case; one may stand for another.
  func names(among all: [DefinedName]) -> Set<String> {
    var found: Set<String> = []
    var rest = all
    // A chain of names longer than people make counts as dependent.
    for _ in 0..<16 {
      let hits = rest.filter { depends($0.formula, home: $0.sheet ?? "", names: found) }
      if hits.isEmpty { return found }
      found.formUnion(hits.map { $0.name.lowercased() })
      rest.removeAll { found.contains($0.name.lowercased()) }
    }
    return found.union(rest.map { $0.name.lowercased() })
  }

  func depends(_ text: String, home: String, names: Set<String>) -> Bool {
    guard let formula = Formula(text) else { return true }
    let isOpen = formula.tokens.contains { token in
      let text = String(formula[token.range])
      switch token.kind {
      case .structuredReference: return covers(table: text.prefix { $0 != "[" }, home: home)
      case .function: return Self.searching.contains(text.uppercased())
      case .name:
        let name = text.lowercased()
        return names.contains(name) || (tables[name] != nil && covers(table: text[...], home: home))
      default: return false
      }
    }
    return isOpen || formula.references.contains { covers($0, home: home) }
  }

  /// Whether a table holds one of the cells; without a name, any on the sheet of the formula may be meant.
  private func covers(table name: Substring, home: String) -> Bool {
    func holds(_ table: (sheet: String, range: CellRange)) -> Bool {
      Formula.isSameSheet(table.sheet, sheet) && cells.contains(where: table.range.contains)
    }
    if name.isEmpty { return tables.values.contains(where: holds) }
    return tables[name.lowercased()].map(holds) ?? true
  }

  private func covers(_ reference: FormulaReference, home: String) -> Bool {
    if reference.prefix?.workbook != nil { return false }
    if let prefix = reference.prefix {
      if let single = prefix.singleSheet {
        if !Formula.isSameSheet(single, sheet) { return false }
      } else if !prefix.spans(sheet, sheetOrder: sheetOrder) {
        return false
      }
    } else if !Formula.isSameSheet(home, sheet) {
      return false
    }
    return cells.contains(where: reference.cells.contains)
  }
}
