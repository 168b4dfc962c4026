import LibXML

/// Where a control or an embedded object stands: an `anchor` of a worksheet part, in `controlPr` or
/// `objectPr` (ECMA-376-1 §18.3.1.2 anchor).
struct ControlAnchor {
  let element: Int
  /// That of the corners: Excel writes the worksheet's, the schema asks for the drawing's.
  let namespace: String
  let from: DrawingAnchor.Marker
  let to: DrawingAnchor.Marker
  let behaviour: DrawingAnchor.Behaviour

  /// Those of a worksheet part, in file order.
  static func list(_ scan: XMLScan) -> [ControlAnchor] {
    scan.elements(named: .main("anchor")).compactMap { element in
      for namespace in [Namespace.main, Namespace.spreadsheetDrawing] {
        let corners = ["from", "to"].compactMap {
          scan.child(of: element, named: XMLName(namespace, $0)).flatMap {
            DrawingAnchor.Marker(scan, $0)
          }
        }
        guard corners.count == 2 else { continue }
        return ControlAnchor(
          element: element, namespace: namespace, from: corners[0], to: corners[1],
          behaviour: behaviour(element, scan))
      }
      return nil
    }
  }

  private static func behaviour(_ anchor: Int, _ scan: XMLScan) -> DrawingAnchor.Behaviour {
    guard scan.boolean("moveWithCells", of: anchor, default: false) else { return .absolute }
    return scan.boolean("sizeWithCells", of: anchor, default: false) ? .twoCell : .oneCell
  }

  /// The patches that write the corners anew.
  func patches(
    _ corners: (from: DrawingAnchor.Marker, to: DrawingAnchor.Marker), _ scan: XMLScan
  ) -> [XMLPatch] {
    corners.from.patches(as: XMLName(namespace, "from"), of: element, scan)
      + corners.to.patches(as: XMLName(namespace, "to"), of: element, scan)
  }
}
