import LibXML

/// The children of a worksheet that somebody answers for (ECMA-376-1 §18.3.1.99 worksheet).
enum ClaimedContent {
  /// Children whose references the holder table follows: each with the element that holds them.
  ///
  /// A child is claimed only as long as the table has a row for that element.
  private static let followed: [String: String] = [
    "sheetPr": "sheetPr", "sheetViews": "sheetView", "protectedRanges": "protectedRange",
    "scenarios": "inputCells", "autoFilter": "autoFilter", "sortState": "sortState",
    "dataConsolidate": "dataRef", "customSheetViews": "customSheetView",
    "mergeCells": "mergeCell", "conditionalFormatting": "conditionalFormatting",
    "dataValidations": "dataValidation", "hyperlinks": "hyperlink", "rowBreaks": "brk",
    "colBreaks": "brk", "cellWatches": "cellWatch", "ignoredErrors": "ignoredError",
    "smartTags": "cellSmartTags", "webPublishItems": "webPublishItem",
  ]

  /// Children that have code of their own.
  private static let moved: Set<String> = [
    // `CellShift`, `CellFormulaRewrite`.
    "dimension", "sheetData",
    // `ColumnDimensionEdit`.
    "cols",
    // `AnchorEdit` and `NoteBoxEdit`, in the parts they name.
    "drawing", "legacyDrawing",
    // `AnchorEdit`.
    "oleObjects", "controls",
    // `TableColumnEdit`, in the parts they name.
    "tableParts",
    // `ClaimedExtensions` answers for each extension.
    "extLst",
  ]

  /// Children that speak of no cell.
  private static let positionFree: Set<String> = [
    // Sizes and flags of the whole sheet.
    "sheetFormatPr", "sheetCalcPr", "phoneticPr",
    // A password and what it locks.
    "sheetProtection",
    // Paper; print areas and titles are defined names.
    "printOptions", "pageMargins", "pageSetup", "headerFooter",
    // Pictures behind the sheet and in its header, by relationship.
    "picture", "legacyDrawingHF", "drawingHF",
    // Data of other programs, by relationship.
    "customProperties",
  ]

  /// The names of children that nobody claims, as the tags write them.
  static func unclaimedChildren(_ scan: XMLScan) -> [String] {
    content(of: 0, scan).filter { !isClaimed(scan.name(of: $0)) }.map { scan.tagName(of: $0) }
  }

  static func isClaimed(_ name: XMLName) -> Bool {
    guard name.namespace == Namespace.main else { return false }
    if let holder = followed[name.local] {
      return ReferenceHolder.worksheet.contains { $0.element == .main(holder) }
    }
    return moved.contains(name.local) || positionFree.contains(name.local)
  }

  /// The children of an element; alternatives (ECMA-376-3 §7.6 AlternateContent) opened.
  private static func content(of element: Int, _ scan: XMLScan) -> [Int] {
    let alternative = XMLName(Namespace.compatibility, "AlternateContent")
    return scan.children(of: element).flatMap { child -> [Int] in
      guard scan.name(of: child) == alternative else { return [child] }
      return scan.children(of: child).flatMap { content(of: $0, scan) }
    }
  }
}
