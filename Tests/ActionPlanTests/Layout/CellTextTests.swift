import SpreadsheetML
import Testing

@testable import ActionPlan

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
}
