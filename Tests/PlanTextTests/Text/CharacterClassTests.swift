import Testing

@testable import PlanText

/// The classes of code units, each against its blocks in the Unicode charts.
struct CharacterClassTests {
  private func units(_ ranges: [ClosedRange<UInt32>]) -> Set<UInt16> {
    Set(ranges.joined().map { UInt16($0) })
  }

  private func all(_ isOne: (UInt16) -> Bool) -> Set<UInt16> { Set((0...UInt16.max).filter(isOne)) }

  @Test func digitsAndLettersOfBothWidths() {
    #expect(all(CharacterClass.isDigit) == Set("0123456789０１２３４５６７８９".utf16))
    let small = "abcdefghijklmnopqrstuvwxyzａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"
    #expect(all(CharacterClass.isLetter) == Set((small + small.uppercased()).utf16))
  }

  @Test func kanjiAndKana() {
    #expect(all(CharacterClass.isKanji) == units([0x4E00...0x9FFF, 0x3005...0x3005]))
    // ァ to ヺ with the prolonged sound mark; ・ (U+30FB) is none.
    #expect(all(CharacterClass.isKatakana) == units([0x30A1...0x30FA, 0x30FC...0x30FC]))
    #expect(all(CharacterClass.isHiragana) == units([0x3041...0x309F]))
  }

  @Test func lineBreaksAndSpaces() {
    #expect(all(CharacterClass.isLineBreak) == Set("\n\u{D}".utf16))
    for unit in " \t　".utf16 { #expect(CharacterClass.isSpace(unit)) }
    for unit in "\n\u{D}計a".utf16 { #expect(!CharacterClass.isSpace(unit)) }
  }

  @Test(arguments: [
    ("実績", true), ("（実績）", true), ("（実績）　", true), ("・（実績）", false), ("・", false), ("", false),
    ("（・）実績", true), ("（（・）実績）", true), ("（実績）・（・）", false), ("）実績", true),
  ])
  func whatIsLeftOutsideBrackets(line: String, isKanjiLeft: Bool) {
    let units = Array(line.utf16)
    #expect(Brackets.isLeft(outside: units[...], CharacterClass.isKanji) == isKanjiLeft, "\(line)")
  }

  /// The longest and shortest of each length in UTF-8 (Unicode §3.9 table 3-6).
  @Test(arguments: [
    "\u{1}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFFF}", "𐀀", "\u{10FFFF}",
  ])
  func scalarsOfEachLengthComeBack(text: String) {
    let units = UTF16Text(text)
    #expect(Array(units.string(0..<units.units.count).utf8) == Array(text.utf8))
  }
}
