import LibXML

/// The order that the schema prescribes for the children of an element.
struct ChildOrder {
  private let names: [String]

  /// ECMA-376-1 §18.2.27 workbook (CT_Workbook).
  static let workbook = ChildOrder(
    names: [
      "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
      "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
      "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
      "fileRecoveryPr", "webPublishObjects", "extLst",
    ])

  /// ECMA-376-1 §18.3.1.99 worksheet (CT_Worksheet).
  static let worksheet = ChildOrder(
    names: [
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
      "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
      "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
      "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
      "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
      "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects",
      "controls", "webPublishItems", "tableParts", "extLst",
    ])

  /// The place of a child's name in the order; nil for names that the schema does not know.
  func position(of local: String) -> Int? { names.firstIndex(of: local) }

  /// Where a new child belongs: behind the last child that the schema puts before it (or beside
  /// it), else at the start of the content.
  func insertionOffset(of name: XMLName, in element: Int, _ scan: XMLScan) -> Int {
    let position = names.firstIndex(of: name.local) ?? names.count
    var offset = scan.contentRange(of: element).lowerBound
    for child in scan.children(of: element) {
      let local = scan.name(of: child).local
      // An unknown child (`mc:AlternateContent`) keeps its place behind what precedes it.
      guard let other = names.firstIndex(of: local), other <= position else { continue }
      offset = scan.range(of: child).upperBound
    }
    return offset
  }
}
