/// The content types of parts that somebody answers for (ECMA-376-1 §12.3, MS-XLSX §2.1).
///
/// They go with the types of relationships; a part that only one of the two knows is told of.
enum ClaimedContentTypes {
  static func contains(_ type: String) -> Bool {
    let type = type.lowercased()
    // Generic types say nothing: the relationship does.
    if ["application/xml", "text/xml", "application/octet-stream"].contains(type) { return true }
    if media.contains(where: type.hasPrefix) { return true }
    return known.contains { prefix, names in
      type.hasPrefix(prefix) && names.contains(String(type.dropFirst(prefix.count)))
    }
  }

  private static let media = ["image/", "audio/", "video/", "font/", "application/x-font"]

  private static let known: [(prefix: String, names: Set<String>)] = [
    (
      "application/vnd.openxmlformats-officedocument.spreadsheetml.",
      [
        "sheet.main+xml", "template.main+xml", "worksheet+xml", "chartsheet+xml", "styles+xml",
        "sharedstrings+xml", "comments+xml", "table+xml", "pivottable+xml",
        "pivotcachedefinition+xml", "pivotcacherecords+xml", "connections+xml", "calcchain+xml",
        "volatiledependencies+xml", "tablesinglecells+xml", "sheetmetadata+xml",
        "externallink+xml", "querytable+xml", "usernames+xml", "printersettings",
        "customproperty",
      ]
    ),
    (
      "application/vnd.openxmlformats-officedocument.",
      [
        "drawing+xml", "vmldrawing", "theme+xml", "themeoverride+xml", "extended-properties+xml",
        "custom-properties+xml", "customxmlproperties+xml", "oleobject",
        "drawingml.chart+xml", "drawingml.chartshapes+xml", "drawingml.diagramdata+xml",
        "drawingml.diagramlayout+xml", "drawingml.diagramstyle+xml",
        "drawingml.diagramcolors+xml",
      ]
    ),
    (
      "application/vnd.openxmlformats-package.",
      [
        "relationships+xml", "core-properties+xml", "digital-signature-origin",
        "digital-signature-xmlsignature+xml",
      ]
    ),
    (
      "application/vnd.ms-excel.",
      [
        "sheet.macroenabled.main+xml", "template.macroenabled.main+xml",
        "addin.macroenabled.main+xml", "controlproperties+xml", "threadedcomments+xml",
        "person+xml", "slicer+xml", "slicercache+xml", "timeline+xml", "timelinecache+xml",
        "rdrichvalue+xml", "rdrichvaluestructure+xml", "rdrichvaluetypes+xml", "rdarray+xml",
        "rdsupportingpropertybag+xml", "rdsupportingpropertybagstructure+xml", "richstyles+xml",
        "richvaluerel+xml", "featurepropertybag+xml", "rdrichvaluewebimage+xml",
        "attachedtoolbars",
      ]
    ),
    (
      "application/vnd.ms-office.",
      [
        "chartstyle+xml", "chartcolorstyle+xml", "chartex+xml", "activex+xml", "activex",
        "vbaproject", "vbaprojectsignature", "drawingml.diagramdrawing+xml",
        "webextension+xml", "webextensiontaskpanes+xml",
      ]
    ),
  ]
}
