import SpreadsheetML

/// A cell's new text, as the command line gives it.
struct OneEdit {
  let path: String
  let result: String
  let sheet: String
  let cell: CellReference
  let text: String

  /// Nil where the arguments do not name an edit.
  init?(arguments: [String]) {
    guard arguments.count == 6, arguments[2] == "set", let cell = CellReference(arguments[4]) else {
      return nil
    }
    (path, result, sheet, text) = (arguments[0], arguments[1], arguments[3], arguments[5])
    self.cell = cell
  }

  func make() throws {
    var workbook = try Workbook(path: path)
    try workbook.setCell(cell, to: .text(text), in: sheet)
    try workbook.save(to: result)
  }
}
