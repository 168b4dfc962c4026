package import LibXML

/// Reads the shared string part (ECMA-376-1 §18.4.9 sst).
package struct SharedStringTable {
  /// The `si` elements in order.
  package let items: [Int]
  fileprivate let scan: XMLScan
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

/// The texts of the shared string part as it was read last; shared by copies of a workbook, and by
/// the one that is opened from its bytes.
final class KnownTexts {
  private var table: SharedStringTable?
  private var texts: [String] = []

  /// The texts of all items; only those that have changed are read anew.
  func texts(_ scan: XMLScan) -> [String] {
    // Arrays that share their memory are equal without a look at it.
    if let table, table.scan.bytes == scan.bytes { return texts }
    let new = SharedStringTable(scan)
    texts = new.items.indices.map { index in
      if let table, table.items.indices.contains(index), table.hasSameItem(index, as: new) {
        return texts[index]
      }
      return new.text(index)
    }
    table = new
    return texts
  }
}

extension SharedStringTable {
  /// Whether an item is written with the same bytes in another table.
  fileprivate func hasSameItem(_ index: Int, as other: SharedStringTable) -> Bool {
    let (left, right) = (scan.range(of: items[index]), other.scan.range(of: other.items[index]))
    guard left.count == right.count else { return false }
    return scan.bytes.withUnsafeBytes { mine in
      other.scan.bytes.withUnsafeBytes { theirs in
        mine[left].elementsEqual(theirs[right])
      }
    }
  }
}
