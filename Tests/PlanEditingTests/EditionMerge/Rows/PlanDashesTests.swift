import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// A new action has the plan's own dash where there was nothing before it began.
@Suite struct PlanDashesTests {
  /// The 現状 of an action that is added to a plan whose actions have these.
  private func baseline(beside others: [String], _ table: String? = nil) throws -> String? {
    var book = UpdateScene.edition
    for (row, text) in others.enumerated() { book.rows[row + 1][7] = text }
    let added = table ?? "施策,アクション名\n① 学ぶ,出前講座\n"
    let result = try EditionMerge.run(book: book.bytes(), updates: UpdateScene.files([added]))
    return result.plan.actions.first { $0.title.value == "出前講座" }?.baseline.value
  }

  @Test func dashIsTheOneThatThePlanWritesMostOften() throws {
    #expect(try baseline(beside: ["―", "－", "－"]) == "－")
    #expect(try baseline(beside: ["―", "―", "－"]) == "―")
    #expect(try baseline(beside: ["-", "5件", "5件"]) == "-")
  }

  @Test func planWithoutADashGetsOne() throws {
    #expect(try baseline(beside: ["5件", "3件", "1件", "2件"]) == "―")
  }

  @Test func whatTheTableSaysStays() throws {
    let table = "施策,アクション名,現状\n① 学ぶ,出前講座,・2回\n"
    #expect(try baseline(beside: ["－"], table) == "・2回")
  }

  @Test func actionThatBeganBeforeThePlanHasSomethingToTell() throws {
    func blank(_ start: String) throws -> Bool {
      try baseline(beside: ["－"], "施策,アクション名,開始年\n① 学ぶ,出前講座,\(start)\n") == ""
    }
    #expect(try blank("令和5年度"))
    #expect(try !blank("令和6年度"))
    #expect(try !blank("令和7年度"))
  }
}
