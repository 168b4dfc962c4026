public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives as many columns from `target` on the conditional formats and validations of the columns
  /// `source`.
  ///
  /// Rules for these columns alone are cloned, references to them moved along; rules for others too get
  /// the new columns besides.
  /// - Parameters:
  ///   - source: the 1-based columns that have the rules.
  ///   - target: the 1-based first one of the columns that get them.
  ///   - followed: the columns to which references in clones move along; nil for those of `source`.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func copyColumnRules(
    from source: ClosedRange<Int>, to target: Int, following followed: ClosedRange<Int>? = nil,
    in sheet: String
  ) throws(Failure) {
    try Self.requireLines(.columns, source, in: sheet)
    try Self.requireLines(.columns, target...target, in: sheet)
    let offset = target - source.lowerBound
    try Self.requireLines(
      .columns, source.upperBound + offset...source.upperBound + offset, in: sheet)
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    var copy = RuleColumnCopy(
      scan: scan, source: source, offset: offset, followed: followed ?? source, sheet: sheet)
    copy.run()
    try package.apply(copy.patches, to: part)
  }
}

/// Clones or extends the rules of columns (ECMA-376-1 §18.3.1.18 conditionalFormatting, §18.3.1.32
/// dataValidation, §18.3.1.68 protectedRange, and their x14 counterparts).
private struct RuleColumnCopy {
  let scan: XMLScan
  let source: ClosedRange<Int>
  /// How far to the right the new columns lie.
  let offset: Int
  /// The columns to which references move along.
  let followed: ClosedRange<Int>
  let sheet: String
  private(set) var patches: [XMLPatch] = []
  private var priorities = RulePriorities([])
  private var usedIDs: Set<String>
  /// Identifiers of cloned x14 rules, by those of their originals.
  private var clonedIDs: [String: String] = [:]

  init(
    scan: XMLScan, source: ClosedRange<Int>, offset: Int, followed: ClosedRange<Int>, sheet: String
  ) {
    self.scan = scan
    self.source = source
    self.offset = offset
    self.followed = followed
    self.sheet = sheet
    usedIDs = Set(
      scan.elements(named: Self.x14("cfRule")).compactMap { scan.attribute("id", of: $0) })
    priorities = RulePriorities(formats)
  }

  /// The conditional formats that have a place in the order.
  private var formats: [RulePriorities.Rule] {
    (scan.elements(named: .main("cfRule")) + scan.elements(named: Self.x14("cfRule"))).compactMap {
      element in
      guard let priority = scan.integer("priority", of: element) else { return nil }
      let ranges = ranges(of: Int(scan.elements[element].parent)) ?? []
      let copied = copied(ranges)
      let isCloned = !copied.isEmpty && isOfSource(ranges)
      return RulePriorities.Rule(
        element: element, priority: priority, cells: isCloned ? copied : ranges + copied,
        isCloned: isCloned)
    }
  }

  private static func x14(_ local: String) -> XMLName { XMLName(Namespace.excel2010, local) }
  private static let extensionRanges = XMLName(Namespace.excelFormula, "sqref")
  private static let formulas: Set<XMLName> = [
    .main("formula"), .main("formula1"), .main("formula2"), XMLName(Namespace.excelFormula, "f"),
  ]

  mutating func run() {
    let names: [XMLName] = [
      .main("conditionalFormatting"), .main("dataValidation"), Self.x14("conditionalFormatting"),
      Self.x14("dataValidation"),
    ]
    for name in names {
      var clones = 0
      for element in scan.elements(named: name) where copy(element) { clones += 1 }
      if clones > 0 { count(clones, below: name) }
    }
    patches += priorities.changed.map {
      scan.patch(setting: "priority", of: $0.element, to: String($0.priority))
    }
    // A permission is not a rule of the columns: it just covers more of them.
    for name in [.main("protectedRange"), Self.x14("protectedRange")] {
      for element in scan.elements(named: name) { extend(element) }
    }
  }

  /// Gives the new columns their share of one rule; says whether the rule was cloned.
  private mutating func copy(_ element: Int) -> Bool {
    guard let ranges = ranges(of: element), !copied(ranges).isEmpty else { return false }
    guard isOfSource(ranges) else {
      extend(element)
      return false
    }
    clone(element, ranges)
    return true
  }

  private func isOfSource(_ ranges: [CellRange]) -> Bool {
    ranges.allSatisfy { $0.columns.clamped(to: source) == $0.columns }
  }

  /// What the rule covers of the source columns, moved to the new ones, but for the rows in which it
  /// reaches these by itself; none where it has a range for them alone.
  private func copied(_ ranges: [CellRange]) -> [CellRange] {
    let new = source.lowerBound + offset...source.upperBound + offset
    let reaching = ranges.filter { $0.columns.overlaps(new) }
    if reaching.contains(where: { $0.columns.clamped(to: new) == $0.columns }) { return [] }
    return ranges.filter { $0.columns.overlaps(source) }.flatMap { range in
      let shared = range.columns.clamped(to: source)
      let columns = shared.lowerBound + offset...shared.upperBound + offset
      return range.rows.subtracting(reaching.map(\.rows))
        .map { CellRange(rows: $0, columns: columns) }
    }
  }

  private mutating func extend(_ element: Int) {
    guard let ranges = ranges(of: element) else { return }
    let added = copied(ranges)
    if added.isEmpty { return }
    let grown = added.reduce(into: ranges) { grown, range in
      // What touches goes on; with a gap between the two it is another range.
      let beside = grown.firstIndex {
        $0.rows == range.rows && $0.columns.upperBound + 1 == range.columns.lowerBound
      }
      if let beside {
        grown[beside].columns = grown[beside].columns.lowerBound...range.columns.upperBound
      } else {
        grown.append(range)
      }
    }
    let text = grown.map(\.description).joined(separator: " ")
    if let patch = rangesPatch(of: element, text) { patches.append(patch) }
  }

  private mutating func clone(_ element: Int, _ ranges: [CellRange]) {
    let moved = copied(ranges).map(\.description)
    var inner: [XMLPatch] = []
    if let patch = rangesPatch(of: element, moved.joined(separator: " ")) { inner.append(patch) }
    for child in element..<scan.subtreeEnd(element) {
      if Self.formulas.contains(scan.name(of: child)) {
        let moved = Formula(scan.text(of: child))?.movingColumns(followed, by: offset, home: sheet)
        if let moved {
          inner.append(
            XMLPatch(
              range: scan.contentRange(of: child), replacement: XMLText.encodedContent(moved)))
        }
      }
      inner += rulePatches(child)
    }
    let end = scan.range(of: element).upperBound
    patches.append(
      XMLPatch(range: end..<end, replacement: scan.bytes(of: element, patched: inner)))
  }

  /// A rule's priority and identifier are its own.
  private mutating func rulePatches(_ element: Int) -> [XMLPatch] {
    let name = scan.name(of: element)
    guard name == .main("cfRule") || name == Self.x14("cfRule") else { return [] }
    var patches: [XMLPatch] = []
    if let priority = priorities.clones[element] {
      patches.append(scan.patch(setting: "priority", of: element, to: String(priority)))
    }
    if name == Self.x14("cfRule"), let id = scan.attribute("id", of: element) {
      patches.append(scan.patch(setting: "id", of: element, to: freshID(for: id)))
    }
    if name == .main("cfRule"), let list = scan.child(of: element, named: .main("extLst")) {
      patches.append(linkPatch(list))
    }
    return patches
  }

  /// Lets a cloned data bar point to the clone of its x14 rule; without one it has no extension.
  private mutating func linkPatch(_ list: Int) -> XMLPatch {
    guard let link = scan.descendants(of: list, named: Self.x14("id")).first,
      let rule = scan.elements(named: Self.x14("cfRule")).first(where: {
        scan.attribute("id", of: $0) == scan.text(of: link)
      }), let ranges = ranges(of: Int(scan.elements[rule].parent)),
      isOfSource(ranges)
    else { return XMLPatch(range: scan.range(of: list), replacement: "") }
    return XMLPatch(
      range: scan.contentRange(of: link), replacement: freshID(for: scan.text(of: link)))
  }

  /// The identifier of the clone of the rule `id`, the same wherever that is named.
  private mutating func freshID(for id: String) -> String {
    if let known = clonedIDs[id] { return known }
    let fresh = freshID(like: id)
    clonedIDs[id] = fresh
    return fresh
  }

  /// The next free identifier after `id` (a GUID in braces), counted up in its last eight digits.
  private mutating func freshID(like id: String) -> String {
    let body = id.hasSuffix("}") ? id.dropLast() : id[...]
    guard var number = UInt32(body.suffix(8), radix: 16) else { return id }
    while true {
      number &+= 1
      let digits = String(number, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: 8 - digits.count) + digits
      let candidate = body.dropLast(8) + padded + (id.hasSuffix("}") ? "}" : "")
      if usedIDs.insert(String(candidate)).inserted { return String(candidate) }
    }
  }

  private mutating func count(_ clones: Int, below name: XMLName) {
    guard let first = scan.elements(named: name).first else { return }
    let list = Int(scan.elements[first].parent)
    guard list >= 0, let count = scan.integer("count", of: list) else { return }
    patches.append(scan.patch(setting: "count", of: list, to: String(count + clones)))
  }

  private func ranges(of element: Int) -> [CellRange]? {
    let text: String?
    if scan.name(of: element).namespace == Namespace.excel2010 {
      text = scan.child(of: element, named: Self.extensionRanges).map { scan.text(of: $0) }
    } else {
      text = scan.attribute("sqref", of: element)
    }
    let ranges = text?.split(separator: " ").compactMap { CellRange($0) } ?? []
    return ranges.isEmpty ? nil : ranges
  }

  private func rangesPatch(of element: Int, _ text: String) -> XMLPatch? {
    if scan.name(of: element).namespace == Namespace.excel2010 {
      return scan.child(of: element, named: Self.extensionRanges).map {
        XMLPatch(range: scan.contentRange(of: $0), replacement: text)
      }
    }
    return scan.patch(setting: "sqref", of: element, to: text)
  }
}

extension ClosedRange<Int> {
  /// What other ranges leave of it.
  fileprivate func subtracting(_ others: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    others.reduce([self]) { left, other in
      left.flatMap { part -> [ClosedRange<Int>] in
        guard part.overlaps(other) else { return [part] }
        var rest: [ClosedRange<Int>] = []
        if part.lowerBound < other.lowerBound {
          rest.append(part.lowerBound...other.lowerBound - 1)
        }
        if part.upperBound > other.upperBound {
          rest.append(other.upperBound + 1...part.upperBound)
        }
        return rest
      }
    }
  }
}
