import Diagnostics
import PlanChecks
import SpreadsheetML
import TestSupport
import Testing

/// What the rules find in the published plan.
///
/// The numbers are those of the inconsistencies that readers of the printed table found.
@Suite struct PublishedPlanChecksTests {
  private static let expected: [String: Set<Int>] = [
    "year-outside-column": [3, 17],
    "year-in-description": [23],
    "after-as-of": [8, 13],
    "as-of-differs": [16, 40],
    "start-year-differs": [36],
    "existing-starts-later": [5, 36],
    "existing-without-mark": [37, 41],
    "new-with-mark": [10],
    "year-sign-missing": [32],
    // 24: 14件 where 1 says 17件; 31: 135社 where 16 says 136社.
    "relisted-figure-differs": [24, 31],
    // 8 and 11 調査予定, 21 公開予定, 30 準備を開始, 35 検討中.
    "provisional-wording": [8, 11, 21, 30, 35],
    // 17 プラッとのづくり, 43 ものづくりネットワーク; 10 セミ for セミナー of No. 7.
    "similar-name": [10, 17, 43],
    // 18 has the title of 13 and no 再掲.
    "title-repeated": [18],
    // 14 「信金における取組み事例…, 35 「「地域魅力Reブランディング」事業.
    "open-bracket": [14, 35],
  ]

  @Test(arguments: ["action-plan-r6.xlsx", "action-plan-r6-pages.xlsx"])
  func areFoundInTheirRows(_ name: String) throws {
    let review = try BookReview(Workbook(bytes: Fixture.bytes("plan/\(name)")))
    var found: [String: Set<Int>] = [:]
    // The layout on pages has no KPI table.
    let others: Set = ["blank-cell", "no-kpi-table", "kpi-differs-from-action"]
    for finding in review.findings where !others.contains(finding.diagnostic.code) {
      found[finding.diagnostic.code, default: []].insert(try #require(finding.actionNumber))
    }
    #expect(found == Self.expected)
  }

  @Test func indicatorsThatActionsContradict() throws {
    let review = try BookReview(Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx")))
    let found = review.findings.map(\.diagnostic).filter { $0.code == "kpi-differs-from-action" }
    // 101 against the 99社 of No. 13, 0 against the 2社 of No. 36.
    #expect(found.map(\.place.cell) == ["B10", "B14"])
    #expect(found.first?.message.japanese.contains("No.13") == true)
    #expect(found.last?.message.japanese.contains("No.36") == true)
  }

  @Test func blankCellsAreThoseOfThePrintedTable() throws {
    let review = try BookReview(Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx")))
    let blank = review.findings.filter { $0.diagnostic.code == "blank-cell" }
    // No start year in 10 and 15; no arrow in 22, 23, 26 and 27; no issues in 17, 19 and 45.
    #expect(blank.map(\.actionNumber) == [10, 15, 17, 19, 22, 23, 26, 27, 45])
  }
}
