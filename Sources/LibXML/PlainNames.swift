/// A name in ASCII as a tag writes it; small, since there are as many as tags and attributes.
struct PlainName {
  private let start: Int32
  /// Where the colon stands; equal to `start` without one.
  private let prefixEnd: Int32
  private let end: Int32
  let hash: UInt32

  init(_ range: Range<Int>, prefixEnd: Int, hash: UInt32) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.prefixEnd = Int32(truncatingIfNeeded: prefixEnd)
    self.hash = hash
  }

  /// Where it stands, its prefix included.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// What stands in front of the colon; empty without one.
  var prefix: Range<Int> { Int(start)..<Int(prefixEnd) }

  /// What stands behind the colon of a name with a prefix.
  var local: Range<Int> { Int(prefixEnd) + 1..<Int(end) }

  @inline(__always)
  static func begins(with byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
  }

  @inline(__always)
  static func holds(_ byte: UInt8) -> Bool {
    begins(with: byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}

/// The names of a plain document and the namespaces in force (Namespaces in XML 1.0 §6).
struct PlainNames {
  /// The namespaces in force at a place.
  struct Scope {
    /// The same number is the same namespaces.
    var number = 0
    /// How many declarations are in force.
    var bindings = 0
  }

  private struct Binding {
    var prefix: Range<Int>
    var namespace: String
  }

  /// A name that was met, with what it means in a scope.
  private struct Slot {
    var name = PlainName(0..<0, prefixEnd: 0, hash: 0)
    var scope = -1
    var number: Int32 = 0
  }

  private(set) var table = NameTable()
  private(set) var scope = Scope()
  private let document: UnsafeBufferPointer<UInt8>
  private var bindings: [Binding] = []
  private var scopes = 0
  private var slots = [Slot](repeating: Slot(), count: slotCount)

  /// A power of two.
  private static let slotCount = 512

  init(_ document: UnsafeBufferPointer<UInt8>) { self.document = document }

  func text(of range: Range<Int>) -> String { String(decoding: document[range], as: UTF8.self) }

  /// Whether the same bytes stand at two places.
  @inline(__always)
  func areSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count, other.upperBound <= document.count else { return false }
    for index in 0..<one.count
    where document[one.lowerBound + index] != document[other.lowerBound + index] { return false }
    return true
  }

  /// The number of a name; nil where its prefix is not declared.
  ///
  /// An element without a prefix is in the default namespace, an attribute without one is in none.
  @inline(__always)
  mutating func number(of name: PlainName, isElement: Bool) -> Int32? {
    let scope = isElement ? scope.number << 1 : name.prefix.isEmpty ? 1 : scope.number << 1 | 1
    let hash = (name.hash ^ UInt32(truncatingIfNeeded: scope)) &* 0x9E37_79B1
    let slot = Int(hash >> 23) & (Self.slotCount - 1)
    if slots[slot].scope == scope, slots[slot].name.hash == name.hash,
      areSame(slots[slot].name.range, name.range)
    {
      return slots[slot].number
    }
    guard let expanded = expanded(name, isElement: isElement) else { return nil }
    let number = table.number(of: expanded)
    slots[slot] = Slot(name: name, scope: scope, number: number)
    return number
  }

  private func expanded(_ name: PlainName, isElement: Bool) -> XMLName? {
    if name.prefix.isEmpty {
      return XMLName(isElement ? namespace(of: name.prefix) ?? "" : "", text(of: name.range))
    }
    let local = text(of: name.local)
    if text(of: name.prefix) == "xml" {
      return isElement || local != "space" ? nil : XMLName(Self.xmlNamespace, local)
    }
    return namespace(of: name.prefix).map { XMLName($0, local) }
  }

  /// Whether an attribute may have a value, which only those of XML itself ask (XML 1.0 §2.10).
  @inline(__always)
  func allows(_ value: Range<Int>, for name: PlainName) -> Bool {
    guard name.prefix.count == 3, document[name.prefix].elementsEqual("xml".utf8) else {
      return true
    }
    return document[value].elementsEqual("preserve".utf8)
      || document[value].elementsEqual("default".utf8)
  }

  private func namespace(of prefix: Range<Int>) -> String? {
    bindings.last { areSame($0.prefix, prefix) }?.namespace
  }
}

extension PlainNames {
  private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
  private static let declarations = "http://www.w3.org/2000/xmlns/"

  /// Whether an attribute of a name declares a namespace: `xmlns` and `xmlns:p`.
  @inline(__always)
  func isDeclaration(_ name: PlainName) -> Bool {
    let word = name.prefix.isEmpty ? name.range : name.prefix
    guard word.count == 5, document[word.lowerBound] == UInt8(ascii: "x") else { return false }
    return document[word].elementsEqual("xmlns".utf8)
  }

  /// Puts the declarations of a tag in force; false where one is not plain.
  mutating func declare(_ declarations: [(name: PlainName, value: Range<Int>)]) -> Bool {
    scopes += 1
    let first = bindings.count
    for (name, value) in declarations {
      let prefix = name.prefix.isEmpty ? name.range.upperBound..<name.range.upperBound : name.local
      let uri = text(of: value)
      // Only the default namespace can be taken back.
      guard !uri.isEmpty || prefix.isEmpty, document[value].allSatisfy(Self.isPlain),
        ![Self.xmlNamespace, Self.declarations].contains(uri),
        !["xml", "xmlns"].contains(text(of: prefix)),
        !bindings[first...].contains(where: { areSame($0.prefix, prefix) })
      else { return false }
      bindings.append(Binding(prefix: prefix, namespace: StrictNamespaces.transitional(uri)))
    }
    scope = Scope(number: scopes, bindings: bindings.count)
    return true
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "&")
  }

  /// Goes back to the namespaces in force around an element.
  @inline(__always)
  mutating func leave(to scope: Scope) {
    if self.scope.bindings == scope.bindings { return }
    bindings.removeLast(self.scope.bindings - scope.bindings)
    self.scope = scope
  }
}
