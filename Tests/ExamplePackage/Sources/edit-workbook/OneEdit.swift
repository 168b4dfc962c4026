import SpreadsheetML

/// One edit of one workbook, as the command line gives it.
struct OneEdit {
  let path: String
  let result: String
  let sheet: String
  let cell: CellReference
  /// The cell's new text; nil inserts a column before the cell.
  let text: String?

  /// Nil where the arguments do not name an edit.
  init?(arguments: [String]) {
    guard arguments.count >= 5, let cell = CellReference(arguments[4]) else { return nil }
    switch (arguments[2], arguments.count) {
    case ("set", 6): text = arguments[5]
    case ("insert-column", 5): text = nil
    default: return nil
    }
    (path, result, sheet) = (arguments[0], arguments[1], arguments[3])
    self.cell = cell
  }

  func make() throws {
    var workbook = try Workbook(path: path)
    if let text {
      try workbook.setCell(cell, to: .text(text), in: sheet)
    } else {
      try workbook.insertColumns(at: cell.column, in: sheet)
    }
    try workbook.save(to: result)
  }
}
