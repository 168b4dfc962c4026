package import Diagnostics

extension XMLScan {
  /// Scans a document that is XML but for what HTML allows in its texts: elements that are not closed
  /// (`<br>`), attributes without quotes or given twice, unknown entities (`&nbsp;`).
  ///
  /// Such markup is passed over, and so is what Office writes for other browsers (`<![if …]>`); a tag or
  /// an attribute that is passed over is not in the scan, but its bytes are. All else is scanned as
  /// `scan` does. Excel writes legacy drawings so (VML, ECMA-376-4 §19).
  /// - Throws: as `scan(_:limits:)`.
  package static func lenientScan(
    _ bytes: [UInt8], bounds: XMLBounds = XMLBounds()
  ) throws(Failure) -> XMLScan {
    var markup = LenientMarkup(bytes)
    markup.run()
    let scan = try scan(markup.shadow, bounds: bounds)
    return XMLScan(
      bytes: bytes, names: scan.names, elements: scan.elements, attributes: scan.attributes,
      uses: scan.uses)
  }
}

/// Makes a document well-formed without moving anything: what is not XML becomes spaces.
struct LenientMarkup {
  /// As long as the source.
  private(set) var shadow: [UInt8]
  private let source: [UInt8]
  private var elements = OpenElements()

  init(_ source: [UInt8]) {
    self.source = source
    shadow = source
  }

  mutating func run() {
    var index = 0
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "<"):
        index = markup(at: index)
      case UInt8(ascii: "&"):
        index = reference(at: index, before: source.count)
      case let byte where Self.isForbidden(byte):
        blank(index..<index + 1)
        index += 1
      default:
        index += 1
      }
    }
    elements.closeAll().forEach { blank($0) }
  }

  private mutating func blank(_ range: Range<Int>) {
    // Line ends stay, so that messages name the right line.
    for index in range where source[index] != 0x0A && source[index] != 0x0D {
      shadow[index] = UInt8(ascii: " ")
    }
  }

  /// Passes over what begins with `<`; gives the place behind it.
  private mutating func markup(at start: Int) -> Int {
    if source[start...].starts(with: "<!--".utf8) { return comment(at: start) }
    if source[start...].starts(with: "<![CDATA[".utf8) {
      return XMLText.find("]]>", in: source[...], from: start).map { $0 + 3 } ?? source.count
    }
    // Left for the parser, which refuses it.
    if source[start...].starts(with: "<!DOCTYPE".utf8) { return start + 1 }
    switch byte(at: start + 1) {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return declaration(at: start)
    case UInt8(ascii: "/"):
      return endTag(at: start)
    case let byte where Self.beginsName(byte):
      return startTag(at: start)
    default:
      blank(start..<start + 1)
      return start + 1
    }
  }

  private mutating func comment(at start: Int) -> Int {
    guard let end = XMLText.find("-->", in: source[...], from: start + 4) else {
      blank(start..<source.count)
      return source.count
    }
    blank(start + 4..<end)
    return end + 3
  }

  /// `<![if …]>` and `<?xml:namespace …>` are no XML; the XML declaration is.
  private mutating func declaration(at start: Int) -> Int {
    let end = source[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? source.count
    let isInstruction = byte(at: start + 1) == UInt8(ascii: "?")
    let isClosed = end - start > 3 && byte(at: end - 2) == UInt8(ascii: "?")
    let isReserved = source[start...].starts(with: "<?xml".utf8)
    let isFirst = start == 0 || (start == 3 && source[0] == 0xEF)
    if !(isInstruction && isClosed && (isFirst || !isReserved)) { blank(start..<end) }
    return end
  }

  private mutating func endTag(at start: Int) -> Int {
    let nameEnd = endOfName(from: start + 2)
    guard let close = source[nameEnd...].firstIndex(of: UInt8(ascii: ">")),
      nameEnd > start + 2, source[nameEnd..<close].allSatisfy({ $0 <= 0x20 })
    else {
      blank(start..<start + 2)
      return start + 2
    }
    let name = String(decoding: source[start + 2..<nameEnd], as: UTF8.self)
    let unclosed = elements.close(name)
    if unclosed == nil { blank(start..<close + 1) }
    unclosed?.forEach { blank($0) }
    return close + 1
  }

  private mutating func startTag(at start: Int) -> Int {
    let nameEnd = endOfName(from: start + 1)
    var index = nameEnd
    var names: Set<String> = []
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: ">"):
        let name = String(decoding: source[start + 1..<nameEnd], as: UTF8.self)
        elements.open(name, start..<index + 1)
        return index + 1
      case UInt8(ascii: "/") where byte(at: index + 1) == UInt8(ascii: ">"):
        return index + 2
      case UInt8(ascii: "<"):
        // The tag breaks off.
        blank(start..<index)
        return index
      case let byte where byte <= 0x20:
        index += 1
      default:
        index = attribute(at: index, &names)
      }
    }
    blank(start..<source.count)
    return source.count
  }

  /// Passes over an attribute, blanking one that XML does not allow.
  private mutating func attribute(at start: Int, _ names: inout Set<String>) -> Int {
    let nameEnd = endOfName(from: start)
    guard nameEnd > start else {
      blank(start..<start + 1)
      return start + 1
    }
    let equals = endOfSpace(from: nameEnd)
    guard byte(at: equals) == UInt8(ascii: "=") else {
      blank(start..<nameEnd)
      return nameEnd
    }
    let value = endOfSpace(from: equals + 1)
    let quote = byte(at: value)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = source[(value + 1)...].firstIndex(of: quote)
    else {
      let end = endOfUnquoted(from: value)
      blank(start..<end)
      return end
    }
    let name = String(decoding: source[start..<nameEnd], as: UTF8.self)
    let isApart = byte(at: start - 1) <= 0x20
    if !isApart || !Self.beginsName(source[start]) || !names.insert(name).inserted {
      blank(start..<end + 1)
    } else {
      mend(value + 1..<end)
    }
    return end + 1
  }

  /// Makes what stands between quotes a value.
  private mutating func mend(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] == UInt8(ascii: "&") {
        index = reference(at: index, before: range.upperBound)
        continue
      }
      if source[index] == UInt8(ascii: "<") || Self.isForbidden(source[index]) {
        blank(index..<index + 1)
      }
      index += 1
    }
  }

  /// Passes over a reference; one that XML does not know becomes spaces.
  private mutating func reference(at start: Int, before limit: Int) -> Int {
    let end = source[start..<min(start + 12, limit)].firstIndex(of: UInt8(ascii: ";"))
    guard let end else {
      blank(start..<start + 1)
      return start + 1
    }
    let name = source[start + 1..<end]
    guard name.allSatisfy({ Self.isNamePart($0) || $0 == UInt8(ascii: "#") }), !name.isEmpty else {
      blank(start..<start + 1)
      return start + 1
    }
    if !Self.isKnown(String(decoding: name, as: UTF8.self)) { blank(start..<end + 1) }
    return end + 1
  }

  private static func isKnown(_ name: String) -> Bool {
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return true }
    guard name.hasPrefix("#") else { return false }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // XML 1.0 §2.2 Char.
    guard let number, let scalar = Unicode.Scalar(number) else { return false }
    return scalar.value >= 0x20 ? scalar.value & 0xFFFE != 0xFFFE : [9, 10, 13].contains(number)
  }

  private func byte(at index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

  private func endOfSpace(from start: Int) -> Int {
    source[min(start, source.count)...].firstIndex { $0 > 0x20 } ?? source.count
  }

  private func endOfName(from start: Int) -> Int {
    source[min(start, source.count)...].firstIndex { !Self.isNamePart($0) } ?? source.count
  }

  private func endOfUnquoted(from start: Int) -> Int {
    source[min(start, source.count)...].firstIndex {
      $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
    } ?? source.count
  }

  /// Control characters (XML 1.0 §2.2 Char).
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte >= 0x80
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    beginsName(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
