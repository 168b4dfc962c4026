import LibXML

/// Reads the merged ranges of a worksheet (ECMA-376-1 §18.3.1.55 mergeCells).
enum MergedCells {
  static func elements(_ scan: XMLScan) -> [(element: Int, range: CellRange)] {
    guard let list = scan.child(of: 0, named: .main("mergeCells")) else { return [] }
    return scan.children(of: list, named: .main("mergeCell")).compactMap { element in
      scan.attribute("ref", of: element).flatMap { CellRange($0) }.map { (element, $0) }
    }
  }
}
