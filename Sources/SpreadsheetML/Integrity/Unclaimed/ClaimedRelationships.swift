import OPC

/// The types of relationships that somebody answers for (ECMA-376-1 §12.3, MS-XLSX §2.1).
enum ClaimedRelationships {
  static let all = followed.union(positionFree).union(opaque)

  private static let microsoft = "http://schemas.microsoft.com/office/"

  /// Parts whose references follow edits.
  private static let followed = office([
    "officeDocument", "worksheet", "chartsheet", "drawing", "vmlDrawing", "comments", "table",
    "chart", "pivotTable", "pivotCacheDefinition", "connections", "ctrlProp", "tableSingleCells",
    "hyperlink", "extended-properties", "volatileDependencies", "chartUserShapes",
    // Dropped, and made anew by Excel.
    "calcChain",
  ]).union(
    microsoft([
      "2017/10/relationships/threadedComment", "2014/relationships/chartEx",
    ]))

  /// Parts that speak of no cell.
  private static let positionFree = office([
    "styles", "theme", "themeOverride", "sharedStrings", "sheetMetadata", "custom-properties",
    "customXml", "customXmlProps", "xmlMaps", "queryTable", "pivotCacheRecords",
    // Other workbooks keep their own cells.
    "externalLink", "externalLinkPath", "usernames",
    // Diagrams have no cells.
    "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors",
    "control",
  ]).union(
    microsoft([
      "2007/relationships/slicer", "2007/relationships/slicerCache",
      "2011/relationships/timeline", "2011/relationships/timelineCache",
      "2011/relationships/chartStyle", "2011/relationships/chartColorStyle",
      "2007/relationships/diagramDrawing", "2017/10/relationships/person",
      "2017/06/relationships/rdRichValue", "2017/06/relationships/rdRichValueStructure",
      "2017/06/relationships/rdRichValueTypes", "2017/06/relationships/rdArray",
      "2017/06/relationships/rdSupportingPropertyBag",
      "2017/06/relationships/rdSupportingPropertyBagStructure",
      "2017/06/relationships/richStyles", "2022/10/relationships/richValueRel",
      "2022/11/relationships/FeaturePropertyBag", "2020/07/relationships/rdrichvaluewebimage",
      "2006/relationships/ui/extensibility", "2007/relationships/ui/extensibility",
      "2006/relationships/ui/userCustomization", "2011/relationships/webextension",
      "2011/relationships/webextensiontaskpanes",
    ])
  ).union([
    .coreProperties,
    // A misspelling in the wild.
    RelationshipType(
      rawValue: "http://schemas.openxmlformats.org/officedocument/2006/relationships"
        + "/metadata/core-properties"),
    RelationshipType(
      rawValue: "http://schemas.openxmlformats.org/package/2006/relationships"
        + "/digital-signature/origin"),
  ])

  /// Parts that are data of other programs, in types of their own.
  static let opaque = office([
    "image", "audio", "video", "oleObject", "package", "printerSettings", "customProperty", "font",
    "powerPivotData",
  ]).union(
    microsoft([
      "2006/relationships/vbaProject", "2006/relationships/activeXControlBinary",
      "2006/relationships/attachedToolbars", "2007/relationships/hdphoto",
      "2007/relationships/media", "2006/relationships/wordVbaData",
      "2006/relationships/vbaProjectSignature",
    ])
  ).union([
    RelationshipType(
      rawValue: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail")
  ])

  private static func office(_ names: [String]) -> Set<RelationshipType> {
    Set(names.map(RelationshipType.office))
  }

  private static func microsoft(_ names: [String]) -> Set<RelationshipType> {
    Set(names.map { RelationshipType(rawValue: microsoft + $0) })
  }
}
