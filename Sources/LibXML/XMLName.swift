import CLibXML2

/// The expanded name of an element or attribute.
///
/// ISO/IEC 29500 Strict documents use other namespaces for the same vocabulary; scans give the
/// Transitional ones for both, so that readers know one name only.
package struct XMLName: Hashable, Sendable {
  /// Namespace URI; empty for none.
  package let namespace: String
  package let local: String

  package init(_ namespace: String, _ local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// Local names differ sooner than namespaces, which share long beginnings, and in length sooner still.
  package static func == (left: XMLName, right: XMLName) -> Bool {
    left.local.utf8.count == right.local.utf8.count && left.local == right.local
      && left.namespace == right.namespace
  }
}

/// Maps the namespaces of ISO/IEC 29500 Strict to those of Transitional.
package enum StrictNamespaces {
  private static let strictBase = "http://purl.oclc.org/ooxml/"
  private static let transitionalBase = "http://schemas.openxmlformats.org/"

  /// The Transitional namespace for a Strict one; any other text as it is.
  ///
  /// `http://purl.oclc.org/ooxml/spreadsheetml/main` becomes
  /// `http://schemas.openxmlformats.org/spreadsheetml/2006/main`: the year follows the first step.
  package static func transitional(_ uri: String) -> String {
    guard uri.hasPrefix(strictBase) else { return uri }
    let steps = uri.dropFirst(strictBase.count).split(separator: "/", maxSplits: 1)
    guard steps.count == 2 else { return uri }
    return "\(transitionalBase)\(steps[0])/2006/\(hyphenated(steps[1]))"
  }

  /// The two vocabularies whose last step Strict spells without a hyphen.
  private static func hyphenated(_ steps: Substring) -> Substring {
    switch steps {
    case "extendedProperties": "extended-properties"
    case "customProperties": "custom-properties"
    case "relationships/extendedProperties": "relationships/extended-properties"
    case "relationships/customProperties": "relationships/custom-properties"
    default: steps
    }
  }
}

/// Numbers the names of one document in the order they first appear.
struct NameTable {
  fileprivate(set) var names: [XMLName] = []
  fileprivate var indices: [XMLName: Int32] = [:]
  /// Names by the addresses of libxml2's own dictionary entries, which are unique in a parse.
  private var slots: [Slot] = []

  private static let slotCount = 1_024
  private static let probes = 8

  private struct Slot {
    var local: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    var index: Int32 = 0
  }

  /// The number of a name that is given by pointers into the parser's dictionary.
  mutating func number(
    local: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let hash = (UInt(bitPattern: local) ^ UInt(bitPattern: uri) << 7) &* 0x9E37_79B9_7F4A_7C15
    let first = Int(hash >> 40) & (Self.slotCount - 1)
    if slots.isEmpty { slots = [Slot](repeating: Slot(), count: Self.slotCount + Self.probes) }
    for slot in first..<(first + Self.probes) {
      if slots[slot].local == local, slots[slot].uri == uri { return slots[slot].index }
      if slots[slot].local == nil {
        slots[slot] = Slot(local: local, uri: uri, index: added(local: local, uri: uri))
        return slots[slot].index
      }
    }
    let index = added(local: local, uri: uri)
    slots[first] = Slot(local: local, uri: uri, index: index)
    return index
  }

  /// Two namespaces can stand for one, so a pair of new addresses may be a known name.
  private mutating func added(
    local: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let namespace = uri.map { StrictNamespaces.transitional(String(cString: $0)) } ?? ""
    return number(of: XMLName(namespace, String(cString: local)))
  }
}

extension NameTable {
  /// The number of a name, whether it is known or new.
  mutating func number(of name: XMLName) -> Int32 {
    if let known = indices[name] { return known }
    let index = Int32(names.count)
    names.append(name)
    indices[name] = index
    return index
  }
}
