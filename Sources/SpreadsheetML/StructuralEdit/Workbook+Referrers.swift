public import Diagnostics
import LibXML
import OPC

/// A formula somewhere in a workbook that refers to given cells.
public struct Referrer: Hashable, Sendable {
  public enum Holder: Hashable, Sendable {
    case cell(sheet: String, CellReference)
    case definedName(String)
    /// A chart, by the sheet it stands on; nil where it stands on none.
    case chart(sheet: String?)
  }

  public var holder: Holder
  /// Without the leading `=`.
  public var formula: String
}

extension Workbook {
  /// The formulas, defined names and charts that refer to cells inside `range` and to none outside
  /// its columns, in the order names, cells, charts.
  ///
  /// Print areas, titles and filters are left out: they describe the sheet, not its content.
  public func referrers(to range: CellRange, of sheet: String) throws(Failure) -> [Referrer] {
    try referrers(to: [(range, sheet)]).flatMap(\.self)
  }

  /// What refers to each of several ranges, found in one look through the book.
  package func referrers(
    to cells: [(range: CellRange, sheet: String)]
  ) throws(Failure) -> [[Referrer]] {
    let sought = SoughtCells(cells, sheetOrder: try sheets.map(\.name), tables: try headedTables)
    var found = [[Referrer]](repeating: [], count: cells.count)
    for name in try definedNames where !name.name.hasPrefix("_xlnm.") && !name.isHidden {
      for place in sought.places(in: name.formula, home: name.sheet ?? "") {
        found[place].append(Referrer(holder: .definedName(name.name), formula: name.formula))
      }
    }
    for other in try sheets where other.kind == .worksheet {
      guard let part = other.part, package.contains(part) else { continue }
      for (cell, formula) in try Self.cellFormulas(package.scan(of: part)) {
        for place in sought.places(in: formula, home: other.name) {
          found[place].append(
            Referrer(holder: .cell(sheet: other.name, cell), formula: formula))
        }
      }
    }
    for part in package.partNames
    where try package.contentType(of: part)?.hasSuffix("drawingml.chart+xml") == true {
      let scan = try package.scan(of: part)
      let formulas = scan.elements(named: XMLName(Namespace.chart, "f")).map { scan.text(of: $0) }
      var first: [Int: String] = [:]
      for formula in formulas {
        for place in sought.places(in: formula, home: "") where first[place] == nil {
          first[place] = formula
        }
      }
      if first.isEmpty { continue }
      let sheet = try sheetHolding(chart: part)
      for (place, formula) in first {
        found[place].append(Referrer(holder: .chart(sheet: sheet), formula: formula))
      }
    }
    return found
  }

  /// The name of the sheet on whose drawing a chart stands.
  private func sheetHolding(chart: PartName) throws(Failure) -> String? {
    for sheet in try sheets {
      guard let part = sheet.part else { continue }
      for drawing in try package.relationships(of: part) where drawing.type == .office("drawing") {
        let charts = try drawing.part.map { (name) throws(Failure) in
          try package.relationships(of: name)
        }
        if charts?.contains(where: { $0.part == chart }) == true { return sheet.name }
      }
    }
    return nil
  }

  /// The formulas of a sheet; members of shared groups with their own text.
  static func cellFormulas(
    _ scan: XMLScan
  ) -> [(cell: CellReference, formula: String)] {
    guard let name = scan.nameIndex(.main("f")) else { return [] }
    var shared = SharedFormulas()
    return CellPositions(scan).compactMap { position in
      guard
        let element = scan.children(of: position.element).first(where: {
          scan.elements[$0].name == name
        }), let text = shared.text(of: element, at: position.reference, scan)
      else { return nil }
      return (position.reference, text)
    }
  }
}

/// A table and what its columns are called.
private struct HeadedTable {
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
  fileprivate var headedTables: [HeadedTable] {
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

/// Cells that references to are looked for.
private struct SoughtCells {
  /// By the sheet's name as `Formula.isSameSheet(_:_:)` compares it.
  private var bySheet: [String: [(place: Int, range: CellRange)]] = [:]
  private let sheetOrder: [String]
  private let tables: [HeadedTable]

  init(
    _ cells: [(range: CellRange, sheet: String)], sheetOrder: [String], tables: [HeadedTable]
  ) {
    self.sheetOrder = sheetOrder
    self.tables = tables
    for (place, (range, sheet)) in cells.enumerated() {
      bySheet[sheet.lowercased(), default: []].append((place, range))
    }
  }

  /// The places of the ranges that a formula refers to without going beyond their columns; `home` is the
  /// sheet of references without a prefix.
  func places(in formula: String, home: String) -> [Int] {
    guard let formula = Formula(formula) else { return [] }
    var places: [Int] = []
    func note(_ cells: CellRange, on sheet: String) {
      for (place, range) in bySheet[sheet.lowercased()] ?? []
      where cells.overlaps(range) && range.columns.contains(cells.columns.lowerBound)
        && range.columns.contains(cells.columns.upperBound) && !places.contains(place)
      {
        places.append(place)
      }
    }
    for reference in formula.references where reference.prefix?.workbook == nil {
      guard let prefix = reference.prefix else {
        note(reference.cells, on: home)
        continue
      }
      if let sheet = prefix.singleSheet {
        note(reference.cells, on: sheet)
      } else {
        for sheet in sheetOrder where prefix.spans(sheet, sheetOrder: sheetOrder) {
          note(reference.cells, on: sheet)
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
