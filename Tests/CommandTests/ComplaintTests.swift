import Diagnostics
import Testing
import actionplan

/// How reasons are told when they are many or long.
struct ComplaintTests {
  private func diagnostics(_ count: Int) -> [Diagnostic] {
    (0..<count).map { number in
      Diagnostic(code: "x", message: LocalizedText(ja: "第\(number)", en: "No. \(number)"))
    }
  }

  @Test func fiftyReasonsAreToldEach() {
    #expect(Terminal.complaints(diagnostics(50), in: .english).count == 50)
  }

  @Test func ofMoreTheRestIsCounted() {
    let lines = Terminal.complaints(diagnostics(300), in: .english)
    #expect(lines.count == 51)
    #expect(lines.last == "actionplan: there are 250 more.")
    #expect(
      Terminal.complaints(diagnostics(51), in: .japanese).last == "actionplan: ほか1件あります。")
  }

  @Test(arguments: ["字", "x", "\u{301}", "「", "\"", "👨‍👩‍👧"])
  func longQuotationsAreShortened(sign: String) {
    let text = String(repeating: sign, count: 30_000)
    let message = LocalizedText(ja: "見出し「\(text)」は不明です。", en: "The heading \"\(text)\" is unknown.")
    let short = Diagnostic(code: "x", message: message).message
    for language in [Language.japanese, .english] {
      #expect(short[language].unicodeScalars.count < 1_300)
      #expect(short[language].contains("…(+"))
    }
  }

  @Test func shortTextsStayAsTheyAre() {
    let text = String(repeating: "実績「3件」 ", count: 60)
    #expect(text.withShortQuotations == text)
    let quoted = "「" + String(repeating: "字", count: 200) + "」"
    #expect(quoted.withShortQuotations == quoted)
  }
}
