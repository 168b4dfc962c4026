import CLibXML2
import Diagnostics

/// Receives libxml2's SAX2 callbacks for one document and remembers where everything stands.
///
/// The callbacks reach it through a pointer: a class pays for access checks and reference counts
/// in every one of them.
struct ScanCollector {
  private(set) var names = NameTable()
  private(set) var elements: [XMLScan.Element] = []
  private(set) var attributes: [XMLScan.Attribute] = []
  private(set) var failure: Failure?

  private let context: xmlParserCtxtPtr
  private let document: UnsafeBufferPointer<UInt8>
  /// Bytes of a byte order mark, which the parser does not get to see.
  private let markLength: Int
  private let bounds: XMLBounds
  private let most: ScanLimits
  private var openElements: [Int32] = []

  init(
    _ context: xmlParserCtxtPtr, document: UnsafeBufferPointer<UInt8>, markLength: Int,
    bounds: XMLBounds
  ) {
    self.context = context
    self.document = document
    self.markLength = markLength
    self.bounds = bounds
    most = ScanLimits(bounds)
    elements.reserveCapacity(min(document.count / 40, most.elements))
    attributes.reserveCapacity(min(document.count / 30, most.attributes))
  }

  private mutating func stop(_ reason: Failure) {
    if failure == nil { failure = reason }
    xmlStopParser(context)
  }

  fileprivate mutating func stopAtDoctype() { stop(Failure(.doctype())) }

  fileprivate mutating func startElement(
    local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?,
    attributeCount: Int, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    if failure != nil { return }
    if openElements.count >= most.depth {
      return stop(Failure(.tooDeep(bounds.limits.passed(.depth))))
    }
    if elements.count >= most.elements {
      return stop(tooMuch(.elements))
    }
    if self.attributes.count + attributeCount > most.attributes {
      return stop(tooMuch(.attributes))
    }
    if names.names.count > most.names {
      return stop(Failure(.tooLarge(bounds.limits.passed(.names))))
    }
    if actionplan_xml_namespaces_in_scope(context) > most.namespaces {
      return stop(Failure(.tooManyAttributes(bounds.limits.passed(.namespaces))))
    }
    if let prefix, uri == nil { return stop(undeclared(prefix)) }
    let cursor = markLength + actionplan_xml_position(context)
    // The parser reports a tag that the end of the document cuts off before it complains.
    guard cursor < document.count else { return }
    let isEmpty = document[cursor] == UInt8(ascii: "/")
    let tagEnd = cursor + (isEmpty ? 2 : 1)
    guard tagEnd <= document.count, document[tagEnd - 1] == UInt8(ascii: ">") else { return }
    let index = elements.count
    let start = tagStart(before: cursor)
    elements.append(
      XMLScan.Element(
        name: names.number(local: local, uri: uri), parent: openElements.last ?? -1,
        start: UInt32(start), tagEnd: UInt32(tagEnd),
        contentEnd: UInt32(tagEnd), end: UInt32(tagEnd), subtreeEnd: Int32(index + 1),
        firstAttribute: Int32(self.attributes.count), attributeCount: Int32(attributeCount)))
    openElements.append(Int32(index))
    guard let attributes else { return }
    appendAttributes(attributes, count: attributeCount, tag: start..<tagEnd)
  }

  /// There are too many elements or attributes in all; told by what they are where that is known.
  private func tooMuch(_ limit: Limit) -> Failure {
    let limits = bounds.limits
    let uses = XMLScan.uses(of: names.names.count, elements, attributes)
    let crowded = zip(names.names, uses).first { name, uses in
      bounds.counts[name].map { Int(uses) > limits[$0] } ?? false
    }
    if let crowded, let limit = bounds.counts[crowded.0] {
      return Failure(.limitExceeded(limits.passed(limit)))
    }
    return Failure(.tooLarge(limits.passed(limit)))
  }

  /// `<` cannot occur inside a tag, so the nearest one to the left opens it.
  private func tagStart(before cursor: Int) -> Int {
    var index = cursor
    while index > 0, document[index] != UInt8(ascii: "<") { index -= 1 }
    return index
  }

  private mutating func appendAttributes(
    _ records: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int, tag: Range<Int>
  ) {
    // Attributes are reported in the order they are written in.
    var searchStart = tag.lowerBound
    for number in 0..<count {
      // libxml2 gives five pointers an attribute: local name, prefix, URI, value, value end.
      let record = records + number * 5
      guard let local = record[0], let value = record[3], let end = record[4] else { continue }
      if let prefix = record[1], record[2] == nil { return stop(undeclared(prefix)) }
      let offset = Int(actionplan_xml_offset(context, value))
      var range = markLength + offset..<markLength + offset + (end - value)
      if offset < 0 {
        // A value that needed decoding lies in memory of the parser's own.
        range = XMLRawTags.rawValueRange(
          local: local, prefix: record[1], in: searchStart..<tag.upperBound, document)
      }
      searchStart = range.upperBound
      attributes.append(
        XMLScan.Attribute(
          name: names.number(local: local, uri: record[2]), valueStart: UInt32(range.lowerBound),
          valueEnd: UInt32(range.upperBound)))
    }
  }

  fileprivate mutating func endElement() {
    guard failure == nil, let last = openElements.popLast() else { return }
    let index = Int(last)
    elements[index].subtreeEnd = Int32(elements.count)
    if document[Int(elements[index].tagEnd) - 2] == UInt8(ascii: "/") { return }
    let end = markLength + actionplan_xml_position(context)
    elements[index].end = UInt32(end)
    let contentEnd = tagStart(before: end - 1)
    elements[index].contentEnd = UInt32(contentEnd)
    let content = Int(elements[index].tagEnd)..<contentEnd
    if content.count > most.shortContent { checkLength(of: elements[index], content) }
  }

  /// Counts the characters of a long element whose length is bounded.
  private mutating func checkLength(of element: XMLScan.Element, _ content: Range<Int>) {
    guard let limit = bounds.lengths[names.names[Int(element.name)]],
      content.count > bounds.limits[limit]
    else { return }
    let length = XMLText.decodedContent(Array(document[content])[...]).utf16.count
    if length > bounds.limits[limit] {
      stop(Failure(.limitExceeded(bounds.limits.passed(limit, found: length))))
    }
  }

  private func undeclared(_ prefix: UnsafePointer<xmlChar>) -> Failure {
    Failure(
      .notWellFormed(
        line: Int(context.pointee.input?.pointee.line ?? 0),
        detail: "namespace prefix \(String(cString: prefix)) is not declared"))
  }
}

extension ScanCollector {
  /// Parses the document of `context`, which hands itself to the callbacks as `collector`.
  static func parse(_ context: xmlParserCtxtPtr, into collector: inout ScanCollector) -> Int32 {
    withUnsafeMutablePointer(to: &collector) { pointer in
      actionplan_xml_set_handlers(context, onStart, onEnd, onDoctype)
      actionplan_xml_set_user_data(context, pointer)
      return xmlParseDocument(context)
    }
  }
}

private func onStart(
  _ data: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?,
  _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
  _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32,
  _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let data, let local else { return }
  data.assumingMemoryBound(to: ScanCollector.self).pointee.startElement(
    local: local, prefix: prefix, uri: uri, attributeCount: Int(attributeCount),
    attributes: attributes)
}

private func onEnd(
  _ data: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?,
  _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
) {
  data?.assumingMemoryBound(to: ScanCollector.self).pointee.endElement()
}

private func onDoctype(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
  _ externalID: UnsafePointer<xmlChar>?, _ systemID: UnsafePointer<xmlChar>?
) {
  data?.assumingMemoryBound(to: ScanCollector.self).pointee.stopAtDoctype()
}
