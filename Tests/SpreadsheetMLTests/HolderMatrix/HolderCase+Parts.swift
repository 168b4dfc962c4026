@testable import SpreadsheetML
import TestSupport

/// Places beside worksheet parts.
extension HolderCase {
  static let all = worksheet + names + notes + tables + charts + shapes + controls + data

  private static let main = "xmlns=\"\(WorkbookBuilder.main)\""

  private static let names = [
    HolderCase(
      "names", of: .workbook, in: .workbook,
      "<definedNames><definedName name=\"範囲\">Sheet1!%A</definedName><definedName name=\"_xlnm.Print_Area\""
        + " localSheetId=\"0\">Sheet1!%A,Sheet1!$A$1</definedName><definedName"
        + " name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Sheet1!%X,Sheet1!%Y</definedName>"
        + "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">Sheet1!%A"
        + "</definedName><definedName name=\"ExternalData_1\" localSheetId=\"0\">Sheet1!%A"
        + "</definedName><definedName name=\"local\" localSheetId=\"1\">OFFSET(Sheet1!%c,0,1)"
        + "</definedName><definedName name=\"b\">Other!$E$5+[1]Sheet1!$E$5</definedName>"
        + "</definedNames>"),
    HolderCase(
      "places of shapes' links", of: .relationships, in: .link, "#Sheet1!%c"),
  ]

  private static let notes = [
    HolderCase(
      "note", of: .comments, in: .part("/xl/comments1.xml", "comments"),
      "<comments \(main)><commentList><comment ref=\"A1\"/><comment ref=\"%C\"/></commentList></comments>",
      loss: .content(
        "<comments \(main)><commentList><comment ref=\"A1\"/></commentList></comments>")),
    HolderCase(
      "threaded comment", of: .comments,
      in: .part(
        "/xl/threadedComments/threadedComment1.xml",
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"),
      "<ThreadedComments \(threads)><threadedComment ref=\"%C\"/></ThreadedComments>",
      loss: .content("<ThreadedComments \(threads)></ThreadedComments>")),
  ]

  private static let threads =
    "xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\""

  private static let tables = [
    HolderCase(
      "table", of: .table,
      in: .part("/xl/tables/table1.xml", "table", type: "spreadsheetml.table+xml"),
      "<table \(main) headerRowCount=\"0\" ref=\"%R\"><autoFilter ref=\"%R\"/><sortState ref=\"%R\">"
        + "<sortCondition ref=\"%R\"/></sortState><tableColumns><tableColumn><calculatedColumnFormula>Sheet1!%A"
        + "</calculatedColumnFormula><totalsRowFormula>SUM(%A)</totalsRowFormula></tableColumn>"
        + "</tableColumns></table>",
      loss: .part)
  ]

  private static let charts = [
    HolderCase(
      "chart", of: .chart,
      in: .part("/xl/charts/chart1.xml", "chart", type: "drawingml.chart+xml", of: "/"),
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
        + " xmlns:c15=\"http://schemas.microsoft.com/office/drawing/2012/chart\">"
        + "<c:f>Sheet1!%A</c:f><c:f>(Sheet1!%c,Other!$E$5)</c:f><c15:f>Sheet1!%A</c15:f>"
        + "<c15:sqref>Sheet1!%A</c15:sqref></c:chartSpace>"),
    HolderCase(
      "new kind of chart", of: .chart,
      in: .part(
        "/xl/charts/chartEx1.xml", "http://schemas.microsoft.com/office/2014/relationships/chartEx",
        type: "application/vnd.ms-office.chartex+xml", of: "/"),
      "<cx:chartSpace xmlns:cx=\"http://schemas.microsoft.com/office/drawing/2014/chartex\">"
        + "<cx:f>Sheet1!%A</cx:f><cx:nf>Sheet1!%A</cx:nf></cx:chartSpace>"),
    HolderCase(
      "shape on a chart", of: .chartShapes,
      in: .part(
        "/xl/drawings/drawing9.xml", "chartUserShapes", type: "drawingml.chartshapes+xml", of: "/"),
      "<c:userShapes xmlns:c=\"a\" xmlns:cdr=\"http://schemas.openxmlformats.org/drawingml/2006/chartDrawing\">"
        + "<cdr:sp textlink=\"Sheet1!%c\"/></c:userShapes>"),
  ]

  private static let shapes = [
    HolderCase(
      "shapes that show cells", of: .drawing,
      in: .part("/xl/drawings/drawing1.xml", "drawing", type: "drawing+xml"),
      "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
        + " xmlns:a14=\"http://schemas.microsoft.com/office/drawing/2010/main\">"
        + "<xdr:sp textlink=\"%c\"/><xdr:sp textlink=\"Sheet1!%c\"/><xdr:pic>"
        + "<a14:cameraTool cellRange=\"Sheet1!%A\" spid=\"a\"/></xdr:pic></xdr:wsDr>")
  ]

  private static let controls = [
    HolderCase(
      "controls of a VML drawing", of: .vml,
      in: .part("/xl/drawings/vmlDrawing1.vml", "vmlDrawing", type: "vmlDrawing"),
      "<xml xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + ["FmlaLink", "FmlaRange", "FmlaTxbx", "FmlaPict", "FmlaGroup"].map {
          "<x:\($0)>%A</x:\($0)><x:\($0)>Sheet1!%c</x:\($0)>"
        }.joined() + "</xml>"),
    HolderCase(
      "control properties", of: .controlProperties,
      in: .part(
        "/xl/ctrlProps/ctrlProp1.xml", "ctrlProp",
        type: "application/vnd.ms-excel.controlproperties+xml"),
      "<formControlPr xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
        + " fmlaLink=\"%c\" fmlaRange=\"Sheet1!%A\" fmlaTxbx=\"%c\" fmlaGroup=\"Sheet1!%c\"/>"),
  ]

  private static let data = [
    HolderCase(
      "pivot table", of: .pivot,
      in: .part(
        "/xl/pivotTables/pivotTable1.xml", "pivotTable", type: "spreadsheetml.pivotTable+xml"),
      "<pivotTableDefinition \(main)><location ref=\"%R\"/></pivotTableDefinition>",
      loss: .part, isWhole: true),
    HolderCase(
      "pivot cache", of: .pivot,
      in: .part(
        "/xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition",
        type: "spreadsheetml.pivotCacheDefinition+xml", of: WorkbookBuilder.workbookPath),
      "<pivotCacheDefinition \(main)><worksheetSource ref=\"%R\" sheet=\"Sheet1\"/><rangeSet"
        + " ref=\"%R\" sheet=\"sheet1\"/><rangeSet ref=\"E5:G7\" sheet=\"Other\"/></pivotCacheDefinition>"
    ),
    HolderCase(
      "cell bound to XML data", of: .singleCellTables,
      in: .part(
        "/xl/tables/tableSingleCells1.xml", "tableSingleCells",
        type: "spreadsheetml.tableSingleCells+xml"),
      "<singleXmlCells \(main)><singleXmlCell id=\"1\" r=\"%C\"/></singleXmlCells>",
      loss: .part),
    HolderCase(
      "query parameter", of: .connections,
      in: .part(
        "/xl/connections.xml", "connections", type: "spreadsheetml.connections+xml",
        of: WorkbookBuilder.workbookPath),
      "<connections \(main)><connection><parameters><parameter cell=\"Sheet1!%c\"/></parameters>"
        + "</connection></connections>"),
  ]
}
