import PlanText
import Testing

/// Totals with their parts in brackets.
struct StatedPartsTests {
  private func found(_ text: String) -> [String] {
    let units = Array(text.utf16)
    return StatedParts.all(in: AnalysedText(text)).map { parts in
      let words = String(decoding: units[parts.range], as: UTF16.self)
      return "\(words) \(parts.total) \(parts.sum)\(parts.mayBeFewer ? " of" : "")"
    }
  }

  @Test(arguments: [
    ("計20名（市内12名、市外9名）", "20名（市内12名、市外9名） 20.0 21.0"),
    ("市内，20名（男12名、女8名）", "20名（男12名、女8名） 20.0 20.0"),
    ("20 名（市内12名、市外8名）", "20 名（市内12名、市外8名） 20.0 20.0"),
    ("3団体(A1団体、B2団体)", "3団体(A1団体、B2団体) 3.0 3.0"),
    ("5グループ（前期2グループ、後期3グループ）", "5グループ（前期2グループ、後期3グループ） 5.0 5.0"),
    ("1.5ha［北0.5ha、南1.0ha］", "1.5ha［北0.5ha、南1.0ha］ 1.5 1.5"),
    ("20名（うち市内12名、市外3名）", "20名（うち市内12名、市外3名） 20.0 15.0 of"),
    ("20名（内、市内12名、市外3名）", "20名（内、市内12名、市外3名） 20.0 15.0 of"),
    ("20名（市内12、市外8）", "20名（市内12、市外8） 20.0 20.0"),
    ("20名（令和6年度12名、令和7年度8名）", "20名（令和6年度12名、令和7年度8名） 20.0 20.0"),
    ("15件（市内10件、市外5件、うち新規3件）", "15件（市内10件、市外5件、うち新規3件） 15.0 15.0"),
    ("15件（市内10件、市外4件、うち新規3件）", "15件（市内10件、市外4件、うち新規3件） 15.0 14.0"),
    ("来場1,200人（昼700人・夜500人）", "1,200人（昼700人・夜500人） 1200.0 1200.0"),
  ])
  func totalsWithTheirParts(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(arguments: [
    "20名（市内12名）", "20名", "（市内12名、市外8名）", "約20名（市内12名、市外9名）", "のべ 20名（市内12名、市外9名）",
    "20名（市内12名、市外9件）", "20名（第1名、第2名）", "20名（12、8）", "20名（計12名、市外9名）",
    "6グルーープ（前期2グルーープ、後期3グルーープ）", "2万20名（市内12名、市外8名）", "20（市内12、市外8）", "令和6年度（市内1年度、市外2年度）",
    "20名（市内12名以上、市外9名）", "15件（R5：12件、R4：10件）", "150件（主なもの：創業50件、経営80件）", "15件（相談5件、創業4件など）",
    "累計69社（新規4社、辞退1社）", "15社（既存12社、脱退2社）",
  ])
  func whatIsNoTotalOfParts(text: String) {
    #expect(found(text) == [], "\(text)")
  }

  @Test func severalInOneTextInTheirOrder() {
    #expect(
      found("3名（男1名、女2名）、4件（甲1件、乙2件）") == [
        "3名（男1名、女2名） 3.0 3.0", "4件（甲1件、乙2件） 4.0 3.0",
      ])
  }

  @Test func aBracketOfMoreThanEightyUnitsIsASentence() {
    let filling = { (count: Int) in String(repeating: "あ", count: count) }
    // Between the brackets stand 10 units besides the filling.
    #expect(found("3名（\(filling(69))男1名、女2名、内訳）").count == 1)
    #expect(found("3名（\(filling(70))男1名、女2名、内訳）").count == 0)
  }
}
