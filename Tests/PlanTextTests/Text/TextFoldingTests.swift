import PlanText
import Testing

/// Expected texts: Unicode compatibility decomposition, and the office's habits where it is silent.
@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("ＤＸ（推進）", "DX(推進)"), ("！？", "!?"), ("〜～~", "~~~"), ("１２３", "123"),
    ("㈱門真", "(株)門真"), ("髙﨑", "高崎"), ("№１", "No1"), ("Ⅲ", "III"), ("㎡", "m2"), ("㌔", "キロ"),
    ("㍻", "平成"), ("㋿", "令和"), ("葛\u{E0100}飾", "葛飾"), ("※\u{FE0F}", "※"),
    ("①", "①"), ("⑳", "⑳"), ("㈠", "㈠"), ("(1)", "(1)"), ("Ａbc", "Abc"),
  ])
  func compatibleCharactersFold(text: String, key: String) {
    #expect(folded(text) == key)
  }

  @Test(arguments: [
    "令和5年度 末時点", "令和5年度\n末時点", "令和5年度\r\n末時点", "令和5年度　末時点", "令和5年度\u{A0}末時点",
    "令和5年度\u{200B}末時点", "令和５年度末時点",
  ])
  func blanksAndLineBreaksGo(text: String) {
    #expect(folded(text) == "令和5年度末時点")
  }

  /// Expected: the property White_Space, and the zero-width characters and variation selectors of Unicode.
  @Test func blanksAreThoseOfUnicode() {
    for scalar in (0...0x3100).compactMap(Unicode.Scalar.init) {
      #expect(TextFolding.isWhiteSpace(scalar) == scalar.properties.isWhitespace, "\(scalar.value)")
    }
    let dropped: [UInt32] = [
      0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE00, 0xFE0F, 0xE0100, 0xE01EF,
    ]
    let kept: [UInt32] = [0x200E, 0x205E, 0x2061, 0xFEFE, 0xFF00, 0xFDFF, 0xFE10, 0xE00FF, 0xE01F0]
    #expect(dropped.compactMap(Unicode.Scalar.init).allSatisfy(TextFolding.isDropped))
    #expect(!kept.compactMap(Unicode.Scalar.init).contains(where: TextFolding.isDropped))
  }

  @Test func dashesInsideATextStayApart() {
    #expect(folded("A—B") != folded("A–B"))
    #expect(folded("コーヒー") == "コーヒー")
  }

  @Test func asciiIsLoweredWhereAskedFor() {
    #expect(folded("ＫＰＩ Ä", lowercasingASCII: true) == "kpiÄ")
  }

  @Test(arguments: ["—", "-", "―", "－", "ー", "‐", "‑", "‒", "–", "−", "ｰ", "--", " — "])
  func dashesAloneAreNoValue(text: String) {
    #expect(isDashOnly(text))
    #expect(folded(text) == "-")
  }

  @Test(arguments: ["", " ", "-1", "A-", "ー人", "・"])
  func otherTextsAreValues(text: String) {
    #expect(!isDashOnly(text))
  }
}
