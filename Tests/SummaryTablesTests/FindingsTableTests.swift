import Diagnostics
import PlanChecks
import SummaryTables
import Testing

@Suite("findings.csv")
struct FindingsTableTests {
  private let diagnostic = Diagnostic(
    code: "stale-year", severity: .warning, place: Place(sheet: "計画", cell: "E5:E6"),
    message: LocalizedText(ja: "過ぎた年度です。", en: "The year has passed."),
    remedy: LocalizedText(ja: "確かめてください。", en: "Check it."))

  private func records(_ findings: [Finding]) throws -> [[String: String]] {
    let edition = Edition(plan: samplePlan([]), findings: findings)
    return try SummaryTables.files(for: edition).records("findings.csv")
  }

  @Test("a finding is a row with place, action, and what to do")
  func row() throws {
    #expect(
      try records([Finding(diagnostic, actionNumber: 7)]) == [
        [
          "edition_fiscal_year": "2024", "finding_id": "1", "code": "stale-year",
          "severity": "warning", "action_no": "7", "source_sheet": "計画",
          "source_cell": "E5:E6", "message_ja": "過ぎた年度です。確かめてください。",
          "message_en": "The year has passed. Check it.",
          "key": Finding(diagnostic, actionNumber: 7).key, "state": "",
          "mended_in_fiscal_year": "",
        ]
      ])
  }

  @Test("findings keep their order; what is not known is blank")
  func order() throws {
    let bare = Diagnostic(code: "no-kpi", message: LocalizedText(ja: "なし。", en: "None."))
    let parsed = try records([
      Finding(bare, actionNumber: nil), Finding(diagnostic, actionNumber: 1),
    ])
    #expect(parsed.map { $0["finding_id"] } == ["1", "2"])
    #expect(parsed[0]["action_no"] == "" && parsed[0]["source_cell"] == "")
    #expect(parsed[0]["severity"] == "error" && parsed[0]["message_en"] == "None.")
  }
}
