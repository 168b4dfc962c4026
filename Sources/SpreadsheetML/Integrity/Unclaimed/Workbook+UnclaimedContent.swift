public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// What the library does not know: children and extensions of worksheets, relationship types and
  /// content types that no edit follows and no list calls free of positions.
  ///
  /// All of it is kept; references in it, if there are any, do not follow edits. Each name is told
  /// once a sheet, with code `unclaimed-content` and severity `note`.
  /// - Throws: `Failure` about a damaged part.
  public func unclaimedContent() throws(Failure) -> [Diagnostic] {
    var found = UnclaimedContent()
    for sheet in try sheets where sheet.kind == .worksheet {
      guard let part = sheet.part, package.contains(part) else { continue }
      let scan = try package.scan(of: part)
      for name in ClaimedContent.unclaimedChildren(scan) {
        found.note(.element, name, Place(part: part.path, sheet: sheet.name))
      }
      for uri in ClaimedExtensions.unclaimed(scan, ClaimedExtensions.worksheet) {
        found.note(.extension, uri, Place(part: part.path, sheet: sheet.name))
      }
    }
    for uri in try ClaimedExtensions.unclaimed(workbookScan, ClaimedExtensions.workbook) {
      found.note(.extension, uri, Place(part: workbookPart.path))
    }
    try noteParts(&found)
    return found.findings
  }

  /// Notes relationship types and content types.
  private func noteParts(_ found: inout UnclaimedContent) throws(Failure) {
    let owners = try sheetsOfParts
    var opaque: Set<PartName> = [Package.contentTypesPart]
    for source in [nil] + package.partNames.map(Optional.some) {
      let sheet = source.flatMap { owners[$0] }
      for relationship in try package.relationships(of: source) {
        let type = relationship.type
        if ClaimedRelationships.opaque.contains(type), let part = relationship.part {
          opaque.insert(part)
        }
        if ClaimedRelationships.all.contains(type) { continue }
        found.note(.relationship, type.rawValue, Place(part: source?.path, sheet: sheet))
      }
    }
    for part in package.partNames where !opaque.contains(part) {
      guard let type = try package.contentType(of: part), !ClaimedContentTypes.contains(type) else {
        continue
      }
      found.note(.contentType, type, Place(part: part.path, sheet: owners[part]))
    }
  }

  /// For each part that hangs on a worksheet the sheet's name.
  private var sheetsOfParts: [PartName: String] {
    get throws(Failure) {
      var owners: [PartName: String] = [:]
      for sheet in try sheets {
        guard let part = sheet.part else { continue }
        var open = [part]
        while let next = open.popLast() {
          guard owners[next] == nil, next != workbookPart else { continue }
          owners[next] = sheet.name
          open += try package.relationships(of: next).compactMap(\.part)
        }
      }
      return owners
    }
  }
}
