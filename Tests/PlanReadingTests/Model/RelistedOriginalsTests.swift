import PlanReading
import SpreadsheetML
import Testing

@Suite struct RelistedOriginalsTests {
  private func action(
    _ number: Int, _ title: String, isRelisted: Bool = false, link: Int? = nil,
    mark: String = "再掲"
  ) -> Action {
    func source(_ column: Int) -> SourceCell {
      SourceCell(sheet: "計画", cell: CellReference(row: number + 1, column: column))
    }
    return Action(
      number: Sourced(number, at: source(1)),
      texts: [
        .title: Sourced(title, at: source(2)),
        .priority: Sourced(isRelisted ? mark : "◎", at: source(3)),
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

  @Test(arguments: ["再掲（No.2）", "再掲\nＮｏ．２", "◎再掲(2)", "No.2の再掲", "再掲→2番"])
  func aNumberBesideTheMarkDecides(_ mark: String) {
    let relisted = action(4, "支援の強化", isRelisted: true, mark: mark)
    #expect(original(action(1, "支援の強化"), action(2, "研修"), relisted) == 2)
    // No such action; one that is relisted itself; another one than the link is to.
    #expect(original(action(1, "支援の強化"), relisted) == nil)
    #expect(original(action(1, "支援の強化"), action(2, "研修", isRelisted: true), relisted) == nil)
    let linked = action(4, "支援の強化", isRelisted: true, link: 1, mark: mark)
    #expect(original(action(1, "支援の強化"), action(2, "研修"), linked) == nil)
  }

  @Test(arguments: ["再掲（2か年）", "再掲（R2）", "再掲 1→2", "再掲（No.0）"])
  func otherNumbersSayNothing(_ mark: String) {
    let relisted = action(4, "支援の強化", isRelisted: true, mark: mark)
    #expect(original(action(1, "支援の強化"), action(2, "研修"), relisted) == 1)
  }
}
