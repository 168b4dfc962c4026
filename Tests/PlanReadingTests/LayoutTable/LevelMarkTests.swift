import PlanReading
import Testing

/// Marks before the names of levels, and what those of one level have in common.
@Suite struct LevelMarkTests {
  @Test(arguments: [
    ("【1】緑を守る", "【1】", "緑を守る"), ("【１２３４５】 緑", "【１２３４５】", "緑"), ("1-1 手続の見直し", "1-1", "手続の見直し"),
    ("１－１　手続", "１－１", "手続"), ("1.2.3 手続", "1.2.3", "手続"), ("第1章 緑", "第1章", "緑"),
    ("第1234章 緑", "第1234章", "緑"), ("(1) 緑", "(1)", "緑"), ("①緑", "①", "緑"), ("Ⅱ 緑", "Ⅱ", "緑"),
    (" 2　緑 ", "2", "緑"),
  ])
  func aMarkStandsBeforeItsName(text: String, mark: String, name: String) {
    let split = LevelMark.split(text)
    #expect(split.mark == mark && split.name == name, "\(split)")
  }

  @Test(arguments: [
    "緑を守る", "【123456】緑", "第12345章 緑", "2024年度版 緑", "緑 1-1", "【緑", "",
  ])
  func otherTextsHaveNone(text: String) {
    let split = LevelMark.split(text)
    #expect(split.mark.isEmpty && split.name == text, "\(split)")
  }

  @Test(arguments: [
    ("1", "12"), ("(1)", "（２）"), ("①", "⑳"), ("①", "㉑"), ("①", "㊿"), ("Ⅰ", "Ⅳ"), ("Ⅰ", "ⅿ"),
    ("第1章", "第12章"),
    ("第一章", "第十二章"), ("第1章", "第二章"), ("ア", "コ"), ("A.", "Z."), ("1.", "2．"), ("1-1", "2-10"),
    ("【1】", "【２】"),
  ])
  func marksOfOneLevelLookAlike(one: String, other: String) {
    #expect(LevelMark.look(of: one) == LevelMark.look(of: other))
  }

  @Test func marksOfDifferentLevelsLookDifferent() {
    let marks: [String] = [
      "1", "(1)", "①", "Ⅰ", "第1章", "第1節", "ア", "A", "1-1", "【1】", "[1]", "1-1-1",
    ]
    #expect(Set(marks.map(LevelMark.look)).count == marks.count)
  }
}
