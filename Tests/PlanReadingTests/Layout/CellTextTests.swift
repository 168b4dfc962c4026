import PlanReading
import PlanText
import SpreadsheetML
import Testing

@Suite struct CellTextTests {
  @Test(arguments: [
    (CellValue.blank, ""), (.text("実施\n中"), "実施\n中"), (.number(12), "12"), (.number(0.5), "0.5"),
    (.boolean(true), "TRUE"), (.boolean(false), "FALSE"), (.error("#REF!"), "#REF!"),
  ])
  func everyValueHasAText(value: CellValue, text: String) {
    #expect(value.printedText == text)
  }

  @Test func whiteSpaceLooksBlank() {
    #expect(CellValue.text(" \u{3000}\n").looksBlank)
    #expect(CellValue.blank.looksBlank)
    #expect(!CellValue.text("—").looksBlank)
    #expect(!CellValue.number(0).looksBlank)
  }

  @Test func numberCellsMustBeWhole() {
    #expect(ActionNumber(CellValue.number(7)) == .number(7))
    #expect(ActionNumber(CellValue.number(7.5)) == .unreadable("7.5"))
    #expect(ActionNumber(CellValue.number(-1)) == .unreadable("-1"))
    #expect(ActionNumber(CellValue.number(1e300)) == .unreadable("1e+300"))
    #expect(ActionNumber(CellValue.blank) == nil)
  }
}
