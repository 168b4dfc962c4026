import Diagnostics
import SpreadsheetML

extension EditFuzzing {
  /// One edit of what the first list of kinds lacks: shapes, formats, sizes and texts.
  static func editLooks(
    _ workbook: inout Workbook, _ sheet: String, _ source: inout EditSource
  ) throws {
    switch source.next() % 20 {
    case 0: try workbook.copyStyle(from: source.cell(), to: source.range(), in: sheet)
    case 1: try workbook.copyRowStyle(from: source.number(), to: source.lines(), in: sheet)
    case 2: try workbook.copyColumnStyle(from: source.number(), to: source.lines(), in: sheet)
    case 3: try workbook.markForEntry([source.cell()], color: "FFFFCC00", in: sheet)
    case 4:
      let color = FontColor.rgb(red: 1, green: 2, blue: 3)
      try workbook.setFontColor(color, ofCells: [source.cell(), source.cell()], in: sheet)
    case 5:
      try workbook.copyBorder(
        .bottom, fromRow: source.number(), toRow: source.number(), in: sheet)
    case 6: try workbook.setColumnWidth(20, ofColumns: source.lines(), in: sheet)
    case 7: try workbook.copyColumnWidth(from: source.number(), to: source.number(), in: sheet)
    case 8: try workbook.setHidden(true, rows: source.lines(), in: sheet)
    case 9: try workbook.setRowHeights([source.number(): Double(source.next())], in: sheet)
    case 10: try workbook.movePageBreak(before: source.number(), to: source.number(), in: sheet)
    case 11: try workbook.extendPrintArea(toHold: source.range(), in: sheet)
    case 12:
      try workbook.extendRanges(endingAt: source.number(), by: source.number(), in: sheet)
    case 13:
      let removed = Set([source.range()])
      try workbook.changeMergedRanges(removing: removed, adding: [source.range()], in: sheet)
    case 14:
      _ = try workbook.replaceText([source.replacement()], at: source.cell(), in: sheet)
    case 15:
      _ = try workbook.copyText(
        from: source.cell(), replacing: [source.replacement()], to: source.cell(), in: sheet)
    case 16: try workbook.setHiddenName("名前", to: ["1", "\"x\"", "(", ""][source.next() % 4])
    default: try editShape(&workbook, sheet, &source)
    }
  }

  private static func editShape(
    _ workbook: inout Workbook, _ sheet: String, _ source: inout EditSource
  ) throws {
    let shapes = try workbook.worksheet(named: sheet).shapes
    guard !shapes.isEmpty else { return }
    let shape = shapes[source.next() % shapes.count]
    switch source.next() % 6 {
    case 0: try workbook.moveShape(shape, to: source.anchor(), in: sheet)
    case 1: _ = try workbook.addShape(copying: shape, at: source.anchor(), in: sheet)
    case 2: try workbook.deleteShape(shape, in: sheet)
    case 3: try workbook.removeAnchors([source.number(), 0], in: sheet)
    case 4: try workbook.setText("あ\nい", of: shape, in: sheet)
    default:
      try workbook.changeShapes([.edit(shape, anchor: source.anchor(), text: "x")], in: sheet)
    }
  }
}
