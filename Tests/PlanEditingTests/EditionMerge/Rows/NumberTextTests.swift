import SpreadsheetML
import Testing

@testable import PlanEditing

/// A new number is written like its neighbour.
@Suite struct NumberTextTests {
  @Test func numberBesideNumbersIsANumber() {
    #expect(NumberText.content(46, like: .number(45)) == .number(46))
    #expect(NumberText.content(46, like: .blank) == .number(46))
    #expect(NumberText.content(46, like: .text("再掲")) == .number(46))
    // Kanji are words of a text.
    #expect(NumberText.content(46, like: .text("四十五")) == .number(46))
  }

  @Test(arguments: [
    (46, "No.45", "No.46"), (46, "45", "46"), (46, "４５", "４６"), (46, "No．４５番", "No．４６番"),
    (10, "9", "10"), (10, "アクション0", "アクション10"), (9, "アクション9号", "アクション9号"), (90, "０", "９０"),
  ])
  func textIsFollowed(number: Int, model: String, text: String) {
    #expect(NumberText.content(number, like: .text(model)) == .text(text))
  }

  @Test(arguments: [
    (10, "No.09", "No.10"), (9, "No.08", "No.09"), (46, "045", "046"), (1_000, "045", "1000"),
    (7, "００６", "００７"),
  ])
  func zerosInFrontAreKept(number: Int, model: String, text: String) {
    #expect(NumberText.content(number, like: .text(model)) == .text(text))
  }
}
