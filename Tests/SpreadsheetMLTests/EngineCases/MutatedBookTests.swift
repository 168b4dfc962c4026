import SpreadsheetML
import TestSupport
import Testing

/// Books with a few tokens changed are read and edited, or refused: nothing ends the process, and
/// what is saved opens again and says what the workbook said.
struct MutatedBookTests {
  private static let books = [
    "table-with-totals-row", "table-calculated-column-cell-refs", "vml-unclosed-br",
    "whole-line-ranges", "formats-end-above", "dynamic-array-spill", "shape-in-group",
    "single-xml-cells", "formula-line-breaks", "selection-of-rows",
  ]

  @Test(arguments: books) func anythingIsAnAnswer(name: String) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    // The last line of a test that ends the process says how to see it again.
    print("\(name): seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let book = try Fixture.bytes("engine/\(name).xlsx")
    for number in 1...80 {
      let bytes = try MutatedBook.make(book, using: &random)
      guard var workbook = try? Workbook(bytes: bytes) else { continue }
      _ = try? workbook.worksheets()
      _ = try? workbook.unclaimedContent()
      let line = Int.random(in: 1...9, using: &random)
      try? edit(&workbook, at: line)
      try expectSaved(workbook, "\(name), seed \(seed), book \(number)")
    }
  }

  /// An edit may damage further what was damaged; it is not handed out then.
  private func expectSaved(_ workbook: Workbook, _ run: Comment) throws {
    guard let saved = try? workbook.checkedSave() else { return }
    let opened = try #require(try? Workbook(bytes: saved), run)
    #expect((try? opened.worksheets()) == (try? workbook.worksheets()), run)
  }

  private func edit(_ workbook: inout Workbook, at line: Int) throws {
    let cell = CellReference(row: line, column: 3)
    _ = try? workbook.insertRows(at: line, in: "S")
    _ = try? workbook.insertColumns(at: line, count: 2, in: "S")
    _ = try? workbook.deleteRows(at: line + 1, count: 2, in: "S")
    try? workbook.setCell(cell, to: .text("x"), in: "S")
    _ = try? workbook.insertRows(like: RowRepetition(of: 2...3, groupStart: 1), in: "S")
    try? workbook.clearCells(CellRange(rows: 1...9, columns: 1...3), in: "S")
    try? workbook.setRowHeight(40, ofRows: 2...4, in: "S")
    try? workbook.copyRowRules(from: 2...2, to: 5, in: "S")
    if let shape = try workbook.worksheet(named: "S").shapes.first {
      try? workbook.moveShape(shape, to: shape.anchor, in: "S")
      try? workbook.removeAnchors([0], in: "S")
    }
    try workbook.renameSheet("S", to: "T")
  }
}
