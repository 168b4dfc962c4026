import LibXML

/// Keeps frozen rows and columns frozen (ECMA-376-1 §18.3.1.66 pane).
enum PaneEdit {
  /// `xSplit` and `ySplit` of a frozen pane count lines from the view's first one: lines inserted
  /// among them are frozen too, deleted ones are taken off.
  static func patches(_ scan: XMLScan, edit: StructuralEdit) -> [XMLPatch] {
    scan.elements(named: .main("pane")).compactMap { pane in
      guard let state = scan.attribute("state", of: pane), state.hasPrefix("frozen") else {
        return nil
      }
      let name = XMLName("", edit.axis == .columns ? "xSplit" : "ySplit")
      guard let range = scan.attributeRange(name, of: pane),
        let count = Double(XMLText.decodedAttribute(scan.bytes[range])), count >= 1,
        let frozen = edit.shifted(
          firstLine(scan, pane, edit)...(firstLine(scan, pane, edit) + Int(count) - 1))
      else { return nil }
      return XMLPatch(range: range, replacement: String(frozen.count))
    }
  }

  /// The first line of the view, which may be scrolled.
  private static func firstLine(_ scan: XMLScan, _ pane: Int, _ edit: StructuralEdit) -> Int {
    let view = Int(scan.elements[pane].parent)
    guard view >= 0,
      let cell = scan.attribute("topLeftCell", of: view).flatMap({ CellReference($0) })
    else { return 1 }
    return edit.axis == .columns ? cell.column : cell.row
  }
}
