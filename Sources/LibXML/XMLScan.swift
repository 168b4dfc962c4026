/// The elements and attributes of one document with the byte ranges they stand at.
///
/// A scan holds no text of its own: names are numbers into `names`, everything else is a range of
/// `bytes`. Elements are listed in document order, so the descendants of element `i` are
/// `i + 1 ..< subtreeEnd(i)`.
package struct XMLScan: Sendable {
  /// One element; its ranges are offsets into the scan's bytes.
  package struct Element: Sendable {
    package var name: Int32
    /// Index of the parent; -1 for the root.
    package var parent: Int32
    /// `<` of the start tag.
    package var start: UInt32
    /// Just behind the `>` of the start tag.
    package var tagEnd: UInt32
    /// `<` of the end tag; equal to `tagEnd` when there is no end tag.
    package var contentEnd: UInt32
    /// Just behind the element.
    package var end: UInt32
    /// Index behind the last descendant.
    package var subtreeEnd: Int32
    package var firstAttribute: Int32
    package var attributeCount: Int32
  }

  /// One attribute; the range is that of the raw value between its quotes.
  package struct Attribute: Sendable {
    package var name: Int32
    package var valueStart: UInt32
    package var valueEnd: UInt32
  }

  package let bytes: [UInt8]
  package let names: [XMLName]
  package let elements: [Element]
  package let attributes: [Attribute]
  /// How many elements and attributes bear each name: a splice may leave one without any.
  let uses: [Int32]

  init(
    bytes: [UInt8], names: [XMLName], elements: [Element], attributes: [Attribute],
    uses: [Int32]? = nil
  ) {
    self.bytes = bytes
    self.names = names
    self.elements = elements
    self.attributes = attributes
    self.uses = uses ?? Self.uses(of: names.count, elements, attributes)
  }

  /// How many elements and attributes bear each of so many names.
  static func uses(of names: Int, _ elements: [Element], _ attributes: [Attribute]) -> [Int32] {
    var uses = [Int32](repeating: 0, count: names)
    for element in elements { uses[Int(element.name)] += 1 }
    for attribute in attributes { uses[Int(attribute.name)] += 1 }
    return uses
  }

  /// The number of a name in this scan; nil when no element or attribute bears it.
  package func nameIndex(_ name: XMLName) -> Int32? {
    guard let index = names.firstIndex(of: name), uses[index] > 0 else { return nil }
    return Int32(index)
  }

  /// How many elements and attributes bear a name, given by its number.
  package func count(of name: Int32?) -> Int { name.map { Int(uses[Int($0)]) } ?? 0 }

  package func name(of element: Int) -> XMLName { names[Int(elements[element].name)] }

  package func subtreeEnd(_ element: Int) -> Int { Int(elements[element].subtreeEnd) }

  /// Offsets of the whole element, tags included.
  package func range(of element: Int) -> Range<Int> {
    Int(elements[element].start)..<Int(elements[element].end)
  }

  /// Offsets of the start tag (or of the empty-element tag).
  package func tagRange(of element: Int) -> Range<Int> {
    Int(elements[element].start)..<Int(elements[element].tagEnd)
  }

  /// Offsets between start tag and end tag; empty for `<e/>` and `<e></e>`.
  package func contentRange(of element: Int) -> Range<Int> {
    Int(elements[element].tagEnd)..<Int(elements[element].contentEnd)
  }

  /// Whether the element is written `<e/>`.
  package func isEmptyTag(_ element: Int) -> Bool {
    elements[element].tagEnd == elements[element].end
  }

  /// The indices of an element's children, in order.
  package func children(of element: Int) -> Children {
    Children(elements: elements, position: element + 1, end: subtreeEnd(element))
  }

  /// The children that bear `name`, in order.
  package func children(of element: Int, named name: XMLName) -> [Int] {
    guard let index = nameIndex(name) else { return [] }
    return children(of: element).filter { elements[$0].name == index }
  }

  /// The first child that bears `name`.
  package func child(of element: Int, named name: XMLName) -> Int? {
    guard let index = nameIndex(name) else { return nil }
    return children(of: element).first { elements[$0].name == index }
  }

  /// All elements that bear `name`, in document order.
  package func elements(named name: XMLName) -> [Int] {
    guard let index = nameIndex(name) else { return [] }
    return elements.indices.filter { elements[$0].name == index }
  }

  /// The elements below `element` that bear `name`, in document order.
  package func descendants(of element: Int, named name: XMLName) -> [Int] {
    guard let index = nameIndex(name) else { return [] }
    return ((element + 1)..<subtreeEnd(element)).filter { elements[$0].name == index }
  }

  /// Steps over the children of an element; of the scan it keeps no more than it needs, since there are
  /// as many as cells.
  package struct Children: Sequence, IteratorProtocol {
    let elements: [Element]
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(elements[position].subtreeEnd) }
      return position
    }
  }
}

extension XMLScan {
  /// The attributes of an element.
  package func attributes(of element: Int) -> ArraySlice<Attribute> {
    let record = elements[element]
    let first = Int(record.firstAttribute)
    return attributes[first..<(first + Int(record.attributeCount))]
  }

  /// The indices of an element's attributes in `attributes`.
  package func attributeIndices(of element: Int) -> Range<Int> {
    let first = Int(elements[element].firstAttribute)
    return first..<(first + Int(elements[element].attributeCount))
  }

  /// The raw value range of an attribute; nil when the element has none of that name.
  package func attributeRange(_ name: XMLName, of element: Int) -> Range<Int>? {
    for index in attributeIndices(of: element) where names[Int(attributes[index].name)] == name {
      return Int(attributes[index].valueStart)..<Int(attributes[index].valueEnd)
    }
    return nil
  }

  /// The decoded value of an attribute without namespace.
  package func attribute(_ local: String, of element: Int) -> String? {
    attribute(XMLName("", local), of: element)
  }

  /// The decoded value of an attribute.
  package func attribute(_ name: XMLName, of element: Int) -> String? {
    attributeRange(name, of: element).map { XMLText.decodedAttribute(bytes[$0]) }
  }

  /// The value of a boolean attribute (XML Schema `boolean`); `fallback` when absent or neither.
  package func boolean(_ local: String, of element: Int, default fallback: Bool) -> Bool {
    switch attribute(local, of: element) {
    case "1", "true", "on": true
    case "0", "false", "off": false
    default: fallback
    }
  }

  /// The character data of an element and its descendants, decoded.
  package func text(of element: Int) -> String {
    XMLText.decodedContent(bytes[contentRange(of: element)])
  }
}

extension XMLScan {
  /// The name of an element as its tag writes it, prefix included, such as `x:row`.
  package func tagName(of element: Int) -> String {
    let tag = bytes[tagRange(of: element)].dropFirst()
    let name = tag.prefix { byte in
      byte > 0x20 && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">")
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The prefix of an element with its colon, such as `x:`; empty for unprefixed elements.
  package func tagPrefix(of element: Int) -> String {
    let name = tagName(of: element)
    return name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }

  /// The patch that sets an attribute without namespace, adding it where it is absent.
  package func patch(setting local: String, of element: Int, to value: String) -> XMLPatch {
    if let range = attributeRange(XMLName("", local), of: element) {
      let quote = bytes[range.lowerBound - 1]
      return XMLPatch(
        range: range,
        replacement: XMLText.encodedAttribute(value, quote: quote, like: bytes[range]))
    }
    let encoded = XMLText.encodedAttribute(value, quote: UInt8(ascii: "\""))
    let nameEnd = tagRange(of: element).lowerBound + 1 + tagName(of: element).utf8.count
    return XMLPatch(
      range: nameEnd..<nameEnd,
      replacement: Array(" \(local)=\"".utf8) + encoded + [UInt8(ascii: "\"")])
  }

  /// The patch that takes an attribute without namespace away with the space before it.
  ///
  /// Nil where there is none.
  package func patch(removing local: String, of element: Int) -> XMLPatch? {
    guard let value = attributeRange(XMLName("", local), of: element) else { return nil }
    var start = value.lowerBound - 1
    // Back over the `=`, the name and the space that divides it from what precedes.
    while start > 0, bytes[start - 1] <= 0x20 || bytes[start - 1] == UInt8(ascii: "=") {
      start -= 1
    }
    while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
    while start > 0, bytes[start - 1] <= 0x20 { start -= 1 }
    return XMLPatch(range: start..<(value.upperBound + 1), replacement: "")
  }
}
