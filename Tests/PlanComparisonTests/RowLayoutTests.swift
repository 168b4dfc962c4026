import PlanComparison
import Testing

@Suite struct RowLayoutTests {
  private let layout = RowLayout(widths: [10, 22, 18, 10])

  @Test func aRowIsAsHighAsItsLongestText() {
    // Two half-width characters less than the width are a line: 10 kanji, 8 kanji; 12 points each and 6.
    func heights(_ place: String, new: Int, old: Int) -> [Double] {
      let texts = [("新", new), ("旧", old)].map {
        MarkedText(text: String(repeating: $0, count: $1))
      }
      return layout.fitted(
        ComparisonRow(kind: .change, place: place, new: texts[0], old: texts[1])
      ).map(\.height)
    }
    #expect(heights("説明", new: 21, old: 1) == [42] && heights("説明", new: 20, old: 1) == [30])
    #expect(heights("説明", new: 1, old: 17) == [42] && heights("説明", new: 1, old: 16) == [30])
    #expect(heights("具体的施策名", new: 1, old: 1) == [30] && heights("施策の名称", new: 1, old: 1) == [18])
    let place = ComparisonRow(kind: .change, place: "見出し\n（課題）", new: MarkedText(text: "新"))
    #expect(layout.fitted(place).map(\.height) == [30])
  }

  @Test func aHeadingRunsOverAllColumns() {
    let heights = [30, 31].map { count in
      layout.fitted(ComparisonRow(kind: .group, place: String(repeating: "名", count: count)))[0]
        .height
    }
    #expect(heights == [18, 30])
  }

  @Test func aTextTooLongForOneRowGoesOnInTheNext() {
    #expect(RowLayout.mostLines == 33)
    let lines = (1...40).map { "行\($0)" }
    let text = lines.joined(separator: "\n")
    let mark = text.utf16.count - 10..<text.utf16.count
    let row = ComparisonRow(
      kind: .change, place: "現状", new: MarkedText(text: text, marks: [mark]),
      old: MarkedText(text: "旧"), remark: "（変更）")
    let fitted = layout.fitted(row)
    #expect(fitted.map(\.height) == [402, 90])
    #expect(fitted.map(\.row.place) == ["現状", "（続き）"])
    #expect(fitted.map(\.row.remark) == ["（変更）", ""])
    #expect(
      fitted.map(\.row.new.text) == [
        lines[..<33].joined(separator: "\n"), lines[33...].joined(separator: "\n"),
      ])
    #expect(fitted.map(\.row.old.text) == ["旧", ""])
    let rest = fitted[1].row.new.text.utf16.count
    #expect(fitted.map(\.row.new.marks) == [[], [rest - 10..<rest]])
  }

  @Test func numbersThatFollowEachOtherAreWrittenAsARange() {
    #expect(NumberList.text([1]) == "1")
    #expect(NumberList.text([1, 2, 3, 5, 8, 9]) == "1～3、5、8～9")
    #expect(NumberList.text([1, 3, 5, 7, 8]) == "1、3、5ほか（計5件）")
  }
}
