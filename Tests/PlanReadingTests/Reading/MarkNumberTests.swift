import PlanReading
import Testing

/// The number in the mark of a strategy or measure.
@Suite struct MarkNumberTests {
  @Test(arguments: [
    ("A", 1), ("Z", 26), ("ａ", 1), ("ア", 1), ("コ", 10), ("ノ", 25), ("ｱ", 1), ("一", 1), ("二十三", 23),
    ("〔3〕", 3),
    ("［4］", 4), ("【5】", 5), ("<6>", 6), ("＜7＞", 7), ("8：", 8), ("1-2-3", 3), ("1－2", 2), ("0", 0),
    ("100", 100),
    ("㊿", 50), ("Ⅻ", 12),
  ])
  func ofAMark(mark: String, number: Int) {
    #expect(MarkNumber.number(inMark: mark) == number)
  }

  @Test(arguments: ["AB", "アイ", "ハ", "あ", "①②", "緑", "-", "()"])
  func otherSignsHaveNone(mark: String) {
    #expect(MarkNumber.number(inMark: mark) == nil)
  }

  @Test(arguments: [
    ("基本戦略2 産業", 2), ("基本目標１：産業", 1), ("施策３．産業", 3), ("柱 2", 2), ("第2", 2), ("方針Ⅱ\n産業", 2),
    ("　戦略4、産業", 4), ("目標5）産業", 5),
  ])
  func behindAWord(name: String, number: Int) {
    #expect(MarkNumber.number(of: KeptCodes.Item(mark: "", name: name)) == number)
  }

  @Test(arguments: ["第2次計画", "戦略的2", "施策", "2 産業", "産業 施策2", "目標2025年", ""])
  func otherNamesHaveNone(name: String) {
    #expect(MarkNumber.number(of: KeptCodes.Item(mark: "", name: name)) == nil)
  }

  @Test func theMarkGoesBeforeTheName() {
    #expect(MarkNumber.number(of: KeptCodes.Item(mark: "(3)", name: "施策2")) == 3)
    #expect(MarkNumber.number(of: KeptCodes.Item(mark: "◎", name: "施策2")) == nil)
  }
}
