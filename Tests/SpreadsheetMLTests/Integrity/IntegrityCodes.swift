import Diagnostics
import SpreadsheetML
import TestSupport

/// The rules a workbook breaks: codes without `integrity-`, with the cell where there is one.
func brokenRules(_ builder: WorkbookBuilder) throws -> [String] {
  try builder.open().integrityFindings().map { finding in
    let code = String(finding.code.dropFirst("integrity-".count))
    return finding.place.cell.map { "\(code) \($0)" } ?? code
  }
}

/// The rules a worksheet with this content breaks.
func brokenRules(_ content: String) throws -> [String] {
  try brokenRules(WorkbookBuilder(content))
}
