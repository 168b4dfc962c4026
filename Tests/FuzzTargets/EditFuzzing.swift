import Diagnostics
import SpreadsheetML

/// Random lists of edits on sound books.
enum EditFuzzing {
  static func run(_ bytes: [UInt8]) {
    var source = EditSource(bytes: bytes[...])
    let books = FuzzFixtures.engine
    guard var workbook = try? Workbook(bytes: books[source.next() % books.count]),
      let sheet = try? workbook.sheets.first?.name
    else { return }
    for _ in 0..<24 where !source.bytes.isEmpty {
      try? edit(&workbook, sheet, &source)
    }
    BookFuzzing.save(workbook)
  }

  private static func edit(
    _ workbook: inout Workbook, _ sheet: String, _ source: inout EditSource
  ) throws {
    switch source.next() % 40 {
    case 0: try workbook.insertRows(at: source.number(), count: source.number(), in: sheet)
    case 1: try workbook.insertColumns(at: source.number(), count: source.number(), in: sheet)
    case 2: try workbook.deleteRows(at: source.number(), count: source.number(), in: sheet)
    case 3: try workbook.deleteColumns(at: source.number(), count: source.number(), in: sheet)
    case 4, 5, 6: try workbook.setCell(source.cell(), to: source.content(), in: sheet)
    case 7: try workbook.clearCells(source.range(), in: sheet)
    case 8: try workbook.merge(source.range(), in: sheet)
    case 9: try workbook.unmerge(source.range(), in: sheet)
    case 10:
      let repetition = RowRepetition(
        of: source.lines(), count: source.times(), groupStart: source.number(),
        contents: [source.cell()])
      try workbook.insertRows(like: repetition, in: sheet)
    case 11: try workbook.copyRowLooks(from: source.lines(), to: source.number(), in: sheet)
    case 12: try workbook.copyRowRules(from: source.lines(), to: source.number(), in: sheet)
    case 13: try workbook.copyColumnRules(from: source.lines(), to: source.number(), in: sheet)
    case 14: try workbook.setRowHeight(Double(source.next()), ofRows: source.lines(), in: sheet)
    case 15: try workbook.setHidden(true, columns: source.lines(), in: sheet)
    case 16: try workbook.groupColumns(source.lines(), isCollapsed: true, in: sheet)
    case 17:
      let growth = RowGrowth(
        first: source.number(), last: source.number(), count: source.number())
      try workbook.extendRanges(by: growth, in: sheet)
    case 18: try workbook.appendText("末尾", at: source.cell(), in: sheet)
    default: try editLooks(&workbook, sheet, &source)
    }
  }
}
