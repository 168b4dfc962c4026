package import Diagnostics
package import LibXML
import SideBySide

/// How often archives were opened, parts parsed as a whole and parts patched for one package and those
/// that were opened knowing it.
package struct ScanCounts: Equatable, Sendable {
  package fileprivate(set) var openings = 0
  package fileprivate(set) var scans: [PartName: Int] = [:]
  package fileprivate(set) var patches: [PartName: Int] = [:]

  package var total: Int { scans.values.reduce(0, +) }
}

/// What is known of the parts of one archive, shared by the copies of its package.
final class ScanStore {
  let bounds: PackageBounds
  /// Scans of parts as the archive has them, so that none is parsed twice.
  var scans: [PartName: XMLScan] = [:]
  /// Why parts cannot be scanned, so that each time the same is told of them.
  var failures: [PartName: Failure] = [:]
  /// Those that are not in UTF-8 in the archive.
  var transcoded: Set<PartName> = []
  let links = PartLinks()
  let counter: ScanCounter
  /// Scans of the package that the archive was saved from.
  private var known: [PartName: XMLScan]
  /// Documents that were parsed before somebody asked for them.
  private var ahead: [PartName: ParsedDocument] = [:]
  /// How much of everything that is counted all parts read so far hold.
  private var totals: [Limit: Int] = [:]

  init(_ bounds: PackageBounds, counter: ScanCounter, known: [PartName: XMLScan]) {
    self.bounds = bounds
    self.counter = counter
    self.known = known
    counter.counts.openings += 1
  }

  /// Reads and parses two documents at a time; what is wrong with one is told when it is asked for.
  ///
  /// - Parameters:
  ///   - parts: The parts, two of them.
  ///   - read: What gives the text of a part; nil where it cannot be read.
  func parse(_ parts: [PartName], _ read: @Sendable (PartName) -> DocumentText?) {
    let markup = bounds.markup
    let parsed = concurrently(parts.count) { index in
      read(parts[index]).map { text in
        ParsedDocument(
          text: text,
          scan: Result { () throws(Failure) in try ScanCounter.parse(text.bytes, markup) })
      }
    }
    for (part, document) in zip(parts, parsed) { ahead[part] = document }
  }

  /// Whether a part need not be parsed.
  func isKnown(_ part: PartName) -> Bool { scans[part] != nil || known[part] != nil }

  /// What was parsed ahead of a part; nil where it was not.
  func takeAhead(_ part: PartName) -> ParsedDocument? { ahead.removeValue(forKey: part) }

  /// The scan of a document that has just been read; one of the same bytes that is known serves.
  ///
  /// - Throws: `Failure` with code `limit-exceeded` where it and the parts read before hold too much.
  func scan(
    of part: PartName, _ bytes: [UInt8], ahead: Result<XMLScan, Failure>? = nil
  ) throws(Failure) -> XMLScan {
    if let scan = known.removeValue(forKey: part), scan.bytes == bytes { return scan }
    let scan = try counter.scan(bytes, of: part, bounds.markup, ahead: ahead)
    try count(.elements, scan.elements.count)
    try count(.attributes, scan.attributes.count)
    for (name, limit) in bounds.counts {
      let uses = scan.count(of: scan.nameIndex(name))
      if uses > 0 { try count(limit, uses) }
    }
    try count(.formulaSize, formulaBytes(of: scan))
    return scan
  }

  /// The bytes of the elements whose length is bounded: formulas, wherever they stand.
  private func formulaBytes(of scan: XMLScan) -> Int {
    let names = bounds.markup.lengths.keys.compactMap { scan.nameIndex($0) }
    if names.isEmpty { return 0 }
    var isFormula = [Bool](repeating: false, count: scan.names.count)
    for name in names { isFormula[Int(name)] = true }
    return scan.elements.reduce(0) { total, element in
      isFormula[Int(element.name)] ? total + Int(element.contentEnd - element.tagEnd) : total
    }
  }

  private func count(_ limit: Limit, _ number: Int) throws(Failure) {
    let total = totals[limit, default: 0] + number
    totals[limit] = total
    try bounds.markup.limits.check(limit, total)
  }
}

/// A part in UTF-8.
struct DocumentText: Sendable {
  let bytes: [UInt8]
  /// Whether it is in another encoding in the archive.
  let isTranscoded: Bool

  /// - Throws: `Failure` where the encoding is none that is read.
  init(inArchive bytes: [UInt8]) throws(Failure) {
    (self.bytes, isTranscoded) = try XMLEncoding.utf8(bytes)
  }
}

/// A part that has been parsed, or why it cannot be.
struct ParsedDocument: Sendable {
  let text: DocumentText
  let scan: Result<XMLScan, Failure>
}

/// Bounds on a package that is not to be trusted.
package struct PackageBounds: Hashable, Sendable {
  /// Those of each part.
  package var markup: XMLBounds
  /// What is counted in all parts together, by the names of the elements.
  package var counts: [XMLName: Limit]

  /// Bounds that know the vocabulary of packages and that of the caller.
  ///
  /// - Parameters:
  ///   - limits: how much there may be.
  ///   - counts: what is counted when a part is scanned.
  ///   - countedLater: what the caller counts itself.
  ///   - lengths: the limits on the characters of elements.
  package init(
    _ limits: Limits = Limits(), counts: [XMLName: Limit] = [:],
    countedLater: [XMLName: Limit] = [:], lengths: [XMLName: Limit] = [:]
  ) {
    self.counts = counts.merging(Self.packageCounts) { $1 }
    markup = XMLBounds(
      limits, lengths: lengths, counts: self.counts.merging(countedLater) { $1 })
  }

  /// Those of a file that is made of one within these bounds.
  var forResults: PackageBounds {
    var wider = self
    wider.markup.limits = markup.limits.forResults
    return wider
  }

  private static let packageCounts: [XMLName: Limit] = [
    RelationshipsPart.relationship: .relationships, ContentTypes.override: .contentTypes,
    ContentTypes.defaultType: .contentTypes,
  ]
}

/// Parses, and counts it.
final class ScanCounter {
  fileprivate(set) var counts = ScanCounts()

  func scan(
    _ bytes: [UInt8], of part: PartName, _ bounds: XMLBounds,
    ahead: Result<XMLScan, Failure>? = nil
  ) throws(Failure) -> XMLScan {
    counts.scans[part, default: 0] += 1
    if let ahead { return try ahead.get() }
    return try Self.parse(bytes, bounds)
  }

  func countPatch(of part: PartName) { counts.patches[part, default: 0] += 1 }

  static func parse(_ bytes: [UInt8], _ bounds: XMLBounds) throws(Failure) -> XMLScan {
    do {
      return try XMLScan.scan(bytes, bounds: bounds)
    } catch  where error.code == "xml-not-well-formed" && isLegacyDrawing(bytes) {
      return try XMLScan.lenientScan(bytes, bounds: bounds)
    }
  }

  /// Whether a part is VML (ECMA-376-4 §19), whose texts Excel writes as HTML.
  private static func isLegacyDrawing(_ bytes: [UInt8]) -> Bool {
    let namespace = Array("urn:schemas-microsoft-com:vml".utf8)
    let start = bytes.prefix(4_096)
    return start.indices.contains { start[$0...].starts(with: namespace) }
  }
}

/// Relationships and content types of a package in one state, resolved when first asked for.
final class PartLinks {
  var relationships: [PartName?: [Relationship]] = [:]
  var contentTypes: ContentTypes?

  /// Whether a change of a part changes what is resolved here.
  static func areHeld(by part: PartName) -> Bool {
    part.fileExtension == "rels" || part == Package.contentTypesPart
  }
}
