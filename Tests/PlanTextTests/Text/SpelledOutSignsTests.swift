import PlanText
import Testing

@Suite struct SpelledOutSignsTests {
  /// Expected texts: the compatibility decompositions of UnicodeData.txt.
  @Test(arguments: [
    ("㍉㌢㍍㌘㌧", "ミリセンチメートルグラムトン"), ("㌃㌶㍑㍗㌍", "アールヘクタールリットルワットカロリー"),
    ("㌦㌣㌫㍊㌻", "ドルセントパーセントミリバールページ"), ("㎜㎝㎞㎎㎏㏄㎥", "mmcmkmmgkgccm3"), ("㏍℡", "KKTEL"),
    ("㊤㊥㊦㊧㊨", "上中下左右"), ("㈲㈹", "(有)(代)"), ("㍾㍽㍼", "明治大正昭和"),
    ("ⅠⅡⅣⅤⅥⅦⅧⅨⅩⅪⅫ", "IIIIVVVIVIIVIIIIXXXIXII"), ("ⅰⅹ", "ix"),
  ])
  func signsAreSpelledOut(text: String, key: String) {
    #expect(folded(text) == key)
  }

  /// Most scalars are folded without a look at the table.
  @Test func noSignOfTheTableIsPassedOver() {
    for sign in SpelledOutSigns.table.keys.sorted() {
      #expect(folded(String(sign)) != String(sign))
    }
  }
}
