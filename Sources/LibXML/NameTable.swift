import CLibXML2

/// Numbers the names of one document in the order they first appear.
struct NameTable {
  private(set) var names: [XMLName] = []
  /// How many elements and attributes bear each name.
  private(set) var uses: [Int32] = []

  private var indices: [XMLName: Int32] = [:]
  /// Names by the addresses of libxml2's own dictionary entries, which are unique in a parse.
  private var slots = [Slot](repeating: Slot(), count: slotCount + probes)

  private static let slotCount = 1_024
  private static let probes = 8

  private struct Slot {
    var local: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    var index: Int32 = 0
  }

  /// The number of a name that one more element or attribute bears, given by pointers into the parser's dictionary.
  mutating func use(
    local: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let index = index(local: local, uri: uri)
    uses[Int(index)] += 1
    return index
  }

  private mutating func index(
    local: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let hash = (UInt(bitPattern: local) ^ UInt(bitPattern: uri) << 7) &* 0x9E37_79B9_7F4A_7C15
    let first = Int(hash >> 40) & (Self.slotCount - 1)
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
    let name = XMLName(namespace, String(cString: local))
    if let known = indices[name] { return known }
    let index = Int32(names.count)
    names.append(name)
    uses.append(0)
    indices[name] = index
    return index
  }
}
