public import Diagnostics
import LibXML
import OPC

/// Collects names that nobody claims, each once a sheet.
struct UnclaimedContent {
  /// What bears the name.
  enum Kind {
    case element, `extension`, relationship, contentType

    fileprivate var japanese: String {
      switch self {
      case .element: "要素"
      case .extension: "拡張"
      case .relationship: "関連付けの種類"
      case .contentType: "部品の種類"
      }
    }

    fileprivate var english: String {
      switch self {
      case .element: "element"
      case .extension: "extension"
      case .relationship: "relationship type"
      case .contentType: "content type"
      }
    }
  }

  private struct Key: Hashable {
    var kind: Kind
    var name: String
    var sheet: String?
  }

  private(set) var findings: [Diagnostic] = []
  private var seen: Set<Key> = []

  mutating func note(_ kind: Kind, _ name: String, _ place: Place) {
    guard seen.insert(Key(kind: kind, name: name, sheet: place.sheet)).inserted else { return }
    findings.append(
      Diagnostic(
        code: "unclaimed-content", severity: .note, place: place,
        message: LocalizedText(
          ja: "\(kind.japanese)「\(name)」の扱いが分からないため、そのまま残しました。",
          en: "The \(kind.english) \"\(name)\" is not known and was kept as it is."),
        remedy: LocalizedText(
          ja: "行や列を挿入・削除したときは、その内容が正しい位置を指すか Excel で確かめてください。",
          en: "After rows or columns were inserted or deleted, check in Excel that it still fits."))
    )
  }
}

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
