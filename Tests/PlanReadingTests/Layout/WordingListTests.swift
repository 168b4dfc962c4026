import PlanReading
import Testing

@Suite struct WordingListTests {
  private let list = WordingList<Int>([
    .init(1, .whole, ["実績"]), .init(2, .anywhere, ["課題"]), .init(3, .whole, ["課題一覧", "進捗"]),
    .init(4, .end, ["の実績"]),
    .init(5, .beginning, ["実績"]),
  ])

  @Test(arguments: [
    ("実績", 1), ("今後の課題", 2), ("課題一覧", 2), ("進捗", 3), ("昨年の実績", 4), ("実績一覧", 5),
  ])
  func theEarliestWordingThatMatchesDecides(core: String, meaning: Int) {
    #expect(list.match(core)?.meaning == meaning)
  }

  @Test func otherTextsHaveNoMeaning() {
    #expect(list.match("説明") == nil)
    #expect(list.match("") == nil)
  }

  @Test func ranksFollowTheOrderOfTheWordings() {
    #expect(list.match("実績")?.rank == 0)
    #expect(list.match("進捗")?.rank == 3)
  }
}
