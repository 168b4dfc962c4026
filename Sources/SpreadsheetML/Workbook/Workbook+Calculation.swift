import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Takes the calculation chain out; Excel builds it anew (ECMA-376-1 §18.6.2 calcChain).
  mutating func dropCalculationChain() throws(Failure) {
    guard let part = try relatedPart(.office("calcChain")) else { return }
    try package.remove(part, relatedFrom: workbookPart)
  }

  /// Asks the next program that opens the book to calculate all formulas
  /// (ECMA-376-1 §18.2.2 calcPr, `fullCalcOnLoad`); books without formulas are left alone.
  mutating func requestCalculation() throws(Failure) {
    if try isCalculationRequested { return }
    guard try hasFormulas else { return }
    let scan = try workbookScan
    if let properties = scan.child(of: 0, named: .main("calcPr")) {
      try package.apply(
        [scan.patch(setting: "fullCalcOnLoad", of: properties, to: "1")], to: workbookPart)
    } else {
      let element = "<\(scan.tagPrefix(of: 0))calcPr fullCalcOnLoad=\"1\"/>"
      let place = ChildOrder.workbook.insertionOffset(of: .main("calcPr"), in: 0, scan)
      try package.apply([XMLPatch(inserting: element, at: place)], to: workbookPart)
    }
  }

  /// Whether all formulas will be calculated anew when the book is opened.
  var isCalculationRequested: Bool {
    get throws(Failure) {
      let scan = try workbookScan
      return scan.child(of: 0, named: .main("calcPr")).map {
        scan.boolean("fullCalcOnLoad", of: $0, default: false)
      } ?? false
    }
  }

  private var hasFormulas: Bool {
    get throws(Failure) {
      for sheet in try sheets where sheet.kind == .worksheet {
        guard let part = sheet.part, package.contains(part) else { continue }
        if try package.scan(of: part).nameIndex(.main("f")) != nil { return true }
      }
      return false
    }
  }
}
