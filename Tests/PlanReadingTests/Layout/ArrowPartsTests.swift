import PlanReading
import Testing

/// A text parted into the arrows before its label, the label and those behind it.
@Suite struct ArrowPartsTests {
  @Test(arguments: [
    ("実施", "", "実施", ""), ("→実施→", "→", "実施", "→"), ("実\n施ー>", "", "実\n施", "ー>"),
    ("→", "→", "", ""),
    ("⇒⇒実施", "⇒⇒", "実施", ""), ("――→実施", "――→", "実施", ""), ("ー＞実施", "ー＞", "実施", ""),
    ("サポーター→", "", "サポーター", "→"), ("サポーター――→", "", "サポーター", "――→"), (">実施", "", ">実施", ""),
    ("実施>", "", "実施>", ""), ("実施=>", "", "実施", "=>"), ("", "", "", ""), ("―実施", "", "―実施", ""),
    ("実施―", "", "実施―", ""),
    ("実施 →", "", "実施 ", "→"), ("実施ーー>", "", "実施", "ーー>"), ("実施→>", "", "実施→>", ""),
  ])
  func arrowsAreParted(text: String, leading: String, body: String, trailing: String) {
    let parts = ArrowSigns.parts(of: text)
    #expect(parts.leading == leading && parts.body == body, "\(parts)")
    #expect(parts.trailing == trailing, "\(parts)")
  }

  @Test(arguments: [
    "ぁ", "ん", "ァ", "ヺ", "一", "鿿", "(検討)", "09", "AZaz", "①⑳", "、。", "《》【】", "（０９ＡＺａｚ）", "検討（R6）",
  ])
  func wordsAreLabels(text: String) {
    #expect(ArrowSigns.content(of: text) == .label(text, goesOn: false))
  }

  @Test func aLabelOfSeveralLinesIsOnOne() {
    #expect(ArrowSigns.content(of: "事業\n実施") == .label("事業実施", goesOn: false))
    #expect(ArrowSigns.content(of: "同左") == .continuation && ArrowSigns.content(of: "\n") == .none)
    #expect(ArrowSigns.content(of: "〃 →") == .continuation)
    #expect(ArrowSigns.label(of: "―") == "" && ArrowSigns.label(of: "→ 事業\n実施 ") == "事業実施")
  }
}
