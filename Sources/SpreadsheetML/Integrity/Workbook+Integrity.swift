public import Diagnostics
import OPC

extension Workbook {
  /// Faults of the package that make Excel repair or refuse a file, such as a relationship to a
  /// missing part or overlapping merged ranges; empty for a sound file.
  ///
  /// Their codes begin with `integrity-`. The cost is linear in the size of the parts looked at.
  /// - Throws: `Failure` when the workbook part cannot be read.
  public func integrityFindings() throws(Failure) -> [Diagnostic] {
    try Self.integrityFindings(package, workbookPart: workbookPart)
  }

  /// The file with all changes made, after a check that the changes broke nothing.
  ///
  /// - Throws: `Failure` with code `integrity`, which lists the faults that the file did not have
  ///   when it was opened; such a file is a fault of this library and must not be used.
  public func checkedSave() throws(Failure) -> [UInt8] {
    let findings = try integrityFindings()
    if !findings.isEmpty {
      let added = try findings.added(to: originalIntegrityFindings())
      if !added.isEmpty { throw IntegrityFailure.broken(added) }
    }
    return try saved()
  }

  /// Faults that the file had when it was opened and still has, as warnings.
  ///
  /// Edits keep them: only the program that wrote the file knows what was meant.
  public func inheritedFaults() throws(Failure) -> [Diagnostic] {
    let findings = try integrityFindings()
    let added = try Set(findings.added(to: originalIntegrityFindings()))
    return findings.filter { !added.contains($0) }.map(IntegrityFailure.inherited)
  }

  private func originalIntegrityFindings() throws(Failure) -> [Diagnostic] {
    try Self.integrityFindings(package.original, workbookPart: workbookPart)
  }

  private static func integrityFindings(
    _ package: Package, workbookPart: PartName
  ) throws(Failure) -> [Diagnostic] {
    let book = try CheckedBook(package, workbookPart: workbookPart)
    return rules.flatMap { $0.findings(book) }
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
    DrawingIDRule.self,
    CommentRule.self,
  ]
}

/// One rule that a sound file keeps.
protocol IntegrityRule: Sendable {
  static func findings(_ book: CheckedBook) -> [Diagnostic]
}
