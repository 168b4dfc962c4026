import Diagnostics
import PlanChecks
import SpreadsheetML
import TestSupport
import Testing

/// Texts of the plan that are struck through.
@Suite struct StruckTextCheckTests {
  private static let sheet = "R6アクションプラン"

  private func findings(_ texts: [(cell: String, stretches: [(String, Bool)])]) throws
    -> [Diagnostic]
  {
    var workbook = try Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx"))
    for (cell, stretches) in texts {
      let runs = stretches.map { text, isStruck in
        var run = TextRun(text)
        if isStruck { run.look.isStruck = true }
        return run
      }
      try workbook.setCell(#require(CellReference(cell)), to: .richText(runs), in: Self.sheet)
    }
    let saved = try Workbook(bytes: workbook.saved())
    return try BookReview(saved).diagnostics.filter { $0.code == "struck-text" }
  }

  @Test func theyAreToldInTheirCell() throws {
    let found = try findings([("I5", [("認定 ", false), ("15", true), ("16件", false)])])
    #expect(
      found.map { $0.described(in: .japanese) } == [
        "シート「\(Self.sheet)」, I5: 取り消し線の「15」は、消されずに残っています。CSVの表にも入ります。"
          + "消すものは削除し、残すものは取り消し線を外してください。終えたアクションであれば、状態を「終了」としてください。 [struck-text]"
      ])
    #expect(
      found.first?.message.english == "Struck through, but still there, in the tables too: \"15\".")
    #expect(try findings([]).isEmpty)
  }

  @Test func wholeCellsOfARowAreOneFinding() throws {
    let found = try findings([("G5", [("説明", true)]), ("I5", [("認定", true)])])
    #expect(found.map(\.place.cell) == ["G5"])
    #expect(
      found.first?.message.japanese == "取り消し線の「説明」（この行にほか1セル）は、消されずに残っています。CSVの表にも入ります。")
    #expect(
      found.first?.message.english
        == "Struck through, but still there, in the tables too: \"説明\" (and 1 more in this row).")
  }

  @Test func besideThePlanItIsNobodysBusiness() throws {
    #expect(try findings([("A2", [("令和5年度版", true)])]).isEmpty)
  }
}
