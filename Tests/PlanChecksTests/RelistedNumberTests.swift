import Diagnostics
import PlanReading
import SpreadsheetML
import Testing

@testable import PlanChecks

/// Numbers beside 再掲 that name no original, or another one than a link.
@Suite struct RelistedNumberTests {
  private func findings(_ mark: String, link: Int? = nil) throws -> [Diagnostic] {
    let rows = [
      CheckSketch.Row(title: "支援の強化"), CheckSketch.Row(title: "研修"),
      CheckSketch.Row(title: "支援の強化", priority: mark),
    ]
    let checked = try CheckSketch(rows[0], rows[1], rows[2]).checked()
    var reading = checked.reading
    if let link {
      reading.plan.strategies[0].measures[0].actions[2].linkedAction = link
    }
    return RelistedNumberCheck.findings(
      in: CheckedPlan(reading, worksheets: checked.worksheets))
  }

  @Test func whatNamesAnOriginalIsRight() throws {
    #expect(try findings("再掲").isEmpty)
    #expect(try findings("再掲（No.2）").isEmpty)
    #expect(try findings("再掲（No.2）", link: 2).isEmpty)
    #expect(try findings("再掲", link: 2).isEmpty)
  }

  @Test func anotherNumberThanTheLinksIsTold() throws {
    let finding = try #require(try findings("再掲（No.2）", link: 1).first)
    #expect(finding.code == "relisted-number-doubtful" && finding.place.cell == "E4")
    #expect(finding.message.japanese == "再掲の元がNo.2とありますが、リンクの先はNo.1です。")
    #expect(
      finding.message.english == "The row says that it lists No. 2 again, but links to No. 1.")
  }

  @Test(arguments: ["再掲（No.9）", "再掲（No.3）"])
  func aNumberOfNoOriginalIsTold(_ mark: String) throws {
    let finding = try #require(try findings(mark).first)
    #expect(finding.code == "relisted-number-doubtful" && finding.severity == .warning)
    #expect(finding.message.japanese.hasSuffix("そのアクションは計画にないか、それも再掲です。"))
    #expect(finding.message.english.hasSuffix("which the plan lacks or which is relisted itself."))
  }
}
