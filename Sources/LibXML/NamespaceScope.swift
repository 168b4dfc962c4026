/// The namespace declarations in force inside elements of a scan (Namespaces in XML 1.0 §6).
struct NamespaceScope {
  private let scan: XMLScan
  private var declaring: [Int: [Int]] = [:]

  init(_ scan: XMLScan) { self.scan = scan }

  /// The elements that declare namespaces, of an element and its ancestors, outermost first.
  ///
  /// -1 stands for the document, which declares none.
  mutating func declaringElements(around element: Int) -> [Int] {
    if element < 0 { return [] }
    if let known = declaring[element] { return known }
    var found = declaringElements(around: Int(scan.elements[element].parent))
    if !Self.declarations(in: scan.bytes[scan.tagRange(of: element)]).isEmpty {
      found.append(element)
    }
    declaring[element] = found
    return found
  }

  /// The declarations in a start tag as it writes them, each with a space before it.
  static func declarations(in tag: ArraySlice<UInt8>) -> [UInt8] {
    guard mentionsNamespaces(tag) else { return [] }
    var found: [UInt8] = []
    var index = tag.startIndex
    while let open = tag[index...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = tag[(open + 1)...].firstIndex(of: tag[open])
    {
      // Before the quote stand the space that divides attributes, the name and the `=`.
      var start = open
      while start > index, isSpaceOrSign(tag[start - 1]) { start -= 1 }
      while start > index, !isSpaceOrSign(tag[start - 1]) { start -= 1 }
      let isDeclaration =
        tag[start...].starts(with: "xmlns".utf8)
        && (tag[start + 5] == UInt8(ascii: ":") || isSpaceOrSign(tag[start + 5]))
      if isDeclaration { found += [0x20] + tag[start...close] }
      index = close + 1
    }
    return found
  }

  private static func isSpaceOrSign(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "=")
  }

  private static func mentionsNamespaces(_ tag: ArraySlice<UInt8>) -> Bool {
    tag.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 5 < bytes.count {
        if bytes[index] == UInt8(ascii: "x"), bytes[index + 1] == UInt8(ascii: "m"),
          bytes[index + 2] == UInt8(ascii: "l"), bytes[index + 3] == UInt8(ascii: "n"),
          bytes[index + 4] == UInt8(ascii: "s")
        {
          return true
        }
        index += 1
      }
      return false
    }
  }
}
