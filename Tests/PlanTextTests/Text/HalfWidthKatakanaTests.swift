import PlanText
import Testing

@Suite struct HalfWidthKatakanaTests {
  @Test(arguments: [
    ("ｱｸｼｮﾝﾌﾟﾗﾝ", "アクションプラン"), ("ｶﾞ", "ガ"), ("ﾊﾟ", "パ"), ("ｳﾞ", "ヴ"), ("｢ﾓﾉ｣､･｡", "「モノ」、・。"),
    ("ｺｰﾋｰ", "コーヒー"), ("ﾜｦﾝ", "ワヲン"),
  ])
  func halfWidthKatakanaGetFullWidth(text: String, key: String) {
    #expect(folded(text) == key)
  }

  @Test func voicingMarksJoinTheirKana() {
    // File names come with separate marks from some systems.
    #expect(Array(folded("か\u{3099}ハ\u{309A}").unicodeScalars) == ["が", "パ"])
  }

  @Test func halfWidthMarksJoinFullWidthKana() {
    #expect(Array(folded("カﾞ").unicodeScalars) == ["ガ"])
  }

  @Test func markWithoutItsKanaStays() {
    #expect(Array(folded("ﾞ").unicodeScalars) == ["\u{3099}"])
  }
}
