package import Diagnostics
package import LibXML
import LibZip

/// A package of parts (ECMA-376-2): read from an archive, changed by patches, saved as a copy of
/// the archive in which only the changed entries differ.
package struct Package {
  /// All parts in the order of the archive, `[Content_Types].xml` included.
  package var partNames: [PartName] {
    removed.isEmpty ? archiveParts : archiveParts.filter { !removed.contains($0) }
  }

  /// The parts that the archive has, in its order.
  private var archiveParts: [PartName] = []
  private let archiveBytes: [UInt8]
  private let archive: ZipArchive
  private var entries: [PartName: ZipEntry] = [:]
  /// What is known of the parts as the archive has them; shared by copies of this value.
  private let store: ScanStore
  /// What is resolved of the parts as they stand now.
  private var links: PartLinks
  /// Parts that have been changed.
  private var changed: [PartName: XMLScan] = [:]
  private var removed: Set<PartName> = []

  package static let contentTypesPart = PartName("/[Content_Types].xml")

  /// Opens a package from the bytes of a file.
  ///
  /// - Throws: `Failure` with the code of a file that is no archive (`FileKind`), `zip-limit`,
  ///   `zip-encrypted`, `zip-method`, `entry-repeated`, `entry-name`, `encrypted-workbook`,
  ///   `legacy-xls`, `open-document` or `not-a-package`.
  package init(_ bytes: [UInt8], bounds: PackageBounds = PackageBounds()) throws(Failure) {
    try self.init(bytes, ScanStore(bounds, counter: ScanCounter(), known: [:]))
  }

  /// Opens a package from the bytes that another one was saved as; the scans of parts with the same
  /// bytes are taken over.
  package init(_ bytes: [UInt8], savedFrom predecessor: Package) throws(Failure) {
    let store = predecessor.store
    try self.init(
      bytes,
      ScanStore(store.bounds.forResults, counter: store.counter, known: predecessor.scans))
  }

  private init(_ bytes: [UInt8], _ store: ScanStore) throws(Failure) {
    if let reason = OLEFile.reason(bytes) { throw reason }
    do throws(Failure) {
      archive = try ZipArchive(bytes, limits: store.bounds.markup.limits)
    } catch {
      throw error.code == "not-a-zip" ? FileKind.reason(bytes) ?? error : error
    }
    archiveBytes = bytes
    self.store = store
    links = store.links
    for entry in archive.entries where !entry.name.hasSuffix("/") {
      let name = PartName(entry.name)
      if let first = entries[name] { throw Failure(.repeatedEntry(entry.name, first.name)) }
      guard name.isWithinPackage else { throw Failure(.entryOutside(entry.name)) }
      entries[name] = entry
      archiveParts.append(name)
    }
    guard entries[Self.contentTypesPart] != nil else {
      // The first entry of an OpenDocument file (OpenDocument 1.3 part 2 §3.3).
      let isDocument = archive.entries.first?.name == "mimetype"
      throw Failure(isDocument ? .openDocument() : .notAPackage())
    }
  }

  package func contains(_ part: PartName) -> Bool {
    entries[part] != nil && !removed.contains(part)
  }

  /// The bounds within which the package is read.
  package var limits: Limits { store.bounds.markup.limits }

  /// The bytes of a part as it stands now.
  package func bytes(of part: PartName) throws(Failure) -> [UInt8] {
    if let scan = changed[part] { return scan.bytes }
    guard let entry = entries[part], !removed.contains(part) else {
      throw Failure(.missingPart(part))
    }
    return try archive.read(entry)
  }

  /// The scan of an XML part as it stands now, in UTF-8.
  package func scan(of part: PartName) throws(Failure) -> XMLScan {
    if let scan = changed[part] { return scan }
    if contains(part), let scan = store.scans[part] { return scan }
    if contains(part), let failure = store.failures[part] { throw failure }
    do {
      let ahead = store.takeAhead(part)
      let text: DocumentText
      if let ahead {
        text = ahead.text
      } else {
        text = try DocumentText(inArchive: bytes(of: part))
      }
      let scan = try store.scan(of: part, text.bytes, ahead: ahead?.scan)
      store.scans[part] = scan
      if text.isTranscoded { store.transcoded.insert(part) }
      return scan
    } catch {
      let failure = error.located(in: Place(part: part.path))
      if contains(part) { store.failures[part] = failure }
      throw failure
    }
  }

  /// Parses the largest two of some parts at a time, which somebody will ask for.
  ///
  /// Of small ones there is nothing to gain. What is wrong with a part is told when it is asked for; so two are
  /// all, since what the parts hold together is not bounded before.
  package func parseAhead(_ parts: [PartName]) {
    let unread = parts.filter { changed[$0] == nil && contains($0) && !store.isKnown($0) }
    let sizes = unread.map { (part: $0, size: entries[$0]?.declaredSize ?? 0) }
    let large = sizes.filter { $0.size >= 1 << 18 }.sorted { $0.size > $1.size }.prefix(2)
    guard large.count == 2 else { return }
    store.parse(large.map(\.part)) { [archive, entries] part in
      entries[part].flatMap { entry in
        try? DocumentText(inArchive: archive.read(entry))
      }
    }
  }

  /// Applies patches to a part; no patches change nothing.
  ///
  /// Of few patches only the elements around them are parsed, of many the whole result.
  /// - Throws: `Failure` with code `part-damaged` where two patches meet, or when the result is not
  ///   well-formed, which is a fault of the caller.
  package mutating func apply(_ patches: [XMLPatch], to part: PartName) throws(Failure) {
    let effective = try scan(of: part)
    let real = patches.filter { !effective.bytes[$0.range].elementsEqual($0.replacement) }.ordered
    if real.isEmpty { return }
    store.counter.countPatch(of: part)
    // Two elements where there should be one, or one that stands in another of its kind.
    guard real.areDisjoint else {
      throw Failure(.conflictingElements()).located(in: Place(part: part.path))
    }
    do {
      if let spliced = effective.spliced(real, limits: store.bounds.markup.limits.forResults) {
        changed[part] = spliced
      } else {
        changed[part] = try store.counter.scan(
          real.applied(to: effective.bytes), of: part,
          XMLBounds(store.bounds.markup.limits.forResults))
      }
    } catch {
      throw error.located(in: Place(part: part.path))
    }
    if PartLinks.areHeld(by: part) { links = PartLinks() }
  }

  /// Takes a part out together with its relationships part, its content type and the
  /// relationships of `source` that point to it.
  package mutating func remove(_ part: PartName, relatedFrom source: PartName) throws(Failure) {
    guard contains(part) else { return }
    var result = self
    try result.apply(
      ContentTypes.patchesRemoving(part, scan(of: Self.contentTypesPart)),
      to: Self.contentTypesPart)
    let holder = source.relationshipsPart
    if contains(holder) {
      try result.apply(
        RelationshipsPart.patchesRemoving(part, source: source, scan(of: holder)), to: holder)
    }
    for name in [part, part.relationshipsPart] where contains(name) {
      result.removed.insert(name)
      result.changed[name] = nil
    }
    result.links = PartLinks()
    self = result
  }

  /// The relationships of a part, or of the package where `part` is nil; empty without any.
  package func relationships(of part: PartName?) throws(Failure) -> [Relationship] {
    if let known = links.relationships[part] { return known }
    let holder = part?.relationshipsPart ?? .packageRelationships
    let list =
      contains(holder)
      ? RelationshipsPart.relationships(try scan(of: holder), source: part ?? PartName("/")) : []
    links.relationships[part] = list
    return list
  }

  /// The content type of a part (ECMA-376-2 §6.2.3); nil when none is declared.
  package func contentType(of part: PartName) throws(Failure) -> String? {
    if let known = links.contentTypes { return known.type(of: part) }
    let types = ContentTypes(try scan(of: Self.contentTypesPart))
    links.contentTypes = types
    return types.type(of: part)
  }

  /// The package as the archive has it, without changes; scans are shared.
  package var original: Package {
    var original = self
    original.changed = [:]
    original.removed = []
    original.links = store.links
    return original
  }

  /// Lets go of what is known of changed parts as the archive has them; it is read anew where it is asked
  /// for.
  package func letGoOfOriginals() { for part in changed.keys { store.scans[part] = nil } }

  /// Lets go of what is known of a part as the archive has it; it is read anew where it is asked for.
  package func letGo(of part: PartName) { store.scans[part] = nil }

  /// How often archives and parts were read as a whole, for this package, its copies and those
  /// that were opened as saved from them.
  package var scanCounts: ScanCounts { store.counter.counts }

  /// The scans of all parts that have been scanned, as they stand now.
  private var scans: [PartName: XMLScan] { store.scans.merging(changed) { $1 } }

  /// The parts that differ from the archive or are gone.
  package var changedParts: Set<PartName> { removed.union(changed.keys) }

  /// The file with all changes made; identical to the input when there are none.
  ///
  /// Parts in UTF-16 stay in it.
  package func saved() throws(Failure) -> [UInt8] {
    var changes = ZipChanges()
    for (name, scan) in changed {
      guard let entry = entries[name] else { continue }
      changes.replacements[entry.index] =
        store.transcoded.contains(name)
        ? XMLEncoding.encoded(scan.bytes, like: try archive.read(entry)) : scan.bytes
    }
    changes.removals = Set(removed.compactMap { entries[$0]?.index })
    return try ZipArchive.rewriting(archiveBytes, with: changes)
  }
}

/// The declarations of `[Content_Types].xml` (ECMA-376-2 §6.2.3.2).
struct ContentTypes {
  private var overrides: [PartName: String] = [:]
  /// By extension in lower case.
  private var defaults: [String: String] = [:]

  private static let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let override = XMLName(namespace, "Override")
  static let defaultType = XMLName(namespace, "Default")

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
