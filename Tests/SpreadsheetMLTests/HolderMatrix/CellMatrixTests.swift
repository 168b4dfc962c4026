import Diagnostics
import SpreadsheetML
import Testing
import TestSupport

/// Cells, their formulas and what describes their lines, beside every kind of edit.
struct CellMatrixTests {
  /// Cells at the corners and in the middle of E5:G7, each with its number.
  private let places = [(5, 5), (6, 6), (7, 7)]

  private func rows(_ cell: (Int, Int) -> String) -> String {
    let rows = places.map { row, column in "<row r=\"\(row)\">\(cell(row, column))</row>" }
    return "<sheetData>\(rows.joined())</sheetData>"
  }

  private func name(_ row: Int, _ column: Int) -> String {
    CellReference(row: row, column: column).description
  }

  /// Where a cell is after an edit; nil when it is gone.
  private func moved(_ row: Int, _ column: Int, _ edit: StructuralEdit) -> String? {
    var range = TrackedRange(rows: row...row, columns: column...column)
    range.apply(edit)
    return range.corners.map { name($0[0].row ?? 0, $0[0].column ?? 0) }
  }

  @Test func cellsMoveWithTheirValues() throws {
    for edit in MatrixPosition.edits {
      let content = rows { "<c r=\"\(name($0, $1))\"><v>\($0)</v></c>" }
      var workbook = try WorkbookBuilder(content).open()
      try workbook.apply(edit, to: "Sheet1")
      let cells = try workbook.worksheets()[0].cells.map { "\($0.reference) \($0.value)" }
      let expected = places.compactMap { row, column in
        moved(row, column, edit).map { "\($0) \(CellValue.number(Double(row)))" }
      }
      #expect(cells == expected, "\(edit)")
    }
  }

  /// The used range; cells with a format at its end give it to inserted ones behind.
  @Test(arguments: [false, true]) func dimensionIsTheUsedRange(hasFormats: Bool) throws {
    for axis in StructuralEdit.Axis.allCases {
      for position in MatrixPosition.allCases {
        let style = hasFormats ? " s=\"1\"" : ""
        let sheet =
          "<dimension ref=\"E5:G7\"/>"
          + rows { "<c r=\"\(name($0, $1))\"\(style)><v>1</v></c>" }
        let place = MatrixPlace(after: position.edit(axis)).filled("%R")
        let grows = hasFormats && position == .insertRightAfter
        let grown = axis == .rows ? "E5:G9" : "E5:I7"
        let expected = grows ? grown : place == "#REF!" ? "A1" : place
        let content = try edited(sheet, position.edit(axis))
        #expect(content.hasPrefix("<dimension ref=\"\(expected)\"/>"), "\(position) \(axis)")
      }
    }
  }

  /// Formulas on the sheet itself, each about a cell or a range at the same place as the matrix's.
  @Test(arguments: [
    "%A", "SUM(%A,%c)", "SUM(%X)*ROWS(%Y)", "Sheet1!%A+'Sheet1'!%c", "IF(%c=\"E5\",%A,\"E5:G7\")",
    "-%c^2+SUM(%X)", "Sheet1:Other!$E$5", "[1]Sheet1!$E$5+Other!$E$5",
  ])
  func formulasFollow(template: String) throws {
    for sheet in ["Sheet1", "Other"] {
      for edit in MatrixPosition.edits {
        // The formula stands where no edit comes; without a sheet's name it speaks of its own.
        let formula = MatrixPlace().filled(template)
        let cell = "<sheetData><row r=\"1\"><c r=\"A1\"><f>\(formula)</f></c></row></sheetData>"
        let isHome = sheet == "Sheet1"
        var workbook = try WorkbookBuilder(isHome ? cell : "<sheetData/>").adding(
          sheet: "Other", isHome ? "<sheetData/>" : cell
        ).open()
        try workbook.apply(edit, to: "Sheet1")
        let follows = isHome || template.contains("Sheet1!%")
        let expected = follows ? MatrixPlace(after: edit).filled(template) : formula
        let found = try workbook.worksheets()[isHome ? 0 : 1].cells.map(\.formula)
        #expect(found == [expected], "\(sheet), \(edit)")
      }
    }
  }

  /// A shared formula says the same as one written into each of its cells.
  @Test(arguments: ["$A@", "A@+$A$1", "SUM(A$5:A@)", "SUM(E$1:E@)"])
  func sharedFormulasFollow(template: String) throws {
    for edit in MatrixPosition.edits {
      let text = { (row: Int) in template.replacing("@", with: "\(row)") }
      let column = { (formula: (Int) -> String) in
        let rows = (5...7).map { "<row r=\"\($0)\"><c r=\"F\($0)\">\(formula($0))</c></row>" }
        return "<sheetData>\(rows.joined())</sheetData>"
      }
      let shared = column {
        $0 == 5
          ? "<f t=\"shared\" ref=\"F5:F7\" si=\"0\">\(text(5))</f>" : "<f t=\"shared\" si=\"0\"/>"
      }
      let single = column { "<f>\(text($0))</f>" }
      let formulas = try [shared, single].map { content in
        var workbook = try WorkbookBuilder(content).open()
        try workbook.apply(edit, to: "Sheet1")
        return try workbook.worksheets()[0].cells.map { "\($0.reference) \($0.formula ?? "")" }
      }
      #expect(formulas[0] == formulas[1], "\(edit)")
    }
  }

  /// ECMA-376-1 §18.3.1.40 f: `r1` and `r2` are the input cells of a data table.
  @Test func inputCellsOfDataTablesFollow() throws {
    for edit in MatrixPosition.edits {
      let sheet =
        "<sheetData><row r=\"40\"><c r=\"T40\"><f t=\"dataTable\" ref=\"T40:U41\" dt2D=\"1\""
        + " r1=\"E5\" r2=\"A1\"/></c></row></sheetData>"
      let place = MatrixPlace(after: edit)
      let content = try edited(sheet, edit)
      let isLost = place.filled("%C") == "#REF!"
      #expect(content.contains("r1=\"\(isLost ? "E5" : place.filled("%C"))\" r2=\"A1\""), "\(edit)")
      #expect(content.contains("del1=\"1\"") == isLost, "\(edit)")
    }
  }

  /// Inserted columns continue the description of the column before them, as in Excel.
  @Test func descriptionsOfColumnsFollow() throws {
    for edit in MatrixPosition.edits {
      let place = MatrixPlace(after: edit)
      var bounds = TrackedRange(rows: nil, columns: 5...7)
      bounds.apply(edit)
      let isBehind = edit == MatrixPosition.insertRightAfter.edit(.columns)
      let last = (bounds.corners?[1].column).map { isBehind ? $0 + 2 : $0 }
      let expected = bounds.corners.map {
        "<cols><col min=\"\($0[0].column ?? 0)\" max=\"\(last ?? 0)\" width=\"20\"/></cols>"
      }
      let content = try edited(
        "<cols><col min=\"5\" max=\"7\" width=\"20\"/></cols><sheetData/>", edit)
      #expect(content == (expected ?? "") + "<sheetData/>", "\(edit) \(place)")
    }
  }

  @Test func heightsAndFormatsOfRowsFollow() throws {
    for position in MatrixPosition.allCases {
      let row = { (number: Int, height: Int) in "<row r=\"\(number)\" ht=\"\(height)\"/>" }
      let content = try edited(
        "<sheetData>\(row(5, 50))\(row(6, 60))\(row(7, 70))</sheetData>", position.edit(.rows))
      let expected: [(Int, Int)]
      switch position {
      case .insertBefore, .insertAtFirst: expected = [(7, 50), (8, 60), (9, 70)]
      // Inserted rows look like the one before them.
      case .insertInside: expected = [(5, 50), (6, 50), (7, 50), (8, 60), (9, 70)]
      case .insertAtLast: expected = [(5, 50), (6, 60), (7, 60), (8, 60), (9, 70)]
      case .insertRightAfter: expected = [(5, 50), (6, 60), (7, 70), (8, 70), (9, 70)]
      case .insertAfter, .deleteRightAfter: expected = [(5, 50), (6, 60), (7, 70)]
      case .deleteBefore: expected = [(3, 50), (4, 60), (5, 70)]
      case .deleteAcrossFirst: expected = [(4, 60), (5, 70)]
      case .deleteFirst: expected = [(5, 60), (6, 70)]
      case .deleteInside: expected = [(5, 50), (6, 70)]
      case .deleteLast, .deleteAcrossLast: expected = [(5, 50), (6, 60)]
      case .deleteAll, .deleteMore: expected = []
      }
      #expect(content == "<sheetData>\(expected.map(row).joined())</sheetData>", "\(position)")
    }
  }

  /// The cells of the edited sheet that wait for data from outside (ECMA-376-1 §18.15.6 tr).
  @Test func volatileDependenciesFollow() throws {
    let path = "/xl/volatileDependencies.xml"
    let topics = { (cell: String) in
      "<volTypes xmlns=\"\(WorkbookBuilder.main)\"><volType type=\"realTimeData\"><main first=\"a\"><tp>"
        + "<v>1</v><tr r=\"\(cell)\" s=\"1\"/></tp></main></volType></volTypes>"
    }
    for edit in MatrixPosition.edits {
      var workbook = try WorkbookBuilder().adding(
        part: path, relationship: "volatileDependencies",
        contentType: "spreadsheetml.volatileDependencies+xml", topics("E5"),
        to: WorkbookBuilder.workbookPath
      ).open()
      try workbook.apply(edit, to: "Sheet1")
      let cell = MatrixPlace(after: edit).filled("%C")
      #expect(
        try workbook.text(ofPart: path) == (cell == "#REF!" ? nil : topics(cell)), "\(edit)")
    }
  }

  /// Excel makes the calculation chain anew; a wrong one makes it repair the file.
  @Test func calculationChainGoes() throws {
    for edit in MatrixPosition.edits {
      var workbook = try WorkbookBuilder().adding(
        part: "/xl/calcChain.xml", relationship: "calcChain",
        contentType: "spreadsheetml.calcChain+xml",
        "<calcChain xmlns=\"\(WorkbookBuilder.main)\"><c r=\"E5\" i=\"1\"/></calcChain>",
        to: WorkbookBuilder.workbookPath
      ).open()
      try workbook.apply(edit, to: "Sheet1")
      #expect(try workbook.text(ofPart: "/xl/calcChain.xml") == nil)
    }
  }

  /// Rows inside a 3-D reference's cells move on one of its sheets only: reported, not followed.
  @Test func threeDReferencesAreReported() throws {
    let cell =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>SUM(Sheet1:Other!E5:G7)</f></c></row></sheetData>"
    for edit in MatrixPosition.edits {
      var workbook = try WorkbookBuilder(cell).adding(sheet: "Other").open()
      let findings = try workbook.apply(edit, to: "Sheet1")
      let stays = MatrixPlace(after: edit).filled("%R") == "E5:G7"
      #expect(findings.map(\.code) == (stays ? [] : ["three-d-reference"]), "\(edit)")
      #expect(try workbook.worksheets()[0].cells.map(\.formula) == ["SUM(Sheet1:Other!E5:G7)"])
    }
  }
}
