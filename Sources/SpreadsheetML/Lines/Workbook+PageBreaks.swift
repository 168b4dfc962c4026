package import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Begins a page before each of some rows, in place of the row breaks there were.
  ///
  /// - Parameters:
  ///   - rows: 1-based, ascending, from 2.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet`.
  package mutating func setPageBreaks(beforeRows rows: [Int], in sheet: String) throws(Failure) {
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    let old = scan.child(of: 0, named: .main("rowBreaks"))
    if rows.isEmpty, old == nil { return }
    let prefix = scan.tagPrefix(of: 0)
    // ECMA-376-1 §18.3.1.3 brk: the number of the row above the break, over all columns.
    let breaks = rows.map { "<\(prefix)brk id=\"\($0 - 1)\" max=\"16383\" man=\"1\"/>" }.joined()
    let list =
      rows.isEmpty
      ? ""
      : "<\(prefix)rowBreaks count=\"\(rows.count)\" manualBreakCount=\"\(rows.count)\">\(breaks)"
        + "</\(prefix)rowBreaks>"
    let patch =
      old.map { XMLPatch(range: scan.range(of: $0), replacement: list) }
      ?? XMLPatch(
        inserting: list,
        at: ChildOrder.worksheet.insertionOffset(of: .main("rowBreaks"), in: 0, scan))
    try package.apply([patch], to: part)
  }
}
