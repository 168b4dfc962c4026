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
    func refers(_ formula: String, home: String) -> Bool {
      Formula(formula)?.references.contains { reference in
        let target = reference.prefix == nil ? home : reference.prefix?.singleSheet
        return target.map { Formula.isSameSheet($0, sheet) } == true
          && reference.prefix?.workbook == nil && reference.cells.overlaps(range)
          && range.columns.contains(reference.cells.columns.lowerBound)
          && range.columns.contains(reference.cells.columns.upperBound)
      } ?? false
    }
    var found: [Referrer] = []
    for name in try definedNames where !name.name.hasPrefix("_xlnm.") && !name.isHidden {
      if refers(name.formula, home: name.sheet ?? "") {
        found.append(Referrer(holder: .definedName(name.name), formula: name.formula))
      }
    }
    for other in try sheets where other.kind == .worksheet {
      guard let part = other.part, package.contains(part) else { continue }
      found += try Self.cellFormulas(package.scan(of: part)).filter {
        refers($0.formula, home: other.name)
      }.map { Referrer(holder: .cell(sheet: other.name, $0.cell), formula: $0.formula) }
    }
    for part in package.partNames
    where try package.contentType(of: part)?.hasSuffix("drawingml.chart+xml") == true {
      let scan = try package.scan(of: part)
      let formulas = scan.elements(named: XMLName(Namespace.chart, "f")).map { scan.text(of: $0) }
      if let formula = formulas.first(where: { refers($0, home: "") }) {
        let sheet = try sheetHolding(chart: part)
        found.append(Referrer(holder: .chart(sheet: sheet), formula: formula))
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
