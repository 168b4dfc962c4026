import LibXML

/// Keeps lists right when members go: counts follow, and a list without members goes too.
///
/// The schema asks for at least one member in most lists (such as ECMA-376-1 §18.3.1.55
/// mergeCells).
struct ListShrinking {
  let scan: XMLScan
  /// The elements that go.
  private(set) var gone: Set<Int>

  /// Lists that nothing needs once they are empty.
  private static let lists: Set<XMLName> = Set(
    [
      "mergeCells", "dataValidations", "hyperlinks", "protectedRanges", "ignoredErrors",
      "cellWatches", "scenarios", "scenario", "rowBreaks", "colBreaks", "extLst", "ext", "cols",
      "tableParts", "smartTags",
    ].map(XMLName.main)
      + [
        "conditionalFormattings", "dataValidations", "ignoredErrors", "sparklines",
        "sparklineGroup", "sparklineGroups", "protectedRanges",
      ].map { XMLName(Namespace.excel2010, $0) })
  private static let sparklineGroup = XMLName(Namespace.excel2010, "sparklineGroup")

  init(scan: XMLScan, gone: Set<Int>) {
    self.scan = scan
    self.gone = gone
  }

  /// The patches that remove the members, emptied lists, and bring counts up to date.
  mutating func patches() -> [XMLPatch] {
    var counts: [Int: XMLPatch] = [:]
    var manual: [Int: XMLPatch] = [:]
    var open = gone
    while !open.isEmpty {
      let parents = Set(open.map { Int(scan.elements[$0].parent) }).filter {
        $0 >= 0 && Self.lists.contains(scan.name(of: $0))
      }
      open = []
      for list in parents {
        let rest = scan.children(of: list).filter { !gone.contains($0) }
        // A group of sparklines holds colours beside them.
        if rest.isEmpty || scan.name(of: list) == Self.sparklineGroup {
          if gone.insert(list).inserted { open.insert(list) }
        } else {
          counts[list] = count("count", of: list, rest.count)
          manual[list] = count(
            "manualBreakCount", of: list,
            rest.count { scan.boolean("man", of: $0, default: false) })
        }
      }
    }
    return gone.sorted().map { XMLPatch(range: scan.range(of: $0), replacement: "") }
      + counts.values + manual.values
  }

  private func count(_ name: String, of list: Int, _ number: Int) -> XMLPatch? {
    guard scan.attribute(name, of: list) != nil else { return nil }
    return scan.patch(setting: name, of: list, to: String(number))
  }
}
