import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Moves the cells that wait for data from outside, such as those of `RTD` (ECMA-376-1 §12.3.22,
  /// §18.15.6 tr).
  ///
  /// They follow and are not dropped like the calculation chain: the part also keeps the last data
  /// received, which nobody but the server could give again.
  mutating func moveVolatileDependencies(
    _ edit: StructuralEdit, _ sheet: String
  ) throws(Failure) {
    try changeVolatileDependencies(of: sheet) { edit.shifted($0) }
  }

  /// Takes out cells whose formula is overwritten.
  mutating func dropVolatileDependencies(
    of cells: Set<CellReference>, sheet: String
  ) throws(Failure) {
    try changeVolatileDependencies(of: sheet) { cells.contains($0) ? nil : $0 }
  }

  /// Puts each cell of a sheet where `place` says; nil takes it out.
  private mutating func changeVolatileDependencies(
    of sheet: String, _ place: (CellReference) -> CellReference?
  ) throws(Failure) {
    guard let part = try relatedPart(.office("volatileDependencies")) else { return }
    let book = try workbookScan
    let sheetElement = WorkbookPart.sheetElements(book).first {
      Formula.isSameSheet(book.attribute("name", of: $0) ?? "", sheet)
    }
    guard let id = sheetElement.flatMap({ book.attribute("sheetId", of: $0) }) else { return }
    let scan = try package.scan(of: part)
    var patches: [XMLPatch] = []
    var gone: Set<Int> = []
    for element in scan.elements(named: .main("tr")) where scan.attribute("s", of: element) == id {
      guard let cell = scan.attribute("r", of: element).flatMap({ CellReference($0) }) else {
        continue
      }
      if let moved = place(cell) {
        patches.append(scan.patch(setting: "r", of: element, to: moved.description))
      } else {
        gone.insert(element)
      }
    }
    Self.extend(&gone, scan)
    if gone.contains(0) { return try package.remove(part, relatedFrom: workbookPart) }
    patches += gone.sorted().map { XMLPatch(range: scan.range(of: $0), replacement: "") }
    try package.apply(patches.withoutNested(), to: part)
  }

  /// A topic without cells goes, and what is then without topics.
  private static func extend(_ gone: inout Set<Int>, _ scan: XMLScan) {
    let levels = [("tp", "tr"), ("main", "tp"), ("volType", "main"), ("volTypes", "volType")]
    for (name, member) in levels where !gone.isEmpty {
      for element in scan.elements(named: .main(name)) {
        let members = scan.children(of: element, named: .main(member))
        if !members.isEmpty, members.allSatisfy(gone.contains) { gone.insert(element) }
      }
    }
  }
}
