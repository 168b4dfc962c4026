import LibXML

/// An independent, slow reading of a well-formed document, to check scans against.
///
/// It goes over the characters of the markup (XML 1.0 §2, §3) and knows nothing of libxml2.
struct NaiveScan {
  struct Attribute: Hashable {
    var name: XMLName
    var value: Range<Int>
  }

  struct Element: Hashable {
    var name: XMLName
    var parent: Int
    var tag: Range<Int>
    var content: Range<Int>
    var range: Range<Int>
    var subtreeEnd = 0
    var attributes: [Attribute]
  }

  private(set) var elements: [Element] = []
  private let bytes: [UInt8]
  private var index = 0
  private var open: [Int] = []
  private var scopes: [[String: String]] = [["xml": "http://www.w3.org/XML/1998/namespace"]]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while index < bytes.count {
      if at("<!--") {
        skip(behind: "-->")
      } else if at("<![CDATA[") {
        skip(behind: "]]>")
      } else if at("<?") {
        skip(behind: "?>")
      } else if at("</") {
        readEndTag()
      } else if at("<") {
        readStartTag()
      } else {
        index += 1
      }
    }
  }

  private func at(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func skip(behind text: String) {
    while !at(text) { index += 1 }
    index += text.utf8.count
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> String {
    let start = index
    while condition(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipSpace() { _ = take { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }

  private mutating func takeName() -> String {
    take { ![0x20, 0x09, 0x0A, 0x0D].contains($0) && !"=/>".utf8.contains($0) }
  }

  private mutating func readEndTag() {
    let start = index
    skip(behind: ">")
    let element = open.removeLast()
    scopes.removeLast()
    elements[element].content = elements[element].tag.upperBound..<start
    elements[element].range = elements[element].tag.lowerBound..<index
    elements[element].subtreeEnd = elements.count
  }

  private mutating func readStartTag() {
    let start = index
    index += 1
    let tagName = takeName()
    var written: [(name: String, value: Range<Int>)] = []
    skipSpace()
    while !at(">"), !at("/>") {
      let name = takeName()
      skipSpace()
      index += 1  // =
      skipSpace()
      let quote = bytes[index]
      index += 1
      let valueStart = index
      while bytes[index] != quote { index += 1 }
      written.append((name, valueStart..<index))
      index += 1
      skipSpace()
    }
    let isEmpty = at("/>")
    index += isEmpty ? 2 : 1
    var scope = scopes.last ?? [:]
    for attribute in written where isDeclaration(attribute.name) {
      let prefix = attribute.name == "xmlns" ? "" : String(attribute.name.dropFirst(6))
      scope[prefix] = String(decoding: bytes[attribute.value], as: UTF8.self)
    }
    elements.append(
      Element(
        name: expanded(tagName, in: scope, usesDefault: true), parent: open.last ?? -1,
        tag: start..<index, content: index..<index, range: start..<index,
        subtreeEnd: elements.count + 1,
        attributes: written.filter { !isDeclaration($0.name) }.map {
          Attribute(name: expanded($0.name, in: scope, usesDefault: false), value: $0.value)
        }))
    if isEmpty { return }
    open.append(elements.count - 1)
    scopes.append(scope)
  }

  private func isDeclaration(_ name: String) -> Bool {
    name == "xmlns" || name.hasPrefix("xmlns:")
  }

  private func expanded(
    _ name: String, in scope: [String: String], usesDefault: Bool
  ) -> XMLName {
    let parts = name.split(separator: ":")
    if parts.count == 2 { return XMLName(scope[String(parts[0])] ?? "?", String(parts[1])) }
    return XMLName(usesDefault ? scope[""] ?? "" : "", name)
  }
}

extension XMLScan {
  /// The scan in the form of the naive one.
  var naive: [NaiveScan.Element] {
    elements.indices.map { index in
      NaiveScan.Element(
        name: name(of: index), parent: Int(elements[index].parent), tag: tagRange(of: index),
        content: contentRange(of: index), range: range(of: index),
        subtreeEnd: subtreeEnd(index),
        attributes: attributes(of: index).map {
          NaiveScan.Attribute(
            name: names[Int($0.name)], value: Int($0.valueStart)..<Int($0.valueEnd))
        })
    }
  }
}
