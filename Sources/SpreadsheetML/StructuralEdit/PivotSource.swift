import Diagnostics
import LibXML
import OPC

/// The pivot table that a chart shows: `[Book1.xlsx]Sheet1!PivotTable1` (ECMA-376-1 §21.2.2.144
/// pivotSource).
struct PivotSource {
  /// The workbook's file name in its brackets; nobody compares it with the file.
  private let workbook: Substring
  private let sheet: Substring
  private let table: Substring
  private let isQuoted: Bool

  /// Nil where the text does not name a sheet.
  init?(_ text: String) {
    guard let mark = text.lastIndex(of: "!") else { return nil }
    let prefix = text[..<mark]
    isQuoted = prefix.hasPrefix("'") && prefix.hasSuffix("'") && prefix.count > 1
    let place =
      isQuoted ? Substring(prefix.dropFirst().dropLast().replacing("''", with: "'")) : prefix
    guard let bracket = place.lastIndex(of: "]") else { return nil }
    workbook = place[...bracket]
    sheet = place[place.index(after: bracket)...]
    table = text[text.index(after: mark)...]
  }

  /// The text with the sheet `old` called `new`; nil when it names another one.
  func renamingSheet(_ old: String, to new: String) -> String? {
    guard Formula.isSameSheet(String(sheet), old) else { return nil }
    guard isQuoted || Formula.needsQuotes(new) else { return "\(workbook)\(new)!\(table)" }
    return "'\(Formula.escapedSheetName(workbook + new))'!\(table)"
  }
}

extension Workbook {
  /// Lets charts find their pivot table on a sheet with a new name.
  mutating func renameInPivotCharts(_ old: String, to new: String) throws(Failure) {
    for part in package.partNames
    where try package.contentType(of: part)?.hasSuffix("drawingml.chart+xml") == true {
      let scan = try package.scan(of: part)
      let names = scan.elements(named: XMLName(Namespace.chart, "pivotSource")).compactMap {
        scan.child(of: $0, named: XMLName(Namespace.chart, "name"))
      }
      let patches = names.compactMap { name in
        PivotSource(scan.text(of: name))?.renamingSheet(old, to: new).map {
          XMLPatch(range: scan.contentRange(of: name), replacement: XMLText.encodedContent($0))
        }
      }
      try package.apply(patches, to: part)
    }
  }
}
