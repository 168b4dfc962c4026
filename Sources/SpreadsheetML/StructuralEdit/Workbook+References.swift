import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// The patches for all references inside one worksheet part, cells' formulas included.
  func worksheetPatches(
    _ scan: XMLScan, _ change: ReferenceChange, sheet: String
  ) -> (patches: [XMLPatch], findings: [Diagnostic]) {
    var rewriter = ReferenceRewriter(scan: scan, change: change, home: sheet)
    rewriter.rewrite(.worksheet)
    var formulas = CellFormulaRewrite(scan: scan, change: change, home: sheet)
    formulas.run()
    // Findings speak of the sheet as it is after the edit.
    let cell = { (old: CellReference) in
      Place(sheet: sheet, cell: (change.edit(of: sheet)?.shifted(old) ?? old).description)
    }
    let findings =
      rewriter.unreadable.map { Diagnostic.formulaNotRead(.left($0), Place(sheet: sheet)) }
      + formulas.unreadable.map { Diagnostic.formulaNotRead(.left($0.formula), cell($0.cell)) }
      + rewriter.spanning.map { Diagnostic.threeDimensionalReference($0, Place(sheet: sheet)) }
      + formulas.spanning.map { Diagnostic.threeDimensionalReference($0.formula, cell($0.cell)) }
    let others = change.edit(of: sheet).map {
      FilterColumnEdit.patches(scan, edit: $0) + BreakExtentEdit.patches(scan, edit: $0)
    }
    return ((rewriter.patches + (others ?? []) + formulas.patches).withoutNested(), findings)
  }

  /// Rewrites references everywhere but in the edited sheet's own worksheet part, or everywhere
  /// when the change is no structural edit.
  mutating func rewriteReferences(_ change: ReferenceChange) throws(Failure) -> [Diagnostic] {
    var findings = try rewrite(workbookPart, .workbook, change, home: nil)
    for sheet in try sheets {
      guard let part = sheet.part, package.contains(part) else { continue }
      if sheet.kind == .worksheet, change.edit(of: sheet.name) == nil {
        let (patches, found) = worksheetPatches(
          try package.scan(of: part), change, sheet: sheet.name)
        try package.apply(patches, to: part)
        findings += found
      }
      for relationship in try package.relationships(of: part) {
        findings += try rewriteRelated(relationship, change, sheet: sheet.name)
      }
    }
    for part in package.partNames {
      if part.fileExtension == "rels" {
        findings += try rewrite(part, .relationships, change, home: nil)
      }
      guard let table = try Self.table(ofContentType: package.contentType(of: part)) else {
        continue
      }
      findings += try rewrite(part, table, change, home: nil)
    }
    return findings
  }

  /// Parts that belong to one sheet; their references speak of it.
  private mutating func rewriteRelated(
    _ relationship: Relationship, _ change: ReferenceChange, sheet: String
  ) throws(Failure) -> [Diagnostic] {
    guard let part = relationship.part, package.contains(part) else { return [] }
    let table: ReferenceHolder.Table
    switch relationship.type {
    case .office("comments"), Self.threadedComment: table = .comments
    case .office("table"): table = .table
    case .office("drawing"): table = .drawing
    case .office("vmlDrawing"): table = .vml
    case .office("pivotTable"): table = .pivot
    case .office("ctrlProp"): table = .controlProperties
    case .office("tableSingleCells"): table = .singleCellTables
    default: return []
    }
    let findings = try rewrite(part, table, change, home: sheet)
    if table == .singleCellTables { try removeEmptied(part, of: sheet) }
    return findings
  }

  /// Takes out a part of bound cells that has none left: the schema asks for one at least
  /// (ECMA-376-1 §18.5.2.1 singleXmlCells).
  private mutating func removeEmptied(_ part: PartName, of sheet: String) throws(Failure) {
    let scan = try package.scan(of: part)
    guard package.changedParts.contains(part),
      scan.child(of: 0, named: .main("singleXmlCell")) == nil
    else { return }
    try package.remove(part, relatedFrom: worksheetPart(sheet))
  }

  private static let threadedComment = RelationshipType(
    rawValue: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment")

  /// Parts whose references name their sheet, wherever the part hangs.
  private static func table(ofContentType type: String?) -> ReferenceHolder.Table? {
    switch type {
    case "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      "application/vnd.ms-office.chartex+xml":
      .chart
    case "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml":
      .chartShapes
    case "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml":
      .pivot
    case "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml":
      .connections
    default: nil
    }
  }

  private mutating func rewrite(
    _ part: PartName, _ table: ReferenceHolder.Table, _ change: ReferenceChange, home: String?
  ) throws(Failure) -> [Diagnostic] {
    var rewriter = ReferenceRewriter(
      scan: try package.scan(of: part), change: change, home: home)
    rewriter.rewrite(table)
    try package.apply(rewriter.patches, to: part)
    let place = Place(part: part.path, sheet: home)
    return rewriter.unreadable.map { Diagnostic.formulaNotRead(.left($0), place) }
      + rewriter.spanning.map { Diagnostic.threeDimensionalReference($0, place) }
  }
}
