import LibXML

extension ReferenceHolder {
  static func main(
    _ element: String, _ attribute: String, _ content: Content, loss: Loss = .element,
    parent: String? = nil, sheetAttribute: String? = nil, growth: Growth = .none
  ) -> ReferenceHolder {
    ReferenceHolder(
      element: .main(element), place: .attribute(attribute), content: content, loss: loss,
      parent: parent.map(XMLName.main), sheetAttribute: sheetAttribute, growth: growth)
  }

  static func formulaText(_ name: XMLName, parent: XMLName? = nil) -> ReferenceHolder {
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
      main("conditionalFormatting", "sqref", .rangeList, growth: .anywhere),
      formulaText(.main("formula"), parent: .main("cfRule")),
      main("cfvo", "val", .formula, loss: .none),
      main("dataValidation", "sqref", .rangeList, growth: .anywhere),
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
    extensionRanges(below: "conditionalFormatting", growth: .anywhere),
    extensionRanges(below: "dataValidation", growth: .anywhere),
    extensionRanges(below: "sparkline"),
    extensionRanges(below: "ignoredError"),
    extensionRanges(below: "protectedRange"),
  ]

  private static func extensionRanges(
    below name: String, growth: Growth = .none
  ) -> ReferenceHolder {
    let parent = XMLName(Namespace.excel2010, name)
    return ReferenceHolder(
      element: XMLName(Namespace.excelFormula, "sqref"), place: .text, content: .rangeList,
      loss: .ancestor(parent), parent: parent, growth: growth)
  }
}
