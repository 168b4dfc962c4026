import LibXML

/// Keeps frozen rows and columns frozen (ECMA-376-1 §18.3.1.66 pane).
enum PaneEdit {
  /// The patches for `xSplit` or `ySplit` of frozen panes.
  ///
  /// They count lines from the view's first one: lines inserted before the last frozen one are
  /// frozen too, deleted ones are taken off.
  static func patches(_ scan: XMLScan, edit: StructuralEdit) -> [XMLPatch] {
    scan.elements(named: .main("pane")).compactMap { pane in
      guard let state = scan.attribute("state", of: pane), state.hasPrefix("frozen") else {
        return nil
      }
      let name = XMLName("", edit.axis == .columns ? "xSplit" : "ySplit")
      guard let range = scan.attributeRange(name, of: pane),
        let count = Double(XMLText.decodedAttribute(scan.bytes[range])),
        count >= 1, count <= Double(edit.axis.lastLine)
      else { return nil }
      let first = firstLine(scan, pane, edit)
      guard let frozen = self.count(first...(first + Int(count) - 1), after: edit) else {
        return nil
      }
      return XMLPatch(range: range, replacement: String(frozen))
    }
  }

  private static func count(_ lines: ClosedRange<Int>, after edit: StructuralEdit) -> Int? {
    guard let moved = edit.shifted(lines) else { return nil }
    // The view goes on starting at its first line: lines inserted there are among the frozen.
    return moved.count + edit.inserted(at: lines.lowerBound)
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
