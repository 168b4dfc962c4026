import LibXML
package import OPC

/// Reads the workbook part (ECMA-376-1 §18.2.27 workbook).
enum WorkbookPart {
  static func sheets(_ scan: XMLScan, relationships: [Relationship]) -> [Sheet] {
    let byID = Dictionary(
      relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return sheetElements(scan).map { element in
      let relationship = scan.attribute(.relationshipID, of: element).flatMap { byID[$0] }
      return Sheet(
        name: scan.attribute("name", of: element) ?? "",
        state: scan.attribute("state", of: element).flatMap(SheetState.init) ?? .visible,
        kind: relationship.map { kind(of: $0.type) } ?? .other, part: relationship?.part)
    }
  }

  /// The `sheet` elements in tab order.
  static func sheetElements(_ scan: XMLScan) -> [Int] {
    guard !scan.elements.isEmpty, let list = scan.child(of: 0, named: .main("sheets")) else {
      return []
    }
    return scan.children(of: list, named: .main("sheet"))
  }

  static func definedNameElements(_ scan: XMLScan) -> [Int] {
    guard let list = scan.child(of: 0, named: .main("definedNames")) else { return [] }
    return scan.children(of: list, named: .main("definedName"))
  }

  fileprivate static func definedNames(_ scan: XMLScan, sheets: [Sheet]) -> [DefinedName] {
    definedNameElements(scan).map { element in
      let index = scan.attribute("localSheetId", of: element).flatMap { Int($0) }
      return DefinedName(
        name: scan.attribute("name", of: element) ?? "",
        sheet: index.flatMap { sheets.indices.contains($0) ? sheets[$0].name : nil },
        formula: scan.text(of: element),
        isHidden: scan.boolean("hidden", of: element, default: false))
    }
  }

  static func dateSystem(_ scan: XMLScan) -> DateSystem {
    guard let properties = scan.child(of: 0, named: .main("workbookPr")) else { return .from1900 }
    return scan.boolean("date1904", of: properties, default: false) ? .from1904 : .from1900
  }

  private static func kind(of type: RelationshipType) -> Sheet.Kind {
    switch type {
    case .office("worksheet"): .worksheet
    case .office("chartsheet"): .chartSheet
    case .office("dialogsheet"): .dialogSheet
    case RelationshipType(
      rawValue: "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"):
      .macroSheet
    default: .other
    }
  }
}

/// The sheets and names of a workbook in one state.
struct SheetList {
  let sheets: [Sheet]
  /// The parts of worksheets by the sheet's name in lower case.
  let worksheetParts: [String: PartName]
  /// In file order.
  let definedNames: [DefinedName]
  /// What the print areas refer to, by the sheet's name in lower case.
  let printAreas: [String: String]

  fileprivate let bytes: [UInt8]
  fileprivate let relationships: [Relationship]

  fileprivate init(_ scan: XMLScan, _ relationships: [Relationship]) {
    bytes = scan.bytes
    self.relationships = relationships
    sheets = WorkbookPart.sheets(scan, relationships: relationships)
    // Of two sheets of one name the first one counts, whether it has a part or not.
    let worksheets = sheets.filter { $0.kind == .worksheet }
    let first = Dictionary(
      worksheets.map { ($0.name.lowercased(), $0.part) }, uniquingKeysWith: { first, _ in first })
    worksheetParts = first.compactMapValues { $0 }
    definedNames = WorkbookPart.definedNames(scan, sheets: sheets)
    let areas = definedNames.filter { $0.name == "_xlnm.Print_Area" }.compactMap { name in
      name.sheet.map { ($0.lowercased(), name.formula) }
    }
    printAreas = Dictionary(areas) { first, _ in first }
  }
}

/// The sheets that were listed last, shared by the copies of a workbook.
final class KnownSheets {
  private var last: SheetList?

  /// The list of a workbook part; made anew where the part is another one than last time.
  func list(_ scan: XMLScan, _ relationships: [Relationship]) -> SheetList {
    // Arrays that share their memory are equal without a look at it.
    if let last, last.bytes == scan.bytes, last.relationships == relationships { return last }
    let list = SheetList(scan, relationships)
    last = list
    return list
  }
}

/// Whether a sheet's tab shows (ECMA-376-1 §18.18.68 ST_SheetState).
public enum SheetState: String, Hashable, Sendable {
  case visible, hidden, veryHidden
}

/// A sheet as the workbook part lists it (ECMA-376-1 §18.2.19 sheet).
public struct Sheet: Hashable, Sendable {
  /// What a sheet's part holds.
  public enum Kind: Hashable, Sendable {
    case worksheet, chartSheet, dialogSheet, macroSheet, other
  }

  /// The name on the tab.
  public var name: String
  public var state: SheetState
  public var kind: Kind
  /// The part that holds its contents; nil when the relationship is broken.
  package var part: PartName?
}

/// A name for a range, constant or formula (ECMA-376-1 §18.2.5 definedName).
public struct DefinedName: Hashable, Sendable {
  /// Such as `実績欄` or `_xlnm.Print_Area`.
  public var name: String
  /// The sheet it is local to, by name; nil for names of the whole workbook.
  public var sheet: String?
  /// The formula without `=`.
  public var formula: String
  public var isHidden: Bool
}
