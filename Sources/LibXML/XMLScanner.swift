import CLibXML2
package import Diagnostics

extension XMLScan {
  /// Scans a UTF-8 document once and remembers where everything stands.
  ///
  /// - Throws: `Failure` with code `xml-not-well-formed`, `xml-doctype` (a DOCTYPE is refused:
  ///   it could define entities), `xml-too-large`, `xml-too-deep`, `xml-too-many-attributes`.
  package static func scan(
    _ bytes: [UInt8], bounds: XMLBounds = XMLBounds()
  ) throws(Failure) -> XMLScan {
    let limits = bounds.limits
    // Offsets are kept in 32 bits.
    guard bytes.count <= min(limits[.partSize], Int(Int32.max)) else {
      throw Failure(.tooLarge(limits.passed(.partSize, found: bytes.count)))
    }
    guard isUTF8Text(bytes) else {
      throw Failure(.notWellFormed(line: 1, detail: "not a UTF-8 document"))
    }
    // Typed errors do not pass through `withUnsafeBufferPointer` before Swift 6.1.
    return try bytes.withUnsafeBufferPointer { document in
      Result { () throws(Failure) in try scan(document, of: bytes, bounds: bounds) }
    }.get()
  }

  /// Whether libxml2 will not guess another encoding: it would transcode, and ranges would lie.
  ///
  /// It guesses by the first four bytes (XML 1.0 appendix F); no other encoding begins with
  /// `<` or white space and has no byte 0.
  private static func isUTF8Text(_ bytes: [UInt8]) -> Bool {
    let text = bytes[markLength(bytes)...]
    guard let first = text.first else { return false }
    return [0x3C, 0x20, 0x09, 0x0A, 0x0D].contains(first) && !text.prefix(4).contains(0)
  }

  static func markLength(_ bytes: some Collection<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func scan(
    _ document: UnsafeBufferPointer<UInt8>, of bytes: [UInt8], bounds: XMLBounds
  ) throws(Failure) -> XMLScan {
    let markLength = markLength(document)
    if let plain = PlainScanner.scan(document, of: bytes, markLength: markLength, bounds) {
      return plain
    }
    return try parsed(document, of: bytes, markLength: markLength, bounds)
  }

  /// The scan as libxml2 reports it.
  static func parsed(
    _ document: UnsafeBufferPointer<UInt8>, of bytes: [UInt8], markLength: Int, _ bounds: XMLBounds
  ) throws(Failure) -> XMLScan {
    let limits = bounds.limits
    let crowded = XMLRawTags.firstCrowdedTag(document, limit: limits[.attributesPerElement])
    if crowded != nil {
      throw Failure(.tooManyAttributes(limits.passed(.attributesPerElement)))
    }
    let text = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(document)[markLength...])
    guard
      let context = xmlCreateMemoryParserCtxt(
        text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count))
    else { throw Failure(.notWellFormed(line: 1, detail: "no memory")) }
    defer { xmlFreeParserCtxt(context) }
    // Sets the options first: it replaces the handlers. A declared encoding is not acted upon,
    // as transcoding would move the offsets. Without HUGE a long last tag of a document above
    // 10 MB is refused; what HUGE allows beyond that is bounded by our own limits.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    var collector = ScanCollector(
      context, document: document, markLength: markLength, bounds: bounds)
    let status = ScanCollector.parse(context, into: &collector)
    if let failure = collector.failure { throw failure }
    guard status == 0, actionplan_xml_is_well_formed(context) != 0, !collector.elements.isEmpty
    else { throw notWellFormed(context) }
    return XMLScan(
      bytes: bytes, names: collector.names.names, elements: collector.elements,
      attributes: collector.attributes)
  }

  private static func notWellFormed(_ context: xmlParserCtxtPtr) -> Failure {
    let detail = actionplan_xml_error_message(context).map { String(cString: $0) } ?? ""
    return Failure(
      .notWellFormed(
        line: Int(actionplan_xml_error_line(context)),
        detail: String(detail.prefix { $0 != "\n" })))
  }
}

/// Bounds on a document that is not to be trusted; exceeding one is a failure, not a slow run.
package struct XMLBounds: Hashable, Sendable {
  /// How much a document may hold.
  package var limits: Limits
  /// The limits on the characters of elements, by their names.
  package var lengths: [XMLName: Limit]
  /// The limits on how many elements of a name there may be; the caller counts, but where there are
  /// too many of all elements, the reason is the one that is passed here.
  package var counts: [XMLName: Limit]

  package init(
    _ limits: Limits = Limits(), lengths: [XMLName: Limit] = [:], counts: [XMLName: Limit] = [:]
  ) {
    self.limits = limits
    self.lengths = lengths
    self.counts = counts
  }
}

/// Bounds of a scan, looked up once: they are asked for every element.
struct ScanLimits {
  let depth, elements, attributes, names, namespaces: Int
  /// Bytes of content of which nobody asks how many characters they are.
  let shortContent: Int

  init(_ bounds: XMLBounds) {
    let limits = bounds.limits
    depth = limits[.depth]
    elements = min(limits[.elements], Int(Int32.max))
    attributes = min(limits[.attributes], Int(Int32.max))
    names = limits[.names]
    namespaces = limits[.namespaces]
    shortContent = bounds.lengths.values.map { limits[$0] }.min() ?? .max
  }
}
