import Diagnostics
import SpreadsheetML
import TestSupport
import Testing
import TextEdits

/// No call ends the process: what a sheet cannot have is refused, and the book is as it was.
struct RefusedCallTests {
  private typealias Call = (inout Workbook) throws -> Void

  private func refused(_ code: String, in book: String = "plain-cells", _ calls: [Call]) throws {
    var workbook = try EngineBook.open(book)
    let before = try workbook.allParts()
    for (index, call) in calls.enumerated() {
      #expect(caughtFailure { try call(&workbook) }?.code == code, "call \(index)")
    }
    #expect(try workbook.allParts() == before)
    _ = try workbook.checkedSave()
  }

  @Test func linesOffTheSheet() throws {
    try refused(
      "off-the-sheet",
      [
        { try $0.insertRows(at: 1, count: 0, in: "S") }, { try $0.insertRows(at: 0, in: "S") },
        { try $0.insertRows(at: 1_048_577, in: "S") },
        { try $0.insertRows(at: 1, count: -1, in: "S") },
        { try $0.insertRows(at: .max, count: .max, in: "S") },
        { try $0.insertRows(at: .min, count: .min, in: "S") },
        { try $0.deleteRows(at: 1, count: 2_000_000, in: "S") },
        { try $0.deleteRows(at: 1_048_576, count: 2, in: "S") },
        { try $0.insertColumns(at: 1, count: 0, in: "S") },
        { try $0.insertColumns(at: 16_385, in: "S") }, { try $0.deleteColumns(at: 0, in: "S") },
        { try $0.setRowHeight(20, ofRows: 0...0, in: "S") },
        { try $0.setRowHeights([1: 20, 0: 20], in: "S") },
        { try $0.setColumnWidth(20, ofColumns: 16_385...16_385, in: "S") },
        { try $0.setHidden(true, rows: .min ... .max, in: "S") },
        { try $0.setHidden(true, columns: 0...1, in: "S") },
        { try $0.groupColumns(0...2, isCollapsed: true, in: "S") },
        { try $0.copyRowLooks(from: 1...2, to: 2, in: "S") },
        { try $0.copyRowLooks(from: 1...2, to: 5, copies: 0, in: "S") },
        { try $0.copyRowRules(from: 1...1, to: 2, copies: -1, in: "S") },
        { try $0.copyRowStyle(from: 1, to: 0...3, in: "S") },
        { try $0.copyColumnStyle(from: 1, to: 16_384...16_385, in: "S") },
        { try $0.copyColumnRules(from: 1...1, to: 0, in: "S") },
        { try $0.copyColumnRules(from: 1...2, to: 16_384, in: "S") },
        { try $0.extendRanges(endingAt: 0, in: "S") },
        { try $0.extendRanges(by: RowGrowth(first: 3, last: 2), in: "S") },
        { try $0.insertRows(like: RowRepetition(of: 1...2, count: 0), in: "S") },
        { try $0.insertRows(like: RowRepetition(of: 1...2, count: .max), in: "S") },
        { try $0.movePageBreak(before: 0, to: .max, in: "S") },
        { try $0.merge(CellRange(rows: 0...1, columns: 1...1), in: "S") },
        {
          try $0.setCells(
            [CellReference(row: 0, column: 0): CellChange(content: .blank)], in: "S")
        },
        {
          try $0.copyStyle(
            from: CellReference(row: 1, column: 1),
            to: CellRange(rows: 1...2_000_000, columns: 1...1), in: "S")
        },
      ])
  }

  @Test func contentsThatNoCellHas() throws {
    let cell = CellReference(row: 1, column: 1)
    let long = String(repeating: "a", count: 32_768)
    try refused(
      "cell-text-too-long",
      [
        { try $0.setCell(cell, to: .text(long), in: "S") },
        { try $0.setCell(cell, to: .richText([TextRun(long)]), in: "S") },
      ])
    try refused(
      "invalid-formula",
      ["SUM(A2", "", "A1)", "\"a", "A1 B1)", String(repeating: "1+", count: 4_096) + "1"].map {
        formula in
        { try $0.setCell(cell, to: .formula(formula), in: "S") }
      })
    let whole = CellRange(rows: 1...1_048_576, columns: 1...16_384)
    try refused("range-too-large", [{ try $0.copyStyle(from: cell, to: whole, in: "S") }])
  }

  @Test func replacementsOutsideTheText() throws {
    let header = CellReference(row: 3, column: 3)
    let lists = [[5..<6], [0..<2, 1..<2], [2..<3]].map { ranges in
      ranges.map { TextReplacement(range: $0, text: "x") }
    }
    try refused(
      "replacement-invalid", in: "table-with-totals-row",
      lists.map { list in { try $0.replaceText(list, at: header, in: "S") } })
    try refused(
      "cell-text-too-long", in: "table-with-totals-row",
      [{ try $0.appendText(String(repeating: "b", count: 32_766), at: header, in: "S") }])
  }

  @Test func textAtTheLimitIsHeld() throws {
    var workbook = try EngineBook.open("plain-cells")
    let text = String(repeating: "a", count: 32_767)
    try workbook.setCell(CellReference(row: 1, column: 1), to: .text(text), in: "S")
    let saved = try Workbook(bytes: workbook.checkedSave()).worksheet(named: "S")
    #expect(saved.value(at: CellReference(row: 1, column: 1)) == .text(text))
  }

  @Test func valuesOffTheGridDoNoHarm() {
    let edit = StructuralEdit.insertingRows(at: .max, count: .max)
    #expect(!edit.isOnSheet)
    #expect(edit.shifted(.max) == nil)
    #expect(StructuralEdit.deletingRows(at: 1, count: 5).shifted(.max) == .max - 5)
    let geometry = SheetGeometry(columnWidths: [1: .max, 2: .max, 3: .min])
    _ = geometry.left(ofColumn: .max)
    _ = geometry.column(at: .min)
    #expect(RowRepetition(of: 1...3, count: .max).newRows.upperBound == 1_048_576)
    #expect([TextReplacement(range: 2..<9, text: "x")].applied(to: "abc") == "abx")
  }

  @Test func shapeOfAGroupSaysSo() throws {
    var workbook = try EngineBook.open("shape-in-group")
    let shape = try #require(try workbook.worksheet(named: "S").shapes.first)
    let failure = caughtFailure { try workbook.moveShape(shape, to: shape.anchor, in: "S") }
    #expect(failure?.code == "shape-not-free")
    #expect(failure?.description.contains("part of a group") == true)
  }

  @Test(arguments: [
    (
      "<a:extLst><a:ext uri=\"{63B3BB69-23CF-44E3-9099-C40C66FF867C}\">"
        + "<a14:compatExt spid=\"_x0000_s1025\"/></a:ext></a:extLst>", "", "form control"
    ),
    ("", "<a:graphicData><sle:slicer name=\"s\"/></a:graphicData>", "slicer"),
    ("", "", "alternatives"),
  ])
  func shapeOfAlternativesSaysSo(properties: String, choice: String, reason: String) throws {
    let namespaces =
      "xmlns:a14=\"http://schemas.microsoft.com/office/drawing/2010/main\""
      + " xmlns:sle=\"http://schemas.microsoft.com/office/drawing/2010/slicer\""
    let corners = ["from", "to"].map {
      "<xdr:\($0)><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>"
        + "<xdr:rowOff>0</xdr:rowOff></xdr:\($0)>"
    }
    let shape =
      "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"a\">\(properties)</xdr:cNvPr></xdr:nvSpPr>"
      + "</xdr:sp>"
    let anchor =
      "<xdr:twoCellAnchor>\(corners.joined())\(shape)<xdr:clientData/></xdr:twoCellAnchor>"
    let content =
      "<mc:AlternateContent \(namespaces)><mc:Choice Requires=\"a14\">\(choice)</mc:Choice>"
      + "<mc:Fallback>\(anchor)</mc:Fallback></mc:AlternateContent>"
    var workbook = try WorkbookBuilder().drawing(content).open()
    let drawn = try #require(try workbook.worksheet(named: "Sheet1").shapes.first)
    let failure = caughtFailure { try workbook.deleteShape(drawn, in: "Sheet1") }
    #expect(failure?.code == "shape-not-free")
    #expect(failure?.description.contains(reason) == true)
  }

  @Test func shapeIsChangedOnce() throws {
    let corners = ["from", "to"].map {
      "<xdr:\($0)><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>"
        + "<xdr:rowOff>0</xdr:rowOff></xdr:\($0)>"
    }
    let shape = "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"a\"/></xdr:nvSpPr></xdr:sp>"
    var workbook = try WorkbookBuilder().drawing(
      "<xdr:twoCellAnchor>\(corners.joined())\(shape)<xdr:clientData/></xdr:twoCellAnchor>"
    ).open()
    let drawn = try #require(try workbook.worksheet(named: "Sheet1").shapes.first)
    let failure = caughtFailure {
      try workbook.changeShapes([.edit(drawn, text: "x"), .delete(drawn)], in: "Sheet1")
    }
    #expect(failure?.code == "shape-changed-twice")
  }
}
