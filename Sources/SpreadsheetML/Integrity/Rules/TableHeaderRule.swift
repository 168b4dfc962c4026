import Diagnostics
import LibXML

/// The columns of a table bear the texts of their header cells (ECMA-376-1 §18.5.1.3 tableColumn).
enum TableHeaderRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    let strings = book.sharedStrings.map { SharedStringTable($0.scan) }
    return book.worksheets.filter { !$0.tables.isEmpty }.flatMap { sheet in
      let positions = CellPositions(sheet.part.scan)
      let rows = Dictionary(
        positions.rows.map { ($0.number, $0.element) }, uniquingKeysWith: { first, _ in first })
      return sheet.tables.flatMap { table -> [Diagnostic] in
        guard (table.scan.integer("headerRowCount", of: 0) ?? 1) > 0,
          let range = table.scan.attribute("ref", of: 0).flatMap({ CellRange($0) })
        else { return [] }
        let row = range.rows.lowerBound
        let cells = rows[row].map { positions.cells(ofRow: $0, number: row) } ?? []
        let texts = Dictionary(
          cells.map { ($0.reference.column, text(of: $0.element, sheet.part.scan, strings)) },
          uniquingKeysWith: { first, _ in first })
        return zip(range.columns, TableColumns.names(table.scan)).compactMap { column, name in
          // Numbers as headers are shown in a format: they are not compared.
          guard let text = texts[column] ?? .some(""), line(text) != line(name) else { return nil }
          return Diagnostic.integrity(
            code: "integrity-table-header", in: table,
            cell: CellReference(row: row, column: column).description,
            ja: "テーブルの列名「\(name)」が見出しのセルの文字列「\(text)」と違います。",
            en: "The column's name \"\(name)\" differs from its header cell's text \"\(text)\".")
        }
      }
    }
  }

  /// The text a cell shows; nil for other values than texts.
  private static func text(
    of cell: Int, _ scan: XMLScan, _ strings: SharedStringTable?
  ) -> String? {
    let value = scan.child(of: cell, named: .main("v")).map { scan.text(of: $0) }
    switch scan.attribute("t", of: cell) {
    case "s":
      return value.flatMap { Int($0) }.map { strings?.text($0) ?? "" } ?? ""
    case "inlineStr":
      guard let item = scan.child(of: cell, named: .main("is")) else { return "" }
      return StringItem.text(scan, item: item, names: StringItem.Names(scan))
    case "str":
      return value.map(EscapedText.decoded) ?? ""
    default:
      return value == nil ? "" : nil
    }
  }

  /// The text on one line: names and cells write line ends differently.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
