import LibXML

/// Moves what is selected (ECMA-376-1 §18.3.1.78 selection): the active cell must stay among the
/// selected ones.
enum SelectionEdit {
  static func patches(_ scan: XMLScan, edit: StructuralEdit) -> [XMLPatch] {
    scan.elements(named: .main("selection")).flatMap { selection -> [XMLPatch] in
      var patches: [XMLPatch] = []
      let active = scan.attribute("activeCell", of: selection).flatMap { CellReference($0) }
      // Where the active cell goes the one that takes its place is active.
      let moved = active.map { edit.shifted($0) ?? $0 }
      if let active, let moved, moved != active {
        patches.append(scan.patch(setting: "activeCell", of: selection, to: moved.description))
      }
      guard let text = scan.attribute("sqref", of: selection) else { return patches }
      let ranges = text.split(separator: " ").map(String.init)
      var rest = ranges.compactMap { range -> String? in
        guard let old = CellRange(range) else { return range }
        return edit.shifted(old).map { $0 == old ? range : $0.description(like: range) }
      }
      let isLost =
        moved.map { cell in !rest.contains { CellRange($0)?.contains(cell) == true } }
        ?? rest.isEmpty
      if edit.kind == .delete, isLost || rest.count < ranges.count {
        rest = moved.map { [$0.description] } ?? ranges
        if scan.attribute("activeCellId", of: selection) != nil {
          patches.append(scan.patch(setting: "activeCellId", of: selection, to: "0"))
        }
      }
      if rest != ranges {
        patches.append(
          scan.patch(setting: "sqref", of: selection, to: rest.joined(separator: " ")))
      }
      return patches
    }
  }
}
