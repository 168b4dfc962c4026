import LibXML

/// The declarations of `[Content_Types].xml` (ECMA-376-2 §6.2.3.2).
struct ContentTypes {
  private var overrides: [PartName: String] = [:]
  /// By extension in lower case.
  private var defaults: [String: String] = [:]

  private static let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let override = XMLName(namespace, "Override")
  private static let defaultType = XMLName(namespace, "Default")

  /// The first declaration for a part or an extension counts.
  init(_ scan: XMLScan) {
    for element in scan.elements(named: Self.override) {
      guard let part = scan.attribute("PartName", of: element).map(PartName.init) else { continue }
      overrides[part] = overrides[part] ?? scan.attribute("ContentType", of: element)
    }
    for element in scan.elements(named: Self.defaultType) {
      guard let name = scan.attribute("Extension", of: element)?.lowercased() else { continue }
      defaults[name] = defaults[name] ?? scan.attribute("ContentType", of: element)
    }
  }

  /// The content type of a part; nil when none is declared.
  func type(of part: PartName) -> String? { overrides[part] ?? defaults[part.fileExtension] }

  static func patchesRemoving(_ part: PartName, _ scan: XMLScan) -> [XMLPatch] {
    scan.elements(named: override)
      .filter { scan.attribute("PartName", of: $0).map(PartName.init) == part }
      .map { XMLPatch(range: scan.range(of: $0), replacement: "") }
  }
}
