import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Books whose numbers are names: A1, 1-1-①.
@Suite struct NamedNumbersTests {
  private static func book(_ names: [String], states: [String] = []) -> LaidOutBook {
    let rows = names.enumerated().map { index, name in
      [
        name, index < 2 ? "(1) 学ぶ" : "(2) 守る", "事業\(Array("甲乙丙丁")[index])", "教育課", "三回。", "周知。",
        states.indices.contains(index) ? states[index] : "継続",
      ]
    }
    return LaidOutBook(
      book: PlanBook(
        sheet: "R6進捗",
        rows: [["丁市計画（令和6年度）"], ["番号", "施策", "事業名", "担当課", "令和6年度実績", "課題", "状態"]] + rows))
  }

  private func made(
    _ book: LaidOutBook, _ table: String, drops: Bool = false, renews: Bool = false
  ) throws -> EditionResult {
    let files = [UpdateFile(name: "表.csv", bytes: Array(table.utf8))]
    let merge = MergeOptions(dropsEnded: drops)
    if renews {
      var options = AnnualUpdateOptions(updates: files, merge: merge)
      options.layout = try book.layout()
      return try AnnualUpdate.run(book: book.bytes(), options: options)
    }
    return try EditionMerge.run(
      book: book.bytes(), updates: files, options: merge, layout: book.layout())
  }

  static let names = [["A1", "A2", "A3", "A4"], ["1-1-①", "1-1-②", "1-2-①", "1-2-②"]]

  @Test("rows of ended actions are removed, those below keep their names", arguments: names)
  func dropped(names: [String]) throws {
    for ended in [[0], [1], [3], [0, 1]] {
      for renews in [false, true] {
        let table = "番号,状態\n" + ended.map { "\(names[$0]),終了\n" }.joined()
        let made = try made(Self.book(names), table, drops: true, renews: renews)
        let kept = names.indices.filter { !ended.contains($0) }.map { names[$0] }
        #expect(try made.plan.actions.indices.map { try made.text("A\($0 + 3)") } == kept)
        let plan = made.plan
        #expect(plan.actions.map { plan.numberNames[$0.number.value] } == kept)
      }
    }
  }

  @Test("an action is merged into one that is called by its name", arguments: names)
  func merged(names: [String]) throws {
    let ways = [
      "統合（→\(names[2])）", "統合（→No.\(names[2])）", "\(names[2])に統合", "No.\(names[2])へ統合（令和6年度）",
    ]
    for way in ways {
      let made = try made(Self.book(names), "番号,状態\n\(names[1]),\(way)\n")
      #expect(try made.text("G4") == "統合（→No.\(names[2])、令和6年度）", "\(way)")
      let state = made.plan.actions[1].state
      #expect(state?.kind == .merged && state?.mergedInto == made.plan.actions[2].number.value)
      #expect(!made.findings.contains { $0.code == "unknown-status" })
      // A year later it is read alike.
      var options = AnnualUpdateOptions()
      options.layout = made.reading.layout
      let next = try AnnualUpdate.run(book: made.workbook, options: options)
      #expect(next.plan.actions[1].state?.mergedInto == 3)
    }
  }

  @Test("what no action is called is no target", arguments: ["統合（→9-9）", "統合（→環境課）"])
  func unknownTarget(way: String) throws {
    let failure = caughtFailure { try made(Self.book(Self.names[1]), "番号,状態\n1-1-②,\(way)\n") }
    #expect(failure?.diagnostics.map(\.code) == ["update-status-unknown"])
  }

  @Test("actions that go on in one another are told by their names")
  func circle() throws {
    let table = "番号,状態\n1-1-①,統合（→1-1-②）\n1-1-②,統合（→1-1-①）\n"
    let failure = caughtFailure { try made(Self.book(Self.names[1]), table) }
    #expect(
      failure?.diagnostics.map(\.message.japanese).first
        == "統合先がたがいを指しています（No.1-1-①→No.1-1-②→No.1-1-①）。")
  }
}
