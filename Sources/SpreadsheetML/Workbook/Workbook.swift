public import Diagnostics
package import LibXML
package import OPC

/// An Excel workbook (.xlsx, .xlsm, .xltx, .xltm) that is read and edited in place.
///
/// Every change is a patch on the bytes of the parts concerned; everything else, known or not, is
/// copied as it is.
///
/// ```swift
/// var workbook = try Workbook(bytes: bytes)
/// try workbook.insertColumns(at: 10, in: "Sheet1")
/// let result = try workbook.saved()
/// ```
///
/// A workbook is a value: a copy that is edited leaves the other as it was. What has been read of the
/// file is shared by a workbook and its copies, though, without locks; so a workbook and its copies
/// belong to one thread or task at a time, and the type is not `Sendable`. To work on several threads
/// open the file once on each. Different workbooks know nothing of each other.
public struct Workbook {
  package internal(set) var package: Package
  package let workbookPart: PartName
  /// What the integrity check says of the file as it was opened; shared by copies.
  let originalIntegrity = OriginalIntegrity()
  private let knownSheets = KnownSheets()
  let knownTexts: KnownTexts

  /// Opens a workbook from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: of the file.
  ///   - limits: how much of what it may hold; a file with more is refused.
  /// - Throws: `Failure` with code `not-a-zip`, `encrypted-workbook`, `legacy-xls`,
  ///   `not-a-package`, `not-a-workbook`, `binary-workbook`, `limit-exceeded` or one about a damaged
  ///   part.
  public init(bytes: [UInt8], limits: Limits = Limits()) throws(Failure) {
    try self.init(Package(bytes, bounds: .workbook(limits)), KnownTexts())
  }

  private init(_ package: Package, _ knownTexts: KnownTexts) throws(Failure) {
    self.package = package
    self.knownTexts = knownTexts
    let office = try package.relationships(of: nil).first { $0.type == .office("officeDocument") }
    guard let part = office?.part, package.contains(part) else {
      throw Failure(.notAWorkbook())
    }
    workbookPart = part
    if try package.contentType(of: part)?.hasPrefix("application/vnd.ms-excel.sheet.binary") == true
    {
      throw Failure(.binaryWorkbook())
    }
    let scan = try package.scan(of: part)
    guard scan.name(of: 0) == .main("workbook") else { throw Failure(.notAWorkbook()) }
  }

  /// How much of what it may hold.
  package var limits: Limits { package.limits }

  /// The file with all changes made; byte-identical to the input when there are none.
  ///
  /// - Throws: `Failure` with code `zip-not-written`.
  public func saved() throws(Failure) -> [UInt8] { try package.saved() }

  /// A copy opened from the bytes that this workbook was saved as: parts that are the same there
  /// are not scanned again.
  func reopened(from bytes: [UInt8]) throws(Failure) -> Workbook {
    try Workbook(Package(bytes, savedFrom: package), knownTexts)
  }

  /// Lets go of what is known of changed parts as they were.
  package func letGoOfOriginals() { package.letGoOfOriginals() }

  /// The sheets in tab order.
  public var sheets: [Sheet] {
    get throws(Failure) { try sheetList.sheets }
  }

  private var sheetList: SheetList {
    get throws(Failure) {
      let scan = try workbookScan
      let relationships = try package.relationships(of: workbookPart)
      return knownSheets.list(scan, relationships)
    }
  }

  /// The defined names in file order, hidden ones included.
  public var definedNames: [DefinedName] {
    get throws(Failure) { try sheetList.definedNames }
  }

  /// What the print area of a sheet refers to; nil where it has none.
  func printArea(of sheet: String) throws(Failure) -> String? {
    try sheetList.printAreas[sheet.lowercased()]
  }

  /// The day that serial dates count from.
  public var dateSystem: DateSystem {
    get throws(Failure) { WorkbookPart.dateSystem(try workbookScan) }
  }

  package var workbookScan: XMLScan {
    get throws(Failure) { try package.scan(of: workbookPart) }
  }

  /// The part of a worksheet by its tab's name; names compare without case, as in Excel.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  package func worksheetPart(_ sheet: String) throws(Failure) -> PartName {
    guard let part = try sheetList.worksheetParts[sheet.lowercased()] else {
      throw Failure(.noSuchSheet(sheet))
    }
    return part
  }

  /// The first part the workbook part relates to by `type`.
  package func relatedPart(_ type: RelationshipType) throws(Failure) -> PartName? {
    let part = try package.relationships(of: workbookPart).first { $0.type == type }?.part
    return part.flatMap { package.contains($0) ? $0 : nil }
  }
}

/// Faults that the file had when it was opened, kept so that it is checked once; shared by copies.
final class OriginalIntegrity {
  var findings: [Diagnostic]?
}

extension Workbook {
  /// Takes the calculation chain out; Excel builds it anew (ECMA-376-1 §18.6.2 calcChain).
  mutating func dropCalculationChain() throws(Failure) {
    guard let part = try relatedPart(.office("calcChain")) else { return }
    try package.remove(part, relatedFrom: workbookPart)
  }

  /// Asks the next program that opens the book to calculate all formulas
  /// (ECMA-376-1 §18.2.2 calcPr, `fullCalcOnLoad`); books without formulas are left alone.
  mutating func requestCalculation() throws(Failure) {
    if try isCalculationRequested { return }
    guard try hasFormulas else { return }
    let scan = try workbookScan
    if let properties = scan.child(of: 0, named: .main("calcPr")) {
      try package.apply(
        [scan.patch(setting: "fullCalcOnLoad", of: properties, to: "1")], to: workbookPart)
    } else {
      let element = "<\(scan.tagPrefix(of: 0))calcPr fullCalcOnLoad=\"1\"/>"
      let place = ChildOrder.workbook.insertionOffset(of: .main("calcPr"), in: 0, scan)
      try package.apply([XMLPatch(inserting: element, at: place)], to: workbookPart)
    }
  }

  /// Whether all formulas will be calculated anew when the book is opened.
  var isCalculationRequested: Bool {
    get throws(Failure) {
      let scan = try workbookScan
      return scan.child(of: 0, named: .main("calcPr")).map {
        scan.boolean("fullCalcOnLoad", of: $0, default: false)
      } ?? false
    }
  }

  private var hasFormulas: Bool {
    get throws(Failure) {
      for sheet in try sheets where sheet.kind == .worksheet {
        guard let part = sheet.part, package.contains(part) else { continue }
        if try package.scan(of: part).nameIndex(.main("f")) != nil { return true }
      }
      return false
    }
  }
}
