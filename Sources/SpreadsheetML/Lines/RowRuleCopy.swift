public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives rows the conditional formats, validations, edit permissions and ignored errors of as many
  /// rows further up.
  ///
  /// Rules are not cloned: the ranges they hold for grow, or get a range more.
  ///
  /// ```swift
  /// try workbook.insertRows(at: 8, in: "Sheet1")
  /// try workbook.copyRowRules(from: 7...7, to: 8, in: "Sheet1")
  /// ```
  /// - Parameters:
  ///   - source: the 1-based rows that have the rules.
  ///   - target: the 1-based first one of the rows that get them.
  ///   - copies: how many times the source rows are repeated there.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func copyRowRules(
    from source: ClosedRange<Int>, to target: Int, copies: Int = 1, in sheet: String
  ) throws(Failure) {
    try Self.requireCopies(of: source, to: target, copies: copies, in: sheet)
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    let copy = RowRuleCopy(scan: scan, source: source, target: target, copies: copies)
    try package.apply(copy.patches(), to: part)
  }
}

/// Lets the rules of rows hold for other rows too (ECMA-376-1 §18.18.76 ST_Sqref).
private struct RowRuleCopy {
  let scan: XMLScan
  let source: ClosedRange<Int>
  let target: Int
  let copies: Int

  private static let holders: [XMLName] = [
    .main("conditionalFormatting"), .main("dataValidation"), .main("protectedRange"),
    .main("ignoredError"),
  ]
  private static let extensionRanges = XMLName(Namespace.excelFormula, "sqref")
  /// Sparklines have a range too, but one cell each.
  private static let extensionHolders: Set<XMLName> = Set(
    ["conditionalFormatting", "dataValidation", "protectedRange", "ignoredError"].map {
      XMLName(Namespace.excel2010, $0)
    })

  func patches() -> [XMLPatch] {
    let attributes = Self.holders.flatMap { scan.elements(named: $0) }.compactMap { element in
      scan.attribute("sqref", of: element).flatMap(extended).map {
        scan.patch(setting: "sqref", of: element, to: $0)
      }
    }
    let texts = scan.elements(named: Self.extensionRanges).compactMap { element -> XMLPatch? in
      let holder = Int(scan.elements[element].parent)
      guard holder >= 0, Self.extensionHolders.contains(scan.name(of: holder)) else { return nil }
      return extended(scan.text(of: element)).map {
        XMLPatch(range: scan.contentRange(of: element), replacement: $0)
      }
    }
    return attributes + texts
  }

  /// The list of ranges with the target rows; nil when nothing changes.
  private func extended(_ list: String) -> String? {
    var ranges = list.split(separator: " ").compactMap { CellRange($0) }
    let old = ranges
    for copy in 0..<copies {
      let offset = target - source.lowerBound + copy * source.count
      for range in ranges where range.rows.overlaps(source) {
        let shared = range.rows.clamped(to: source)
        let wanted = CellRange(
          rows: (shared.lowerBound + offset)...(shared.upperBound + offset),
          columns: range.columns)
        add(wanted, to: &ranges, besides: range)
      }
    }
    return ranges == old ? nil : ranges.map(\.description).joined(separator: " ")
  }

  private func add(_ wanted: CellRange, to ranges: inout [CellRange], besides old: CellRange) {
    let isThere = ranges.contains { range in
      wanted.rows.allSatisfy(range.rows.contains)
        && wanted.columns.allSatisfy(range.columns.contains)
    }
    if isThere { return }
    // What touches goes on; with a gap between the two it is another range.
    if old.rows.upperBound + 1 == wanted.rows.lowerBound,
      let index = ranges.firstIndex(of: old)
    {
      ranges[index].rows = old.rows.lowerBound...wanted.rows.upperBound
    } else {
      ranges.append(wanted)
    }
  }
}
