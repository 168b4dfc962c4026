import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Drawn shapes moved, relabelled, copied and deleted (ECMA-376-1 §20.5.2.33 twoCellAnchor).
struct ShapeEditTests {
  private static let part = "/xl/drawings/drawing1.xml"

  private func marker(_ name: String, _ column: Int, _ x: Int, _ row: Int, _ y: Int) -> String {
    "<xdr:\(name)><xdr:col>\(column)</xdr:col><xdr:colOff>\(x)</xdr:colOff><xdr:row>\(row)</xdr:row>"
      + "<xdr:rowOff>\(y)</xdr:rowOff></xdr:\(name)>"
  }

  private func twoCell(
    _ content: String, _ from: (Int, Int) = (1, 2), _ to: (Int, Int) = (3, 4)
  ) -> String {
    "<xdr:twoCellAnchor>\(marker("from", from.0, 10, from.1, 20))\(marker("to", to.0, 30, to.1, 40))"
      + "\(content)<xdr:clientData/></xdr:twoCellAnchor>"
  }

  private func shape(
    _ id: Int = 2, _ name: String = "右矢印 1", extension list: String = "", text: String = "x"
  ) -> String {
    "<xdr:sp macro=\"\" textlink=\"\"><xdr:nvSpPr><xdr:cNvPr id=\"\(id)\" name=\"\(name)\">\(list)</xdr:cNvPr>"
      + "</xdr:nvSpPr><xdr:spPr/>\(body(text))</xdr:sp>"
  }

  private func body(_ text: String) -> String {
    text.isEmpty
      ? "" : "<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></xdr:txBody>"
  }

  private func line(_ id: Int, from: Int, to: Int) -> String {
    "<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id=\"\(id)\" name=\"線 \(id)\"/><xdr:cNvCxnSpPr>"
      + tie("stCxn", from) + tie("endCxn", to)
      + "</xdr:cNvCxnSpPr></xdr:nvCxnSpPr><xdr:spPr/></xdr:cxnSp>"
  }

  private func tie(_ name: String, _ id: Int) -> String {
    id == 0 ? "" : "<a:\(name) id=\"\(id)\" idx=\"0\"/>"
  }

  private func edited(
    _ anchors: String, _ edit: (inout Workbook, [Shape]) throws -> Void
  ) throws -> String {
    var workbook = try WorkbookBuilder().drawing(anchors).open()
    try edit(&workbook, try workbook.worksheet(named: "Sheet1").shapes)
    #expect(workbook.changedPartNames.isSubset(of: [Self.part]))
    return try workbook.content(ofPart: Self.part)
  }

  private func anchor(_ from: (Int, Int), _ to: (Int, Int)) -> ShapeAnchor {
    ShapeAnchor(
      from: ShapeAnchor.Corner(
        cell: CellReference(row: from.1 + 1, column: from.0 + 1), x: 10, y: 20),
      to: ShapeAnchor.Corner(cell: CellReference(row: to.1 + 1, column: to.0 + 1), x: 30, y: 40))
  }

  @Test func anchorSaysTheCellsAndOffsetsOfTheFile() throws {
    _ = try edited(twoCell(shape())) { _, shapes in
      #expect(shapes.map(\.anchor) == [anchor((1, 2), (3, 4))])
      #expect(shapes.map(\.isGrouped) == [false])
    }
  }

  /// A column is 64 pixels wide, a row 15 points high.
  @Test func anchorOfOtherKindsIsWorkedOutFromTheFrame() throws {
    let absolute =
      "<xdr:absoluteAnchor><xdr:pos x=\"609610\" y=\"190520\"/><xdr:ext cx=\"609600\" cy=\"10\"/>"
      + "\(shape())</xdr:absoluteAnchor>"
    _ = try edited(absolute) { _, shapes in
      let from = ShapeAnchor.Corner(cell: CellReference(row: 2, column: 2), x: 10, y: 20)
      let to = ShapeAnchor.Corner(cell: CellReference(row: 2, column: 3), x: 10, y: 30)
      #expect(shapes.map(\.anchor) == [ShapeAnchor(from: from, to: to)])
    }
  }

  @Test func movingChangesTheCornersOnly() throws {
    let other = twoCell(shape(3, "b"))
    #expect(
      try edited(twoCell(shape()) + other) { workbook, shapes in
        try workbook.moveShape(shapes[0], to: anchor((5, 2), (9, 7)), in: "Sheet1")
      } == twoCell(shape(), (5, 2), (9, 7)) + other)
  }

  @Test func movingKeepsTheKindOfAnAnchor() throws {
    let oneCell = { (from: String, size: String) in
      "<xdr:oneCellAnchor>\(from)<xdr:ext \(size)/>\(shape())</xdr:oneCellAnchor>"
    }
    let absolute = { (place: String, size: String) in
      "<xdr:absoluteAnchor><xdr:pos \(place)/><xdr:ext \(size)/>\(shape())</xdr:absoluteAnchor>"
    }
    // Two columns and 20 EMU wide, one row and 20 EMU high.
    let size = "cx=\"1219220\" cy=\"190520\""
    let target = anchor((1, 1), (3, 2))
    #expect(
      try edited(oneCell(marker("from", 0, 0, 0, 0), "cx=\"1\" cy=\"1\"")) { workbook, shapes in
        try workbook.moveShape(shapes[0], to: target, in: "Sheet1")
      } == oneCell(marker("from", 1, 10, 1, 20), size))
    #expect(
      try edited(absolute("x=\"0\" y=\"0\"", "cx=\"1\" cy=\"1\"")) { workbook, shapes in
        try workbook.moveShape(shapes[0], to: target, in: "Sheet1")
      } == absolute("x=\"609610\" y=\"190520\"", size))
  }

  @Test func placeOffTheSheetIsRefused() throws {
    var far = anchor((0, 0), (1, 1))
    far.to.x = .max
    for target in [
      anchor((-1, 0), (1, 1)), anchor((0, 0), (16_384, 1)), anchor((5, 0), (4, 9)), far,
    ] {
      _ = try edited(twoCell(shape())) { workbook, shapes in
        let failure = caughtFailure { try workbook.moveShape(shapes[0], to: target, in: "Sheet1") }
        #expect(failure?.code == "anchor-invalid")
      }
    }
  }

  @Test func newTextLooksLikeTheFirstRun() throws {
    let texts = { (paragraphs: String) in
      twoCell(
        "<xdr:sp macro=\"\"><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"a\"/></xdr:nvSpPr><xdr:spPr/><xdr:txBody>"
          + "<a:bodyPr wrap=\"none\"/><a:lstStyle/>\(paragraphs)</xdr:txBody></xdr:sp>")
    }
    let paragraph = { (text: String) in
      "<a:p><a:pPr algn=\"ctr\"/><a:r><a:rPr sz=\"900\" b=\"1\"/><a:t>\(text)</a:t></a:r><a:endParaRPr/></a:p>"
    }
    let old = texts(
      "<a:p><a:pPr algn=\"ctr\"/><a:r><a:rPr sz=\"900\" b=\"1\"/><a:t>検</a:t></a:r><a:br/><a:r><a:rPr/>"
        + "<a:t>討</a:t></a:r><a:endParaRPr/></a:p><a:p/>")
    for (text, expected) in [
      ("実施", paragraph("実施")), ("a<\nb", paragraph("a&lt;") + paragraph("b")), ("", paragraph("")),
    ] {
      let changed = try edited(old) { workbook, shapes in
        try workbook.setText(text, of: shapes[0], in: "Sheet1")
        #expect(try workbook.worksheet(named: "Sheet1").shapes.map(\.text) == [text])
      }
      #expect(changed == texts(expected))
    }
  }

  @Test(arguments: [
    ("→実施", [("1", "→"), ("2", "実施")]), ("→見直し→", [("1", "→"), ("2", "見直し"), ("3", "→")]),
    ("→検討中→", [("1", "→"), ("2", "検討中"), ("3", "→")]), ("検→", [("1", "検"), ("3", "→")]),
    ("実施", [("1", "実施")]), ("→検討→", [("1", "→"), ("2", "検討"), ("3", "→")]),
    ("。→検討→", [("1", "。→"), ("2", "検討"), ("3", "→")]),
  ])
  func whatStaysOfATextKeepsItsRuns(text: String, runs: [(String, String)]) throws {
    let drawn = { (runs: [(String, String)]) in
      let inner = runs.map { "<a:r><a:rPr sz=\"\($0)\"/><a:t>\($1)</a:t></a:r>" }.joined()
      return twoCell(
        "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"a\"/></xdr:nvSpPr><xdr:spPr/><xdr:txBody>"
          + "<a:bodyPr/><a:p><a:pPr/>\(inner)<a:endParaRPr/></a:p></xdr:txBody></xdr:sp>")
    }
    let changed = try edited(drawn([("1", "→"), ("2", "検討"), ("3", "→")])) { workbook, shapes in
      try workbook.setText(text, of: shapes[0], in: "Sheet1")
      #expect(try workbook.worksheet(named: "Sheet1").shapes.map(\.text) == [text])
    }
    #expect(changed == drawn(runs))
  }

  @Test func shapeWithoutTextGetsABody() throws {
    let changed = try edited(twoCell(shape(text: ""))) { workbook, shapes in
      try workbook.setText("済\n了", of: shapes[0], in: "Sheet1")
      #expect(try workbook.worksheet(named: "Sheet1").shapes.map(\.text) == ["済\n了"])
    }
    #expect(changed.contains("<xdr:spPr/><xdr:txBody xmlns:a="))
    _ = try edited(twoCell(line(2, from: 0, to: 0))) { workbook, shapes in
      let failure = caughtFailure { try workbook.setText("x", of: shapes[0], in: "Sheet1") }
      #expect(failure?.code == "shape-without-text")
    }
  }

  @Test func copyHasANumberAndANameOfItsOwn() throws {
    let identity =
      "<a:extLst><a:ext uri=\"{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}\"><x id=\"{1}\"/></a:ext></a:extLst>"
    let original = twoCell(shape(extension: identity))
    let last = twoCell(shape(7, "右矢印 7"))
    let changed = try edited(original + last + "\n") { workbook, shapes in
      let copy = try workbook.addShape(
        copying: shapes[0], at: anchor((5, 5), (6, 6)), in: "Sheet1")
      #expect(copy.id == 8 && copy.name == "右矢印 8" && copy.text == "x")
      #expect(copy.anchor == anchor((5, 5), (6, 6)) && copy.anchorIndex == 2)
      try workbook.setText("y", of: copy, in: "Sheet1")
    }
    let copy = twoCell(shape(8, "右矢印 8", text: "y"), (5, 5), (6, 6))
    #expect(changed == original + last + copy + "\n")
  }

  @Test func deletingTakesTheAnchorAndTheTiesOfLines() throws {
    let kept = twoCell(shape(3, "b"))
    let changed = try edited(twoCell(shape()) + kept + twoCell(line(4, from: 2, to: 3))) {
      try $0.deleteShape($1[0], in: "Sheet1")
    }
    #expect(changed == kept + twoCell(line(4, from: 0, to: 3)))
  }

  @Test func partOfAGroupIsRefused() throws {
    let group = twoCell("<xdr:grpSp><xdr:grpSpPr/>\(shape())</xdr:grpSp>")
    let choice = twoCell(
      "<mc:AlternateContent><mc:Choice Requires=\"a14\">\(shape())</mc:Choice><mc:Fallback/></mc:AlternateContent>"
    )
    for anchors in [group, choice] {
      let same = try edited(anchors) { workbook, shapes in
        #expect(shapes.count == 1)
        let target = anchor((0, 0), (1, 1))
        for failure in [
          caughtFailure { try workbook.moveShape(shapes[0], to: target, in: "Sheet1") },
          caughtFailure { try workbook.setText("x", of: shapes[0], in: "Sheet1") },
          caughtFailure { try workbook.addShape(copying: shapes[0], at: target, in: "Sheet1") },
          caughtFailure { try workbook.deleteShape(shapes[0], in: "Sheet1") },
        ] {
          #expect(failure?.code == "shape-not-free")
        }
      }
      #expect(same == anchors)
    }
    _ = try edited(group) { _, shapes in #expect(shapes[0].isGrouped) }
  }

  @Test func shapeThatIsGoneIsMissed() throws {
    _ = try edited(twoCell(shape())) { workbook, shapes in
      try workbook.deleteShape(shapes[0], in: "Sheet1")
      let failure = caughtFailure { try workbook.deleteShape(shapes[0], in: "Sheet1") }
      #expect(failure?.code == "no-such-shape")
    }
  }
}
