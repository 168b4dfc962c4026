import Diagnostics
import PlanEditing
import Testing

@Suite struct IssuesHeadingPassTests {
  @Test(arguments: [
    ("令和7年度以降の課題", "令和8年度以降の課題"),
    ("令和７年度以降における\n課題・取り組むべきこと", "令和８年度以降における\n課題・取り組むべきこと"),
    ("R7年度以降の課題", "R8年度以降の課題"), ("令和7(2025)年度以降の課題", "令和8(2026)年度以降の課題"),
    ("令和6年度の課題と令和7年度の取組", "令和7年度の課題と令和8年度の取組"),
    ("令和7年度の課題・令和8年度の取組方針", "令和8年度の課題・令和9年度の取組方針"),
    ("課題(R6→R7)", "課題(R7→R8)"), ("今後の課題（令和7年2月末現在）", "今後の課題（令和8年2月末現在）"),
    ("今後の課題", "今後の課題"),
  ])
  func allYearsOfTheHeadingGoOnTogether(_ old: String, _ new: String) throws {
    #expect(try PlanBook.plan(issues: old).renewed().text("M2") == new)
  }

  /// A new heading over last year's texts would say what is not so.
  @Test func theIssuesOfLastYearAloneStayAndAreTold() throws {
    let made = try PlanBook.plan(issues: "令和6年度の課題").renewed()
    #expect(try made.text("M2") == "令和6年度の課題")
    let told = made.findings.filter { $0.code == "issues-of-year-kept" }
    #expect(told.map { $0.message.japanese } == ["見出し「令和6年度の課題」は令和6年度だけの課題のため、見出しも内容もそのままです。"])
    #expect(
      told.map { $0.message.english }
        == ["\"令和6年度の課題\" are the issues of R6 alone: heading and texts stay."])
    #expect(told.map { $0.place.cell } == ["M2"])
  }
}
