import Diagnostics
import PlanReading
import TestSupport
import Testing

/// What a plan may hold, and what is counted in its texts.
@Suite struct PlanLimitsTests {
  @Test(arguments: [
    ("１２", 2), ("０", 1), ("９", 1), ("／", 0), ("：", 0), ("Ａ", 0), ("ｱ", 0), ("（1）", 1), ("1１1", 2),
    ("年", 1), ("平", 0), ("幸", 0), ("1年2年", 2), ("0年", 1), ("9年", 1), ("a年", 1), ("/年", 1),
    (":年", 1),
    ("é1é2", 2), ("𠮟1𠮟2", 2), ("1é", 1), ("1a2", 2), ("1\n2", 3), ("\n", 1), ("/:", 0), ("09", 1),
    ("年年", 2),
  ])
  func runsOfDigitsYearsAndLineBreaksAreCounted(text: String, count: Int) {
    #expect(PlanSize.figures(in: text) == count, "\(text)")
  }

  /// The limit that a book with two actions, three indicators and a few figures passes.
  private func passed(_ limit: Limit, _ most: Int) -> String? {
    let plan = SheetSketch.plan([SheetSketch.action("1"), SheetSketch.action("2")])
    let kpi = SheetSketch(
      name: "KPI", rows: [["指標名", "R6年度", "R7年度"], ["甲", "1"], ["乙", "2"], ["丙", "3"]])
    var limits = Limits()
    limits[limit] = most
    let failure = caughtFailure {
      try PlanReading.read([plan, kpi].map(\.worksheet), limits: limits)
    }
    return failure?.code
  }

  @Test func whatIsLargerThanTheLimitsIsRefused() {
    #expect(passed(.actions, 1) == "limit-exceeded" && passed(.actions, 2) == nil)
    #expect(passed(.indicators, 2) == "limit-exceeded" && passed(.indicators, 3) == nil)
  }

  @Test func figuresOfAllTextsCount() {
    // Headings: 令和6年度実績, 開始年, R6–R10 and twice R6, R7; each action 10件 and 平成30年度.
    let count = 1 + 1 + 5 + 2 + 2 * 2
    #expect(passed(.figures, count) == nil && passed(.figures, count - 1) == "limit-exceeded")
  }

  @Test func aLayoutTableDoesNotLiftTheLimits() {
    let sketch = SheetSketch(rows: [
      ["No.", "事業名", "令和6年度実績"], ["1", "祭り", "実施"], ["2", "市場", "実施"],
    ])
    var limits = Limits()
    limits[.actions] = 1
    let layout = LayoutTable(draftOf: [sketch.worksheet])
    let failure = caughtFailure {
      try PlanReading.read([sketch.worksheet], limits: limits, layout: layout)
    }
    #expect(failure?.code == "limit-exceeded")
  }
}
