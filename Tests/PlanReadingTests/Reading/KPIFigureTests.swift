import PlanReading
import SpreadsheetML
import Testing

@Suite struct KPIFigureTests {
  @Test(arguments: [("1,200", 1200.0), ("１，２００件", 1200), ("9.7%", 9.7), ("0", 0)])
  func figuresMayBeTyped(text: String, number: Double) {
    #expect(KPIFigure(.text(text)) == .number(number))
  }

  @Test(arguments: ["毎年度策定を行う", "6月の会議で決定", "—月", "調査中"])
  func otherTextsAreNotes(text: String) {
    #expect(KPIFigure(.text(text)) == .note(text))
  }

  @Test func dashesAndBlanksAreNoFigures() {
    #expect(KPIFigure(.text("—")) == .blank)
    #expect(KPIFigure(.text(" ")) == .blank)
    #expect(KPIFigure(.blank) == .blank)
    #expect(KPIFigure(.error("#N/A")) == .blank)
  }
}
