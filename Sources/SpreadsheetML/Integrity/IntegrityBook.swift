import Diagnostics
import LibXML
import OPC

/// A part of a workbook whose integrity is looked at.
struct IntegrityPart {
  var name: PartName
  /// The sheet it belongs to; nil for parts of the whole workbook.
  var sheet: String?
  var scan: XMLScan
}

/// Such a worksheet with the parts that belong to it.
struct IntegritySheet {
  var part: IntegrityPart
  var tables: [IntegrityPart] = []
  var drawings: [IntegrityPart] = []
  var comments: [IntegrityPart] = []
}

/// What the integrity rules look at: every part they need, scanned once.
struct IntegrityBook {
  let package: Package
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
    self.package = package
    workbook = IntegrityPart(name: workbookPart, scan: try package.scan(of: workbookPart))
    let related = try package.relationships(of: workbookPart)
    sheets = WorkbookPart.sheets(workbook.scan, relationships: related)
    readRelationships()
    for sheet in sheets where sheet.kind == .worksheet { readWorksheet(sheet) }
    sharedStrings = related.first { $0.type == .office("sharedStrings") }.flatMap {
      read($0.part, sheet: nil)
    }
    styles = related.first { $0.type == .office("styles") }.flatMap { read($0.part, sheet: nil) }
  }

  /// All parts that have been read.
  var parts: [IntegrityPart] {
    [workbook] + [sharedStrings, styles].compactMap(\.self)
      + worksheets.flatMap { [$0.part] + $0.tables + $0.drawings + $0.comments }
  }

  func relationships(of part: PartName) -> [Relationship] {
    listIndices[part].map { relationships[$0].list } ?? []
  }

  private mutating func readRelationships() {
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

  private mutating func readWorksheet(_ sheet: Sheet) {
    guard let part = read(sheet.part, sheet: sheet.name) else { return }
    var checked = IntegritySheet(part: part)
    for relationship in relationships(of: part.name) {
      switch relationship.type {
      case .office("table"):
        checked.tables += [read(relationship.part, sheet: sheet.name)].compactMap(\.self)
      case .office("drawing"):
        checked.drawings += [read(relationship.part, sheet: sheet.name)].compactMap(\.self)
      case .office("comments"):
        checked.comments += [read(relationship.part, sheet: sheet.name)].compactMap(\.self)
      default:
        break
      }
    }
    worksheets.append(checked)
  }

  /// The part, scanned; nil and noted when it cannot be read.
  private mutating func read(_ part: PartName?, sheet: String?) -> IntegrityPart? {
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
