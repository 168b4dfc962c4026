public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// The contents of all worksheets as values, in tab order; chart sheets and the like left out.
  ///
  /// - Throws: `Failure` when a part is missing or damaged.
  public func worksheets() throws(Failure) -> [Worksheet] {
    let texts = try sharedTexts()
    let formats = try numberFormats()
    var worksheets: [Worksheet] = []
    for sheet in try sheets where sheet.kind == .worksheet {
      guard let part = sheet.part, package.contains(part) else { continue }
      do {
        worksheets.append(try worksheet(sheet, part: part, texts: texts, formats: formats))
      } catch {
        throw error.located(in: Place(sheet: sheet.name))
      }
    }
    return worksheets
  }

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
    do {
      return try worksheet(sheet, part: part, texts: sharedTexts(), formats: numberFormats())
    } catch {
      throw error.located(in: Place(sheet: sheet.name))
    }
  }

  private func worksheet(
    _ sheet: Sheet, part: PartName, texts: [String], formats: [NumberFormatKind]
  ) throws(Failure) -> Worksheet {
    let scan = try package.scan(of: part)
    let geometry = GeometryReader.geometry(scan)
    let hidden = GeometryReader.hidden(scan)
    let relationships = try package.relationships(of: part)
    return Worksheet(
      name: sheet.name, state: sheet.state,
      cells: CellReader(scan: scan, sharedTexts: texts, numberFormats: formats).cells(),
      mergedRanges: MergedCells.elements(scan).map(\.range), hiddenRows: hidden.rows,
      hiddenColumns: hidden.columns,
      hyperlinks: Hyperlink.list(scan, relationships: relationships),
      shapes: try shapes(of: relationships, geometry: geometry), geometry: geometry,
      dateSystem: try dateSystem, comments: try comments(of: relationships))
  }

  /// What is drawn on a worksheet, without its cells.
  func drawn(on sheet: String) throws(Failure) -> DrawnSheet {
    let part = try worksheetPart(sheet)
    let geometry = GeometryReader.geometry(try package.scan(of: part))
    let shapes = try shapes(of: package.relationships(of: part), geometry: geometry)
    return DrawnSheet(shapes: shapes, geometry: geometry)
  }

  private func shapes(
    of relationships: [Relationship], geometry: SheetGeometry
  ) throws(Failure) -> [Shape] {
    var shapes: [Shape] = []
    for relationship in relationships where relationship.type == .office("drawing") {
      guard let part = relationship.part, package.contains(part) else { continue }
      shapes += DrawingReader(scan: try package.scan(of: part), geometry: geometry).shapes()
    }
    return shapes
  }

  func sharedTexts() throws(Failure) -> [String] {
    guard let part = try relatedPart(.office("sharedStrings")) else { return [] }
    return knownTexts.texts(try package.scan(of: part))
  }

  private func numberFormats() throws(Failure) -> [NumberFormatKind] {
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
    return scan.children(of: list, named: .main("hyperlink")).compactMap { element in
      guard let range = scan.attribute("ref", of: element).flatMap({ CellRange($0) }) else {
        return nil
      }
      let id = scan.attribute(.relationshipID, of: element)
      let relationship = relationships.first { $0.id == id }
      var target: String?
      if case .external(let address) = relationship?.target { target = address }
      return Hyperlink(
        range: range, location: scan.attribute("location", of: element), target: target)
    }
  }
}
