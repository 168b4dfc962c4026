import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// What cells show, and the numbers they hold.
@Suite struct CellValueTextTests {
  @Test(arguments: [
    (CellValue.blank, ""), (.text("緑"), "緑"), (.number(12), "12"), (.number(-3), "-3"),
    (.number(1.5), "1.5"), (.number(0.1 + 0.2), "0.3"), (.number(1000.0000000000001), "1000"),
    (.number(-0.1 - 0.2), "-0.3"), (.number(123_456.789012345678), "123456.789012346"),
    (.number(0.000012345), "1.2345e-05"), (.boolean(true), "TRUE"), (.boolean(false), "FALSE"),
    (.error("#N/A"), "#N/A"),
  ])
  func valuesArePrinted(value: CellValue, text: String) {
    #expect(value.printedText == text)
  }

  @Test(arguments: [
    (CellValue.blank, true), (.text(""), true), (.text(" 　\n"), true), (.text("緑"), false),
    (.number(0), false), (.boolean(false), false), (.error("#N/A"), false),
  ])
  func whiteSpaceLooksBlank(value: CellValue, isBlank: Bool) {
    #expect(value.looksBlank == isBlank)
  }

  @Test func actionsHaveWholeNumbersFromOne() {
    let most = ActionNumber.maximum
    #expect(ActionNumber(CellValue.number(1)) == .number(1))
    #expect(ActionNumber(CellValue.number(Double(most))) == .number(most))
    for number in [0, -1, 1.5, Double(most) + 1] {
      let value = CellValue.number(number)
      #expect(ActionNumber(value) == .unreadable(value.printedText))
    }
    #expect(ActionNumber(CellValue.text("12")) == .number(12))
    #expect(ActionNumber(CellValue.blank) == nil && ActionNumber(CellValue.error("#N/A")) == nil)
    #expect(ActionNumber(CellValue.boolean(true)) == nil)
  }

  @Test(arguments: [
    (NumberFormatKind.date, true), (.time, true), (.dateTime, true), (.general, false),
    (.number, false), (.percentage, false), (.text, false),
  ])
  func formatsOfTimeMakeADayOfANumber(format: NumberFormatKind, isOfTime: Bool) {
    #expect(format.isOfTime == isOfTime)
    let cell = Cell(
      reference: CellReference(row: 1, column: 1), value: .number(3), numberFormat: format)
    let grid = TableGrid(CellTable([cell]))
    let number = grid.actionNumber(at: cell.reference)
    #expect((number == .number(3)) != isOfTime)
  }

  @Test func percentagesHaveNoFurtherDigits() {
    #expect(0.07.asPercentage == 7 && 0.132.asPercentage == 13.2 && (-0.29).asPercentage == -29)
    #expect(1e300.asPercentage == 1e302)
  }

  @Test func someCellsMayBeBlanked() throws {
    let grid = TableGrid(SheetSketch(rows: [["甲", "乙"], ["丙"]]).worksheet)
    let blanked = grid.blanking([CellReference(row: 2, column: 1)])
    #expect(blanked.rowNumbers == [1] && blanked.lastColumn == 2 && blanked.name == "計画")
    #expect(blanked.text(at: CellReference(row: 1, column: 1)).value == "甲")
    #expect(blanked.value(at: CellReference(row: 2, column: 1)).looksBlank)
    #expect(TableGrid(CellTable([])).lastRow == 1)
  }
}
