import SpreadsheetML
import Testing
import TestSupport

/// Formulas of rules, which each cell of the rule's ranges reads from its own place.
struct RuleFormulaTests {
  private func rule(_ ranges: String, _ formula: String) -> String {
    "<sheetData/><conditionalFormatting sqref=\"\(ranges)\"><cfRule><formula>\(formula)</formula>"
      + "</cfRule></conditionalFormatting><dataValidations><dataValidation sqref=\"\(ranges)\">"
      + "<formula1>\(formula)</formula1></dataValidation></dataValidations><extLst><ext>"
      + "<x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>\(formula)</xm:f></x14:formula1>"
      + "<xm:sqref>\(ranges)</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
  }

  @Test(arguments: [
    // The first cell's row goes: the next cell has the same formula in its own row.
    ("A5:A9", "A5=$B5", "A5:A8", "A5=$B5"), ("A5:A9", "B4=1", "A5:A8", "B4=1"),
    ("A5:A9 C7", "A5=1", "A5:A8 C6", "A5=1"),
    // Cells in rows above, beside the rule and below follow as everywhere.
    ("A4:A9", "A4=A$9", "A4:A8", "A4=A$8"), ("A7:A9", "A7=A3", "A6:A8", "A6=A3"),
    // Only the second cell reads the deleted row, or only the first.
    ("A4:A9", "A4=A5", "A4:A8", "A4=A5"), ("A6:A9", "A6=A5", "A5:A8", "A5=A4"),
    // What all cells read is lost.
    ("A5:A9", "A5=$B$5", "A5:A8", "A5=#REF!"), ("A1:A3", "A1=#REF!", "A1:A3", "A1=#REF!"),
  ])
  func deletedRowBreaksOnlyWhatAllCellsRead(
    ranges: String, formula: String, newRanges: String, newFormula: String
  ) throws {
    #expect(
      try edited(rule(ranges, formula), .deletingRows(at: 5)) == rule(newRanges, newFormula))
  }

  @Test func deletedColumnBreaksOnlyWhatAllCellsRead() throws {
    #expect(
      try edited(rule("B2:D9", "B2=B$1"), .deletingColumns(at: 2)) == rule("B2:C9", "B2=B$1"))
    #expect(
      try edited(rule("B2:D9", "$B2=1"), .deletingColumns(at: 2)) == rule("B2:C9", "#REF!=1"))
  }
}
