import LibXML

/// Reads and patches `[Content_Types].xml` (ECMA-376-2 §6.2.3.2).
enum ContentTypes {
  private static let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let override = XMLName(namespace, "Override")
  private static let defaultType = XMLName(namespace, "Default")

  static func contentType(of part: PartName, _ scan: XMLScan) -> String? {
    for element in scan.elements(named: override)
    where scan.attribute("PartName", of: element).map(PartName.init) == part {
      return scan.attribute("ContentType", of: element)
    }
    for element in scan.elements(named: defaultType)
    where scan.attribute("Extension", of: element)?.lowercased() == part.fileExtension {
      return scan.attribute("ContentType", of: element)
    }
    return nil
  }

  /// The content types of several parts; parts without one are left out.
  static func contentTypes(of parts: [PartName], _ scan: XMLScan) -> [PartName: String] {
    var overrides: [PartName: String] = [:]
    for element in scan.elements(named: override) {
      guard let part = scan.attribute("PartName", of: element).map(PartName.init) else { continue }
      overrides[part] = overrides[part] ?? scan.attribute("ContentType", of: element)
    }
    var defaults: [String: String] = [:]
    for element in scan.elements(named: defaultType) {
      guard let name = scan.attribute("Extension", of: element)?.lowercased() else { continue }
      defaults[name] = defaults[name] ?? scan.attribute("ContentType", of: element)
    }
    var types: [PartName: String] = [:]
    for part in parts { types[part] = overrides[part] ?? defaults[part.fileExtension] }
    return types
  }

  static func patchesRemoving(_ part: PartName, _ scan: XMLScan) -> [XMLPatch] {
    scan.elements(named: override)
      .filter { scan.attribute("PartName", of: $0).map(PartName.init) == part }
      .map { XMLPatch(range: scan.range(of: $0), replacement: "") }
  }
}
