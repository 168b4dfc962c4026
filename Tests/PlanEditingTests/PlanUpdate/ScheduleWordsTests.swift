import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// Words in the years of a table that are no plan for them, and texts no cell can hold.
@Suite struct ScheduleWordsTests {
  private let scene = UpdateScene()

  /// K–O are R6–R10; action 1 has 検討 in R6 and 実施 from R8 on.
  private func scene(_ word: String, inR7OfAction number: Int) -> UpdateScene {
    var scene = scene
    scene.book.rows[number][11] = word
    return scene
  }

  @Test func aWordThatThePlanHasInThatPlaceIsNoFault() throws {
    let scene = scene("同上", inR7OfAction: 1)
    #expect(try scene.read("No.,R6年度,R7年度\n1,検討,同上\n").update == PlanUpdate())
    // What another action says is no excuse.
    #expect(try scene.faults("No.,R7年度\n2,同上\n").count == 1)
  }

  /// A new action has nothing that could stay as it is.
  @Test func aNewActionCannotStayUnchanged() throws {
    let table = "施策,アクション名,R7年度,R8年度\n① 学ぶ,出前講座,変更なし,実施\n"
    let faults = try scene.faults(table)
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("表1.csv, C2: ") == true)
    #expect(faults.first?.hasSuffix("[update-word-no-text]") == true)
  }

  @Test(arguments: ["特になし", "該当なし"])
  func nothingToTellStandsInAYearLikeAnyText(_ word: String) throws {
    #expect(
      try scene.action("No.,R7年度\n1,\(word)\n")?.spans
        == ["R6-R6 検討", "R7-R7 \(word)", "R8-R10 実施"])
    // A whole schedule in one cell has years.
    let failure = caughtFailure { try scene.read("No.,スケジュール\n1,\(word)\n") }
    #expect(failure?.diagnostics.map(\.code) == ["update-schedule-unreadable"])
  }

  @Test(arguments: ["R8：実施", "令和8年度以降：検討", "R7：調整", "0", "45748", "１２"])
  func whatDoesNotTellWhatIsDoneInTheYearIsAsked(_ text: String) throws {
    #expect(
      try scene.faults("No.,R7年度\n2,\(text)\n") == [
        "表1.csv, B2: No.2 のスケジュールに「\(text)」とありますが、その年度に行うことか分かりません。"
          + "年度の列には、その年度に行うことだけを記入してください。 [update-schedule-label]"
      ])
    #expect(
      try scene.faults("No.,R7年度\n2,\(text)\n", language: .english) == [
        "表1.csv, B2: For the schedule of action 2 the cell says \"\(text)\", which does not tell what is"
          + " done in that year. In the column of a year write only what is done in it."
          + " [update-schedule-label]"
      ])
    #expect(try scene.faults("施策,アクション名,R7年度\n① 学ぶ,出前講座,\(text)\n").count == 1)
  }

  @Test func aNumberThatThePlanHasInThatPlaceIsNoFault() throws {
    #expect(try scene("45748", inR7OfAction: 1).faults("No.,R7年度\n1,45748\n") == [])
  }

  @Test(arguments: ["10社を支援", "第2期計画の策定", "説明会（10：00～）"])
  func numbersInALabelAreNoFault(_ text: String) throws {
    #expect(try scene.action("No.,R7年度\n3,\(text)\n")?.spans == ["R7-R7 \(text)"])
  }

  /// Excel's cells hold 32,767 characters.
  @Test(arguments: [(32_767, false), (32_768, true)])
  func aYearHoldsAsMuchAsACellOfExcel(count: Int, isRefused: Bool) throws {
    let text = String(repeating: "漢", count: count)
    let codes = { (table: String) in
      caughtFailure { try scene.read(table) }?.diagnostics.map(\.code) ?? []
    }
    let refused = isRefused ? ["update-text-too-long"] : []
    #expect(codes("No.,R7年度\n1,\(text)\n") == refused)
    #expect(codes("No.,実績\n1,\(text)\n") == refused)
    // R7： takes three of them.
    #expect(codes("No.,スケジュール\n1,R7：\(text.dropLast(3))\n") == refused)
  }

  @Test(arguments: ["R7年度", "スケジュール"])
  func aControlSignInAScheduleIsRefused(_ heading: String) throws {
    let faults = try scene.faults("No.,\(heading)\n1,R7：調\u{1}整\n")
    #expect(faults.count == 1 && faults.first?.hasPrefix("表1.csv, B2: ") == true)
  }

  /// Whether a table has all the years or not, blank ones clear nothing.
  @Test(arguments: ["R6年度,R7年度,R8年度,R9年度\n1,検討,,,", "R6年度,R7年度,R8年度,R9年度,R10年度\n1,検討,,,,"])
  func blankYearsKeepWhatStandsThere(_ years: String) throws {
    #expect(try scene.read("No.,\(years)\n").update == PlanUpdate())
  }
}
