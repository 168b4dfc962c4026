public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Removes and adds merged ranges of a worksheet (ECMA-376-1 §18.3.1.55 mergeCells).
  ///
  /// Ranges that stay keep their bytes and order; new ones come last. Contents are left alone. A new range
  /// of one cell is none.
  /// - Throws: `Failure` with code `no-such-sheet`, `off-the-sheet`, `merge-overlap` or `table-refused`
  ///   (cells of a table cannot be merged).
  public mutating func changeMergedRanges(
    removing removed: Set<CellRange> = [], adding added: [CellRange] = [], in sheet: String
  ) throws(Failure) {
    let part = try worksheetPart(sheet)
    // Excel repairs a file with a merged range of one cell.
    let added = added.filter { !$0.isSingleCell }
    for range in added {
      try Self.requireRange(range, in: sheet)
      try requireOutsideTables(range, of: part, in: sheet)
    }
    let scan = try package.scan(of: part)
    let elements = MergedCells.elements(scan)
    let kept = elements.filter { !removed.contains($0.range) }
    var all = kept.map(\.range)
    for range in added {
      if let other = all.first(where: { $0.overlaps(range) }) {
        throw Failure(.mergeOverlap(sheet: sheet, range, other))
      }
      all.append(range)
    }
    let prefix = scan.tagPrefix(of: 0)
    let texts = added.map { "<\(prefix)mergeCell ref=\"\($0)\"/>" }.joined()
    guard let list = scan.child(of: 0, named: .main("mergeCells")) else {
      if added.isEmpty { return }
      let element = "<\(prefix)mergeCells count=\"\(added.count)\">\(texts)</\(prefix)mergeCells>"
      let place = ChildOrder.worksheet.insertionOffset(of: .main("mergeCells"), in: 0, scan)
      return try package.apply([XMLPatch(inserting: element, at: place)], to: part)
    }
    if all.isEmpty {
      return try package.apply(
        [XMLPatch(range: scan.range(of: list), replacement: "")], to: part)
    }
    var patches = elements.filter { removed.contains($0.range) }
      .map { XMLPatch(range: scan.range(of: $0.element), replacement: "") }
    if !added.isEmpty { patches.append(XMLPatch(appending: Array(texts.utf8), to: list, of: scan)) }
    if scan.attribute("count", of: list) != nil {
      patches.append(scan.patch(setting: "count", of: list, to: String(all.count)))
    }
    try package.apply(patches, to: part)
  }
}
