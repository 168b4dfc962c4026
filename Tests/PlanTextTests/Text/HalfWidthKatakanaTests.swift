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

  /// Unicode composes か and ゛, but neither が and ゛ nor あ and ゛.
  @Test(arguments: ["が\u{3099}", "ぱ\u{309A}", "あ\u{3099}", "か\u{309A}", "ん\u{3099}", "ヾ\u{3099}"])
  func markBehindAnotherKanaStays(text: String) {
    #expect(Array(folded(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: zip("うはホヘゝワ".unicodeScalars, "ゔばボベゞヷ".unicodeScalars))
  func voicedKanaAreTheCompositionsOfUnicode(kana: Unicode.Scalar, voiced: Unicode.Scalar) {
    #expect(VoicedKana.composed(kana, with: "\u{3099}") == voiced)
    #expect(VoicedKana.composed(kana, with: "a") == nil)
  }
}
