public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives rows the styles and heights of as many other rows, one by one; contents stay.
  ///
  /// - Parameters:
  ///   - source: the 1-based rows that look as wanted.
  ///   - target: the 1-based first one of the rows that shall look like them.
  ///   - copies: how many times the source rows are repeated there.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet`, or `off-the-sheet` where the rows do not lie on the
  ///   sheet or the two blocks are not apart.
  public mutating func copyRowLooks(
    from source: ClosedRange<Int>, to target: Int, copies: Int = 1, in sheet: String
  ) throws(Failure) {
    try Self.requireCopies(of: source, to: target, copies: copies, in: sheet)
    guard !source.overlaps(target...(target + source.count * copies - 1)) else {
      throw Failure(
        .offTheSheet(.lines(.rows, first: target, count: source.count), sheet: sheet))
    }
    var edited = self
    let part = try edited.worksheetPart(sheet)
    let rows = (0..<(source.count * copies)).map { offset in
      (source: source.lowerBound + offset % source.count, target: target + offset)
    }
    try edited.copyRowStyles(rows, of: part, in: sheet)
    let scan = try edited.package.scan(of: part)
    var heights: [Int: [RowPropertyEdit.Property]] = [:]
    for row in CellPositions(scan).rows where source.contains(row.number) {
      heights[row.number] = ["ht", "customHeight"].map { ($0, scan.attribute($0, of: row.element)) }
    }
    var properties: [Int: [RowPropertyEdit.Property]] = [:]
    for row in rows {
      properties[row.target] = heights[row.source] ?? [("ht", nil), ("customHeight", nil)]
    }
    try edited.package.apply(
      RowPropertyEdit(scan: scan, properties: properties).patches(), to: part)
    self = edited
  }
}
