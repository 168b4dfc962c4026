import CLibXML2
package import Diagnostics

extension XMLScan {
  /// Scans a UTF-8 document once and remembers where everything stands.
  ///
  /// - Throws: `Failure` with code `xml-not-well-formed`, `xml-doctype` (a DOCTYPE is refused:
  ///   it could define entities), `xml-too-large`, `xml-too-deep`, `xml-too-many-attributes`.
  package static func scan(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits()
  ) throws(Failure) -> XMLScan {
    guard bytes.count <= limits.documentSize else {
      throw XMLFailure.tooLarge(bytes.count, limit: limits.documentSize)
    }
    if let crowded = XMLTagCheck.firstCrowdedTag(bytes, limit: limits.attributesPerElement) {
      throw XMLFailure.tooManyAttributes(offset: crowded, limit: limits.attributesPerElement)
    }
    let collector = ScanCollector(bytes: bytes, limits: limits)
    let outcome = collector.run()
    if let failure = outcome { throw failure }
    return collector.scan
  }
}

/// Receives libxml2's SAX2 callbacks for one document. Lives only during `run`.
private final class ScanCollector {
  var scan: XMLScan
  private let limits: XMLLimits
  private var openElements: [Int32] = []
  private var failure: Failure?
  private var context: xmlParserCtxtPtr?
  /// Bytes of a byte order mark, which the parser does not get to see.
  private let markLength: Int

  /// Names by the addresses of libxml2's own dictionary entries, which are unique in a parse.
  private var nameCache: [CachedName]
  private var nameIndices: [XMLName: Int32] = [:]

  private struct CachedName {
    var local: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    var index: Int32
  }

  init(bytes: [UInt8], limits: XMLLimits) {
    scan = XMLScan(bytes: bytes)
    self.limits = limits
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    nameCache = Array(repeating: CachedName(local: nil, uri: nil, index: 0), count: 512)
    scan.elements.reserveCapacity(bytes.count / 40)
    scan.attributes.reserveCapacity(bytes.count / 30)
  }

  /// Parses the whole document; gives the reason when it could not.
  func run() -> Failure? {
    let bytes = scan.bytes
    return bytes.withUnsafeBytes { buffer -> Failure? in
      guard
        let context = xmlCreateMemoryParserCtxt(
          buffer.baseAddress?.advanced(by: markLength).assumingMemoryBound(to: CChar.self),
          Int32(buffer.count - markLength))
      else { return XMLFailure.notWellFormed(line: 1, detail: "empty document") }
      defer { xmlFreeParserCtxt(context) }
      return parse(context)
    }
  }

  private func parse(_ context: xmlParserCtxtPtr) -> Failure? {
    self.context = context
    defer { self.context = nil }
    // Sets the options first: it replaces the handlers.
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    actionplan_xml_set_handlers(context, onStart, onEnd, onDoctype)
    actionplan_xml_set_user_data(context, Unmanaged.passUnretained(self).toOpaque())
    let status = xmlParseDocument(context)
    if let failure { return failure }
    if status == 0, actionplan_xml_is_well_formed(context) != 0, !scan.elements.isEmpty {
      return nil
    }
    let detail = actionplan_xml_error_message(context).map { String(cString: $0) } ?? ""
    return XMLFailure.notWellFormed(
      line: Int(actionplan_xml_error_line(context)),
      detail: String(detail.prefix { $0 != "\n" }))
  }

  fileprivate func stop(_ reason: Failure) {
    if failure == nil { failure = reason }
    if let context { xmlStopParser(context) }
  }

  fileprivate func stopAtDoctype() { stop(XMLFailure.doctype()) }

  fileprivate func startElement(
    local: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?, attributeCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let context, failure == nil else { return }
    guard openElements.count < limits.depth else {
      return stop(XMLFailure.tooDeep(limit: limits.depth))
    }
    let cursor = markLength + actionplan_xml_position(context)
    let isEmpty = scan.bytes[cursor] == UInt8(ascii: "/")
    let tagEnd = cursor + (isEmpty ? 2 : 1)
    let index = scan.elements.count
    scan.elements.append(
      XMLScan.Element(
        name: nameIndex(local: local, uri: uri), parent: openElements.last ?? -1,
        start: UInt32(tagStart(before: cursor)), tagEnd: UInt32(tagEnd),
        contentEnd: UInt32(tagEnd), end: UInt32(tagEnd), subtreeEnd: Int32(index + 1),
        firstAttribute: Int32(scan.attributes.count), attributeCount: Int32(attributeCount)))
    openElements.append(Int32(index))
    guard let attributes else { return }
    appendAttributes(attributes, count: attributeCount, tag: index, context: context)
  }

  /// `<` cannot occur inside a start tag, so the nearest one to the left opens it.
  private func tagStart(before cursor: Int) -> Int {
    scan.bytes.withUnsafeBufferPointer { buffer in
      var index = cursor
      while index > 0, buffer[index] != UInt8(ascii: "<") { index -= 1 }
      return index
    }
  }

  private func appendAttributes(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int, tag: Int,
    context: xmlParserCtxtPtr
  ) {
    for number in 0..<count {
      // libxml2 gives five pointers an attribute: local name, prefix, URI, value, value end.
      let record = attributes + number * 5
      guard let local = record[0], let value = record[3], let end = record[4] else { continue }
      let name = nameIndex(local: local, uri: record[2])
      let offset = Int(actionplan_xml_offset(context, value))
      if offset >= 0 {
        let start = markLength + offset
        scan.attributes.append(
          XMLScan.Attribute(
            name: name, valueStart: UInt32(start), valueEnd: UInt32(start + (end - value))))
      } else {
        // A value that needed decoding lies in memory of the parser's own.
        let range = XMLTagCheck.rawValueRange(
          local: local, prefix: record[1], tag: scan.tagRange(of: tag), bytes: scan.bytes)
        scan.attributes.append(
          XMLScan.Attribute(
            name: name, valueStart: UInt32(range.lowerBound), valueEnd: UInt32(range.upperBound)))
      }
    }
  }

  fileprivate func endElement() {
    guard let context, failure == nil, let last = openElements.popLast() else { return }
    let index = Int(last)
    scan.elements[index].subtreeEnd = Int32(scan.elements.count)
    let tagEnd = Int(scan.elements[index].tagEnd)
    if scan.bytes[tagEnd - 2] == UInt8(ascii: "/") { return }
    let end = markLength + actionplan_xml_position(context)
    scan.elements[index].end = UInt32(end)
    scan.elements[index].contentEnd = UInt32(tagStart(before: end - 1))
  }

  private func nameIndex(
    local: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let slot = (Int(bitPattern: local) >> 3 ^ Int(bitPattern: uri) >> 5) & 511
    if nameCache[slot].local == local, nameCache[slot].uri == uri { return nameCache[slot].index }
    let namespace = uri.map { StrictNamespaces.transitional(String(cString: $0)) } ?? ""
    let name = XMLName(namespace, String(cString: local))
    let index: Int32
    if let known = nameIndices[name] {
      index = known
    } else {
      index = Int32(scan.names.count)
      scan.names.append(name)
      nameIndices[name] = index
    }
    nameCache[slot] = CachedName(local: local, uri: uri, index: index)
    return index
  }
}

private func collector(_ data: UnsafeMutableRawPointer?) -> ScanCollector? {
  data.map { Unmanaged<ScanCollector>.fromOpaque($0).takeUnretainedValue() }
}

private func onStart(
  _ data: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?,
  _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
  _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32,
  _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let local else { return }
  collector(data)?.startElement(
    local: local, uri: uri, attributeCount: Int(attributeCount), attributes: attributes)
}

private func onEnd(
  _ data: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?,
  _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
) {
  collector(data)?.endElement()
}

private func onDoctype(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
  _ externalID: UnsafePointer<xmlChar>?, _ systemID: UnsafePointer<xmlChar>?
) {
  collector(data)?.stopAtDoctype()
}
