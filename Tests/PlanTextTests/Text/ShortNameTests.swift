import PlanText
import Testing

/// Names that links and files keep: once given, a text's name may not change.
@Suite struct ShortNameTests {
  /// Letters that no digit looks like, without e, then digits.
  private static let signs = Array("abcdfghjkmnpqrstuvwxyz23456789")

  /// A name as the hash of the text gives it: both halves joined, then read off sign by sign, a letter first.
  private func name(ofHash hash: UInt64) -> String {
    var rest = hash ^ (hash / 0x1_0000_0000)
    var name = String(Self.signs[Int(rest % 22)])
    rest /= 22
    while name.count < 6 {
      name.append(Self.signs[Int(rest % 30)])
      rest /= 30
    }
    return name
  }

  /// The hashes are test vectors of FNV-1a's authors.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("b", 0xaf63_df4c_8601_f1a5),
      ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func namesAreMadeOfTheHash(text: String, hash: UInt64) {
    #expect(ShortName.of(text) == name(ofHash: hash))
  }

  @Test func linesAreHashedWithABreakBetweenEachTwo() {
    #expect(ShortName.of(lines: ["甲", "乙", ""]) == ShortName.of("甲\n乙\n"))
    #expect(ShortName.of(lines: ["甲"]) == ShortName.of("甲"))
    #expect(ShortName.of(lines: ["甲", "乙"]) != ShortName.of("甲乙"))
    #expect(ShortName.of(lines: []) == ShortName.of(""))
  }

  @Test func noNameIsReadAsANumber() {
    for number in 0..<500 {
      let name = ShortName.of("施策\(number)")
      #expect(name.count == 6 && name.allSatisfy(Self.signs.contains), "\(name)")
      #expect(name.first?.isLetter == true, "\(name)")
    }
  }
}
