import Diagnostics
import SpreadsheetML
import TestSupport
import TextEdits
import Testing

struct ValidationTextsTests {
  private func sheet(_ year: String) -> String {
    "<sheetData/><dataValidations count=\"2\"><dataValidation sqref=\"A1:A9 C1\" promptTitle=\"R\(year)\""
      + " prompt=\"一行目&#10;R\(year) &amp; 計\" errorTitle=\"\" error=\"R\(year)です\"/><dataValidation sqref=\"B1\"/>"
      + "</dataValidations><extLst><ext><x14:dataValidations><x14:dataValidation prompt=\"R\(year)\"><xm:sqref>D1"
      + "</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
  }

  @Test func textsAreReadAndReplaced() throws {
    var workbook = try WorkbookBuilder(sheet("6")).open()
    let texts = try workbook.validationTexts(of: "Sheet1")
    #expect(texts.map(\.kind) == [.promptTitle, .prompt, .error, .prompt])
    #expect(texts.map(\.text) == ["R6", "一行目\nR6 & 計", "R6です", "R6"])
    #expect(texts.map { $0.ranges.map(\.description) }.first == ["A1:A9", "C1"])
    #expect(texts.last?.ranges.map(\.description) == ["D1"])
    try workbook.replaceTexts(
      texts.map { text in
        let place = text.text.utf16.firstIndex(of: 0x36).map {
          text.text.utf16.distance(from: text.text.startIndex, to: $0)
        }
        return (text, [TextReplacement(range: (place ?? 0)..<(place ?? 0) + 1, text: "7")])
      }, ofValidationsIn: "Sheet1")
    #expect(try workbook.content() == sheet("7"))
  }

  @Test func replacementsOutsideTheTextAreRefused() throws {
    var workbook = try WorkbookBuilder(sheet("6")).open()
    let text = try #require(workbook.validationTexts(of: "Sheet1").first)
    let failure = caughtFailure {
      try workbook.replaceTexts(
        [(text, [TextReplacement(range: 1..<3, text: "7")])], ofValidationsIn: "Sheet1")
    }
    #expect(failure?.code == "replacement-invalid")
  }
}
