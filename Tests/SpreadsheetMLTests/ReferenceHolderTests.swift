import SpreadsheetML
import Testing
import TestSupport

/// Where the references of a worksheet land when column C is inserted or deleted.
struct ReferenceHolderTests {
  private func content(_ fragment: String, after edit: StructuralEdit) throws -> String {
    var workbook = try WorkbookBuilder("<sheetData/>" + fragment).open()
    try workbook.apply(edit, to: "Sheet1")
    return String(try workbook.content().dropFirst("<sheetData/>".count))
  }

  /// A holder as `%` in its element, so that each test reads as one line.
  private static let holders = [
    "<autoFilter ref=\"%\"/>",
    "<autoFilter ref=\"%\"><sortState ref=\"%\"><sortCondition ref=\"%\"/></sortState></autoFilter>",
    "<sortState ref=\"%\"/>",
    "<mergeCells count=\"1\"><mergeCell ref=\"%\"/></mergeCells>",
    "<conditionalFormatting sqref=\"%\"/>",
    "<dataValidations count=\"1\"><dataValidation sqref=\"%\"/></dataValidations>",
    "<hyperlinks><hyperlink ref=\"%\" location=\"Sheet1!%\"/></hyperlinks>",
    "<hyperlinks><hyperlink ref=\"%\" location=\"#'sheet1'!%\"/></hyperlinks>",
    "<protectedRanges><protectedRange sqref=\"%\" name=\"a\"/></protectedRanges>",
    "<ignoredErrors><ignoredError sqref=\"%\" numberStoredAsText=\"1\"/></ignoredErrors>",
    "<customSheetViews><customSheetView><autoFilter ref='%'/></customSheetView></customSheetViews>",
    "<conditionalFormatting><cfRule><formula>%=1</formula></cfRule></conditionalFormatting>",
    "<conditionalFormatting><cfRule><dataBar><cfvo val=\"%\"/></dataBar></cfRule>"
      + "</conditionalFormatting>",
    "<dataValidations><dataValidation><formula1>Sheet1!%</formula1><formula2>%</formula2>"
      + "</dataValidation></dataValidations>",
    "<controls><control><controlPr linkedCell=\"%\" listFillRange=\"%\"/></control></controls>",
    "<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting>"
      + "<xm:sqref>%</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>"
      + "<ext><x14:dataValidations count=\"1\"><x14:dataValidation><xm:sqref>%</xm:sqref>"
      + "</x14:dataValidation></x14:dataValidations></ext></extLst>",
    "<extLst><ext><x14:sparklineGroups><x14:sparklineGroup><xm:f>Sheet1!%</xm:f><x14:sparklines>"
      + "<x14:sparkline><xm:f>Sheet1!%</xm:f><xm:sqref>%</xm:sqref></x14:sparkline>"
      + "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>",
  ]

  private func filled(_ holder: String, _ reference: String) -> String {
    holder.split(separator: "%", omittingEmptySubsequences: false).joined(separator: reference)
  }

  @Test(arguments: holders)
  func insertedColumnMovesTheReference(holder: String) throws {
    // Before, ending just before, across, at and right of the inserted column.
    let moves = [
      ("A1:A9", "A1:A9"), ("A1:B9", "A1:B9"), ("B2:C9", "B2:D9"), ("C2:D9", "D2:E9"),
      ("E5", "F5"),
    ]
    for (before, expected) in moves {
      #expect(
        try content(filled(holder, before), after: .insertingColumns(at: 3))
          == filled(holder, expected))
    }
  }

  @Test(arguments: holders)
  func insertedRowsMoveTheReference(holder: String) throws {
    // Rows right below a rule's range obey it too.
    let names = ["conditionalFormatting", "dataValidation"]
    let isRule = holder.contains("sqref") && names.contains { holder.contains($0) }
    let moves = [
      ("A1:D2", isRule ? "A1:D4" : "A1:D2"), ("A2:D3", "A2:D5"), ("A3:D3", "A5:D5"), ("D9", "D11"),
    ]
    for (before, expected) in moves {
      #expect(
        try content(filled(holder, before), after: .insertingRows(at: 3, count: 2))
          == filled(holder, expected))
    }
  }

  @Test(arguments: holders)
  func deletedColumnShrinksOrMovesTheReference(holder: String) throws {
    let moves = [("A1:B9", "A1:B9"), ("B2:D9", "B2:C9"), ("C2:E9", "C2:D9"), ("F5", "E5")]
    for (before, expected) in moves {
      #expect(
        try content(filled(holder, before), after: .deletingColumns(at: 3))
          == filled(holder, expected))
    }
  }

  @Test(arguments: holders)
  func deletingTheInsertedColumnGivesTheSameBytes(holder: String) throws {
    for reference in ["A1:A1", "B2:C9", "C2:C2", "D4:F4", "A1:XFD1", "B1:C1048576"] {
      var workbook = try WorkbookBuilder("<sheetData/>" + filled(holder, reference)).open()
      let before = try workbook.content()
      try workbook.apply(.insertingColumns(at: 3, count: 2), to: "Sheet1")
      try workbook.apply(.deletingColumns(at: 3, count: 2), to: "Sheet1")
      #expect(try workbook.content() == before)
    }
  }

  @Test func listsOfRangesMoveRangeByRange() throws {
    #expect(
      try content(
        "<conditionalFormatting sqref=\"A1 B1:C2 D4\"/>", after: .insertingColumns(at: 3))
        == "<conditionalFormatting sqref=\"A1 B1:D2 E4\"/>")
    #expect(
      try content("<conditionalFormatting sqref=\"A1 C1:C2 D4\"/>", after: .deletingColumns(at: 3))
        == "<conditionalFormatting sqref=\"A1 C4\"/>")
  }

  @Test(arguments: [
    "", "XFE1", "A0", "A1048577", "A:B1", "あ", "A1:B2:C3", "9999999999999999999999", "A1 XFE1",
  ])
  func malformedReferencesStay(reference: String) throws {
    let fragment = "<mergeCells><mergeCell ref=\"\(reference)\"/></mergeCells>"
    #expect(try content(fragment, after: .insertingColumns(at: 3)) == fragment)
    #expect(try content(fragment, after: .deletingRows(at: 1)) == fragment)
  }

  @Test func formulasOfOtherSheetsAndTheirLinksFollow() throws {
    let fragment =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>Sheet1!D1+D1</f></c></row></sheetData>"
      + "<hyperlinks><hyperlink ref=\"D1\" location=\"Sheet1!D1\"/></hyperlinks>"
    var workbook = try WorkbookBuilder().adding(sheet: "集計", fragment).open()
    try workbook.insertColumns(at: 3, in: "Sheet1")
    #expect(
      try workbook.content(ofPart: "/xl/worksheets/sheet2.xml")
        == "<sheetData><row r=\"1\"><c r=\"A1\"><f>Sheet1!E1+D1</f></c></row></sheetData>"
        + "<hyperlinks><hyperlink ref=\"D1\" location=\"Sheet1!E1\"/></hyperlinks>")
  }
}
