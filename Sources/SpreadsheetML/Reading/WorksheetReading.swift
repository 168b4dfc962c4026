public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// The contents of all worksheets as values, in tab order; chart sheets and the like left out.
  ///
  /// - Throws: `Failure` when a part is missing or damaged.
  public func worksheets() throws(Failure) -> [Worksheet] { try worksheets(letsGo: false) }

  /// The same for one who asks nothing more of the workbook: of a large book each part is let go of when it
  /// has been read.
  package func worksheetsAtLast() throws(Failure) -> [Worksheet] { try worksheets(letsGo: true) }

  private func worksheets(letsGo: Bool) throws(Failure) -> [Worksheet] {
    try checkSheetParts()
    try parseAhead()
    let texts = try sharedTexts()
    if letsGo, let part = try sharedStringsPart {
      knownTexts.letGo()
      package.letGo(of: part)
    }
    let formats = try numberFormats()
    var worksheets: [Worksheet] = []
    var size = ContentSize(package.limits)
    for sheet in try sheets where sheet.kind == .worksheet {
      guard let part = sheet.part else { continue }
      do {
        worksheets.append(
          try worksheet(sheet, part: part, texts: texts, formats: formats, &size))
      } catch {
        throw error.located(in: Place(sheet: sheet.name))
      }
      if letsGo { package.letGo(of: part) }
    }
    return worksheets
  }

  private func parseAhead() throws(Failure) {
    package.parseAhead(
      try [sharedStringsPart].compactMap(\.self)
        + sheets.filter { $0.kind == .worksheet }.compactMap(\.part))
  }

  /// Scans the parts that `worksheets()` reads, in its order.
  ///
  /// - Throws: `Failure` when a part is missing or damaged.
  package func scanWorksheets() throws(Failure) {
    try checkSheetParts()
    try parseAhead()
    for part in [try sharedStringsPart, try relatedPart(.office("styles"))].compactMap(\.self) {
      _ = try package.scan(of: part)
    }
    for sheet in try sheets where sheet.kind == .worksheet {
      guard let part = sheet.part else { continue }
      if let drawing = try drawingPart(of: part, package.scan(of: part)) {
        _ = try package.scan(of: drawing)
      }
      _ = try comments(of: package.relationships(of: part))
    }
  }

  /// Every sheet has a part, and what stands in it or over it belongs to it alone: what is shared
  /// would be read, and changed by edits, once for each.
  private func checkSheetParts() throws(Failure) {
    var owners: [PartName: String] = [:]
    func note(_ part: PartName, of sheet: String, as kind: String? = nil) throws(Failure) {
      if let other = owners[part] {
        throw Failure(.sharedSheetPart(sheet, other, part, kind: kind))
      }
      owners[part] = sheet
    }
    for sheet in try sheets {
      guard let part = sheet.part else { throw Failure(.sheetWithoutPart(sheet.name)) }
      try note(part, of: sheet.name)
    }
    for sheet in try sheets where sheet.kind == .worksheet {
      guard let part = sheet.part, package.contains(part) else { continue }
      for relationship in try package.relationships(of: part)
      where Self.ownKinds.contains(relationship.type) {
        let kind = relationship.type.rawValue.split(separator: "/").last.map(String.init)
        if let related = relationship.part {
          try note(related, of: sheet.name, as: kind ?? "")
        }
      }
    }
  }

  /// What belongs to one sheet, and is read or changed with it.
  private static let ownKinds: Set<RelationshipType> = [
    .office("drawing"), .office("vmlDrawing"), .office("comments"), .office("table"),
    .office("ctrlProp"), .office("tableSingleCells"), .office("pivotTable"),
  ]

  /// The contents of one worksheet as values; names compare without case, as in Excel.
  ///
  /// ```swift
  /// let sheet = try workbook.worksheet(named: "Sheet1")
  /// print(sheet.value(at: CellReference(row: 2, column: 1)))
  /// ```
  /// - Throws: `Failure` with code `no-such-sheet`, or when a part is missing or damaged.
  public func worksheet(named name: String) throws(Failure) -> Worksheet {
    let part = try worksheetPart(name)
    guard let sheet = try sheets.first(where: { $0.part == part }) else {
      throw Failure(.noSuchSheet(name))
    }
    var size = ContentSize(package.limits)
    do {
      return try worksheet(
        sheet, part: part, texts: sharedTexts(), formats: numberFormats(), &size)
    } catch {
      throw error.located(in: Place(sheet: sheet.name))
    }
  }

  private func worksheet(
    _ sheet: Sheet, part: PartName, texts: [String], formats: [NumberFormat],
    _ size: inout ContentSize
  ) throws(Failure) -> Worksheet {
    let scan = try package.scan(of: part)
    try ColumnElement.check(scan, package.limits)
    let geometry = GeometryReader.geometry(scan)
    let hidden = GeometryReader.hidden(scan)
    let relationships = try package.relationships(of: part)
    let dates = try dateSystem
    return Worksheet(
      name: sheet.name, state: sheet.state,
      cells: try CellReader(
        scan: scan, sharedTexts: texts, numberFormats: formats, dateSystem: dates
      ).cells(&size),
      mergedRanges: MergedCells.elements(scan).map(\.range), hiddenRows: hidden.rows,
      hiddenColumns: hidden.columns,
      hyperlinks: Hyperlink.list(scan, relationships: relationships),
      shapes: try shapes(of: part, scan, geometry: geometry), geometry: geometry,
      dateSystem: dates, comments: try comments(of: relationships))
  }

  /// What is drawn on a worksheet, without its cells.
  func drawn(on sheet: String) throws(Failure) -> DrawnSheet {
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    let geometry = GeometryReader.geometry(scan)
    let shapes = try shapes(of: part, scan, geometry: geometry)
    return DrawnSheet(shapes: shapes, geometry: geometry)
  }

  private func shapes(
    of part: PartName, _ scan: XMLScan, geometry: SheetGeometry
  ) throws(Failure) -> [Shape] {
    guard let drawing = try drawingPart(of: part, scan) else { return [] }
    return DrawingReader(scan: try package.scan(of: drawing), geometry: geometry).shapes()
  }

  /// The part that a worksheet's shapes are drawn in: that which its `drawing` element leads to
  /// (ECMA-376-1 §18.3.1.36 drawing), or without one that of the first such relationship; nil
  /// without either.
  func drawingPart(of part: PartName, _ scan: XMLScan) throws(Failure) -> PartName? {
    let element = scan.child(of: 0, named: .main("drawing"))
    let id = element.map { scan.attribute(.relationshipID, of: $0) }
    let relationship = try package.relationships(of: part).first { relationship in
      relationship.type == .office("drawing") && (id.map { $0 == relationship.id } ?? true)
    }
    return relationship?.part.flatMap { package.contains($0) ? $0 : nil }
  }

  func sharedTexts() throws(Failure) -> [String] {
    guard let part = try relatedPart(.office("sharedStrings")) else { return [] }
    return try knownTexts.texts(try package.scan(of: part), package.limits)
  }

  private func numberFormats() throws(Failure) -> [NumberFormat] {
    guard let part = try relatedPart(.office("styles")) else { return [] }
    return StyleSheet(try package.scan(of: part)).numberFormats
  }
}

/// The shapes of a worksheet, and the sizes by which they lie where they do.
struct DrawnSheet {
  let shapes: [Shape]
  let geometry: SheetGeometry
}

extension Hyperlink {
  /// Reads the `hyperlink` elements (ECMA-376-1 §18.3.1.48 hyperlinks).
  fileprivate static func list(
    _ scan: XMLScan, relationships: [Relationship]
  ) -> [Hyperlink] {
    guard let list = scan.child(of: 0, named: .main("hyperlinks")) else { return [] }
    let byID = Dictionary(
      relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return scan.children(of: list, named: .main("hyperlink")).compactMap { element in
      guard let range = scan.attribute("ref", of: element).flatMap({ CellRange($0) }) else {
        return nil
      }
      let relationship = scan.attribute(.relationshipID, of: element).flatMap { byID[$0] }
      var target: String?
      if case .external(let address) = relationship?.target { target = address }
      // Beside a relationship it is a place in what that leads to.
      let location =
        scan.namesRelationship(element) ? nil : scan.attribute("location", of: element)
      return Hyperlink(range: range, location: location, target: target)
    }
  }
}
