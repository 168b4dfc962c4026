import Diagnostics
import PlanChecks
import PlanReading
import TestSupport
import Testing

/// Labels that name another edition than the latest results.
@Suite struct EditionCheckTests {
  private func found(
    title: String = "行動計画（令和6年度版）", sheet: String = "R6計画", file: String? = nil,
    _ change: (inout [String]) -> Void = { _ in }
  ) throws -> [Diagnostic] {
    var headings = SheetSketch.headings
    headings[15] = "令和7年度以降の課題"
    change(&headings)
    let sketch = SheetSketch(name: sheet, rows: [[title], headings, SheetSketch.action("1")])
    let reading = try PlanReading.read([sketch.worksheet])
    let plan = CheckedPlan(reading, worksheets: [sketch.worksheet], fileName: file)
    return PlanChecks.findings(in: plan).filter {
      ["edition-differs", "edition-ahead-of-results", "schedule-year-broken"].contains($0.code)
    }
  }

  @Test func labelsThatAgreeAreNoFinding() throws {
    #expect(try found(file: "計画_R6").isEmpty)
    #expect(try found(title: "行動計画", sheet: "計画").isEmpty)
  }

  @Test func aLabelOfAnotherYearIsAnErrorAtItsPlace() throws {
    let title = try found(title: "行動計画（令和7年度版）")
    #expect(title.map(\.severity) == [.error])
    #expect(title.map(\.place.cell) == ["A1"])
    #expect(try found(sheet: "R7計画").map(\.place.sheet) == ["R7計画"])
    #expect(try found(file: "計画_R5").map(\.place.file) == ["計画_R5"])
  }

  @Test func aHeadingOfResultsThatAllOthersDenyIsTheErrorItself() throws {
    let found = try found { $0[8] = "令和5年度実績" }
    #expect(found.map(\.place.cell) == ["I2"])
    #expect(
      found.first?.message.japanese
        == "最新の実績の見出し「令和5年度実績」は令和5年度ですが、表題「行動計画（令和6年度版）」などは令和6年度です。")
  }

  @Test func anOfficeMayCallItsEditionByTheYearAfterTheResults() throws {
    let ahead = try found(title: "行動計画（令和7年度版）", sheet: "R7計画", file: "計画_R7")
    #expect(ahead.map(\.code) == ["edition-ahead-of-results"])
    #expect(ahead.map(\.severity) == [.warning])
    #expect(ahead.map(\.place.cell) == ["A1"])
    #expect(ahead.first?.remedy?.japanese.contains("--edition R7") == true)
    // One label that disagrees, or results of a day in another year, are mistakes.
    let mixed = try found(title: "行動計画（令和7年度版）", sheet: "R7計画", file: "計画_R6")
    #expect(mixed.allSatisfy { $0.code == "edition-differs" && $0.severity == .error })
    #expect(!mixed.isEmpty)
    let dated = try found(title: "行動計画（令和7年度版）", sheet: "R7計画") {
      $0[8] = "令和6年度実績（※令和8年2月末時点）"
    }
    #expect(!dated.isEmpty && dated.allSatisfy { $0.severity == .error })
    // The year before the plan's first one has no results here.
    let early = try found {
      $0[8] = "令和5年度実績"
      $0[15] = "令和6年度以降の課題"
    }
    #expect(!early.isEmpty && early.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: ["令和6年度以降の課題", "令和7年度の課題", "今後の課題"])
  func issuesMayBeOfTheEditionOrTheYearAfter(_ heading: String) throws {
    #expect(try found { $0[15] = heading }.isEmpty)
  }

  @Test func issuesOfAnotherYearAreAnError() throws {
    #expect(try found { $0[15] = "令和8年度以降の課題" }.map(\.place.cell) == ["P2"])
  }

  @Test func aYearOfTheScheduleThatDoesNotGoOnIsAnError() throws {
    let sketch = SheetSketch(
      name: "R6計画",
      rows: [
        Array(repeating: "", count: 10) + ["スケジュール"],
        SheetSketch.headings.map { $0 == "R6年度" ? "R5年度" : $0 }, SheetSketch.action("1"),
      ], merged: ["K1:O1"])
    let reading = try PlanReading.read([sketch.worksheet])
    let found = PlanChecks.findings(in: CheckedPlan(reading, worksheets: [sketch.worksheet]))
      .filter { $0.code == "schedule-year-broken" }
    #expect(found.map(\.place.cell) == ["K2"])
    #expect(found.map(\.severity) == [.error])
  }
}
