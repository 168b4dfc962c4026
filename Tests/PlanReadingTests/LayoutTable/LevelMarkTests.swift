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

  @Test(arguments: [
    ("基本目標1　稼ぐ", "基本目標２　育てる", "基本目標1"), ("施策1-1　企業", "施策2-3　若者", "施策1-1"),
    ("基本施策(1)　企業", "基本施策(12)", "基本施策(1)"), ("柱Ⅰ 稼ぐ", "柱Ⅳ 育てる", "柱Ⅰ"), ("A 稼ぐ", "B 育てる", "A"),
    ("A-1 企業", "B-2 若者", "A-1"), ("基本目標：稼ぐ", "基本目標:育てる", "基本目標:"),
    ("第1章 緑", "第２章", "第1章"), ("(1) 森", "（2）", "(1)"), ("緑を守る", "一般の取組", "col3"),
    ("緑を守る", "◆港", "col3"), ("令和6年度に始めた事業", "計画期間を通した事業", "col3"),
  ])
  func sectionsOfOneLevelLookAlike(one: String, other: String, look: String) {
    #expect(LevelMark.look(ofSection: one, inColumn: 3) == look)
    #expect(LevelMark.look(ofSection: other, inColumn: 3) == look)
  }
}
