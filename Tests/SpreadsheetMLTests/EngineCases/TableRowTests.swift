import Diagnostics
import SpreadsheetML
import TestSupport
import Testing

/// Rows of tables that come and go (ECMA-376-1 §18.5.1.2 table), as Excel treats them.
struct TableRowTests {
  private let path = "/xl/tables/table1.xml"

  private func table(after edit: StructuralEdit, of name: String = "table-with-totals-row") throws
    -> (part: String, formulas: [String: String])
  {
    var workbook = try EngineBook.open(name)
    try workbook.apply(edit, to: "S")
    _ = try workbook.checkedSave()
    return (try workbook.text(ofPart: path) ?? "", try workbook.formulas())
  }

  @Test func deletedTotalsRowLeavesATableWithoutTotals() throws {
    let (part, formulas) = try table(after: .deletingRows(at: 7))
    #expect(part.contains(" ref=\"B3:E6\""))
    #expect(part.contains("<autoFilter ref=\"B3:E6\"/>"))
    #expect(!part.contains("totalsRow"))
    // Moved up by one row.
    #expect(formulas["B8"] == "SUM(T[[a]:[c x]])")
    #expect(formulas["C8"] == "SUM(T[A1])+#REF!")
    #expect(formulas["D8"] == "SUM(T[[#All],[a]:[A1]])")
  }

  @Test func rowInsertedAtTheTotalsIsData() throws {
    let (part, formulas) = try table(after: .insertingRows(at: 7, count: 2))
    #expect(part.contains(" ref=\"B3:E9\""))
    #expect(part.contains("<autoFilter ref=\"B3:E8\"/>"))
    #expect(part.contains("totalsRowCount=\"1\""))
    #expect(formulas["C11"] == "SUM(T[A1])+T[[#Totals],[sum]]")
  }

  @Test func rowInsertedBehindTheTotalsIsNoneOfTheTable() throws {
    let (part, _) = try table(after: .insertingRows(at: 8))
    #expect(part.contains(" ref=\"B3:E7\""))
    #expect(part.contains("<autoFilter ref=\"B3:E6\"/>"))
  }

  @Test func oneBlankRowStaysOfAllData() throws {
    let (part, formulas) = try table(after: .deletingRows(at: 4, count: 3))
    #expect(part.contains(" ref=\"B3:E5\""))
    #expect(part.contains("<autoFilter ref=\"B3:E4\"/>"))
    #expect(part.contains("totalsRowCount=\"1\""))
    #expect(!formulas.values.contains { $0.contains("#REF!") })
    #expect(formulas["E5"] == "SUBTOTAL(109,T[sum])")
    #expect(formulas["D4"] == nil)
  }

  @Test func oneBlankRowStaysWhereTheTotalsGoToo() throws {
    let (part, _) = try table(after: .deletingRows(at: 4, count: 4))
    #expect(part.contains(" ref=\"B3:E4\""))
    #expect(part.contains("<autoFilter ref=\"B3:E4\"/>"))
    #expect(!part.contains("totalsRow"))
  }

  @Test(arguments: [
    StructuralEdit.deletingRows(at: 3), .deletingRows(at: 2, count: 3),
    .deletingRows(at: 1, count: 6),
  ])
  func headerRowIsNotDeleted(edit: StructuralEdit) throws {
    var workbook = try EngineBook.open("table-with-totals-row")
    let before = try workbook.allParts()
    let failure = caughtFailure { try workbook.apply(edit, to: "S") }
    #expect(failure?.code == "table-refused")
    #expect(failure?.description.contains("\"T\"") == true)
    #expect(try workbook.allParts() == before)
  }

  @Test func wholeTableIsDeleted() throws {
    let (part, formulas) = try table(after: .deletingRows(at: 3, count: 5))
    #expect(part.isEmpty)
    #expect(formulas["B4"] == "SUM(#REF!)")
  }

  @Test func calculatedColumnIsWrittenForTheRowThatRemains() throws {
    let name = "table-calculated-column-cell-refs"
    for edit in [StructuralEdit.deletingRows(at: 12), .deletingRows(at: 13)] {
      let (part, formulas) = try table(after: edit, of: name)
      #expect(part.contains(" ref=\"A11:C12\""))
      #expect(part.contains("<calculatedColumnFormula>A12+B12+$F$5</calculatedColumnFormula>"))
      #expect(formulas["C12"] == "A12+B12+$F$5")
    }
  }

  @Test func calculatedColumnIsWrittenForAnInsertedFirstRow() throws {
    let name = "table-calculated-column-cell-refs"
    let (part, formulas) = try table(after: .insertingRows(at: 12), of: name)
    #expect(part.contains("<calculatedColumnFormula>A12+B12+$F$5</calculatedColumnFormula>"))
    #expect(formulas["C13"] == "A13+B13+$F$5")
    let (moved, _) = try table(after: .insertingRows(at: 2), of: name)
    #expect(moved.contains("<calculatedColumnFormula>A13+B13+$F$6</calculatedColumnFormula>"))
  }

  @Test func blankRowStaysOfATableWithoutTotals() throws {
    let (part, formulas) = try table(
      after: .deletingRows(at: 12, count: 2), of: "table-calculated-column-cell-refs")
    #expect(part.contains(" ref=\"A11:C12\""))
    #expect(part.contains("<autoFilter ref=\"A11:C12\"/>"))
    #expect(part.contains("<calculatedColumnFormula>A12+B12+$F$5</calculatedColumnFormula>"))
    #expect(formulas.isEmpty)
  }

  @Test(arguments: ["B4:C4", "B3:C3", "D6:F6", "A7:B8"])
  func cellsOfATableAreNotMerged(range: String) throws {
    var workbook = try EngineBook.open("table-with-totals-row")
    let merged = try #require(CellRange(range))
    let failure = caughtFailure { try workbook.merge(merged, in: "S") }
    #expect(failure?.code == "table-refused")
    #expect(try !workbook.content().contains("mergeCell"))
    try workbook.merge(#require(CellRange("B8:C8")), in: "S")
    _ = try workbook.checkedSave()
  }
}
