public import Diagnostics
import OPC
import SideBySide

extension Workbook {
  /// Faults of the package that make Excel repair or refuse a file, such as a relationship to a
  /// missing part or overlapping merged ranges; empty for a sound file.
  ///
  /// Their codes begin with `integrity-`. The cost is linear in the size of the parts looked at.
  /// - Throws: `Failure` when the workbook part cannot be read.
  public func integrityFindings() throws(Failure) -> [Diagnostic] {
    if package.changedParts.isEmpty { return try originalIntegrityFindings() }
    return try Self.integrityFindings(package, workbookPart: workbookPart)
  }

  /// The file with all changes made, after a check that the changes broke nothing.
  ///
  /// - Throws: `Failure` with code `integrity`, which lists the faults that the file did not have
  ///   when it was opened; such a file is a fault of this library and must not be used.
  public func checkedSave() throws(Failure) -> [UInt8] {
    try check(integrityFindings())
    return try saved()
  }

  /// The file as `checkedSave()` gives it, and the workbook opened from it.
  ///
  /// What is checked is the file: its bytes are read again, and what they say is known for the
  /// parts that came through as they were.
  /// - Throws: as `checkedSave()`.
  package func checkedCopy() throws(Failure) -> (bytes: [UInt8], workbook: Workbook) {
    let bytes = try saved()
    let copy = try reopened(from: bytes)
    try check(copy.integrityFindings())
    return (bytes, copy)
  }

  /// Throws where there are findings beyond those of the file that was opened.
  private func check(_ findings: [Diagnostic]) throws(Failure) {
    if findings.isEmpty { return }
    let original = try originalIntegrityFindings()
    let added = findings.added(to: original)
    if added.isEmpty { return }
    throw Failure([.broken(faults: added.count, wasDamaged: !original.isEmpty)] + added)
  }

  /// Faults that the file had when it was opened and still has, as warnings.
  ///
  /// Of many of one rule in one part the first are told, and how many more there are. Edits keep them: only the program that wrote the file knows what was meant.
  public func inheritedFaults() throws(Failure) -> [Diagnostic] {
    let findings = try integrityFindings()
    if findings.isEmpty || package.changedParts.isEmpty {
      return findings.map(Diagnostic.inherited).withoutMasses
    }
    let added = try Set(findings.added(to: originalIntegrityFindings()))
    return findings.filter { !added.contains($0) }.map(Diagnostic.inherited).withoutMasses
  }

  private func originalIntegrityFindings() throws(Failure) -> [Diagnostic] {
    if let known = originalIntegrity.findings { return known }
    let findings = try Self.integrityFindings(package.original, workbookPart: workbookPart)
    originalIntegrity.findings = findings
    return findings
  }

  private static func integrityFindings(
    _ package: Package, workbookPart: PartName
  ) throws(Failure) -> [Diagnostic] {
    let book = try IntegrityBook(package, workbookPart: workbookPart)
    // Of small books there is nothing to gain.
    return book.isLarge
      ? concurrently(rules.count) { rules[$0].findings(book) }.flatMap(\.self)
      : rules.flatMap { $0.findings(book) }
  }

  /// All rules, from the package inwards.
  private static let rules: [any IntegrityRule.Type] = [
    ReadablePartRule.self,
    RelationshipTargetRule.self,
    RelationshipIDRule.self,
    RelationshipReferenceRule.self,
    ContentTypeRule.self,
    SheetIdentityRule.self,
    VisibleSheetRule.self,
    SheetIndexRule.self,
    DefinedNameRule.self,
    ChildOrderRule.self,
    ListCountRule.self,
    CellFormatRule.self,
    RowOrderRule.self,
    CellOrderRule.self,
    SharedStringIndexRule.self,
    StyleIndexRule.self,
    DifferentialFormatRule.self,
    MergedRangeRule.self,
    AutoFilterRule.self,
    RangeListRule.self,
    TableIdentityRule.self,
    TableRangeRule.self,
    TableHeaderRule.self,
    DrawingLinkRule.self,
    DrawingAnchorRule.self,
    DrawingIDRule.self,
    CommentRule.self,
  ]
}

/// One rule that a sound file keeps.
protocol IntegrityRule: Sendable {
  static func findings(_ book: IntegrityBook) -> [Diagnostic]
}

extension [Diagnostic] {
  /// The findings, those of a rule in a part that are many told as a number.
  fileprivate var withoutMasses: [Diagnostic] {
    let most = 200
    if count <= most { return self }
    let all = Dictionary(grouping: self, by: RuleAndPart.init).mapValues(\.count)
    var told: [RuleAndPart: Int] = [:]
    return compactMap { finding in
      let key = RuleAndPart(finding)
      let number = told[key, default: 0]
      told[key] = number + 1
      if number < most { return finding }
      return number == most ? finding.masses(of: all[key, default: 0] - most) : nil
    }
  }

  /// The findings that are more than those of the original file.
  ///
  /// A fault moves with its cells and its sheet's name, so findings are counted by rule and part:
  /// where a part breaks a rule no more often than it did, nothing is new. A misplaced
  /// element that is copied stands as wrong as it did.
  func added(to original: [Diagnostic]) -> [Diagnostic] {
    let known = Set(original)
    let before = Dictionary(grouping: original, by: RuleAndPart.init)
    let after = Dictionary(grouping: self, by: RuleAndPart.init)
    let misplaced = Set(
      original.filter { $0.code == "integrity-child-order" }.map(\.withoutPlace))
    return filter { finding in
      let key = RuleAndPart(finding)
      if misplaced.contains(finding.withoutPlace) { return false }
      return after[key, default: []].count > before[key, default: []].count
        && !known.contains(finding)
    }
  }
}

extension Diagnostic {
  /// The finding of its part, wherever there.
  fileprivate var withoutPlace: Diagnostic {
    var finding = self
    finding.place = Place(part: place.part)
    return finding
  }
}

/// What findings are counted by.
private struct RuleAndPart: Hashable {
  var code: String
  var part: String?

  init(_ finding: Diagnostic) {
    code = finding.code
    part = finding.place.part
  }
}

/// Finds ranges that share cells.
enum RangeOverlap {
  /// The ranges that overlap one that begins above or left of them, in reading order.
  ///
  /// A line sweeps down the sheet and keeps the ranges it crosses in the order of their columns;
  /// these have no column in common, so a new range is compared with its neighbours alone.
  static func overlapping(_ ranges: [CellRange]) -> [CellRange] {
    var crossed: [CellRange] = []
    var overlapping: [CellRange] = []
    for range in ranges.sorted(by: { $0.topLeft < $1.topLeft }) {
      var place = index(of: range.columns.lowerBound, in: crossed)
      // Neighbours that the line has left are gone; one to the left may reach over the start.
      while place < crossed.count, crossed[place].rows.upperBound < range.rows.lowerBound,
        crossed[place].columns.lowerBound <= range.columns.upperBound
      {
        crossed.remove(at: place)
      }
      while place > 0, crossed[place - 1].rows.upperBound < range.rows.lowerBound {
        place -= 1
        crossed.remove(at: place)
      }
      let isMetLeft = place > 0 && crossed[place - 1].overlaps(range)
      let isMetRight = place < crossed.count && crossed[place].overlaps(range)
      if isMetLeft || isMetRight {
        overlapping.append(range)
      } else {
        crossed.insert(range, at: place)
      }
    }
    return overlapping
  }

  /// The first range that begins at or right of a column.
  private static func index(of column: Int, in ranges: [CellRange]) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].columns.lowerBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Sequence where Element: Hashable {
  /// The elements that have come before, once for each time they come again.
  var repeated: [Element] {
    var seen: Set<Element> = []
    return filter { !seen.insert($0).inserted }
  }
}
