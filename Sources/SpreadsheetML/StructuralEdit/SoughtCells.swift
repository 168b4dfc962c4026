import Diagnostics
import LibXML
import OPC

/// Cells that references to are looked for: those that take in some of a range, and nothing beyond certain
/// columns.
package struct SoughtRange {
  package let range: CellRange
  package let sheet: String
  /// 1-based.
  package let reach: ClosedRange<Int>

  /// Without `reach` a reference may not go beyond the columns of the range.
  package init(_ range: CellRange, of sheet: String, within reach: ClosedRange<Int>? = nil) {
    self.range = range
    self.sheet = sheet
    self.reach = reach ?? range.columns
  }
}

/// The cells that several formulas are asked about.
struct SoughtCells {
  /// By the sheet's name as `Formula.isSameSheet(_:_:)` compares it.
  private var bySheet: [String: [(place: Int, cells: SoughtRange)]] = [:]
  private let sheetOrder: [String]
  private let tables: [HeadedTable]

  init(
    _ ranges: [SoughtRange], sheetOrder: [String], tables: [HeadedTable]
  ) {
    self.sheetOrder = sheetOrder
    self.tables = tables
    for (place, range) in ranges.enumerated() {
      bySheet[range.sheet.lowercased(), default: []].append((place, range))
    }
  }

  /// The places of the ranges that a formula refers to without going beyond their reach; `home` is the
  /// sheet of references without a prefix.
  ///
  /// The formula of a rule is written for the first cell of `swept`, and read by every other one from its
  /// own place.
  func places(in formula: String, home: String, sweeping swept: CellRange? = nil) -> [Int] {
    guard let formula = Formula(formula) else { return [] }
    var places: [Int] = []
    func note(_ cells: CellRange, on sheet: String) {
      for (place, sought) in bySheet[sheet.lowercased()] ?? []
      where cells.overlaps(sought.range) && cells.columns.clamped(to: sought.reach) == cells.columns
        && !places.contains(place)
      {
        places.append(place)
      }
    }
    for reference in formula.references where reference.prefix?.workbook == nil {
      let cells = swept.map(reference.cells(sweeping:)) ?? reference.cells
      guard let prefix = reference.prefix else {
        note(cells, on: home)
        continue
      }
      if let sheet = prefix.singleSheet {
        note(cells, on: sheet)
      } else {
        for sheet in sheetOrder where prefix.spans(sheet, sheetOrder: sheetOrder) {
          note(cells, on: sheet)
        }
      }
    }
    if tables.isEmpty { return places }
    for token in formula.tokens where token.kind == .structuredReference {
      let reference = TableReference(formula, token.range)
      for table in tables
      where reference.table.isEmpty
        ? Formula.isSameSheet(table.sheet, home)
        : Formula.isSameSheet(table.shape.name, reference.table)
      {
        if let cells = table.cells(of: reference) { note(cells, on: table.sheet) }
      }
    }
    return places
  }
}

extension FormulaReference {
  /// All cells that the cells of a range look at by it, where it is written for the first of them.
  fileprivate func cells(sweeping swept: CellRange) -> CellRange {
    CellRange(
      rows: lines(.rows, by: swept.rows.count - 1),
      columns: lines(.columns, by: swept.columns.count - 1))
  }

  private func lines(_ axis: StructuralEdit.Axis, by count: Int) -> ClosedRange<Int> {
    let lines = axis == .rows ? cells.rows : cells.columns
    let corners = [first[axis], (last ?? first)[axis]].compactMap(\.self)
    let ends = corners.map { $0.index + ($0.isAbsolute ? 0 : count) }
    return lines.lowerBound...min(max(lines.upperBound, ends.max() ?? 0), axis.lastLine)
  }
}

/// A table and what its columns are called.
struct HeadedTable {
  let sheet: String
  let shape: TableShape
  let columns: [String]

  /// The cells of the columns that a reference names; nil where it names none, or others.
  func cells(of reference: TableReference) -> CellRange? {
    let places = reference.columnNames.compactMap { name in
      columns.firstIndex { Formula.isSameSheet($0, name) }
    }
    guard let first = places.min(), let last = places.max(),
      places.count == reference.columnNames.count
    else { return nil }
    let left = shape.range.columns.lowerBound
    return CellRange(rows: shape.range.rows, columns: left + first...left + last)
  }
}

extension Workbook {
  func soughtCells(_ ranges: [SoughtRange]) throws(Failure) -> SoughtCells {
    SoughtCells(ranges, sheetOrder: try sheets.map(\.name), tables: try headedTables)
  }

  private var headedTables: [HeadedTable] {
    get throws(Failure) {
      var tables: [HeadedTable] = []
      for sheet in try sheets where sheet.kind == .worksheet {
        guard let part = sheet.part, package.contains(part) else { continue }
        for relationship in try package.relationships(of: part)
        where relationship.type == .office("table") {
          guard let table = relationship.part, package.contains(table) else { continue }
          let scan = try package.scan(of: table)
          guard let shape = TableShape(scan) else { continue }
          tables.append(
            HeadedTable(sheet: sheet.name, shape: shape, columns: TableColumns.names(scan)))
        }
      }
      return tables
    }
  }
}
