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
    /// A conditional format or a validation, by the first cell that it is for.
    case rule(sheet: String, CellReference, isValidation: Bool)
    /// A sparkline, by its cell.
    case sparkline(sheet: String, CellReference)
    /// A shape that shows a cell.
    case shape(sheet: String)
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
    try referrers(to: [SoughtRange(range, of: sheet)]).flatMap(\.self)
  }

  /// What refers to each of several ranges, found in one look through the book.
  package func referrers(to ranges: [SoughtRange]) throws(Failure) -> [[Referrer]] {
    let sought = try soughtCells(ranges)
    var found = [[Referrer]](repeating: [], count: ranges.count)
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
    for (part, formulas) in try chartFormulas {
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

  /// The elements of charts that hold formulas, by the ends of their parts' content types.
  private static let chartNames: [String: XMLName] = [
    "drawingml.chart+xml": XMLName(Namespace.chart, "f"),
    "chartex+xml": XMLName("http://schemas.microsoft.com/office/drawing/2014/chartex", "f"),
  ]

  /// The defined names, formulas and charts that have lost what they referred to, in this order.
  package func brokenReferrers() throws(Failure) -> [Referrer] {
    var found: [Referrer] = []
    func look(_ formula: String, _ holder: @autoclosure () -> Referrer.Holder) {
      if formula.contains("#REF!") { found.append(Referrer(holder: holder(), formula: formula)) }
    }
    for name in try definedNames where !name.isHidden {
      look(name.formula, .definedName(name.name))
    }
    for sheet in try sheets where sheet.kind == .worksheet {
      guard let part = sheet.part, package.contains(part) else { continue }
      for (cell, formula) in try Self.cellFormulas(package.scan(of: part)) {
        look(formula, .cell(sheet: sheet.name, cell))
      }
    }
    for (part, formulas) in try chartFormulas {
      let holder = Referrer.Holder.chart(sheet: try sheetHolding(chart: part))
      for formula in formulas { look(formula, holder) }
    }
    return found
  }

  /// The charts of the book and the formulas of each.
  private var chartFormulas: [(part: PartName, formulas: [String])] {
    get throws(Failure) {
      var charts: [(part: PartName, formulas: [String])] = []
      for part in package.partNames {
        guard let type = try package.contentType(of: part),
          let name = Self.chartNames.first(where: { type.hasSuffix($0.key) })?.value
        else { continue }
        let scan = try package.scan(of: part)
        charts.append((part, scan.elements(named: name).map { scan.text(of: $0) }))
      }
      return charts
    }
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
