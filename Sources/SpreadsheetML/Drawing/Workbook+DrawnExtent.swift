package import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// The 1-based last row that shapes, pictures or charts of a sheet reach; nil without any.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  package func lastDrawnRow(of sheet: String) throws(Failure) -> Int? {
    let part = try worksheetPart(sheet)
    let geometry = GeometryReader.geometry(try package.scan(of: part))
    var last: Int?
    for relationship in try package.relationships(of: part)
    where relationship.type == .office("drawing") {
      guard let drawing = relationship.part, package.contains(drawing) else { continue }
      for anchor in DrawingAnchor.list(try package.scan(of: drawing)) {
        let row = geometry.row(at: anchor.frame(geometry).y.upperBound).row
        last = max(last ?? row, row)
      }
    }
    return last
  }
}
