import Diagnostics
import SpreadsheetML

/// The edits that are tried on one workbook.
struct EditRun {
  let workbook: Workbook
  let prefix: String
  /// The first worksheet with cells; nil where all are empty.
  let sheet: Worksheet?

  init(path: String, prefix: String) throws {
    workbook = try Workbook(path: path)
    sheet = try workbook.worksheets().first { !$0.cells.isEmpty }
    self.prefix = prefix
  }

  func make() throws {
    try workbook.save(to: "\(prefix)-same")
    print("same", "saved", separator: "\t")
    guard let sheet, let cell = sheet.cells.dropFirst(sheet.cells.count / 2).first?.reference else {
      return print("edits", "none", "no cells", separator: "\t")
    }
    setCell(near: sheet.cells.count / 2, of: sheet)
    step("row-inserted", at: "row \(cell.row)") { try $0.insertRows(at: cell.row, in: sheet.name) }
    step("row-restored", at: "row \(cell.row)") {
      try $0.insertRows(at: cell.row, in: sheet.name)
      try $0.deleteRows(at: cell.row, in: sheet.name)
    }
    step("row-deleted", at: "row \(cell.row)") { try $0.deleteRows(at: cell.row, in: sheet.name) }
    let column = CellReference.columnLetters(cell.column)
    step("column-inserted", at: "column \(column)") {
      try $0.insertColumns(at: cell.column, in: sheet.name)
    }
    step("column-restored", at: "column \(column)") {
      try $0.insertColumns(at: cell.column, in: sheet.name)
      try $0.deleteColumns(at: cell.column, in: sheet.name)
    }
    step("column-deleted", at: "column \(column)") {
      try $0.deleteColumns(at: cell.column, in: sheet.name)
    }
  }

  /// Sets the first cell from the middle on that is no part of a formula over several cells.
  private func setCell(near middle: Int, of sheet: Worksheet) {
    let ordered = sheet.cells[middle...] + sheet.cells[..<middle]
    let cell = ordered.lazy.map(\.reference).first { reference in
      var copy = workbook
      do {
        try copy.setCell(reference, to: .number(1), in: sheet.name)
        return true
      } catch {
        return false
      }
    }
    guard let cell else { return print("cell", "none", "all filled", separator: "\t") }
    step("cell", at: "\(cell)") { try $0.setCell(cell, to: .text("検査 <1>"), in: sheet.name) }
  }

  private func step(_ name: String, at place: String, _ edit: (inout Workbook) throws -> Void) {
    var edited = workbook
    do {
      try edit(&edited)
      try edited.save(to: "\(prefix)-\(name)")
      print(name, "saved", "\(sheet?.name ?? "") \(place)", separator: "\t")
    } catch {
      print(name, "refused", Self.line(error), separator: "\t")
    }
  }

  /// An error on one line.
  static func line(_ error: any Error) -> String {
    let text = (error as? Failure)?.description ?? "\(error)"
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
