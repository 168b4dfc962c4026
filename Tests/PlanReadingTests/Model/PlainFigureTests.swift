import PlanReading
import Testing

/// Cells that say a figure and nothing else.
@Suite struct PlainFigureTests {
  @Test(arguments: [
    ("34回", 34.0, "回"), ("1,022人", 1022, "人"), ("31.6%", 31.6, "%"), ("延べ140人", 140, "人"),
    ("約1,200", 1200, ""), ("△3.2ポイント", -3.2, "ポイント"), ("▲5", -5, ""), ("-4件", -4, "件"),
    ("−4", -4, ""),
    ("１２，０００円", 12000, "円"), ("累計30社", 30, "社"), ("0", 0, ""), ("年間5回", 5, "回"), ("のべ3人", 3, "人"),
    ("12あいうえお", 12, "あいうえお"),
  ])
  func aNumberWithItsUnitIsOne(text: String, value: Double, unit: String) {
    #expect(PlainFigure(text) == PlainFigure(value: value, unit: unit))
  }

  @Test(arguments: [
    "20店減", "割合の増加", "10件以上", "5人未満", "3件程度", "令和6年度", "6年度", "4月", "10人増", "12あいうえおか", "", "件",
    ".5", ",5", "3～5件", "3-5", "1:2", "実施。", "12件。", "1.2.3", "延べ", "約延べ3人", "3回目", "2→3",
    "11\n110", "件\n人", "1 000",
  ])
  func otherTextsAreNone(text: String) {
    #expect(PlainFigure(text) == nil)
  }

  @Test func aLongTextIsNone() {
    let digits = { String(repeating: "1", count: $0) }
    #expect(PlainFigure(digits(60)) != nil && PlainFigure(digits(61)) == nil)
  }
}
