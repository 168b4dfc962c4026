import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Tables that fill in the indicators inside the rows of actions.
@Suite struct RowIndicatorTests {
  private let book = LaidOutBook(
    book: PlanBook(
      sheet: "R6進捗",
      rows: [
        ["丁市協働計画（令和6年度）"],
        ["番号", "施策の柱", "事業名", "指標名", "現状値", "目標値（令和10年度）", "令和6年度実績値", "令和6年度の取組状況"],
        ["1", "出会う", "広場づくり", "来場者（人）", "100人", "150人", "", "二か所を開いた。"],
        ["2", "出会う", "語る会", "", "", "", "", ""],
      ]), renewal: .renew)

  private func kpis(_ table: String) throws -> [String] {
    let made = try book.merged(table)
    return made.plan.kpis.map { kpi in
      let values = kpi.values.map { "\($0.kind.rawValue) \($0.number.map { String($0) } ?? "-")" }
      return "\(kpi.actionNumber ?? 0) \(kpi.indicator) \(values.joined(separator: ", "))"
    }
  }

  @Test("an indicator says what its row says after it has been filled in")
  func filledIn() throws {
    #expect(
      try kpis("番号,令和6年度実績値\n1,120\n")
        == ["1 来場者 baseline 100.0, target 150.0, actual 120.0"])
    #expect(
      try kpis("番号,指標名,現状値,目標値（令和10年度）\n1,来場者数（人）,110人,160人\n")
        == ["1 来場者数 baseline 110.0, target 160.0"])
  }

  @Test("a new action may have one")
  func newAction() throws {
    let table = "番号,施策の柱,事業名,指標名,目標値（令和10年度）\n,出会う,朝市,出店（店）,30店\n"
    #expect(
      try kpis(table) == ["1 来場者 baseline 100.0, target 150.0", "3 出店 target 30.0"])
  }

  @Test("a row without an indicator may get one")
  func newIndicator() throws {
    #expect(
      try kpis("番号,指標名,目標値（令和10年度）\n2,参加者（人）,30人\n") == [
        "1 来場者 baseline 100.0, target 150.0", "2 参加者 target 30.0",
      ])
  }
}
