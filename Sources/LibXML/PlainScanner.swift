import Diagnostics

/// Scans plain markup by itself: what Excel and nearly all other programs write.
///
/// Plain is a document of elements, attributes, namespace declarations and texts in UTF-8, with names in
/// ASCII and no references but those that XML itself defines. Where there is anything else (a comment, a
/// section, an instruction, blanks beside `=`), where a rule is broken or a bound passed, there is no result, and
/// libxml2, which knows all of XML, reads the document and says what is wrong. So nothing is refused here.
struct PlainScanner {
  /// An element whose end tag is still to come.
  private struct Open {
    var element: Int
    var name: PlainName
    /// The namespaces in force around it.
    var scope: PlainNames.Scope
  }

  private struct Written {
    var name: PlainName
    /// The value between its quotes.
    var start, end: UInt32

    var value: Range<Int> { Int(start)..<Int(end) }
  }

  private let bounds: XMLBounds
  private let most: ScanLimits
  /// Each is looked at for a name that is new.
  private let mostNamespaces: Int
  /// Of one tag, each of which is compared with all others.
  private let mostAttributes: Int

  private var cursor: PlainCursor
  private var names: PlainNames
  private var elements: [XMLScan.Element] = []
  private var attributes: [XMLScan.Attribute] = []
  private var open: [Open] = []
  /// The attributes of the tag that is read, declarations among them.
  private var written: [Written] = []

  /// Nil for a document that is not plain; `markLength` is that of its byte order mark.
  static func scan(
    _ document: UnsafeBufferPointer<UInt8>, of bytes: [UInt8], markLength: Int, _ bounds: XMLBounds
  ) -> XMLScan? {
    var scanner = PlainScanner(document, from: markLength, bounds)
    guard scanner.readDocument() else { return nil }
    return XMLScan(
      bytes: bytes, names: scanner.names.table.names, elements: scanner.elements,
      attributes: scanner.attributes)
  }

  private init(_ document: UnsafeBufferPointer<UInt8>, from start: Int, _ bounds: XMLBounds) {
    self.bounds = bounds
    most = ScanLimits(bounds)
    mostNamespaces = min(most.namespaces, 64)
    mostAttributes = min(bounds.limits[.attributesPerElement], 64)
    cursor = PlainCursor(document, at: start)
    names = PlainNames(document)
    // So much at most, end tags and signs in texts among it: what is not filled is never touched, while an
    // array that grows is copied.
    var (tags, values) = (0, 0)
    for byte in document {
      if byte == UInt8(ascii: "<") { tags += 1 }
      if byte == UInt8(ascii: "=") { values += 1 }
    }
    elements.reserveCapacity(min(tags, most.elements))
    attributes.reserveCapacity(min(values, most.attributes))
  }

  private mutating func readDocument() -> Bool {
    guard readDeclaration() else { return false }
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "<"), readStartTag() else { return false }
    while !open.isEmpty {
      guard cursor.skipText() else { return false }
      let isEnd = cursor.byte(cursor.index + 1) == UInt8(ascii: "/")
      guard isEnd ? readEndTag() : readStartTag() else { return false }
    }
    cursor.skipSpace()
    return cursor.isAtEnd
  }

  /// `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` or less of it (XML 1.0 §2.8).
  private mutating func readDeclaration() -> Bool {
    guard cursor.take("<?xml") else { return true }
    var values: [String] = []
    while cursor.isSpace(cursor.byte) {
      cursor.skipSpace()
      if cursor.byte == UInt8(ascii: "?") { break }
      guard let attribute = readAttribute() else { return false }
      values.append("\(names.text(of: attribute.name.range))=\(names.text(of: attribute.value))")
    }
    guard values.first == "version=1.0", cursor.take("?>") else { return false }
    var others = values.dropFirst()
    if ["encoding=UTF-8", "encoding=utf-8"].contains(others.first) { others.removeFirst() }
    if ["standalone=yes", "standalone=no"].contains(others.first) { others.removeFirst() }
    return others.isEmpty
  }
}

extension PlainScanner {
  private mutating func readStartTag() -> Bool {
    guard open.count < most.depth, elements.count < most.elements else { return false }
    let start = cursor.index
    cursor.index += 1
    guard let name = cursor.readName() else { return false }
    written.removeAll(keepingCapacity: true)
    var declares = false
    while true {
      let isBehindSpace = cursor.isSpace(cursor.byte)
      cursor.skipSpace()
      if cursor.byte == UInt8(ascii: ">") || cursor.byte == UInt8(ascii: "/") { break }
      guard isBehindSpace, written.count < mostAttributes, let attribute = readAttribute()
      else {
        return false
      }
      written.append(attribute)
      declares = declares || names.isDeclaration(attribute.name)
    }
    let isEmpty = cursor.byte == UInt8(ascii: "/")
    cursor.index += isEmpty ? 2 : 1
    guard cursor.byte(cursor.index - 1) == UInt8(ascii: ">") else { return false }
    let scope = names.scope
    guard !declares || declare(), add(name, start..<cursor.index) else { return false }
    if isEmpty {
      names.leave(to: scope)
    } else {
      open.append(Open(element: elements.count - 1, name: name, scope: scope))
    }
    return true
  }

  /// Takes the declarations out of what was written, and puts them in force.
  private mutating func declare() -> Bool {
    let declarations = written.filter { names.isDeclaration($0.name) }
    written.removeAll { names.isDeclaration($0.name) }
    return names.declare(declarations.map { ($0.name, $0.value) })
      && names.scope.bindings <= mostNamespaces
  }

  /// Adds the element of a start tag with the attributes that were read.
  private mutating func add(_ name: PlainName, _ tag: Range<Int>) -> Bool {
    guard let number = names.number(of: name, isElement: true) else { return false }
    let end = UInt32(tag.upperBound)
    elements.append(
      XMLScan.Element(
        name: number, parent: open.last.map { Int32($0.element) } ?? -1,
        start: UInt32(tag.lowerBound), tagEnd: end, contentEnd: end, end: end,
        subtreeEnd: Int32(elements.count + 1), firstAttribute: Int32(attributes.count),
        attributeCount: Int32(written.count)))
    return attributes.count + written.count <= most.attributes && addAttributes()
      && names.table.names.count <= most.names
  }

  private mutating func addAttributes() -> Bool {
    let first = attributes.count
    for attribute in written {
      guard names.allows(attribute.value, for: attribute.name),
        let number = names.number(of: attribute.name, isElement: false)
      else { return false }
      for other in first..<attributes.count where attributes[other].name == number { return false }
      attributes.append(
        XMLScan.Attribute(name: number, valueStart: attribute.start, valueEnd: attribute.end))
    }
    return true
  }

  private mutating func readEndTag() -> Bool {
    guard let last = open.popLast() else { return false }
    let start = cursor.index
    cursor.index += 2
    let end = cursor.index + last.name.range.count
    guard names.areSame(last.name.range, cursor.index..<end) else { return false }
    cursor.index = end
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: ">") else { return false }
    cursor.index += 1
    elements[last.element].contentEnd = UInt32(start)
    elements[last.element].end = UInt32(cursor.index)
    elements[last.element].subtreeEnd = Int32(elements.count)
    names.leave(to: last.scope)
    let length = start - Int(elements[last.element].tagEnd)
    if length <= most.shortContent { return true }
    // Whether it is too long is for others to count.
    return bounds.lengths[names.table.names[Int(elements[last.element].name)]] == nil
  }

  private mutating func readAttribute() -> Written? {
    guard let name = cursor.readName(), cursor.byte == UInt8(ascii: "=") else { return nil }
    let quote = cursor.byte(cursor.index + 1)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let start = cursor.index + 2
    guard let end = cursor.endOfText(from: start, upTo: quote) else { return nil }
    cursor.index = end + 1
    return Written(name: name, start: UInt32(start), end: UInt32(end))
  }
}
