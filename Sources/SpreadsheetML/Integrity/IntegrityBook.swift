import Diagnostics
import LibXML
import OPC

/// A part of a workbook whose integrity is looked at.
struct IntegrityPart: Sendable {
  var name: PartName
  /// The sheet it belongs to; nil for parts of the whole workbook.
  var sheet: String?
  var scan: XMLScan
}

/// Such a worksheet with the parts that belong to it.
struct IntegritySheet: Sendable {
  var part: IntegrityPart
  var tables: [IntegrityPart] = []
  var drawings: [IntegrityPart] = []
  var comments: [IntegrityPart] = []
}

/// What the integrity rules look at: every part they need, scanned once.
struct IntegrityBook: Sendable {
  /// All parts of the package, `[Content_Types].xml` included.
  let partNames: Set<PartName>
  /// Those of them that have no content type, in the order of the archive.
  let untypedParts: [PartName]
  let workbook: IntegrityPart
  let sheets: [Sheet]
  private(set) var worksheets: [IntegritySheet] = []
  private(set) var sharedStrings: IntegrityPart?
  private(set) var styles: IntegrityPart?
  /// The relationships of each part that has some; the source is nil for the package.
  private(set) var relationships: [(source: PartName?, list: [Relationship])] = []
  private var listIndices: [PartName: Int] = [:]
  /// Parts that are there and cannot be read, with the reason.
  private(set) var unreadable: [(part: PartName, sheet: String?, reason: Failure)] = []

  /// - Throws: `Failure` when the workbook part or its relationships cannot be read.
  init(_ package: Package, workbookPart: PartName) throws(Failure) {
    partNames = Set(package.partNames)
    untypedParts = Self.untypedParts(of: package)
    workbook = IntegrityPart(name: workbookPart, scan: try package.scan(of: workbookPart))
    let related = try package.relationships(of: workbookPart)
    sheets = WorkbookPart.sheets(workbook.scan, relationships: related)
    readRelationships(of: package)
    for sheet in sheets where sheet.kind == .worksheet { readWorksheet(sheet, of: package) }
    func book(_ kind: RelationshipType) -> IntegrityPart? {
      related.first { $0.type == kind }.flatMap { read($0.part, sheet: nil, of: package) }
    }
    sharedStrings = book(.office("sharedStrings"))
    styles = book(.office("styles"))
  }

  private static func untypedParts(of package: Package) -> [PartName] {
    // Without its declarations the package could not have been opened.
    guard (try? package.scan(of: Package.contentTypesPart)) != nil else { return [] }
    return package.partNames.filter {
      $0 != Package.contentTypesPart && (try? package.contentType(of: $0)) == nil
    }
  }

  /// Whether rules that look at a whole part take long.
  var isLarge: Bool { parts.contains { $0.scan.elements.count > 50_000 } }

  /// All parts that have been read.
  var parts: [IntegrityPart] {
    [workbook] + [sharedStrings, styles].compactMap(\.self)
      + worksheets.flatMap { [$0.part] + $0.tables + $0.drawings + $0.comments }
  }

  func relationships(of part: PartName) -> [Relationship] {
    listIndices[part].map { relationships[$0].list } ?? []
  }

  private mutating func readRelationships(of package: Package) {
    for source in [nil] + package.partNames.map(Optional.some) {
      let holder = source?.relationshipsPart ?? .packageRelationships
      guard package.contains(holder) else { continue }
      do throws(Failure) {
        let list = try package.relationships(of: source)
        if let source { listIndices[source] = relationships.count }
        relationships.append((source, list))
      } catch {
        unreadable.append((holder, nil, error))
      }
    }
  }

  private mutating func readWorksheet(_ sheet: Sheet, of package: Package) {
    guard let part = read(sheet.part, sheet: sheet.name, of: package) else { return }
    var checked = IntegritySheet(part: part)
    for relationship in relationships(of: part.name) {
      let list: WritableKeyPath<IntegritySheet, [IntegrityPart]>
      switch relationship.type {
      case .office("table"): list = \.tables
      case .office("drawing"): list = \.drawings
      case .office("comments"): list = \.comments
      default: continue
      }
      if let found = read(relationship.part, sheet: sheet.name, of: package) {
        checked[keyPath: list].append(found)
      }
    }
    worksheets.append(checked)
  }

  /// The part, scanned; nil and noted when it cannot be read.
  private mutating func read(
    _ part: PartName?, sheet: String?, of package: Package
  ) -> IntegrityPart? {
    // A missing part is a broken relationship, which has a rule of its own.
    guard let part, package.contains(part) else { return nil }
    do throws(Failure) {
      return IntegrityPart(name: part, sheet: sheet, scan: try package.scan(of: part))
    } catch {
      unreadable.append((part, sheet, error))
      return nil
    }
  }
}
