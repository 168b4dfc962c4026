import SpreadsheetML
import Testing

@testable import PlanChecks

/// Texts of 10 points in a cell 104 points wide: ten full-width characters a line.
@Suite struct TextExtentTests {
  private func extent(_ text: String, wraps: Bool = true) -> TextExtent {
    TextExtent(text, width: 104, format: TextFormat(fontSize: 10, wrapsText: wraps))
  }

  @Test(arguments: [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2), (21, 3), (30, 3)])
  func aLineThatIsNotFullTakesAsMuchRoomAsAFullOne(characters: Int, lines: Int) {
    #expect(extent(String(repeating: "字", count: characters)).lines == lines)
    #expect(extent(String(repeating: "ab", count: characters)).lines == lines)
  }

  @Test func aCharacterThatFitsOnlyInPartGoesToTheNextLine() {
    let format = TextFormat(fontSize: 10, wrapsText: true)
    let text = String(repeating: "ab", count: 11)
    #expect(TextExtent(text, width: 113, format: format).lines == 2)
    #expect(TextExtent(text, width: 114, format: format).lines == 1)
    // A column narrower than a character shows one a line.
    #expect(TextExtent("文字列", width: 2, format: format).lines == 3)
  }

  @Test func everyLineOfTheTextIsBrokenOnItsOwn() {
    #expect(extent("字\n\n" + String(repeating: "字", count: 11)).lines == 4)
    #expect(extent("字\n" + String(repeating: "字", count: 11), wraps: false).lines == 2)
  }

  @Test func aLineIsHigherThanItsFont() {
    #expect(extent("字").height == 11.5)
    #expect(extent("字\n字").height == 23)
  }
}
