public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Gives the column `target` the conditional formats and validations of the column `source`.
  ///
  /// Rules for that column alone are cloned, references to their own column moved; rules for
  /// several columns that end at `source` grow by `target` (which must be the column behind it).
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func copyColumnRules(
    from source: Int, to target: Int, in sheet: String
  ) throws(Failure) {
    for column in [source, target] {
      try Self.requireLines(.columns, column...column, in: sheet)
    }
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    var copy = RuleColumnCopy(scan: scan, source: source, target: target, sheet: sheet)
    copy.run()
    try package.apply(copy.patches, to: part)
  }
}

/// Clones or extends the rules of a column (ECMA-376-1 §18.3.1.18 conditionalFormatting, §18.3.1.32
/// dataValidation, §18.3.1.68 protectedRange, and the x14 counterparts of the first two).
private struct RuleColumnCopy {
  let scan: XMLScan
  let source: Int
  let target: Int
  let sheet: String
  private(set) var patches: [XMLPatch] = []
  private var nextPriority: Int
  private var usedIDs: Set<String>
  /// Identifiers of cloned x14 rules, by those of their originals.
  private var clonedIDs: [String: String] = [:]

  init(scan: XMLScan, source: Int, target: Int, sheet: String) {
    self.scan = scan
    self.source = source
    self.target = target
    self.sheet = sheet
    let rules = scan.elements(named: .main("cfRule")) + scan.elements(named: Self.x14("cfRule"))
    nextPriority = (rules.compactMap { scan.integer("priority", of: $0) }.max() ?? 0) + 1
    usedIDs = Set(
      scan.elements(named: Self.x14("cfRule")).compactMap { scan.attribute("id", of: $0) })
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
    // A permission is not a rule of the column: it just covers one more.
    for element in scan.elements(named: .main("protectedRange")) { extend(element) }
  }

  /// Gives the target column its share of one rule; says whether the rule was cloned.
  private mutating func copy(_ element: Int) -> Bool {
    guard let ranges = ranges(of: element), concerned(ranges) else { return false }
    guard ranges.allSatisfy({ $0.columns == source...source }) else {
      extend(element)
      return false
    }
    clone(element, ranges)
    return true
  }

  /// Whether the rule covers the source column and does not reach the target by itself.
  private func concerned(_ ranges: [CellRange]) -> Bool {
    ranges.contains { $0.columns.contains(source) }
      && !ranges.contains { $0.columns.contains(target) }
  }

  private mutating func extend(_ element: Int) {
    guard let ranges = ranges(of: element), concerned(ranges) else { return }
    let grown = ranges.map { range -> CellRange in
      guard range.columns.upperBound == source else { return range }
      let columns = min(range.columns.lowerBound, target)...max(source, target)
      return CellRange(rows: range.rows, columns: columns)
    }
    let text = grown.map(\.description).joined(separator: " ")
    if let patch = rangesPatch(of: element, text) { patches.append(patch) }
  }

  private mutating func clone(_ element: Int, _ ranges: [CellRange]) {
    let moved = ranges.map { CellRange(rows: $0.rows, columns: target...target).description }
    var inner: [XMLPatch] = []
    if let patch = rangesPatch(of: element, moved.joined(separator: " ")) { inner.append(patch) }
    for child in element..<scan.subtreeEnd(element) {
      if Self.formulas.contains(scan.name(of: child)) {
        let moved = Formula(scan.text(of: child))?.movingColumn(source, to: target, home: sheet)
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
    if scan.attribute("priority", of: element) != nil {
      patches.append(scan.patch(setting: "priority", of: element, to: String(nextPriority)))
      nextPriority += 1
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
      ranges.allSatisfy({ $0.columns == source...source })
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
