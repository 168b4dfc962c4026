package import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// What marks, checks or shows something by each of several ranges without being a formula of a cell,
  /// a name or a chart: conditional formats, validations, sparklines and shapes.
  ///
  /// Rules for columns of the range alone are left out: they are of its own cells.
  package func onlookers(at ranges: [SoughtRange]) throws(Failure) -> [[Referrer]] {
    let sought = try soughtCells(ranges)
    var found = [[Referrer]](repeating: [], count: ranges.count)
    for sheet in try sheets where sheet.kind == .worksheet {
      guard let part = sheet.part, package.contains(part) else { continue }
      for rule in try ruleFormulas(of: sheet.name) {
        guard let swept = CellRange(around: rule.ranges) else { continue }
        let holder = Referrer.Holder.rule(
          sheet: sheet.name, swept.topLeft, isValidation: rule.isValidation)
        for place in sought.places(in: rule.formula, home: sheet.name, sweeping: swept)
        where !ranges[place].holds(columns: swept.columns, of: sheet.name) {
          found[place].append(Referrer(holder: holder, formula: rule.formula))
        }
      }
      for sparkline in try Self.sparklines(package.scan(of: part)) {
        for place in sought.places(in: sparkline.formula, home: sheet.name) {
          found[place].append(
            Referrer(
              holder: .sparkline(sheet: sheet.name, sparkline.cell), formula: sparkline.formula))
        }
      }
      for formula in try shapeFormulas(of: part) {
        for place in sought.places(in: formula, home: sheet.name) {
          found[place].append(Referrer(holder: .shape(sheet: sheet.name), formula: formula))
        }
      }
    }
    return found
  }

  /// The sparklines of a sheet (MS-XLSX §2.6.32 CT_Sparkline).
  private static func sparklines(_ scan: XMLScan) -> [(cell: CellReference, formula: String)] {
    scan.elements(named: XMLName(Namespace.excel2010, "sparkline")).compactMap { element in
      guard let formula = scan.child(of: element, named: XMLName(Namespace.excelFormula, "f")),
        let cell = scan.ruleRanges(of: element).first?.topLeft
      else { return nil }
      return (cell, scan.text(of: formula))
    }
  }

  /// What the shapes and the pictures of cells on a sheet show (ECMA-376-1 §20.5.2.29 sp, textlink).
  private func shapeFormulas(of part: PartName) throws(Failure) -> [String] {
    var formulas: [String] = []
    for drawing in try package.relationships(of: part) where drawing.type == .office("drawing") {
      guard let name = drawing.part, package.contains(name) else { continue }
      let scan = try package.scan(of: name)
      for holder in ReferenceHolder.drawing {
        guard case .attribute(let attribute) = holder.place else { continue }
        formulas += scan.elements(named: holder.element).compactMap {
          scan.attribute(attribute, of: $0)
        }
      }
    }
    return formulas.filter { !$0.isEmpty }
  }
}

extension SoughtRange {
  fileprivate func holds(columns: ClosedRange<Int>, of sheet: String) -> Bool {
    Formula.isSameSheet(self.sheet, sheet) && columns.clamped(to: range.columns) == columns
  }
}

extension CellRange {
  /// The smallest range that holds all of them; nil without any.
  fileprivate init?(around ranges: [CellRange]) {
    guard let top = ranges.map(\.rows.lowerBound).min(),
      let bottom = ranges.map(\.rows.upperBound).max(),
      let left = ranges.map(\.columns.lowerBound).min(),
      let right = ranges.map(\.columns.upperBound).max()
    else { return nil }
    self.init(rows: top...bottom, columns: left...right)
  }
}
