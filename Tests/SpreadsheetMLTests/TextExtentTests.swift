import Testing

@testable import SpreadsheetML

/// Texts of 10 points in a cell 104 points wide: ten full-width characters a line.
@Suite struct TextExtentTests {
  private let gothic = TextFormat(fontSize: 10, wrapsText: true, fontName: "ＭＳ ゴシック")

  private func extent(_ text: String, wraps: Bool = true) -> TextExtent {
    var format = gothic
    format.wrapsText = wraps
    return TextExtent(text, width: 104, format: format)
  }

  @Test(arguments: [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2), (21, 3), (30, 3)])
  func aLineThatIsNotFullTakesAsMuchRoomAsAFullOne(characters: Int, lines: Int) {
    #expect(extent(String(repeating: "字", count: characters)).lines == lines)
    // Half-width letters of a font of one width: two in the room of a character.
    #expect(extent(String(repeating: "ab", count: characters)).lines == lines)
    #expect(extent(String(repeating: "ｶﾞ", count: characters)).lines == lines)
  }

  @Test func aCharacterThatFitsOnlyInPartGoesToTheNextLine() {
    let text = String(repeating: "字", count: 11)
    #expect(TextExtent(text, width: 113, format: gothic).lines == 2)
    #expect(TextExtent(text, width: 114, format: gothic).lines == 1)
    // A column narrower than a character shows one a line.
    #expect(TextExtent("文字列", width: 2, format: gothic).lines == 3)
  }

  @Test func everyLineOfTheTextIsBrokenOnItsOwn() {
    #expect(extent("字\n\n" + String(repeating: "字", count: 11)).lines == 4)
    #expect(extent("字\r\n字").lines == 2)
    #expect(extent("字\n" + String(repeating: "字", count: 11), wraps: false).lines == 2)
  }

  @Test(arguments: 0..<UInt64(40))
  func aTextIsBrokenAsItsCharactersOneByOne(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs = Array("字計画かなカナっャー、。「」（）(),.a1 \t\n\r\u{2028}\u{3099}ｶﾞ　ヶ々①é𠮷-‐".unicodeScalars)
    for width in [12.0, 34, 57, 104, 171] {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...80, using: &random) {
        let isPlain = Bool.random(using: &random)
        text.append(isPlain ? "字" : signs.randomElement(using: &random) ?? "a")
      }
      for wraps in [true, false] {
        var format = gothic
        format.wrapsText = wraps
        let pieces = text.map { TextPiece(String($0), like: format) }
        #expect(
          TextExtent(String(text), width: width, format: format).lines
            == TextExtent(pieces, width: width, format: format).lines, "\(seed) \(width)")
      }
    }
  }

  @Test func signsThatEndALineAreNotParted() {
    // JIS X 4051: no line begins with a closing sign or ends with an opening one.
    let nine = String(repeating: "字", count: 9)
    #expect(extent(nine + "字、" + nine).lines == 3)
    #expect(extent(nine + "（字" + nine).lines == 3)
    #expect(extent(nine + "字" + "字" + nine).lines == 2)
  }

  @Test func wordsAreBrokenOnlyWhereALineIsTooShort() {
    let eight = String(repeating: "字", count: 8)
    // Six letters take three characters: they go to the next line together.
    #expect(extent(eight + "abcdef" + eight).lines == 3)
    #expect(extent("a b " + String(repeating: "x", count: 20)).lines == 2)
    #expect(extent(String(repeating: "x", count: 41)).lines == 3)
  }

  @Test func lettersOfProportionalFontsAreAsWideAsTheyAre() {
    let format = TextFormat(fontSize: 10, wrapsText: true, fontName: "Arial")
    // Arial: W 0.944 em, i 0.222 em.
    #expect(TextExtent("WWWWWWWWWW", width: 104, format: format).lines == 1)
    #expect(TextExtent("WWWWWWWWWWW", width: 104, format: format).lines == 2)
    let narrow = String(repeating: "i", count: 45)
    #expect(TextExtent(narrow, width: 104, format: format).lines == 1)
  }

  @Test(
    arguments: [
      // Heights of a row of one line that Excel gives these fonts.
      ("ＭＳ Ｐゴシック", 9.0, 11.25), ("MS PGothic", 11, 13.5), ("ＭＳ 明朝", 9, 11.25),
      ("游ゴシック", 11, 18.75), ("Calibri", 11, 15), ("Arial", 10, 12.75),
    ])
  func aLineIsAsHighAsExcelMakesIt(font: String, size: Double, height: Double) {
    let format = TextFormat(fontSize: size, wrapsText: true, fontName: font)
    let one = TextExtent("字", width: 104, format: format).height
    #expect(one >= height - 0.1 && one <= height + 0.75)
    #expect(one >= size * 1.2)
    #expect(TextExtent("字\n字", width: 104, format: format).height == one * 2)
  }
}
