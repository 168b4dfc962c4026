import SpreadsheetML
import Testing

/// How views move (ECMA-376-1 §18.3.1.66 pane, §18.3.1.87 sheetView).
struct PaneEditTests {
  private func view(_ columns: Int, _ cell: String, first: String = "A1") -> String {
    "<sheetViews><sheetView topLeftCell=\"\(first)\"><pane xSplit=\"\(columns)\" ySplit=\"1\""
      + " topLeftCell=\"\(cell)\" state=\"frozen\"/></sheetView></sheetViews><sheetData/>"
  }

  @Test(arguments: [
    // Among the frozen columns: frozen too, and the rest stays in view.
    (2, 1, 3, "D2"), (2, 2, 3, "D2"),
    // At the first column that scrolls: in view, not frozen.
    (2, 3, 2, "C2"), (2, 4, 2, "C2"),
  ])
  func insertedColumn(frozen: Int, at column: Int, expected: Int, cell: String) throws {
    let edit = StructuralEdit.insertingColumns(at: column)
    #expect(try edited(view(frozen, "C2"), edit) == view(expected, cell))
    #expect(
      try edited(edited(view(frozen, "C2"), edit), .deletingColumns(at: column))
        == view(frozen, "C2"))
  }

  @Test func deletedFrozenColumnsAreTakenOff() throws {
    #expect(try edited(view(3, "D2"), .deletingColumns(at: 2)) == view(2, "C2"))
    #expect(try edited(view(3, "D2"), .deletingColumns(at: 9)) == view(3, "D2"))
  }

  @Test func frozenColumnsCountFromTheFirstOneInView() throws {
    #expect(
      try edited(view(2, "F2", first: "D1"), .insertingColumns(at: 5))
        == view(3, "G2", first: "D1"))
    #expect(
      try edited(view(2, "F2", first: "D1"), .insertingColumns(at: 2))
        == view(2, "G2", first: "E1"))
  }

  @Test func splitInPointsStays() throws {
    let sheet =
      "<sheetViews><sheetView><pane xSplit=\"2000\" topLeftCell=\"C1\"/></sheetView></sheetViews>"
      + "<sheetData/>"
    #expect(try edited(sheet, .insertingColumns(at: 3)) == sheet)
  }

  @Test func selectionMovesWithItsCells() throws {
    let selection = { (cell: String, cells: String) in
      "<sheetViews><sheetView><selection activeCell=\"\(cell)\" sqref=\"\(cells)\"/></sheetView>"
        + "</sheetViews><sheetData/>"
    }
    #expect(
      try edited(selection("C3", "A1:B2 C3:D4"), .insertingColumns(at: 3))
        == selection("D3", "A1:B2 D3:E4"))
    #expect(
      try edited(selection("C3", "C3"), .deletingColumns(at: 3)) == selection("C3", "C3"))
  }

  @Test(arguments: ["1e300", "nan", "-1", "", "x"])
  func malformedSplitStays(split: String) throws {
    let sheet =
      "<sheetViews><sheetView><pane xSplit=\"\(split)\" state=\"frozen\"/></sheetView></sheetViews>"
      + "<sheetData/>"
    #expect(try edited(sheet, .insertingColumns(at: 1)) == sheet)
  }
}
