import Diagnostics
import LibXML

/// Rows stand in ascending order, each once (ECMA-376-1 §18.3.1.73 row).
enum RowOrderRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet -> [Diagnostic] in
      let scan = sheet.part.scan
      var findings: [Diagnostic] = []
      var last = 0
      for row in CellPositions(scan).rows {
        let isMisread = row.isImplicit && scan.attribute("r", of: row.element) != nil
        if row.number <= last || isMisread {
          let written = scan.attribute("r", of: row.element) ?? "\(row.number)"
          findings.append(
            Diagnostic.integrity(
              code: "integrity-row-order", in: sheet.part,
              ja: "行 \(written) の位置が正しくありません（前の行は \(last)）。",
              en: "Row \(written) is out of order (it follows row \(last))."))
        }
        last = max(last, row.number)
      }
      return findings
    }
  }
}
