import PlanReading
import PlanText
import TestSupport
import Testing

@Suite struct ActionStatusTests {
  @Test(arguments: [
    ("終了", ActionStatus(.ended)),
    ("終了（令和7年度）", ActionStatus(.ended, fiscalYear: FiscalYear(2025))),
    ("令和7年度で終了", ActionStatus(.ended, fiscalYear: FiscalYear(2025))),
    ("完了 (R7)", ActionStatus(.completed, fiscalYear: FiscalYear(2025))),
    ("終了（令和8年3月末）", ActionStatus(.ended, fiscalYear: FiscalYear(2025))),
    // January to March belong to the fiscal year before.
    ("R7.3終了", ActionStatus(.ended, fiscalYear: FiscalYear(2024))),
    ("完了（令和8年4月）", ActionStatus(.completed, fiscalYear: FiscalYear(2026))),
    ("終了（2026年9月）", ActionStatus(.ended, fiscalYear: FiscalYear(2026))),
    ("終了（令和7年12月）", ActionStatus(.ended, fiscalYear: FiscalYear(2025))),
    ("終了（R7.3.31）", ActionStatus(.ended, fiscalYear: FiscalYear(2024))),
    ("統合（→No.12）", ActionStatus(.merged, mergedInto: 12)),
    ("No.12に統合（令和8年度）", ActionStatus(.merged, fiscalYear: FiscalYear(2026), mergedInto: 12)),
    ("統合\n→１２", ActionStatus(.merged, mergedInto: 12)),
    ("令和7年度\n統\n合\n→12", ActionStatus(.merged, fiscalYear: FiscalYear(2025), mergedInto: 12)),
    ("終了（令和7年度（2025年度））", ActionStatus(.ended, fiscalYear: FiscalYear(2025))),
    ("休止", ActionStatus(.suspended)),
    ("中止", ActionStatus(.suspended)),
    ("廃止", ActionStatus(.ended)),
    ("継続", ActionStatus(.continued)),
    ("拡充", ActionStatus(.expanded)),
  ])
  func reads(_ text: String, status: ActionStatus) {
    #expect(ActionStatus(text) == status)
  }

  @Test(arguments: [
    "", "◎", "再掲", "実施中", "終了時期を検討", "完了報告3件", "終了3", "統合イノベーション", "統合（→No.99999999999999999999）",
    "統合（No.1、2）", "統合（No.1～3）", "統合（No.4と5）", "No.1及びNo.2に統合",
    "No.12を統合", "休止（R7～R8）", "終了（R6～R7）", "休止（令和7年度・令和8年度）",
  ])
  func leavesOtherTexts(_ text: String) {
    #expect(ActionStatus(text) == nil)
  }

  @Test(arguments: ActionStatus.Kind.allCases)
  func readsBackWhatItWrites(_ kind: ActionStatus.Kind) {
    let status = ActionStatus(
      kind, fiscalYear: FiscalYear(2025), mergedInto: kind == .merged ? 3 : nil)
    #expect(ActionStatus(status.text) == status)
  }

  @Test func writesYearAndNumber() {
    #expect(ActionStatus(.ended, fiscalYear: FiscalYear(2025)).text == "終了（令和7年度）")
    let merged = ActionStatus(.merged, fiscalYear: FiscalYear(2025), mergedInto: 12)
    #expect(merged.text == "統合（→No.12、令和7年度）")
  }
}

@Suite struct ActionStateTests {
  private func state(priority: String, status: String = "") throws -> ActionStatus? {
    let sheet = SheetSketch(rows: [
      ["No.", "基本戦略", "具体的施策", "重点アクション", "状態", "具体的アクション", "R6年度", "R7年度"],
      ["1", "(1) 育てる", "① 学ぶ", priority, status, "研修", "実施", ""],
    ])
    return try PlanReading.read([sheet.worksheet]).plan.actions.first?.state
  }

  @Test func isReadFromItsColumn() throws {
    #expect(try state(priority: "◎", status: "終了（令和7年度）")?.kind == .ended)
    #expect(try state(priority: "◎", status: "実施中") == nil)
  }

  @Test func isReadFromALineOfThePriorityCell() throws {
    #expect(try state(priority: "◎\n終了（令和7年度）")?.kind == .ended)
    // The 重点 cell marks new actions in its own way.
    #expect(try state(priority: "新規") == nil)
  }
}
