import LibXML

/// Reads the columns of a table part.
enum TableColumns {
  /// Their names in order, as Excel shows them.
  static func names(_ scan: XMLScan) -> [String] {
    guard let list = scan.child(of: 0, named: .main("tableColumns")) else { return [] }
    return scan.children(of: list, named: .main("tableColumn")).map {
      EscapedText.decoded(scan.attribute("name", of: $0) ?? "")
    }
  }
}
