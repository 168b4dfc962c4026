import Testing

@testable import PlanText

/// The small questions that every scanner asks of code units.
@Suite struct UnitSignsTests {
  /// Signs of one, two and three bytes in UTF-8, each where it stands first, between and last.
  @Test(arguments: ["a", "é", "あ"])
  func aSignIsOneOfAFewWhereverItStands(sign: String) throws {
    let unit = try #require(sign.utf16.first)
    #expect(unit.isOne(of: "aéあ") && unit.isOne(of: "éあa") && unit.isOne(of: "あaé"))
    #expect(!unit.isOne(of: "bêい") && !unit.isOne(of: ""))
  }

  /// Each end of the lengths in UTF-8, and units that differ from them in one bit.
  @Test func signsOfAllLengthsAreToldApart() {
    let ends = "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}"
    for unit in ends.utf16 {
      #expect(unit.isOne(of: "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}"))
      for bit in 0..<16 where !ends.utf16.contains(unit ^ 1 << UInt16(bit)) {
        #expect(!(unit ^ 1 << UInt16(bit)).isOne(of: "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}"))
      }
    }
  }

  @Test func gapsAreBlanksAndBreaks() {
    let text = UTF16Text("令 　\n和")
    #expect(text.afterGap(1) == 4 && text.afterGap(0) == 0 && text.afterGap(4) == 4)
    #expect(text.beforeGap(4) == 1 && text.beforeGap(1) == 1 && text.beforeGap(5) == 5)
    #expect(UTF16Text(" ").afterGap(0) == 1 && UTF16Text(" ").beforeGap(1) == 0)
    #expect(text.afterSpace(1) == 3 && text.afterSpace(3) == 3)
  }

  @Test func wordsAreFoundInsideTheTextOnly() {
    let text = UTF16Text("年度末")
    let word = Array("年度".utf16)
    #expect(text.holds(word, at: 0) && !text.holds(word, at: 1))
    #expect(!text.holds(word, at: -1) && !text.holds(word, at: 2) && !text.holds(word, at: 3))
    #expect(text.holds(Array("度末".utf16), at: 1) && text.holds([], at: 3))
    #expect(text.unit(at: 2) == 0x672B && text.unit(at: 3) == nil && text.unit(at: -1) == nil)
    #expect(text.isOne(of: UnitSet("末"), at: 2) && !text.isOne(of: UnitSet("末"), at: 3))
  }

  @Test func spacedWordsMayHaveGapsInsideOnly() {
    let word = "令和".utf16
    #expect(UTF16Text("令和6").end(ofSpaced: word, at: 0) == 2)
    #expect(UTF16Text("令 \n和6").end(ofSpaced: word, at: 0) == 4)
    #expect(UTF16Text(" 令和").end(ofSpaced: word, at: 0) == nil)
    #expect(UTF16Text("令 明").end(ofSpaced: word, at: 0) == nil)
    #expect(UTF16Text("令").end(ofSpaced: word, at: 0) == nil)
  }

  /// 𐀀 is the first scalar of two code units, U+FFFD the last sign that is of one.
  @Test func wordsMayHoldScalarsOfTwoCodeUnits() {
    #expect(UTF16Text("a𐀀b").end(ofWord: "𐀀b", at: 1) == 4)
    #expect(UTF16Text("a𐀀b").end(ofWord: "𐀁", at: 1) == nil)
    #expect(UTF16Text("a𐐀b").end(ofWord: "𐀀", at: 1) == nil)
    #expect(UTF16Text("\u{FFFD}b").end(ofWord: "\u{FFFD}b", at: 0) == 2)
    #expect(UTF16Text("a").end(ofWord: "", at: 1) == 1)
  }

  @Test func classesAreFoundFromAnIndexOn() {
    let text = UTF16Text("6件12件")
    #expect(text.next(.digit, from: 0) == 0 && text.next(.digit, from: 1) == 2)
    #expect(text.next(.digit, from: 3) == 3 && text.next(.digit, from: 4) == nil)
    #expect(text.next(.equals, from: 0) == nil && text.next(.digit, from: 5) == nil)
  }

  @Test func someCodeUnitsCanBeKept() {
    #expect(UTF16Text("甲乙丙").string { $0 != 1 } == "甲丙")
    #expect(UTF16Text("甲乙丙").string { _ in false } == "")
  }

  @Test func setsAreJoined() {
    let set = UnitSet("aあ").union(UnitSet("\u{FFFF}b"))
    for unit in "aあ\u{FFFF}b".utf16 { #expect(set.contains(unit)) }
    for unit in "cいB\u{FFFE}\u{0}".utf16 { #expect(!set.contains(unit)) }
  }

  #if DEBUG
    @Test func everyLookIsCounted() {
      let text = UTF16Text("年度")
      _ = text.unit(at: 0)
      _ = text.unit(at: 9)
      #expect(text.looks.value == 2)
    }
  #endif
}

/// Values by code units, of which many fall into the same place.
@Suite struct UnitTableTests {
  @Test func everyUnitKeepsItsValue() {
    for count in 0..<20 {
      // The lower bits are the same, and the last units go on from the table's end to its beginning.
      let units = (0..<count).map { UInt16($0 * 64 + 63) }
      let table = UnitTable(Dictionary(uniqueKeysWithValues: units.map { ($0, Int($0)) }))
      for unit in units { #expect(table[unit] == Int(unit)) }
      #expect(table[62] == nil && table[0] == nil && table[UInt16(count * 64 + 63)] == nil)
      #expect(table.units.sorted() == units)
    }
  }
}
