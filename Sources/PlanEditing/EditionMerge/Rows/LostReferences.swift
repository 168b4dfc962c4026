import Diagnostics
import SpreadsheetML

/// Tells which formulas of a book spoke of cells that have been deleted.
struct LostReferences {
  /// How many formulas of each sheet had lost references before.
  private let before: [String: Set<String>]

  init(_ worksheets: [Worksheet]) {
    before = Dictionary(
      worksheets.map { sheet in
        (sheet.name, Set(Self.broken(sheet).compactMap(\.formula)))
      }
    ) { first, _ in first }
  }

  /// The formulas that have lost references now.
  func findings(_ worksheets: [Worksheet]) -> [Diagnostic] {
    worksheets.flatMap { sheet in
      Self.broken(sheet).filter { cell in
        cell.formula.map { before[sheet.name]?.contains($0) != true } ?? false
      }.map { .formulaLostCells($0, sheet: sheet.name) }
    }
  }

  private static func broken(_ sheet: Worksheet) -> [Cell] {
    sheet.cells.filter { $0.formula?.contains("#REF!") == true }
  }
}
