import LibXML

extension ReferenceHolder {
  /// Holders in the workbook part: names, print areas and titles (ECMA-376-1 §18.2.5).
  static let workbook: [ReferenceHolder] = [
    ReferenceHolder(
      element: .main("definedName"), place: .text, content: .nameFormula, loss: .none)
  ]

  /// Holders in comment parts (ECMA-376-1 §18.7.3 comment; MS-XLSX §2.6.205 threadedComment).
  static let comments: [ReferenceHolder] = [
    main("comment", "ref", .cell),
    ReferenceHolder(
      element: XMLName(Namespace.threadedComments, "threadedComment"), place: .attribute("ref"),
      content: .cell),
  ]

  /// Holders in table parts (ECMA-376-1 §18.5.1.2 table).
  static let table: [ReferenceHolder] = [
    main("table", "ref", .range, loss: .none),
    main("autoFilter", "ref", .range, loss: .none, growth: .beforeTotals),
    main("sortState", "ref", .range, growth: .beforeTotals),
    main("sortCondition", "ref", .range, growth: .beforeTotals),
    formulaText(.main("calculatedColumnFormula")),
    formulaText(.main("totalsRowFormula")),
  ]

  /// Holders in chart parts (ECMA-376-1 §21.2.2.65 f) and their extensions.
  static let chart: [ReferenceHolder] = [
    formulaText(XMLName(Namespace.chart, "f")),
    formulaText(XMLName("http://schemas.microsoft.com/office/drawing/2012/chart", "f")),
    formulaText(XMLName("http://schemas.microsoft.com/office/drawing/2012/chart", "sqref")),
    formulaText(XMLName("http://schemas.microsoft.com/office/drawing/2014/chartex", "f")),
    // The name of a dimension (MS-ODRAWXML §2.24.3.77 CT_Formula).
    formulaText(XMLName("http://schemas.microsoft.com/office/drawing/2014/chartex", "nf")),
  ]

  /// Holders in drawing parts: shapes that show a cell (ECMA-376-1 §20.5.2.29 sp).
  static let drawing: [ReferenceHolder] = [
    ReferenceHolder(
      element: .sheetDrawing("sp"), place: .attribute("textlink"), content: .formula, loss: .none),
    // A picture of cells that shows them as they are (MS-ODRAWXML §2.3.1.7 cameraTool).
    ReferenceHolder(
      element: XMLName("http://schemas.microsoft.com/office/drawing/2010/main", "cameraTool"),
      place: .attribute("cellRange"), content: .formula, loss: .none),
  ]

  /// Holders in drawings on charts (ECMA-376-1 §21.3.2.20 sp).
  static let chartShapes: [ReferenceHolder] = [
    ReferenceHolder(
      element: XMLName("http://schemas.openxmlformats.org/drawingml/2006/chartDrawing", "sp"),
      place: .attribute("textlink"), content: .formula, loss: .none)
  ]

  /// Holders in VML drawings: form controls (ECMA-376-4 §19.4.2.23 FmlaLink and its kin).
  static let vml: [ReferenceHolder] = [
    "FmlaLink", "FmlaRange", "FmlaTxbx", "FmlaPict", "FmlaGroup",
  ]
  .map { formulaText(XMLName(Namespace.excelVML, $0)) }

  /// Holders in form control properties (MS-XLSX §2.6.39 formControlPr).
  static let controlProperties: [ReferenceHolder] = [
    "fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup",
  ]
  .map {
    ReferenceHolder(
      element: XMLName(Namespace.excel2010, "formControlPr"), place: .attribute($0),
      content: .formula, loss: .none)
  }

  /// Holders in pivot tables and their caches (ECMA-376-1 §18.10.1.49, §18.10.1.95).
  static let pivot: [ReferenceHolder] = [
    main("location", "ref", .range, loss: .none),
    main("worksheetSource", "ref", .range, loss: .none, sheetAttribute: "sheet"),
    main("rangeSet", "ref", .range, loss: .none, sheetAttribute: "sheet"),
  ]

  /// Holders in parts of cells bound to XML data (ECMA-376-1 §18.5.2.2 singleXmlCell).
  static let singleCellTables: [ReferenceHolder] = [main("singleXmlCell", "r", .cell)]

  /// Holders in relationship parts: the links of shapes (ECMA-376-1 §20.1.2.2.23 hlinkHover and
  /// hlinkClick) to places in this workbook.
  static let relationships: [ReferenceHolder] = [
    ReferenceHolder(
      element: XMLName(
        "http://schemas.openxmlformats.org/package/2006/relationships", "Relationship"),
      place: .attribute("Target"), content: .fragment, loss: .none)
  ]

  /// Holders in query connections (ECMA-376-1 §18.13.6 parameter).
  static let connections: [ReferenceHolder] = [main("parameter", "cell", .formula, loss: .none)]
}
