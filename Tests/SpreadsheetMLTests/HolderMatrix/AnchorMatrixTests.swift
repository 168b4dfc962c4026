import SpreadsheetML
import Testing
import TestSupport

/// Drawn shapes, controls and notes beside every kind of edit.
///
/// A shape reaches from 100 EMU into line 5 to 200 EMU into line 7; markers count lines from 0.
struct AnchorMatrixTests {
  private typealias Corners = (from: Int, fromOffset: Int, to: Int, toOffset: Int)

  /// Both corners move with their cells; one in a deleted line goes to where that line was.
  private static let twoCell: [MatrixPosition: Corners] = [
    .insertBefore: (6, 100, 8, 200), .insertAtFirst: (6, 100, 8, 200),
    .insertInside: (4, 100, 8, 200), .insertAtLast: (4, 100, 8, 200),
    .deleteBefore: (2, 100, 4, 200), .deleteAcrossFirst: (3, 0, 4, 200),
    .deleteFirst: (4, 0, 5, 200), .deleteInside: (4, 100, 5, 200), .deleteLast: (4, 100, 6, 0),
    .deleteAcrossLast: (4, 100, 6, 0), .deleteAll: (4, 0, 4, 0), .deleteMore: (3, 0, 3, 0),
  ]

  /// The first corner moves with its cell; the size stays.
  private static let oneCell: [MatrixPosition: Corners] = [
    .insertBefore: (6, 100, 8, 200), .insertAtFirst: (6, 100, 8, 200),
    .deleteBefore: (2, 100, 4, 200), .deleteAcrossFirst: (3, 0, 5, 100),
    .deleteFirst: (4, 0, 6, 100), .deleteAll: (4, 0, 6, 100), .deleteMore: (3, 0, 5, 100),
  ]

  private static let unmoved: Corners = (4, 100, 6, 200)

  private static let behaviours = ["", "twoCell", "oneCell", "absolute"]

  private func corners(
    _ behaviour: String, _ position: MatrixPosition
  ) -> Corners {
    switch behaviour {
    case "oneCell": Self.oneCell[position] ?? Self.unmoved
    case "absolute": Self.unmoved
    default: Self.twoCell[position] ?? Self.unmoved
    }
  }

  private func marker(
    _ name: String, _ axis: StructuralEdit.Axis, _ line: Int, _ offset: Int
  ) -> String {
    let (column, row) = axis == .columns ? ((line, offset), (1, 7)) : ((1, 7), (line, offset))
    return "<\(name)><xdr:col>\(column.0)</xdr:col><xdr:colOff>\(column.1)</xdr:colOff>"
      + "<xdr:row>\(row.0)</xdr:row><xdr:rowOff>\(row.1)</xdr:rowOff></\(name)>"
  }

  private func markers(
    _ axis: StructuralEdit.Axis, _ place: Corners, prefix: String = "xdr:"
  ) -> String {
    marker(prefix + "from", axis, place.from, place.fromOffset)
      + marker(prefix + "to", axis, place.to, place.toOffset)
  }

  private func check(
    _ drawing: (Corners, StructuralEdit.Axis) -> String, _ behaviour: String
  ) throws {
    for axis in StructuralEdit.Axis.allCases {
      for position in MatrixPosition.allCases {
        let path = "/xl/drawings/drawing1.xml"
        var workbook = try WorkbookBuilder().drawing(drawing(Self.unmoved, axis)).open()
        try workbook.apply(position.edit(axis), to: "Sheet1")
        let expected = drawing(corners(behaviour, position), axis)
        #expect(try workbook.content(ofPart: path) == expected, "\(position) \(axis)")
      }
    }
  }

  @Test(arguments: behaviours) func shapesFollowAsTheySay(behaviour: String) throws {
    let attribute = behaviour.isEmpty ? "" : " editAs=\"\(behaviour)\""
    try check(
      { place, axis in
        "<xdr:twoCellAnchor\(attribute)>\(markers(axis, place))<xdr:sp/></xdr:twoCellAnchor>"
      }, behaviour)
  }

  /// As Excel writes slicers and timelines.
  @Test func shapesThatNewerProgramsShowFollow() throws {
    let choice = { (content: String) in
      "<mc:AlternateContent><mc:Choice Requires=\"a\">\(content)</mc:Choice><mc:Fallback/>"
        + "</mc:AlternateContent>"
    }
    try check(
      { place, axis in
        "<xdr:twoCellAnchor>\(markers(axis, place))\(choice("<xdr:graphicFrame/>"))"
          + "</xdr:twoCellAnchor>"
          + choice("<xdr:twoCellAnchor>\(markers(axis, place))<xdr:sp/></xdr:twoCellAnchor>")
      }, "twoCell")
  }

  @Test func shapesOfOneCellKeepTheirSize() throws {
    for axis in StructuralEdit.Axis.allCases {
      for position in MatrixPosition.allCases {
        let anchor = { (place: Corners) in
          "<xdr:oneCellAnchor>\(marker("xdr:from", axis, place.from, place.fromOffset))"
            + "<xdr:ext cx=\"99\" cy=\"98\"/></xdr:oneCellAnchor><xdr:absoluteAnchor>"
            + "<xdr:pos x=\"9999999\" y=\"9999999\"/><xdr:ext cx=\"9\" cy=\"9\"/></xdr:absoluteAnchor>"
        }
        var workbook = try WorkbookBuilder().drawing(anchor(Self.unmoved)).open()
        try workbook.apply(position.edit(axis), to: "Sheet1")
        #expect(
          try workbook.content(ofPart: "/xl/drawings/drawing1.xml")
            == anchor(corners("oneCell", position)), "\(position) \(axis)")
      }
    }
  }

  /// `anchor` in `controlPr` and `objectPr` (ECMA-376-1 §18.3.1.2).
  @Test(arguments: [
    (" moveWithCells=\"1\" sizeWithCells=\"1\"", "twoCell"), (" moveWithCells=\"1\"", "oneCell"),
    ("", "absolute"),
  ])
  func controlsAndObjectsFollowAsTheySay(attributes: String, behaviour: String) throws {
    for axis in StructuralEdit.Axis.allCases {
      for position in MatrixPosition.allCases {
        let sheet = { (place: Corners) in
          let anchor = "<anchor\(attributes)>\(markers(axis, place, prefix: ""))</anchor>"
          return "<sheetData/><oleObjects><oleObject><objectPr>\(anchor)</objectPr></oleObject>"
            + "</oleObjects><controls><control><controlPr>\(anchor)</controlPr></control></controls>"
        }
        #expect(
          try edited(sheet(Self.unmoved), position.edit(axis))
            == sheet(corners(behaviour, position)), "\(position) \(axis)")
      }
    }
  }

  private func vml(_ data: String) -> String {
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
      + data + "</xml>"
  }

  private func drawing(_ data: String, _ edit: StructuralEdit) throws -> String? {
    let path = "/xl/drawings/vmlDrawing1.vml"
    var workbook = try WorkbookBuilder().adding(
      part: path, relationship: "vmlDrawing", contentType: "vmlDrawing", vml(data)
    ).open()
    try workbook.apply(edit, to: "Sheet1")
    return try workbook.text(ofPart: path)
  }

  /// In VML the offsets are pixels, and the flags say what a control does not do.
  @Test(arguments: [
    ("", "twoCell"), ("<x:SizeWithCells/>", "oneCell"),
    ("<x:MoveWithCells/><x:SizeWithCells/>", "absolute"),
  ])
  func formControlsFollowAsTheySay(flags: String, behaviour: String) throws {
    for axis in StructuralEdit.Axis.allCases {
      for position in MatrixPosition.allCases {
        let control = { (place: Corners) in
          let (from, to) = (
            "\(place.from), \(place.fromOffset / 100)", "\(place.to), \(place.toOffset / 100)"
          )
          let anchor =
            axis == .columns ? "\(from), 1, 7, \(to), 1, 7" : "1, 7, \(from), 1, 7, \(to)"
          return "<v:shape><x:ClientData ObjectType=\"Drop\">\(flags)<x:Anchor>\(anchor)</x:Anchor>"
            + "</x:ClientData></v:shape>"
        }
        #expect(
          try drawing(control(Self.unmoved), position.edit(axis))
            == vml(control(corners(behaviour, position))), "\(position) \(axis)")
      }
    }
  }

  /// A note's box moves by as many lines as its cell and goes with it.
  @Test func notesFollowTheirCells() throws {
    for edit in MatrixPosition.edits {
      let note = { (cell: CellReference) in
        let (row, column) = (cell.row - 1, cell.column - 1)
        return "<v:shape><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
          + "<x:Anchor>\(column + 1), 15, \(row - 1), 10, \(column + 3), 31, \(row + 2), 9</x:Anchor>"
          + "<x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
      }
      let cell = CellReference(MatrixPlace(after: edit).filled("%C"))
      #expect(
        try drawing(note(CellReference(row: 5, column: 5)), edit)
          == vml(cell.map(note) ?? ""), "\(edit)")
    }
  }

  /// A chart sheet has no cells, but a drawing with a chart that shows those of others.
  @Test func chartSheetsFollow() throws {
    let chart = { (place: MatrixPlace) in
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:f>"
        + place.filled("Sheet1!%A") + "</c:f></c:chartSpace>"
    }
    for edit in MatrixPosition.edits {
      let sheet = "<chartsheet xmlns=\"\(WorkbookBuilder.main)\"/>"
      let drawing =
        "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\">"
        + "<xdr:absoluteAnchor/></xdr:wsDr>"
      var workbook = try WorkbookBuilder().adding(
        sheet: "グラフ", part: Array(sheet.utf8), kind: "chartsheet"
      ).adding(
        part: "/xl/drawings/drawing5.xml", relationship: "drawing", contentType: "drawing+xml",
        drawing, to: "/xl/chartsheets/sheet2.xml"
      ).adding(
        part: "/xl/charts/chart5.xml", relationship: "chart", contentType: "drawingml.chart+xml",
        chart(MatrixPlace()), to: "/xl/drawings/drawing5.xml"
      ).open()
      try workbook.apply(edit, to: "Sheet1")
      #expect(
        try workbook.text(ofPart: "/xl/charts/chart5.xml") == chart(MatrixPlace(after: edit)))
    }
  }
}
