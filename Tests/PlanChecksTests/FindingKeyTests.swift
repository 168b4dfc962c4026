import Diagnostics
import Testing

@testable import PlanChecks

/// What a finding's key is made of, and which words in its message are places.
@Suite struct FindingKeyTests {
  private func key(
    _ message: String = "文", code: String = "code", action: Int? = nil, field: String = ""
  ) -> String {
    FindingKey.key(
      of: Diagnostic(code: code, message: LocalizedText(ja: message, en: "text")),
      actionNumber: action, field: field)
  }

  /// Whether two messages tell of the same finding.
  private func areAlike(_ one: String, _ other: String) -> Bool { key(one) == key(other) }

  @Test func isTwelveHexadecimalDigits() {
    #expect(key().count == 12)
    #expect(key().allSatisfy { "0123456789abcdef".contains($0) })
  }

  /// By FNV-1a of 64 bits: the offset basis, then for each byte ^ and × 0x100000001B3.
  @Test func isTheHashOfCodeActionFieldAndWords() {
    let bytes = "code\u{1F}12\u{1F}issues\u{1F}文".utf8
    let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    #expect(key(action: 12, field: "issues") == String(padded.suffix(12)))
  }

  @Test func thePartsDoNotRunIntoOneAnother() {
    #expect(key(code: "a1", action: 2) != key(code: "a", action: 12))
    #expect(key(action: 1, field: "2 results") != key(action: 12, field: " results"))
    #expect(key("のこと", field: "results") != key("sのこと", field: "result"))
    #expect(key(field: "1") != key(action: 1))
  }

  @Test func columnsOfTwoAndThreeLettersArePlaces() {
    #expect(areAlike("AZ1と違う", "BA2と違う"))
    #expect(areAlike("az1と違う", "ba2と違う"))
    #expect(areAlike("AAA1と違う", "XFD9と違う"))
    #expect(!areAlike("ABCD1と違う", "ABCE1と違う"))
    #expect(!areAlike("AZと違う", "BAと違う"))
    #expect(!areAlike("12と違う", "13と違う"))
    // What goes on behind the digits is no cell.
    #expect(!areAlike("AZ1aと違う", "BA2aと違う"))
  }

  @Test func whatStandsBesideLettersAndDigitsIsNeither() {
    // @ and [ stand beside A and Z, / and : beside 0 and 9.
    #expect(!areAlike("@A1と違う", "[A1と違う"))
    #expect(!areAlike("A@11と違う", "B@22と違う"))
    #expect(!areAlike("AB1/AB1", "AB1:AB1"))
    #expect(areAlike("AB1/AB2", "AC9/AZ8"))
    #expect(areAlike("AB0と違う", "AB9と違う") && areAlike("AB09と違う", "AB90と違う"))
  }

  @Test func oneLetterIsAColumnWithThreeDigitsOrAloneInBrackets() {
    #expect(areAlike("J100と違う", "K999と違う"))
    #expect(!areAlike("J10と違う", "K10と違う"))
    #expect(areAlike("（J10）と違う", "（K9）と違う"))
    #expect(!areAlike("（J10から）と違う", "（K9から）と違う"))
    #expect(!areAlike("(J10)と違う", "(K9)と違う"))
    // Eras: 明治, 大正, 昭和, 平成, 令和.
    for era in ["M", "T", "S", "H", "R"] {
      #expect(!areAlike("（\(era)6）と違う", "（\(era)7）と違う"), "\(era)")
    }
  }

  @Test func theSheetBeforeACellIsPartOfThePlace() {
    for end in ["（", "「", "、", "：", " ", "　", "。", "は", "が"] {
      #expect(areAlike("元\(end)R6計画!J5", "元\(end)R7計画!K6"), "\(end)")
      #expect(!areAlike("元\(end)R6計画!J5", "先\(end)R6計画!J5"), "\(end)")
    }
    #expect(areAlike("R6計画!J5と違う", "R7計画!K6と違う"))
    // Without a cell behind it, a sign of exclamation ends no sheet.
    #expect(!areAlike("R6計画!と違う", "R7計画!と違う"))
  }
}
