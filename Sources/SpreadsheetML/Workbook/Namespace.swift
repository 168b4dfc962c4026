package import LibXML

/// The namespaces of SpreadsheetML packages, in their Transitional spelling.
package enum Namespace {
  package static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  package static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  package static let spreadsheetDrawing =
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
  package static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  package static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  package static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  package static let extendedProperties =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  package static let variantTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  package static let dublinCore = "http://purl.org/dc/elements/1.1/"
  package static let excelVML = "urn:schemas-microsoft-com:office:excel"
  package static let vml = "urn:schemas-microsoft-com:vml"
  /// Excel 2010's extensions (MS-XLSX §2.6).
  package static let excel2010 =
    "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
  package static let threadedComments =
    "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
  package static let excelFormula = "http://schemas.microsoft.com/office/excel/2006/main"
}

extension XMLName {
  /// A name of the SpreadsheetML main namespace.
  package static func main(_ local: String) -> XMLName { XMLName(Namespace.main, local) }
  /// A name of the DrawingML main namespace (`a:`).
  package static func drawing(_ local: String) -> XMLName { XMLName(Namespace.drawing, local) }
  /// A name of the spreadsheet drawing namespace (`xdr:`).
  package static func sheetDrawing(_ local: String) -> XMLName {
    XMLName(Namespace.spreadsheetDrawing, local)
  }
  /// `r:id`.
  package static let relationshipID = XMLName(Namespace.relationships, "id")
}

extension XMLScan {
  /// Whether an element names a relationship (ECMA-376-1 §22.8.2.1 ST_RelationshipId); some writers leave
  /// an empty name where there is none.
  func namesRelationship(_ element: Int) -> Bool {
    !(attribute(.relationshipID, of: element) ?? "").isEmpty
  }
}
