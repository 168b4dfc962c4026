import PlanComparison
import Testing

@Suite struct RowLayoutTests {
  private let layout = RowLayout(widths: [10, 22, 22, 10])

  @Test func aRowIsAsHighAsItsLongestText() {
    // 20 half-width characters a line, two less than the width: 10 kanji; 12 points a line and 6.
    let row = ComparisonRow(
      kind: .change, place: "説明", new: MarkedText(text: String(repeating: "新", count: 21)),
      old: MarkedText(text: "旧"))
    #expect(layout.fitted(row).map(\.height) == [42])
    let place = ComparisonRow(kind: .change, place: "見出し\n（課題）", new: MarkedText(text: "新"))
    #expect(layout.fitted(place).map(\.height) == [30])
  }

  @Test func aHeadingRunsOverAllColumns() {
    let row = ComparisonRow(kind: .group, place: String(repeating: "名", count: 33))
    #expect(layout.fitted(row).map(\.height) == [30])
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
