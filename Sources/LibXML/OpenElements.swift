/// The elements that are open at a place: those of XML, which have a prefix, and those of HTML inside the
/// innermost of them.
struct OpenElements {
  private struct Element {
    var name: String
    var tag: Range<Int>
  }

  /// An element of XML with what is open of HTML in it.
  private struct Scope {
    var element: Element
    var inner: [Element] = []
    var counts: [String: Int] = [:]
  }

  private var scopes: [Scope] = []
  private var counts: [String: Int] = [:]

  /// The root has no prefix, and is none of HTML's.
  private static func isXML(_ name: String) -> Bool { name.contains(":") || name == "xml" }

  mutating func open(_ name: String, _ tag: Range<Int>) {
    let element = Element(name: name, tag: tag)
    if scopes.isEmpty || Self.isXML(name) {
      scopes.append(Scope(element: element))
      counts[name, default: 0] += 1
    } else {
      scopes[scopes.count - 1].inner.append(element)
      scopes[scopes.count - 1].counts[name, default: 0] += 1
    }
  }

  /// Closes the innermost element of a name; gives the tags of elements inside it that are open still.
  ///
  /// Nil where none is open: an end tag of HTML closes nothing outside its XML element.
  mutating func close(_ name: String) -> [Range<Int>]? {
    if let last = scopes.indices.last, scopes[last].counts[name, default: 0] > 0 {
      var unclosed: [Range<Int>] = []
      while let element = scopes[last].inner.popLast() {
        scopes[last].counts[element.name, default: 1] -= 1
        if element.name == name { return unclosed }
        unclosed.append(element.tag)
      }
    }
    guard counts[name, default: 0] > 0 else { return nil }
    guard Self.isXML(name) || scopes.last?.element.name == name else { return nil }
    var unclosed: [Range<Int>] = []
    while let scope = scopes.popLast() {
      counts[scope.element.name, default: 1] -= 1
      unclosed += scope.inner.map(\.tag)
      if scope.element.name == name { return unclosed }
      unclosed.append(scope.element.tag)
    }
    return unclosed
  }

  /// The tags of all elements that are open still.
  mutating func closeAll() -> [Range<Int>] {
    defer { scopes = [] }
    return scopes.flatMap { $0.inner.map(\.tag) + [$0.element.tag] }
  }
}
