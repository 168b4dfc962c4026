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
    let sought = SoughtCells(cells)
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

/// Cells that references to are looked for.
private struct SoughtCells {
  /// By the sheet's name as `Formula.isSameSheet(_:_:)` compares it.
  private var bySheet: [String: [(place: Int, range: CellRange)]] = [:]

  init(_ cells: [(range: CellRange, sheet: String)]) {
    for (place, (range, sheet)) in cells.enumerated() {
      bySheet[sheet.lowercased(), default: []].append((place, range))
    }
  }

  /// The places of the ranges that a formula refers to without going beyond their columns; `home` is the
  /// sheet of references without a prefix.
  func places(in formula: String, home: String) -> [Int] {
    guard let references = Formula(formula)?.references else { return [] }
    var places: [Int] = []
    for reference in references where reference.prefix?.workbook == nil {
      guard let target = reference.prefix == nil ? home : reference.prefix?.singleSheet,
        let ranges = bySheet[target.lowercased()]
      else { continue }
      for (place, range) in ranges
      where reference.cells.overlaps(range)
        && range.columns.contains(reference.cells.columns.lowerBound)
        && range.columns.contains(reference.cells.columns.upperBound) && !places.contains(place)
      {
        places.append(place)
      }
    }
    return places
  }
}
