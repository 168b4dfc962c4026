import PlanReading
import SpreadsheetML
import Testing

@Suite struct RelistedOriginalsTests {
  private func action(
    _ number: Int, _ title: String, isRelisted: Bool = false, link: Int? = nil
  ) -> Action {
    func source(_ column: Int) -> SourceCell {
      SourceCell(sheet: "計画", cell: CellReference(row: number + 1, column: column))
    }
    return Action(
      number: Sourced(number, at: source(1)),
      texts: [
        .title: Sourced(title, at: source(2)),
        .priority: Sourced(isRelisted ? "再掲" : "◎", at: source(3)),
      ],
      results: [], linkedAction: link)
  }

  /// The number of the action that the last one lists again.
  private func original(_ actions: Action...) -> Int? {
    actions.last.flatMap { RelistedOriginals(actions).original(of: $0) }
  }

  @Test func theOnlyOtherActionOfTheTitle() {
    let relisted = action(4, "【再掲】支援の強化", isRelisted: true)
    #expect(original(action(1, "支援の\n強化"), action(2, "研修"), relisted) == 1)
    // None or two of the title, and those that are relisted themselves.
    #expect(original(action(2, "研修"), relisted) == nil)
    #expect(original(action(1, "支援の強化"), action(3, "支援の強化"), relisted) == nil)
    #expect(original(action(3, "支援の強化", isRelisted: true), relisted) == nil)
    #expect(original(action(1, "支援の強化"), action(4, "支援の強化")) == nil)
  }

  @Test func aLinkDecidesUnlessItIsToTheRowItself() {
    let (one, other) = (action(1, "支援の強化"), action(2, "研修"))
    #expect(original(one, other, action(4, "支援の強化", isRelisted: true, link: 2)) == 2)
    #expect(original(one, other, action(4, "支援の強化", isRelisted: true, link: 4)) == 1)
    #expect(original(one, other, action(4, "支援の強化", link: 2)) == nil)
  }
}
