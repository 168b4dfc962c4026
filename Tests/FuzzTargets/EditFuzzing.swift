import Diagnostics
import SpreadsheetML

/// Random lists of edits on sound books.
enum EditFuzzing {
  /// Numbers taken from the input, zeros behind its end.
  private struct Source {
    var bytes: ArraySlice<UInt8>

    mutating func next() -> Int { Int(bytes.popFirst() ?? 0) }

    /// Mostly small, sometimes anything.
    mutating func number() -> Int {
      switch next() {
      case 250: .max
      case 251: .min
      case 252: 1_048_576
      case 253: 16_384
      case 254: -1
      case let small: small % 16
      }
    }

    /// Few of those on a sheet: making a million rows takes long, and is right.
    mutating func lines() -> ClosedRange<Int> {
      let (one, other) = (number(), number())
      let isOnSheet = (1...1_048_576).contains(one) && (1...1_048_576).contains(other)
      return isOnSheet && abs(one - other) > 100 ? one...one : min(one, other)...max(one, other)
    }

    mutating func cell() -> CellReference { CellReference(row: number(), column: number()) }

    mutating func content() -> CellContent {
      switch next() % 8 {
      case 0: .blank
      case 1: .number(Double(number()))
      case 2: .boolean(true)
      case 3: .formula(["A1+1", "SUM(A1:B5)", "T[a]", "", "(", "B2#"][next() % 6])
      case 4: .copy(of: cell())
      case 5: .richText([TextRun("下線", isUnderlined: true), TextRun("なし")])
      default: .text(["a", "A1", "", "列1", "あ\nい", "c x"][next() % 6])
      }
    }
  }

  static func run(_ bytes: [UInt8]) {
    var source = Source(bytes: bytes[...])
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
    _ workbook: inout Workbook, _ sheet: String, _ source: inout Source
  ) throws {
    switch source.next() % 20 {
    case 0: try workbook.insertRows(at: source.number(), count: source.number(), in: sheet)
    case 1: try workbook.insertColumns(at: source.number(), count: source.number(), in: sheet)
    case 2: try workbook.deleteRows(at: source.number(), count: source.number(), in: sheet)
    case 3: try workbook.deleteColumns(at: source.number(), count: source.number(), in: sheet)
    case 4, 5, 6: try workbook.setCell(source.cell(), to: source.content(), in: sheet)
    case 7: try workbook.clearCells(range(&source), in: sheet)
    case 8: try workbook.merge(range(&source), in: sheet)
    case 9: try workbook.unmerge(range(&source), in: sheet)
    case 10:
      let repetition = RowRepetition(
        of: source.lines(), count: source.number(), groupStart: source.number(),
        contents: [source.cell()])
      try workbook.insertRows(like: repetition, in: sheet)
    case 11: try workbook.copyRowLooks(from: source.lines(), to: source.number(), in: sheet)
    case 12: try workbook.copyRowRules(from: source.lines(), to: source.number(), in: sheet)
    case 13: try workbook.copyColumnRules(from: source.number(), to: source.number(), in: sheet)
    case 14: try workbook.setRowHeight(Double(source.next()), ofRows: source.lines(), in: sheet)
    case 15: try workbook.setHidden(true, columns: source.lines(), in: sheet)
    case 16: try workbook.groupColumns(source.lines(), isCollapsed: true, in: sheet)
    case 17:
      let growth = RowGrowth(
        first: source.number(), last: source.number(), count: source.number())
      try workbook.extendRanges(by: growth, in: sheet)
    case 18: try workbook.appendText("末尾", at: source.cell(), in: sheet)
    default:
      let shapes = try workbook.worksheet(named: sheet).shapes
      guard let shape = shapes.first else { return }
      var anchor = shape.anchor
      anchor.to.cell = source.cell()
      anchor.to.x = source.number()
      try workbook.changeShapes([.edit(shape, anchor: anchor, text: "x")], in: sheet)
    }
  }

  private static func range(_ source: inout Source) -> CellRange {
    CellRange(rows: source.lines(), columns: source.lines())
  }
}
