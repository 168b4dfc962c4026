import SpreadsheetML
import Testing
import TestSupport

/// What becomes of lists whose members a deletion takes away.
struct ReferenceListTests {
  private func content(_ fragment: String, after edit: StructuralEdit) throws -> String {
    var workbook = try WorkbookBuilder("<sheetData/>" + fragment).open()
    try workbook.apply(edit, to: "Sheet1")
    return String(try workbook.content().dropFirst("<sheetData/>".count))
  }

  @Test func countsFollowDeletedMembers() throws {
    #expect(
      try content(
        "<mergeCells count=\"2\"><mergeCell ref=\"C1:C2\"/><mergeCell ref=\"A1:B1\"/></mergeCells>",
        after: .deletingColumns(at: 3))
        == "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>")
    #expect(
      try content(
        "<dataValidations count=\"2\"><dataValidation sqref=\"C1\"><formula1>C9</formula1>"
          + "</dataValidation><dataValidation sqref=\"A1\"/></dataValidations>",
        after: .deletingColumns(at: 3))
        == "<dataValidations count=\"1\"><dataValidation sqref=\"A1\"/></dataValidations>")
    #expect(
      try content(
        "<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"4\" man=\"1\"/>"
          + "<brk id=\"9\" man=\"1\"/></rowBreaks>", after: .deletingRows(at: 5))
        == "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"8\" man=\"1\"/></rowBreaks>")
  }

  @Test(arguments: [
    "<mergeCells count=\"1\"><mergeCell ref=\"C1:C2\"/></mergeCells>",
    "<dataValidations count=\"1\"><dataValidation sqref=\"C1\"/></dataValidations>",
    "<hyperlinks><hyperlink ref=\"C1\"/><hyperlink ref=\"C2:C9\"/></hyperlinks>",
    "<protectedRanges><protectedRange sqref=\"C1\"/></protectedRanges>",
    "<ignoredErrors><ignoredError sqref=\"C1\"/></ignoredErrors>",
    "<cellWatches><cellWatch r=\"C1\"/></cellWatches>",
    "<scenarios><scenario><inputCells r=\"C1\"/></scenario></scenarios>",
    "<colBreaks count=\"1\"><brk id=\"2\"/></colBreaks>",
    "<conditionalFormatting sqref=\"C1\"><cfRule><formula>C1</formula></cfRule>"
      + "</conditionalFormatting>",
    "<autoFilter ref=\"C1:C9\"><sortState ref=\"C1:C9\"><sortCondition ref=\"C1:C9\"/></sortState>"
      + "</autoFilter>",
    "<extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline>"
      + "<xm:f>Sheet1!A1:B1</xm:f><xm:sqref>C1</xm:sqref></x14:sparkline></x14:sparklines>"
      + "</x14:sparklineGroup></x14:sparklineGroups></ext></extLst>",
    "<extLst><ext><x14:dataValidations count=\"1\"><x14:dataValidation><xm:sqref>C1</xm:sqref>"
      + "</x14:dataValidation></x14:dataValidations></ext></extLst>",
  ])
  func emptiedListGoes(fragment: String) throws {
    #expect(try content(fragment, after: .deletingColumns(at: 3)).isEmpty)
  }

  @Test func otherExtensionsStayWhenOneGoes() throws {
    #expect(
      try content(
        "<extLst><ext uri=\"a\"><x14:dataValidations><x14:dataValidation><xm:sqref>C1</xm:sqref>"
          + "</x14:dataValidation></x14:dataValidations></ext><ext uri=\"b\"/></extLst>",
        after: .deletingColumns(at: 3)) == "<extLst><ext uri=\"b\"/></extLst>")
  }

  /// A merged range of one cell makes Excel repair the file.
  @Test func mergedRangeThatShrinksToOneCellGoes() throws {
    #expect(
      try content(
        "<mergeCells count=\"2\"><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"B2:D2\"/></mergeCells>",
        after: .deletingColumns(at: 3))
        == "<mergeCells count=\"1\"><mergeCell ref=\"B2:C2\"/></mergeCells>")
  }

  /// ECMA-376-1 §18.3.2.7 filterColumn: `colId` counts from the filter's first column.
  @Test func filteredColumnsFollow() throws {
    let filter = { (ref: String, ids: [Int]) in
      "<autoFilter ref=\"\(ref)\">"
        + ids.map { "<filterColumn colId=\"\($0)\"/>" }.joined() + "</autoFilter>"
    }
    let before = filter("B1:F9", [0, 1, 3])
    #expect(
      try content(before, after: .insertingColumns(at: 3)) == filter("B1:G9", [0, 2, 4]))
    #expect(
      try content(before, after: .insertingColumns(at: 2)) == filter("C1:G9", [0, 1, 3]))
    #expect(try content(before, after: .deletingColumns(at: 3)) == filter("B1:E9", [0, 2]))
    #expect(try content(before, after: .deletingColumns(at: 2)) == filter("B1:E9", [0, 2]))
    #expect(
      try content(before, after: .deletingColumns(at: 1, count: 2)) == filter("A1:D9", [0, 2]))
    #expect(try content(before, after: .insertingRows(at: 1)) == filter("B2:F10", [0, 1, 3]))
  }

  /// ECMA-376-1 §18.3.1.3 brk: `id` is the line above (left of) the break.
  @Test func pageBreakStaysBeforeItsLine() throws {
    let breaks = { (id: Int) in
      "<colBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"\(id)\" man=\"1\"/></colBreaks>"
    }
    #expect(try content(breaks(1), after: .insertingColumns(at: 3)) == breaks(1))
    #expect(try content(breaks(2), after: .insertingColumns(at: 3)) == breaks(3))
    #expect(try content(breaks(3), after: .insertingColumns(at: 3)) == breaks(4))
    #expect(try content(breaks(3), after: .insertingRows(at: 3)) == breaks(3))
  }
}
