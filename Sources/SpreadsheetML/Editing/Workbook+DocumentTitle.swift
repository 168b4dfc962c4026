public import Diagnostics
import LibXML
import OPC
public import TextEdits

extension Workbook {
  /// The title in the core properties (ECMA-376-2 §8.3.4 title); nil when there is none.
  public var documentTitle: String? {
    get throws(Failure) {
      guard let title = try documentTitleElement else { return nil }
      return title.scan.text(of: title.element)
    }
  }

  /// Makes replacements in the title of the core properties.
  ///
  /// - Throws: `Failure` with code `replacement-invalid`.
  public mutating func replaceTextInDocumentTitle(
    _ replacements: [TextReplacement]
  ) throws(Failure) {
    guard let title = try documentTitleElement else { return }
    let patches = try Self.patches(
      replacements, inTextOf: title.element, title.scan, at: Place(part: title.part.path))
    try package.apply(patches, to: title.part)
  }

  private var documentTitleElement: (part: PartName, scan: XMLScan, element: Int)? {
    get throws(Failure) {
      let properties = try package.relationships(of: nil).first { $0.type == .coreProperties }
      guard let part = properties?.part, package.contains(part) else { return nil }
      let scan = try package.scan(of: part)
      return scan.elements(named: XMLName(Namespace.dublinCore, "title")).first.map {
        (part, scan, $0)
      }
    }
  }
}
