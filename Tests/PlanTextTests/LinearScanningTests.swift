import PlanText
import TestSupport
import Testing

/// Every scanner takes twice the looks for twice the text, whatever the text is.
struct LinearScanningTests {
  /// Pieces that begin something and may never end it.
  static let pieces = [
    "1,", "1", "令和6年度", "R6～", "R6.", "R6", "R", "令和", "令和6年2月", "令和6年度に3件、", "第1回", "1.", "①",
    "（", "）", "（）", "（1", "「", "「」", "【", "〜", "～", "-", "、", "・", "\n", "3件\n", "1/2", "2024/4/1",
    "5%",
    "1～2件", "3件+4件=7件", "=", "+", "うち3件", "延べ3社", "計", "約", "予定", "（予定）", "未定", "○○", "X", "Ｘ",
    "１", "一", "十", "一件", "3分の1", "ﾊﾟ", "e\u{301}", "👨‍👩‍👧", "か", "末時点", "元年", "H30", "年", "年度", "か月",
    " ",
    "　", "l1O0", "No.1", "→", "*", "？", "円", "億", "1億円",
  ]

  private static let scanners: [(name: String, scan: @Sendable (AnalysedText) -> Void)] = [
    ("figures", { _ = statedFigures(in: $0.units, context: context) }),
    ("placeholders", { _ = PlaceholderWording.places(in: $0.units) }),
    ("dates", { _ = ImpossibleDate.places(in: $0) }),
    ("letters", { _ = LetterAmongDigits.places(in: $0.units) }),
    ("sums", { _ = StatedSum.all(in: $0) }),
    ("brackets", { _ = StrayBracket.all(in: $0.units) }),
    ("groups", { _ = Brackets.groups(in: $0.units) }),
  ]

  private static let context = FigureContext(fiscalYear: FiscalYear(2024), asOf: nil)

  @Test(arguments: pieces)
  func twiceTheTextTakesTwiceTheLooks(piece: String) {
    func looks(_ count: Int) -> [(String, Int)] {
      let text = AnalysedText(String(repeating: piece, count: count))
      var found = [("analysis", text.units.looks.value)]
      for (name, scan) in Self.scanners {
        let before = text.units.looks.value
        scan(text)
        found.append((name, text.units.looks.value - before))
      }
      return found
    }
    for (once, twice) in zip(looks(400), looks(800)) {
      #expect(twice.1 <= once.1 * 2 + 400, "\(once.0): \(once.1), \(twice.1)")
    }
  }

  /// What counts no looks is timed: eight times the text would take sixty-four times as long.
  @Test(arguments: pieces)
  func namesAndFoldingTakeTimeByTheirLength(piece: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count)
      return (0..<3).map { _ in
        cpuTime {
          _ = NameText(text)
          _ = folded(text)
          _ = text.trimmingWhitespace
          _ = LineBreaks.joined(text)
          _ = HeadingYears(text)
          _ = literalRanges(ofHeaderFooter: text)
        }
      }.min() ?? .zero
    }
    #expect(time(1_600) < time(200) * 40 + .milliseconds(8), "\(piece)")
  }
}
