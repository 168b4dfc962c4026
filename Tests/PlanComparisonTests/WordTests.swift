import PlanComparison
import Testing

@Suite struct WordTests {
  private func words(_ text: String) -> [String] {
    let folded = FoldedText(text)
    return Word.words(of: folded).map { word in
      String(String.UnicodeScalarView(folded.scalars[word.range]))
    }
  }

  @Test(arguments: [
    ("企業を支援する", ["企業", "を", "支援", "する"]),
    ("セミナー・相談会", ["セミナー", "・", "相談会"]),
    ("FactorISM2024に参加", ["FactorISM2024", "に", "参加"]),
    ("「DX」(実施)", ["「", "DX", "」", "(", "実施", ")"]),
  ])
  func aWordIsARunOfOneScriptAndASignStandsAlone(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("13件認定", ["13件", "認定"]), ("約4.26億円", ["約", "4.26億円"]),
    ("1,078社に", ["1,078社", "に"]), ("令和6年度実績", ["令和", "6年度", "実績"]),
    ("15社回答", ["15社", "回答"]), ("3か所で", ["3か所", "で"]), ("2月末時点", ["2月", "末時点"]),
    ("13.2%→9.7%", ["13.2%", "→", "9.7%"]), ("R6年度", ["R6年度"]), ("第6次総合計画", ["第", "6次", "総合計画"]),
    ("5.", ["5", "."]), ("3,5", ["3,5"]), ("3.5", ["3.5"]), ("AT&T", ["AT&T"]),
    ("3億に", ["3億", "に"]),
    ("5千万円", ["5千万円"]), ("3百万", ["3百万"]), ("3年度", ["3年度"]), ("3年間", ["3年", "間"]),
    ("DX件", ["DX", "件"]),
  ])
  func aNumberHasItsSeparatorsAndItsUnit(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func aBlankEndsANumber() {
    #expect(words("3 件") == ["3", "件"])
    #expect(words("3, 5件") == ["3", ",", "5件"])
    #expect(words("3 ,5件") == ["3", ",", "5件"])
    #expect(words("3億 円") == ["3億", "円"])
    #expect(words("3か 所") == ["3", "か", "所"])
    #expect(words("1,2 3") == ["1,2", "3"])
  }

  @Test func aMarkStaysWithTheSignItStandsOn() {
    #expect(words("★\u{20DD}★") == ["★\u{20DD}", "★"])
    #expect(words("・・") == ["・", "・"])
  }

  @Test func widthDoesNotCount() {
    #expect(words("ＤＸｾﾐﾅｰ　１３件") == ["DX", "セミナー", "13件"])
    #expect(words("ｶﾞｲﾄﾞ") == ["ガイド"])
  }

  @Test func blanksAndLineBreaksEndAWordAndAreNone() {
    #expect(words("検討 実施\n実施") == ["検討", "実施", "実施"])
    #expect(words(" \n").isEmpty)
  }

  @Test func whatAScalarCameFromIsItsWholeCharacter() {
    let text = FoldedText("a㈱\nｶﾞ")
    #expect(String(String.UnicodeScalarView(text.scalars)) == "a(株)ガ")
    #expect(text.sources == [0..<1, 1..<2, 1..<2, 1..<2, 3..<5])
    #expect(text.followsBlank == [false, false, false, false, true])
    #expect(text.source(of: 1..<4) == 1..<2)
    #expect(text.source(of: 4..<4) == 2..<2)
  }
}
