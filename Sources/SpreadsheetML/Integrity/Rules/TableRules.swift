import Diagnostics
import LibXML

/// Ids and names of tables are unique in the workbook, and no defined name bears one of them
/// (ECMA-376-1 §18.5.1.2 table, `id`, `displayName`).
enum TableIdentityRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    let scan = book.workbook.scan
    var names = Set(
      WorkbookPart.definedNameElements(scan)
        .filter { scan.attribute("localSheetId", of: $0) == nil }
        .compactMap { scan.attribute("name", of: $0)?.lowercased() })
    var ids: Set<String> = []
    var findings: [Diagnostic] = []
    for table in book.worksheets.flatMap(\.tables) {
      let id = table.scan.attribute("id", of: 0) ?? ""
      if !ids.insert(id).inserted {
        findings.append(
          Diagnostic.integrity(
            code: "integrity-table-id", in: table, ja: "テーブルの番号 \(id) が重複しています。",
            en: "The table id \(id) is used more than once."))
      }
      let name = table.scan.attribute("displayName", of: 0) ?? ""
      if !names.insert(name.lowercased()).inserted {
        findings.append(
          Diagnostic.integrity(
            code: "integrity-table-name", in: table, ja: "テーブルの名前「\(name)」が重複しています。",
            en: "The table name \"\(name)\" is used more than once."))
      }
    }
    return findings
  }
}

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

/// A filter has a range, and filtered columns lie in it, each once (ECMA-376-1 §18.3.1.2
/// autoFilter, §18.3.2.7 filterColumn).
enum AutoFilterRule: IntegrityRule {
  static func findings(_ book: IntegrityBook) -> [Diagnostic] {
    book.worksheets.flatMap { sheet in
      ([sheet.part] + sheet.tables).flatMap { part in
        part.scan.elements(named: .main("autoFilter")).flatMap { findings($0, in: part) }
      }
    }
  }

  private static func findings(_ filter: Int, in part: IntegrityPart) -> [Diagnostic] {
    guard let text = part.scan.attribute("ref", of: filter) else { return [] }
    guard let range = CellRange(text) else {
      return [
        fault(
          in: part, ja: "フィルターの範囲「\(text)」を読み取れません。",
          en: "The filter's range \"\(text)\" cannot be read.")
      ]
    }
    let columns = part.scan.children(of: filter, named: .main("filterColumn")).map {
      part.scan.integer("colId", of: $0) ?? -1
    }
    let outside = columns.filter { !(0..<range.columns.count).contains($0) }
    return (outside + columns.repeated).map { column in
      fault(
        in: part, cell: text, ja: "フィルターの列番号 \(column) が範囲の外か、重複しています。",
        en: "The filtered column \(column) lies outside the range or comes twice.")
    }
  }

  private static func fault(
    in part: IntegrityPart, cell: String? = nil, ja: String, en: String
  ) -> Diagnostic {
    .integrity(code: "integrity-filter", in: part, cell: cell, ja: ja, en: en)
  }
}
