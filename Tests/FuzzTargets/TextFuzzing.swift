import Diagnostics
import PlanEditing
import PlanText
import SpreadsheetML

/// Formulas, update tables and the texts of plans.
enum TextFuzzing {
  static func formula(_ text: String) {
    guard let formula = Formula(text) else { return }
    let insertion = StructuralEdit.insertingRows(at: 3, count: 2)
    guard let moved = formula.shifted(by: insertion, of: "S", home: "S") else { return }
    guard let back = Formula(moved), let inverse = insertion.inverse else {
      fatalError("no formula any more: \(moved)")
    }
    _ = formula.translated(rows: 5, columns: -3)
    _ = formula.renamingSheet("S", to: "It's")
    _ = back.shifted(by: inverse, of: "S", home: "S")
  }

  static func update(_ bytes: [UInt8]) {
    let files = [UpdateFile(name: "a.csv", bytes: bytes)]
    do {
      _ = try EditionMerge.run(book: FuzzFixtures.plan, updates: files)
    } catch {
      let faults = ["update-not-verified", "integrity", "internal-error"]
      if faults.contains(error.code) { fatalError("a fault of the program:\n\(error)") }
    }
  }

  static func text(_ text: String) {
    let analysed = AnalysedText(text)
    let context = FigureContext(fiscalYear: FiscalYear(2024), asOf: nil)
    _ = statedFigures(in: analysed.units, context: context)
    _ = StatedSum.all(in: analysed)
    _ = StrayBracket.all(in: analysed.units)
    _ = LetterAmongDigits.places(in: analysed.units)
    _ = ImpossibleDate.places(in: analysed)
    _ = Brackets.groups(in: analysed.units)
    _ = folded(text)
  }
}
