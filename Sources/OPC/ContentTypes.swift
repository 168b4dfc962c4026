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

  static func patchesRemoving(_ part: PartName, _ scan: XMLScan) -> [XMLPatch] {
    scan.elements(named: override)
      .filter { scan.attribute("PartName", of: $0).map(PartName.init) == part }
      .map { XMLPatch(range: scan.range(of: $0), replacement: "") }
  }
}
