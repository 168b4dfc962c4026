import TestSupport

/// A workbook with references of all kinds at once, on lines 2 to 12.
enum WholeBook {
  static var builder: WorkbookBuilder {
    WorkbookBuilder(sheet, sheet: "Sheet1").adding(sheet: "Other", other)
      .adding(
        part: "/xl/comments1.xml", relationship: "comments",
        contentType: "spreadsheetml.comments+xml",
        "<comments xmlns=\"\(WorkbookBuilder.main)\"><commentList><comment ref=\"E5\"/></commentList>"
          + "</comments>"
      )
      .adding(
        part: "/xl/tables/table1.xml", relationship: "table",
        contentType: "spreadsheetml.table+xml",
        table
      )
      .adding(
        part: "/xl/drawings/vmlDrawing1.vml", relationship: "vmlDrawing", contentType: "vmlDrawing",
        vml
      )
      .drawing(["", " editAs=\"oneCell\"", " editAs=\"absolute\""].map(shape).joined())
      .adding(
        part: "/xl/charts/chart1.xml", relationship: "chart", contentType: "drawingml.chart+xml",
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
          + "<c:f>Sheet1!$B$3:$B$9</c:f></c:chartSpace>", to: "/xl/drawings/drawing1.xml"
      )
      .workbook(
        behind: "<definedNames><definedName name=\"範囲\">Sheet1!$C$4:$F$9</definedName>"
          + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Sheet1!$B:$C,Sheet1!$2:$3"
          + "</definedName></definedNames><calcPr fullCalcOnLoad=\"1\"/>")
  }

  private static let cells = [
    "<row r=\"2\" spans=\"2:6\"><c r=\"B2\" s=\"1\"><v>1</v></c><c r=\"F2\"><f>SUM(B2:E9)</f></c></row>",
    "<row r=\"3\" ht=\"40\" customHeight=\"1\"><c r=\"B3\"><f t=\"array\" ref=\"B3\">C3:C9*1</f></c></row>",
    "<row r=\"6\" hidden=\"1\"><c r=\"C6\" s=\"2\"/><c r=\"D6\"><f>C$6+Other!E5</f></c></row>",
    "<row r=\"11\"><c r=\"F11\" t=\"str\"><v>a</v></c><c r=\"G11\" t=\"str\"><v>b</v></c></row>",
    "<row r=\"12\"><c r=\"H12\" t=\"b\"><v>1</v></c></row>",
  ]

  private static let sheet =
    "<dimension ref=\"B2:H12\"/><sheetViews><sheetView topLeftCell=\"A1\"><pane xSplit=\"3\""
    + " ySplit=\"4\" topLeftCell=\"D5\" state=\"frozen\"/><selection activeCell=\"E5\" sqref=\"E5:F6\"/>"
    + "</sheetView></sheetViews><cols><col min=\"2\" max=\"4\" width=\"5\"/><col min=\"5\" max=\"5\""
    + " width=\"7\" hidden=\"1\"/><col min=\"8\" max=\"16384\" width=\"9\"/></cols>"
    + "<sheetData>\(cells.joined())</sheetData><protectedRanges><protectedRange sqref=\"B2:C3 E5\""
    + " name=\"a\"/></protectedRanges><autoFilter ref=\"C4:F9\"><filterColumn colId=\"2\"/></autoFilter>"
    + "<mergeCells count=\"2\"><mergeCell ref=\"B4:D5\"/><mergeCell ref=\"E7:E9\"/></mergeCells>"
    + "<conditionalFormatting sqref=\"B2:B9 D4:F6\"><cfRule><formula>$C2=B$3</formula></cfRule>"
    + "</conditionalFormatting><dataValidations count=\"1\"><dataValidation sqref=\"C5:C1048576\">"
    + "<formula1>$E$2:$E$9</formula1></dataValidation></dataValidations><hyperlinks>"
    + "<hyperlink ref=\"D7\" location=\"Sheet1!F9\"/></hyperlinks><rowBreaks count=\"1\""
    + " manualBreakCount=\"1\"><brk id=\"5\" min=\"1\" max=\"6\" man=\"1\"/></rowBreaks><colBreaks"
    + " count=\"1\" manualBreakCount=\"1\"><brk id=\"4\" max=\"1048575\" man=\"1\"/></colBreaks>"
    + "<ignoredErrors><ignoredError sqref=\"D2:XFD9\" formula=\"1\"/></ignoredErrors>"
    + "<controls><control><controlPr linkedCell=\"$E$6\"><anchor moveWithCells=\"1\">"
    + "\(corners(""))</anchor></controlPr></control></controls>"
    + "<tableParts count=\"1\"><tablePart r:id=\"rId4\"/></tableParts>"

  private static let other =
    "<sheetData><row r=\"5\"><c r=\"E5\"><f>SUM(Sheet1!B:D,Sheet1!$4:$6)+Sheet1!E5</f></c>"
    + "<c r=\"F5\"><f t=\"shared\" ref=\"F5:F6\" si=\"0\">Sheet1!$C$4</f></c></row>"
    + "<row r=\"6\"><c r=\"F6\"><f t=\"shared\" si=\"0\"/></c></row></sheetData>"

  private static let table =
    "<table xmlns=\"\(WorkbookBuilder.main)\" displayName=\"表\" ref=\"F11:G12\"><autoFilter"
    + " ref=\"F11:G12\"/><tableColumns count=\"2\"><tableColumn id=\"1\" name=\"a\"/>"
    + "<tableColumn id=\"2\" name=\"b\"/></tableColumns></table>"

  private static let vml =
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
    + "<v:shape><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
    + "5, 15, 4, 10, 7, 31, 8, 9</x:Anchor><x:Row>4</x:Row><x:Column>4</x:Column></x:ClientData>"
    + "</v:shape><v:shape><x:ClientData ObjectType=\"Drop\"><x:SizeWithCells/><x:Anchor>"
    + "2, 3, 3, 4, 6, 5, 8, 6</x:Anchor><x:FmlaLink>$D$4</x:FmlaLink></x:ClientData></v:shape></xml>"

  private static func corners(_ prefix: String) -> String {
    [("from", 2), ("to", 7)].map { name, line in
      "<\(prefix)\(name)><xdr:col>\(line)</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>\(line)"
        + "</xdr:row><xdr:rowOff>19050</xdr:rowOff></\(prefix)\(name)>"
    }.joined()
  }

  private static func shape(_ attributes: String) -> String {
    "<xdr:twoCellAnchor\(attributes)>\(corners("xdr:"))<xdr:sp textlink=\"$E$5\"/></xdr:twoCellAnchor>"
  }
}
