import Diagnostics
import LibZip
public import SpreadsheetML

/// Makes minimal workbooks from fragments of XML, for tests.
///
/// Fragments stand inside roots that declare the usual prefixes: `r`, `mc`, `xdr`, `x14`, `xm`.
public struct WorkbookBuilder {
  private var sheets: [(name: String, state: String?, part: String)] = []
  private var parts: [Part] = []
  private var beforeSheets = ""
  private var behindSheets = ""

  private struct Part {
    var name: String
    var bytes: [UInt8]
    var contentType: String?
    var relationshipType: String
    var source: String
    var target: String
  }

  /// A workbook with one worksheet, `/xl/worksheets/sheet1.xml`, that holds `content`.
  public init(_ content: String = "<sheetData/>", sheet: String = "Sheet1") {
    self = adding(sheet: sheet, content)
  }

  /// A workbook without sheets.
  public static var empty: WorkbookBuilder {
    var builder = WorkbookBuilder()
    builder.sheets = []
    builder.parts = []
    return builder
  }

  /// The builder with one more worksheet, `/xl/worksheets/sheet<n>.xml`.
  public func adding(
    sheet name: String, _ content: String = "<sheetData/>", state: String? = nil
  ) -> WorkbookBuilder {
    let root = "<worksheet \(Self.namespaces)>\(content)</worksheet>"
    return adding(sheet: name, part: Array(root.utf8), state: state)
  }

  /// The builder with one more worksheet or chart sheet whose part is given whole.
  public func adding(
    sheet name: String, part bytes: [UInt8], state: String? = nil, kind: String = "worksheet",
    at path: String? = nil, target: String? = nil
  ) -> WorkbookBuilder {
    var copy = self
    let path = path ?? "/xl/\(kind)s/sheet\(sheets.count + 1).xml"
    copy.sheets.append((name, state, path))
    copy.parts.append(
      Part(
        name: path, bytes: bytes, contentType: Self.spreadsheet + kind + "+xml",
        relationshipType: Self.office + kind, source: Self.workbookPath, target: target ?? path))
    return copy
  }

  /// The builder with a part that `source` relates to.
  ///
  /// - Parameters:
  ///   - path: the part's name, such as `/xl/comments1.xml`.
  ///   - relationship: the last step of the relationship's type, or all of it.
  ///   - contentType: what follows `…officedocument.`, or all of it; nil for none.
  ///   - content: the part, namespace declarations included.
  ///   - source: the part that relates to it; the first sheet unless told otherwise, `/` for the
  ///     package.
  /// - Returns: the builder with the part.
  public func adding(
    part path: String, relationship: String, contentType: String? = nil, _ content: String,
    to source: String = "/xl/worksheets/sheet1.xml"
  ) -> WorkbookBuilder {
    var copy = self
    let isWhole = contentType?.contains("/") == true
    copy.parts.append(
      Part(
        name: path, bytes: Array(content.utf8),
        contentType: isWhole
          ? contentType : contentType.map { "application/vnd.openxmlformats-officedocument." + $0 },
        relationshipType: relationship.contains("/") ? relationship : Self.office + relationship,
        source: source, target: path))
    return copy
  }

  /// The builder with a shared string part that holds these `si` elements.
  public func sharedStrings(_ items: String, attributes: String = "") -> WorkbookBuilder {
    adding(
      part: "/xl/sharedStrings.xml", relationship: "sharedStrings",
      contentType: "spreadsheetml.sharedStrings+xml",
      "<sst xmlns=\"\(Self.main)\"\(attributes)>\(items)</sst>", to: Self.workbookPath)
  }

  /// The builder with a style part that holds `content`.
  public func styles(_ content: String) -> WorkbookBuilder {
    adding(
      part: "/xl/styles.xml", relationship: "styles", contentType: "spreadsheetml.styles+xml",
      "<styleSheet xmlns=\"\(Self.main)\">\(content)</styleSheet>", to: Self.workbookPath)
  }

  /// The builder with a drawing of the first sheet that holds `anchors` (prefixes `xdr`, `a`).
  public func drawing(_ anchors: String) -> WorkbookBuilder {
    adding(
      part: "/xl/drawings/drawing1.xml", relationship: "drawing", contentType: "drawing+xml",
      "<xdr:wsDr \(Self.namespaces) xmlns:a=\"\(Self.drawingMain)\">\(anchors)</xdr:wsDr>")
  }

  /// The builder with children of `workbook` before and behind `sheets`.
  public func workbook(before: String = "", behind: String = "") -> WorkbookBuilder {
    var copy = self
    copy.beforeSheets += before
    copy.behindSheets += behind
    return copy
  }

  /// The workbook, opened.
  public func open() throws -> Workbook { try Workbook(bytes: bytes()) }
}

extension WorkbookBuilder {
  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  public static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  public static let workbookPath = "/xl/workbook.xml"
  private static let drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main"
  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  private static let packageBase = "http://schemas.openxmlformats.org/package/2006/"
  private static let namespaces = [
    "xmlns=\"\(main)\"", "xmlns:r=\"\(office.dropLast())\"",
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"",
    "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"",
    "xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"",
    "xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"",
  ].joined(separator: " ")

  /// The file.
  public func bytes() throws -> [UInt8] {
    var entries = [(name: "[Content_Types].xml", bytes: Array(contentTypes.utf8))]
    entries.append(("xl/workbook.xml", Array(workbookXML.utf8)))
    entries += parts.map { (String($0.name.dropFirst()), $0.bytes) }
    let main = Self.relationship("rId1", Self.office + "officeDocument", Self.workbookPath)
    var bySource = ["/": [main]]
    for (index, part) in parts.enumerated() {
      bySource[part.source, default: []].append(
        Self.relationship("rId\(index + 1)", part.relationshipType, part.target))
    }
    for (source, relationships) in bySource.sorted(by: { $0.key < $1.key }) {
      let nameStart = source.lastIndex(of: "/").map { source.index(after: $0) }
      let start = nameStart ?? source.startIndex
      let path = source[..<start] + "_rels/" + source[start...] + ".rels"
      let xml =
        "<Relationships xmlns=\"\(Self.packageBase)relationships\">"
        + relationships.joined() + "</Relationships>"
      entries.append((String(path.dropFirst()), Array(xml.utf8)))
    }
    return try ZipArchive.creating(entries)
  }

  private var workbookXML: String {
    let list = sheets.enumerated().map { index, sheet in
      let number = parts.firstIndex { $0.name == sheet.part }.map { $0 + 1 } ?? 0
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      let name = sheet.name.split(separator: "&", omittingEmptySubsequences: false)
        .joined(separator: "&amp;")
      return "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(number)\"/>"
    }
    return "<workbook \(Self.namespaces)>\(beforeSheets)<sheets>\(list.joined())</sheets>"
      + "\(behindSheets)</workbook>"
  }

  private var contentTypes: String {
    let overrides = parts.compactMap { part in
      part.contentType.map { "<Override PartName=\"\(part.name)\" ContentType=\"\($0)\"/>" }
    }
    return "<Types xmlns=\"\(Self.packageBase)content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"\(Self.workbookPath)\""
      + " ContentType=\"\(Self.spreadsheet)sheet.main+xml\"/>\(overrides.joined())</Types>"
  }

  private static func relationship(_ id: String, _ type: String, _ target: String) -> String {
    let mode = target.contains("://") ? " TargetMode=\"External\"" : ""
    return "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"\(mode)/>"
  }
}
