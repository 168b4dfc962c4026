package import LibXML

/// Reads the shared string part (ECMA-376-1 §18.4.9 sst).
package struct SharedStringTable {
  /// The `si` elements in order.
  package let items: [Int]
  private let scan: XMLScan
  private let names: StringItem.Names

  package init(_ scan: XMLScan) {
    self.scan = scan
    names = StringItem.Names(scan)
    items = scan.elements.isEmpty ? [] : scan.children(of: 0, named: .main("si"))
  }

  /// The plain text of an item, without phonetic readings; empty for an index out of range.
  package func text(_ index: Int) -> String {
    guard items.indices.contains(index) else { return "" }
    return StringItem.text(scan, item: items[index], names: names)
  }

  /// The plain texts of all items.
  package var texts: [String] { items.indices.map(text) }
}
