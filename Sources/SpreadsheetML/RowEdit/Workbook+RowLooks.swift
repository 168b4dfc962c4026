public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives rows the styles and heights of as many other rows, one by one; contents stay.
  ///
  /// - Parameters:
  ///   - source: the 1-based rows that look as wanted.
  ///   - target: the 1-based first one of the rows that shall look like them.
  ///   - sheet: the worksheet's name.
  /// - Precondition: the rows lie on the sheet and the two blocks are apart.
  /// - Throws: `Failure` with code `no-such-sheet`.
  public mutating func copyRowLooks(
    from source: ClosedRange<Int>, to target: Int, in sheet: String
  ) throws(Failure) {
    precondition(!source.overlaps(target...(target + source.count - 1)))
    var edited = self
    let part = try edited.worksheetPart(sheet)
    for (offset, row) in source.enumerated() {
      let rows = (target + offset)...(target + offset)
      try edited.copyRowStyle(from: row, to: rows, in: sheet)
      let scan = try edited.package.scan(of: part)
      let model = CellPositions(scan).rows.first { $0.number == row }?.element
      let properties = ["ht", "customHeight"].map { name in
        (name: name, value: model.flatMap { scan.attribute(name, of: $0) })
      }
      try edited.package.apply(
        RowPropertyEdit(scan: scan, rows: rows, properties: properties).patches(), to: part)
    }
    self = edited
  }
}
