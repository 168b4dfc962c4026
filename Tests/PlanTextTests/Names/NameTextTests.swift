import PlanText
import Testing

@Suite struct NameTextTests {
  @Test func aStrategyHasAMarkANameAndEnglishWords() {
    let text = NameText("(1) イノベーション\n(Change・Chance・Challenge)")
    #expect(text.mark == "(1)")
    #expect(text.name == "イノベーション")
    #expect(text.nameInEnglish == "Change・Chance・Challenge")
    #expect(text.planPage == nil)
  }

  @Test func aMeasureHasAMarkANameAndAPage() {
    let text = NameText("① デジタル化 (DX) への対応・活用\n(P48)")
    #expect(text.mark == "①")
    #expect(text.name == "デジタル化 (DX) への対応・活用")
    #expect(text.nameInEnglish == nil)
    #expect(text.planPage == "P48")
  }

  @Test(arguments: [
    ("④ 事業承継（Ｐ６５）", "Ｐ６５"), ("④ 事業承継 (p.65)", "p.65"), ("④ 事業承継(65頁)", "65頁"),
    ("④ 事業承継(P65～66)", "P65～66"), ("④ 事業承継 (65ページ)", "65ページ"),
  ])
  func pagesAreKeptAsPrinted(text: String, page: String) {
    #expect(NameText(text).planPage == page)
    #expect(NameText(text).name == "事業承継")
  }

  @Test(arguments: [
    ("(1) 甲", "(1)"), ("（１）甲", "（１）"), ("1. 甲", "1."), ("１．甲", "１．"), ("1 甲", "1"), ("㈠ 甲", "㈠"),
    ("Ⅲ 甲", "Ⅲ"), ("㉑甲", "㉑"), ("(ア) 甲", "(ア)"), ("甲", ""), ("10年後の甲", ""),
    // The first and the last sign of every row.
    ("①甲", "①"), ("⑳甲", "⑳"), ("㈩甲", "㈩"), ("Ⅰ甲", "Ⅰ"), ("ⅿ甲", "ⅿ"), ("㉟甲", "㉟"), ("㊱甲", "㊱"),
    ("㊿甲", "㊿"),
    ("㈪甲", ""), ("12", ""), ("(12", ""), ("（アイウ）甲", "（アイウ）"), ("(一二三)甲", "(一二三)"), ("(一二三四)甲", ""),
    ("99.甲", "99."), ("100.甲", ""), ("()甲", ""),
  ])
  func marksAreKeptAsPrinted(text: String, mark: String) {
    #expect(NameText(text).mark == mark)
  }

  @Test func bracketsThatBelongToTheNameStay() {
    #expect(NameText("② 対応 (P)").name == "対応 (P)")
    #expect(NameText("⑥ BCP（災害、感染症等）\n(P66)").name == "BCP（災害、感染症等）")
    #expect(NameText("② 対応 (DX)").name == "対応 (DX)")
  }

  @Test func lineBreaksInANameOnlyLayItOut() {
    #expect(NameText("③ 連携・共創を通じた\n高付加価値化").name == "連携・共創を通じた高付加価値化")
  }

  @Test func widthsAndBlanksDoNotTellNamesApart() {
    #expect(NameText("（1）イノベーション").key == NameText("(１) ｲﾉﾍﾞｰｼｮﾝ\n(Change・Chance)").key)
    #expect(NameText("① 甲").key != NameText("(1) 甲").key)
  }
}

@Suite struct TitleTagsTests {
  @Test(arguments: [
    ("【新規】【DX】補助金の活用", ["新規", "DX"], "補助金の活用"), ("補助金の【 拡充 】活用", ["拡充"], "補助金の活用"),
    ("補助\n金【新\n規】", ["新規"], "補助金"), ("【】補助金", [], "補助金"),
    // What is not closed or opened stays.
    ("補助金【新規", [], "補助金【新規"), ("】補助【金】", ["金"], "】補助"),
  ])
  func titlesAreTakenApart(title: String, tags: [String], untagged: String) {
    let parts = TitleTags(title)
    #expect(parts.tags == tags && parts.untagged == untagged)
  }

  @Test func titlesAreEqualWithoutTheirTags() {
    #expect(TitleTags("【新規】補助金の\n活用").key == TitleTags("補助金の活用【再掲】").key)
  }
}
