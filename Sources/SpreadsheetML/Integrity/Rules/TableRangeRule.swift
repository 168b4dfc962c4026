import Diagnostics
import LibXML

/// A table lies on the grid and has as many columns as its range is wide, with different names
/// (ECMA-376-1 §18.5.1.2 table, §18.5.1.3 tableColumn).
enum TableRangeRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { $0.tables.flatMap(findings) }
  }

  private static func findings(_ table: IntegrityPart) -> [Diagnostic] {
    let text = table.scan.attribute("ref", of: 0) ?? ""
    guard let range = CellRange(text) else {
      return [
        Diagnostic.integrity(
          code: "integrity-table-range", in: table, ja: "テーブルの範囲「\(text)」を読み取れません。",
          en: "The table's range \"\(text)\" cannot be read.")
      ]
    }
    let names = TableColumns.names(table.scan)
    var findings = names.map { $0.lowercased() }.repeated.map { name in
      Diagnostic.integrity(
        code: "integrity-table-column", in: table, cell: text, ja: "テーブルの列名「\(name)」が重複しています。",
        en: "The table has two columns named \"\(name)\".")
    }
    if names.count != range.columns.count {
      findings.append(
        Diagnostic.integrity(
          code: "integrity-table-width", in: table, cell: text,
          ja: "テーブルの列が \(names.count) 件ですが、範囲は \(range.columns.count) 列です。",
          en: "The table has \(names.count) columns, but its range \(range.columns.count)."))
    }
    return findings
  }
}

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
