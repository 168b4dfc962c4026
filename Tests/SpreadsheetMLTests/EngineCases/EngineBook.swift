import SpreadsheetML
import TestSupport

/// The small books of `Fixtures/engine`, whose one sheet is called S.
enum EngineBook {
  static func open(_ name: String) throws -> Workbook {
    try Workbook(bytes: Fixture.bytes("engine/\(name).xlsx"))
  }

  /// What a part of a book holds after an edit of its sheet; the book must be saved without a fault.
  static func part(
    _ path: String, of name: String, after edit: (inout Workbook) throws -> Void
  ) throws -> String {
    var workbook = try open(name)
    try edit(&workbook)
    let saved = try Workbook(bytes: workbook.checkedSave())
    return try saved.text(ofPart: path) ?? ""
  }

  static let sheet = "/xl/worksheets/sheet1.xml"
}

extension Workbook {
  /// The formulas of the sheet S by cell.
  func formulas() throws -> [String: String] {
    let cells = try worksheet(named: "S").cells.filter { $0.formula != nil }
    return Dictionary(
      cells.map { ($0.reference.description, $0.formula ?? "") },
      uniquingKeysWith: { one, _ in one })
  }

  /// The parts after an insertion and its inverse that differ from those before.
  func differences(undoing edit: StructuralEdit, in sheet: String = "S") throws -> [String] {
    var edited = self
    try edited.apply(edit, to: sheet)
    if let inverse = edit.inverse { try edited.apply(inverse, to: sheet) }
    let (before, after) = (try allParts(), try edited.allParts())
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }
}
