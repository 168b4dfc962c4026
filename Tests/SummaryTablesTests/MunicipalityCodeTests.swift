import Diagnostics
import SummaryTables
import TestSupport
import Testing

@Suite("全国地方公共団体コード")
struct MunicipalityCodeTests {
  @Test(
    "is read with its check digit, or gets it",
    arguments: [
      ("272230", "272230"), ("27223", "272230"), ("２７２２３０", "272230"), ("01100", "011002"),
      ("131016", "131016"), ("13101", "131016"), ("271004", "271004"), ("473821", "473821"),
      ("010006", "010006"), ("27000", "270008"),
    ])
  func valid(typed: String, digits: String) throws {
    #expect(try MunicipalityCode(typed).digits == digits)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "2722", "2722300", "門真市", "27-223", "000000", "482230", "99999", "27223O", "²72230",
      " 27223",
    ])
  func invalid(typed: String) {
    #expect(caughtFailure { try MunicipalityCode(typed) }?.code == "bad-municipality-code")
  }

  @Test("tells of a mistyped digit")
  func checkDigit() {
    let failure = caughtFailure { try MunicipalityCode("272231") }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "「272231」は全国地方公共団体コードではありません。6桁目の検査数字が合いません。"
          + "桁の写し間違いがないか確かめてください（27223の検査数字は0です）。 [bad-municipality-code]"
      ])
  }
}
