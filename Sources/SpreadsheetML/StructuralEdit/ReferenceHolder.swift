import LibXML

/// One kind of place that holds a reference: an attribute or the text of an element.
///
/// Adding a holder is adding a row to one of the tables below. What is more than a reference
/// (cells, column widths, anchors, note boxes) has code of its own.
struct ReferenceHolder {
  enum Place {
    case text
    case attribute(String)
  }

  /// How the reference is written.
  enum Content {
    case cell
    /// The top left cell of a view.
    case firstVisibleCell
    case range
    /// A range that is none with one cell.
    case mergedRange
    /// Ranges divided by spaces (ECMA-376-1 §18.18.76 ST_Sqref).
    case rangeList
    case formula
    /// A place in this workbook, as hyperlinks name it: formula syntax, or anything else.
    case location
    /// The target of a relationship: a location where it begins with `#`.
    case fragment
    /// 1-based number of the row (column) below (right of) a page break, less one.
    case rowBreak, columnBreak
  }

  /// What happens when nothing of the reference is left after a deletion.
  enum Loss {
    /// The element goes.
    case element
    /// The closest enclosing element of this name goes.
    case ancestor(XMLName)
    /// The reference stays as it is.
    case none
  }

  var element: XMLName
  var place: Place
  var content: Content
  var loss: Loss = .element
  /// Only below an element of this name.
  var parent: XMLName?
  /// The attribute that names the sheet the reference speaks of; nil: the sheet of the part.
  var sheetAttribute: String?
}

extension ReferenceHolder {
  private static func main(
    _ element: String, _ attribute: String, _ content: Content, loss: Loss = .element,
    parent: String? = nil, sheetAttribute: String? = nil
  ) -> ReferenceHolder {
    ReferenceHolder(
      element: .main(element), place: .attribute(attribute), content: content, loss: loss,
      parent: parent.map(XMLName.main), sheetAttribute: sheetAttribute)
  }

  private static func formulaText(_ name: XMLName, parent: XMLName? = nil) -> ReferenceHolder {
    ReferenceHolder(element: name, place: .text, content: .formula, loss: .none, parent: parent)
  }

  /// Holders in worksheet parts (ECMA-376-1 §18.3.1.99 worksheet), cells apart.
  static let worksheet: [ReferenceHolder] =
    [
      main("sheetPr", "syncRef", .firstVisibleCell, loss: .none),
      main("sheetView", "topLeftCell", .firstVisibleCell, loss: .none),
      main("pane", "topLeftCell", .firstVisibleCell, loss: .none),
      main("customSheetView", "topLeftCell", .firstVisibleCell, loss: .none),
      main("mergeCell", "ref", .mergedRange),
      main("autoFilter", "ref", .range),
      main("sortState", "ref", .range),
      main("sortCondition", "ref", .range),
      main("conditionalFormatting", "sqref", .rangeList),
      formulaText(.main("formula"), parent: .main("cfRule")),
      main("cfvo", "val", .formula, loss: .none),
      main("dataValidation", "sqref", .rangeList),
      formulaText(.main("formula1")),
      formulaText(.main("formula2")),
      main("hyperlink", "ref", .range),
      main("hyperlink", "location", .location, loss: .none),
      main("protectedRange", "sqref", .rangeList),
      main("ignoredError", "sqref", .rangeList),
      main("inputCells", "r", .cell),
      main("scenarios", "sqref", .rangeList, loss: .none),
      main("cellWatch", "r", .cell),
      main("cellSmartTags", "r", .cell),
      main("brk", "id", .rowBreak, parent: "rowBreaks"),
      main("brk", "id", .columnBreak, parent: "colBreaks"),
      main("dataRef", "ref", .range, loss: .none, sheetAttribute: "sheet"),
      main("webPublishItem", "sourceRef", .range, loss: .none),
      main("controlPr", "linkedCell", .formula, loss: .none),
      main("controlPr", "listFillRange", .formula, loss: .none),
    ] + extensions

  /// Holders of Excel 2010's and later extensions (MS-XLSX §2.4): x14 formats, validations and
  /// sparklines all use `xm:f` and `xm:sqref`.
  private static let extensions: [ReferenceHolder] = [
    formulaText(XMLName(Namespace.excelFormula, "f")),
    extensionRanges(below: "conditionalFormatting"),
    extensionRanges(below: "dataValidation"),
    extensionRanges(below: "sparkline"),
    extensionRanges(below: "ignoredError"),
    extensionRanges(below: "protectedRange"),
  ]

  private static func extensionRanges(below name: String) -> ReferenceHolder {
    let parent = XMLName(Namespace.excel2010, name)
    return ReferenceHolder(
      element: XMLName(Namespace.excelFormula, "sqref"), place: .text, content: .rangeList,
      loss: .ancestor(parent), parent: parent)
  }

  /// Holders in the workbook part: names, print areas and titles (ECMA-376-1 §18.2.5).
  static let workbook: [ReferenceHolder] = [formulaText(.main("definedName"))]

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
    main("autoFilter", "ref", .range, loss: .none),
    main("sortState", "ref", .range),
    main("sortCondition", "ref", .range),
    formulaText(.main("calculatedColumnFormula")),
    formulaText(.main("totalsRowFormula")),
  ]

  /// Holders in chart parts (ECMA-376-1 §21.2.2.65 f) and their extensions.
  static let chart: [ReferenceHolder] = [
    formulaText(XMLName(Namespace.chart, "f")),
    formulaText(XMLName("http://schemas.microsoft.com/office/drawing/2012/chart", "f")),
    formulaText(XMLName("http://schemas.microsoft.com/office/drawing/2012/chart", "sqref")),
    formulaText(XMLName("http://schemas.microsoft.com/office/drawing/2014/chartex", "f")),
  ]

  /// Holders in drawing parts: shapes that show a cell (ECMA-376-1 §20.5.2.29 sp).
  static let drawing: [ReferenceHolder] = [
    ReferenceHolder(
      element: .sheetDrawing("sp"), place: .attribute("textlink"), content: .formula, loss: .none)
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

  /// Holders in parts of the workbook as a whole.
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
