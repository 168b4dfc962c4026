import Diagnostics
import LibXML

/// How often archives were opened and parts parsed as a whole for one package and those that were
/// opened knowing it.
package struct ScanCounts: Equatable, Sendable {
  package fileprivate(set) var openings = 0
  package fileprivate(set) var scans: [PartName: Int] = [:]

  package var total: Int { scans.values.reduce(0, +) }
}

/// What is known of the parts of one archive, shared by the copies of its package.
final class ScanStore {
  /// Scans of parts as the archive has them, so that none is parsed twice.
  var scans: [PartName: XMLScan] = [:]
  /// Those that are not in UTF-8 in the archive.
  var transcoded: Set<PartName> = []
  let links = PartLinks()
  let counter: ScanCounter
  /// Scans of the package that the archive was saved from.
  private var known: [PartName: XMLScan]

  init(counter: ScanCounter, known: [PartName: XMLScan]) {
    self.counter = counter
    self.known = known
    counter.counts.openings += 1
  }

  /// The scan of a document that has just been read; one of the same bytes that is known serves.
  func scan(of part: PartName, _ bytes: [UInt8]) throws(Failure) -> XMLScan {
    if let scan = known.removeValue(forKey: part), scan.bytes == bytes { return scan }
    return try counter.scan(bytes, of: part)
  }
}

/// Parses, and counts it.
final class ScanCounter {
  fileprivate(set) var counts = ScanCounts()

  func scan(_ bytes: [UInt8], of part: PartName) throws(Failure) -> XMLScan {
    counts.scans[part, default: 0] += 1
    do {
      return try XMLScan.scan(bytes)
    } catch  where error.code == "xml-not-well-formed" && Self.isLegacyDrawing(bytes) {
      return try XMLScan.lenientScan(bytes)
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
