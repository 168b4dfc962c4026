public import Diagnostics
import LibXML
import OPC
public import TextEdits

/// One print header or footer of a sheet, or of one of its custom views (ECMA-376-1 §18.3.1.46
/// headerFooter, §18.3.1.25 customSheetView).
public struct HeaderFooterText: Hashable, Sendable {
  public enum Position: String, Hashable, Sendable, CaseIterable {
    case oddHeader, oddFooter, evenHeader, evenFooter, firstHeader, firstFooter

    public var isHeader: Bool { rawValue.hasSuffix("Header") }
  }

  public var position: Position
  /// The identifier of the custom view; nil for the sheet's own.
  public var view: String?
  /// The text with its `&` codes.
  public var text: String
}

extension Workbook {
  /// The print headers and footers of a worksheet or chart sheet, in file order.
  ///
  /// - Throws: `Failure` with code `no-such-sheet`.
  public func headerFooterTexts(of sheet: String) throws(Failure) -> [HeaderFooterText] {
    let part = try sheets.first { Formula.isSameSheet($0.name, sheet) }?.part
    guard let part, package.contains(part) else { throw Failure(.noSuchSheet(sheet)) }
    let scan = try package.scan(of: part)
    return Self.headerFooterElements(scan).map {
      HeaderFooterText(
        position: $0.position, view: Self.view(of: $0.element, scan),
        text: scan.text(of: $0.element))
    }
  }

  /// Makes replacements in one print header or footer, of the sheet itself or of a custom view.
  ///
  /// - Throws: `Failure` with code `no-such-sheet` or `replacement-invalid`.
  public mutating func replaceText(
    _ replacements: [TextReplacement], in position: HeaderFooterText.Position,
    ofView view: String? = nil, of sheet: String
  ) throws(Failure) {
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    let element = Self.headerFooterElements(scan).first {
      $0.position == position && Self.view(of: $0.element, scan) == view
    }?.element
    guard let element else { return }
    let patches = try Self.patches(
      replacements, inTextOf: element, scan, at: Place(sheet: sheet))
    try package.apply(patches, to: part)
  }

  private static func headerFooterElements(
    _ scan: XMLScan
  ) -> [(position: HeaderFooterText.Position, element: Int)] {
    scan.elements(named: .main("headerFooter")).flatMap { scan.children(of: $0) }.compactMap {
      element in
      HeaderFooterText.Position(rawValue: scan.name(of: element).local).map { ($0, element) }
    }
  }

  /// The identifier of the custom view that a header or footer is of.
  private static func view(of element: Int, _ scan: XMLScan) -> String? {
    let parent = Int(scan.elements[Int(scan.elements[element].parent)].parent)
    return scan.name(of: parent) == .main("customSheetView")
      ? scan.attribute("guid", of: parent) ?? "" : nil
  }

  /// Patches for replacements in the character data of one element.
  ///
  /// - Throws: `Failure` with code `replacement-invalid`.
  static func patches(
    _ replacements: [TextReplacement], inTextOf element: Int, _ scan: XMLScan, at place: Place
  ) throws(Failure) -> [XMLPatch] {
    let units = XMLText.unitOffsets(scan.bytes[scan.contentRange(of: element)])
    guard replacements.fit(length: units.count - 1) else {
      throw Failure(.invalidReplacement(place, length: units.count - 1))
    }
    return replacements.map {
      XMLPatch(
        range: units[$0.range.lowerBound]..<units[$0.range.upperBound],
        replacement: XMLText.encodedContent($0.text))
    }
  }
}
