public import Diagnostics
import LibXML
import OPC

/// A formula of a conditional format or validation (ECMA-376-1 §18.3.1.18, §18.3.1.32).
public struct RuleText: Hashable, Sendable {
  /// The cells that the rule is for.
  public var ranges: [CellRange]
  /// Without the leading `=`.
  public var formula: String
  /// Whether it is a validation's, else it is a conditional format's.
  public var isValidation: Bool
}

extension Workbook {
  /// The formulas of a worksheet's conditional formats and validations, extensions last.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  public func ruleFormulas(of sheet: String) throws(Failure) -> [RuleText] {
    let scan = try package.scan(of: try worksheetPart(sheet))
    let names: [(XMLName, isValidation: Bool)] = [
      (.main("conditionalFormatting"), false), (.main("dataValidation"), true),
      (XMLName(Namespace.excel2010, "conditionalFormatting"), false),
      (XMLName(Namespace.excel2010, "dataValidation"), true),
    ]
    let formulas: Set<XMLName> = [
      .main("formula"), .main("formula1"), .main("formula2"), XMLName(Namespace.excelFormula, "f"),
    ]
    return names.flatMap { name, isValidation in
      scan.elements(named: name).flatMap { rule in
        let ranges = scan.ruleRanges(of: rule)
        return (rule..<scan.subtreeEnd(rule)).filter { formulas.contains(scan.name(of: $0)) }
          .map { RuleText(ranges: ranges, formula: scan.text(of: $0), isValidation: isValidation) }
      }
    }
  }
}

extension XMLScan {
  /// The cells that a rule is for, be it of an extension or not.
  func ruleRanges(of element: Int) -> [CellRange] {
    let inner = child(of: element, named: XMLName(Namespace.excelFormula, "sqref"))
    let list = inner.map { text(of: $0) } ?? attribute("sqref", of: element)
    return list?.split(separator: " ").compactMap { CellRange($0) } ?? []
  }
}
