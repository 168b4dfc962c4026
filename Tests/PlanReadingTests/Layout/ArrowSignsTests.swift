import PlanReading
import Testing

@Suite struct ArrowSignsTests {
  @Test(arguments: [
    "実施→", "→実施", "実施 ⇒", "⇒ 実施", "実施ー>", "ー＞実施", "実施――→", "━━▶実施", "→実施→", "実施=>", "実\n施→",
  ])
  func arrowsBeforeAndBehindALabelAreDropped(text: String) {
    #expect(ArrowSigns.label(of: text) == "実施")
    #expect(ArrowSigns.content(of: text) == .label("実施", goesOn: true))
  }

  @Test(arguments: ["サポーター", "検討→実施", "<重点>", "実施～検討", "R6-R7", "データ"])
  func otherSignsBelongToTheLabel(text: String) {
    #expect(ArrowSigns.content(of: text) == .label(text, goesOn: false))
  }

  @Test func theLongVowelBeforeAnArrowBelongsToTheWord() {
    #expect(ArrowSigns.label(of: "サポーター→") == "サポーター")
  }

  @Test(arguments: ["→", "⇒⇒", "――→", "〃", "同左", "→ →", "ー>"])
  func signsAloneGoOn(text: String) {
    #expect(ArrowSigns.content(of: text) == .continuation)
    #expect(ArrowSigns.label(of: text) == "")
  }

  @Test(arguments: ["―", "——", "ー"])
  func strokesAloneGoOnWhereSomethingStandsBefore(text: String) {
    #expect(ArrowSigns.content(of: text) == .stroke)
  }

  @Test(arguments: ["", " ", "-", "－", "−"])
  func aHyphenMeansNothing(text: String) {
    #expect(ArrowSigns.content(of: text) == .none)
  }
}
