import LibXML

/// Moves how far page breaks reach (ECMA-376-1 §18.3.1.3 brk): a break between rows goes from the
/// column `min` to the column `max`, 0-based, and one between columns from row to row.
enum BreakExtentEdit {
  static func patches(_ scan: XMLScan, edit: StructuralEdit) -> [XMLPatch] {
    let lists = scan.elements(named: .main(edit.axis == .columns ? "rowBreaks" : "colBreaks"))
    let breaks = lists.flatMap { scan.children(of: $0, named: .main("brk")) }
    return breaks.flatMap { element -> [XMLPatch] in
      let first = scan.integer("min", of: element) ?? 0
      guard let last = scan.integer("max", of: element), first >= 0, first <= last,
        last < edit.axis.lastLine, let moved = edit.shifted(first + 1...last + 1)
      else { return [] }
      return [("min", first, moved.lowerBound - 1), ("max", last, moved.upperBound - 1)]
        .filter { $0.1 != $0.2 }
        .map { scan.patch(setting: $0.0, of: element, to: String($0.2)) }
    }
  }
}
