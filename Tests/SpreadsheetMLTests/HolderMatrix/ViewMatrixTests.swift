import SpreadsheetML
import Testing
import TestSupport

/// Views, page breaks and filters beside every kind of edit.
struct ViewMatrixTests {
  @Test func selectionsFollow() throws {
    let selection = { (cell: String, cells: String) in
      "<sheetViews><sheetView><selection activeCell=\"\(cell)\" sqref=\"\(cells)\"/></sheetView>"
        + "</sheetViews><sheetData/>"
    }
    for edit in MatrixPosition.edits {
      let place = MatrixPlace(after: edit)
      // Where the active cell goes, what takes its place is active; it must stay selected.
      let cell = place.filled("%C") == "#REF!" ? "E5" : place.filled("%C")
      var cells = place.filled("%R")
      if edit.kind == .delete, edit.first == 4 { cells = edit.count == 5 ? "#REF!" : cells }
      let isSelected = CellReference(cell).map { CellRange(cells)?.contains($0) == true } == true
      #expect(
        try edited(selection("E5", "E5:G7"), edit) == selection(cell, isSelected ? cells : cell),
        "\(edit)")
    }
  }

  /// Six frozen lines: what comes or goes among them changes their number.
  @Test func frozenPanesFollow() throws {
    let frozen: [MatrixPosition: Int] = [
      .insertBefore: 8, .insertAtFirst: 8, .insertInside: 8, .insertAtLast: 6, .insertRightAfter: 6,
      .insertAfter: 6, .deleteBefore: 4, .deleteAcrossFirst: 4, .deleteFirst: 5, .deleteInside: 5,
      .deleteLast: 6, .deleteAcrossLast: 6, .deleteAll: 4, .deleteMore: 3, .deleteRightAfter: 6,
    ]
    for axis in StructuralEdit.Axis.allCases {
      for position in MatrixPosition.allCases {
        let pane = { (count: Int) in
          let split =
            axis == .rows ? "xSplit=\"6\" ySplit=\"\(count)\"" : "xSplit=\"\(count)\" ySplit=\"6\""
          return "<sheetViews><sheetView><pane \(split) state=\"frozen\"/></sheetView></sheetViews>"
            + "<sheetData/>"
        }
        let expected = try #require(frozen[position])
        #expect(try edited(pane(6), position.edit(axis)) == pane(expected), "\(position) \(axis)")
      }
    }
  }

  /// A break between rows reaches from column to column, 0-based (ECMA-376-1 §18.3.1.3 brk).
  @Test func extentsOfPageBreaksFollow() throws {
    for position in MatrixPosition.allCases {
      var lines = TrackedRange(rows: 5...7, columns: nil)
      lines.apply(position.edit(.rows))
      let first = lines.corners?[0].row ?? 5
      let last = lines.corners?[1].row ?? 7
      for (list, axis) in [("rowBreaks", StructuralEdit.Axis.columns), ("colBreaks", .rows)] {
        let breaks = { (min: Int, max: Int) in
          "<sheetData/><\(list) count=\"1\"><brk id=\"0\" min=\"\(min)\" max=\"\(max)\" man=\"1\"/></\(list)>"
        }
        #expect(
          try edited(breaks(4, 6), position.edit(axis)) == breaks(first - 1, last - 1),
          "\(position) \(list)")
      }
    }
    // Over the whole sheet, as Excel writes them without a print area.
    let whole = "<sheetData/><rowBreaks><brk id=\"1\" max=\"16383\" man=\"1\"/></rowBreaks>"
    #expect(try edited(whole, .insertingColumns(at: 3)) == whole)
  }

  /// `colId` counts from the filter's first column (ECMA-376-1 §18.3.2.7 filterColumn); here it is
  /// column F of E5:G7.
  @Test func filteredColumnsFollow() throws {
    let ids: [MatrixPosition: Int?] = [
      .insertBefore: 1, .insertAtFirst: 1, .insertInside: 3, .insertAtLast: 1,
      .insertRightAfter: 1, .insertAfter: 1, .deleteBefore: 1, .deleteAcrossFirst: 0,
      .deleteFirst: 0, .deleteInside: nil, .deleteLast: 1, .deleteAcrossLast: 1,
      .deleteRightAfter: 1,
    ]
    for position in MatrixPosition.allCases {
      let filter = { (range: String, id: Int?) in
        "<sheetData/><autoFilter ref=\"\(range)\">"
          + (id.map { "<filterColumn colId=\"\($0)\"/>" } ?? "") + "</autoFilter>"
      }
      let range = MatrixPlace(after: position.edit(.columns)).filled("%R")
      let expected = ids[position].map { filter(range, $0) } ?? "<sheetData/>"
      #expect(
        try edited(filter("E5:G7", 1), position.edit(.columns)) == expected, "\(position)")
    }
  }
}
