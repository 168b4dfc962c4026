import Diagnostics
import LibXML

/// Conditional formats and validations name ranges (ECMA-376-1 §18.18.76 ST_Sqref; MS-XLSX §2.4
/// `xm:sqref`).
enum RangeListRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet in
      lists(sheet.part.scan).filter { !isReadable($0) }.map { text in
        Diagnostic.integrity(
          code: "integrity-range-list", in: sheet.part,
          ja: "条件付き書式または入力規則の範囲「\(text)」を読み取れません。",
          en: "The range \"\(text)\" of a conditional format or a validation cannot be read.")
      }
    }
  }

  private static func lists(_ scan: XMLScan) -> [String] {
    let elements = ["conditionalFormatting", "dataValidation"].flatMap {
      scan.elements(named: .main($0))
    }
    // A pivot table's formats may go without a range.
    return elements.compactMap { scan.attribute("sqref", of: $0) }
      + scan.elements(named: XMLName(Namespace.excelFormula, "sqref")).map { scan.text(of: $0) }
  }

  private static func isReadable(_ text: String) -> Bool {
    let ranges = text.split(whereSeparator: \.isWhitespace)
    return !ranges.isEmpty && ranges.allSatisfy { CellRange($0) != nil }
  }
}
