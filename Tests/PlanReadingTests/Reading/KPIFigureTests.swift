import PlanReading
import PlanText
import SpreadsheetML
import Testing

@Suite struct KPIFigureTests {
  @Test(arguments: [("1,200", 1200.0), ("１，２００件", 1200), ("0", 0)])
  func figuresMayBeTyped(text: String, number: Double) {
    #expect(KPIFigure(.text(text)).number == number)
  }

  @Test(arguments: [
    ("85.5%", 85.5, "%", [], false), ("1,200人", 1200, "人", [], false),
    ("1,200人以上", 1200, "人", ["以上"], false), ("約1,200", 1200, "", ["約"], true),
    ("100件未満", 100, "件", ["未満"], false), ("△3.2ポイント", -3.2, "ポイント", [], false),
    ("9.7 ％程度", 9.7, "％", ["程度"], true), ("4億円", 4, "億円", [], false),
    ("最大 50", 50, "", ["最大"], false),
  ])
  func wordsAndUnitsAreKept(
    text: String, number: Double, unit: String, qualifiers: [String], isApproximate: Bool
  ) throws {
    let figure = KPIFigure(.text(text))
    let wording = try #require(figure.wording)
    #expect(figure.number == number && wording.unit == unit)
    #expect(wording.qualifiers == qualifiers && wording.isApproximate == isApproximate)
    #expect(wording.text == text)
  }

  @Test(arguments: ["毎年度策定を行う", "6月の会議で決定", "—月", "調査中"])
  func otherTextsAreNotes(text: String) {
    #expect(KPIFigure(.text(text)) == .note(text))
  }

  @Test func dashesSayThatThereIsNone() {
    #expect(KPIFigure(.text("—")) == .dash)
    #expect(KPIFigure(.text("―")) == .dash)
    #expect(KPIFigure(.text(" ")) == .blank)
    #expect(KPIFigure(.blank) == .blank)
    #expect(KPIFigure(.error("#N/A")) == .blank)
  }
}
