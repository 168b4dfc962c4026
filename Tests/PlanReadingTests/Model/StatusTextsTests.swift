import PlanReading
import PlanText
import SpreadsheetML
import Testing

/// Lines of a 重点 cell that say a status.
@Suite struct StatusTextsTests {
  @Test(arguments: [
    ("◎\n終了", ["◎", "終了"]), ("完了（令和\n7年度）", ["完了（令和\n7年度）"]), ("終了\n（令和7年度）", ["終了\n（令和7年度）"]),
    ("◎\n（再掲）", ["◎", "（再掲）"]), ("新規\n（令和7年度）", ["新規", "（令和7年度）"]),
    ("終了\n（詳細は別紙）", ["終了", "（詳細は別紙）"]),
    ("終了\n令和7年度", ["終了", "令和7年度"]), ("", [""]), ("◎\n\n終了", ["◎", "", "終了"]),
    ("終了（\n令和\n7年度\n）\n◎", ["終了（\n令和\n7年度\n）", "◎"]),
  ])
  func aLineGoesOnWhileItsBracketsAreOpen(text: String, lines: [String]) {
    #expect(ActionStatus.lines(of: text) == lines)
  }

  @Test func aLongLineWithAnOpenBracketEnds() {
    // Each 緑 has three bytes; the bracket too.
    let line = { "（" + String(repeating: "緑", count: $0) }
    #expect(ActionStatus.lines(of: line(39) + "\n甲").count == 1)
    #expect(ActionStatus.lines(of: line(40) + "\n甲").count == 2)
  }

  @Test(arguments: [
    ("◎", "◎", []), ("◎\n終了（令和7年度）", "◎", ["終了（令和7年度）"]), ("終了", "", ["終了"]),
    ("◎\n新規", "◎\n新規", []),
    ("完了\n◎\n終了", "◎", ["完了", "終了"]), ("", "", []), ("継続", "継続", []),
  ])
  func marksAndStatusAreToldApart(text: String, marks: String, status: [String]) {
    let found = PriorityText(text)
    #expect(found.marks == marks && found.statusLines == status)
  }

  @Test func theStatusSaidLastCounts() {
    #expect(PriorityText("完了\n◎\n終了").status?.kind == .ended)
    #expect(PriorityText("◎").status == nil)
    #expect(PriorityText("完了\n◎\n終了").text == "◎\n完了\n終了")
    #expect(PriorityText("終了").text == "終了" && PriorityText("◎").text == "◎")
  }

  @Test func aStatusIsBrokenBeforeItsBracketsOrItsYear() {
    let ended = ActionStatus(.ended, fiscalYear: FiscalYear(2025))
    #expect(ended.brokenTexts == ["終了\n（令和7年度）", "終了（令和\n7年度）"])
    let merged = ActionStatus(.merged, fiscalYear: FiscalYear(2025), mergedInto: 12)
    #expect(merged.brokenTexts == ["統合（→No.12、\n令和7年度）", "統合（→No.12、令和\n7年度）"])
    #expect(ActionStatus(.ended).brokenTexts.isEmpty)
    let first = ActionStatus(.ended, fiscalYear: FiscalYear(2019))
    #expect(first.brokenTexts.allSatisfy { ActionStatus($0) == first })
  }

  @Test(arguments: [
    (ActionStatus.Kind.continued, true), (.new, true), (.expanded, true), (.revised, true),
    (.merged, false), (.ended, false), (.completed, false), (.suspended, false),
  ])
  func whatIsStillPursuedIsActive(kind: ActionStatus.Kind, isActive: Bool) {
    #expect(ActionStatus(kind).isActive == isActive)
  }

  @Test(arguments: [
    ("統合（→No.0）", 0), ("統合（→No.999999999）", 999_999_999), ("12番に統合", 12),
    ("アクション12へ統合", 12),
  ])
  func anActionIsMergedIntoANumber(text: String, number: Int) {
    #expect(ActionStatus(text)?.mergedInto == number)
  }

  @Test(arguments: ["完了（令和\n7年度）", "完了\n（令和7\n年度）", "令和\n7年度で\n完了", "完\n了（R\n7）"])
  func anActionsStatusMayStandOnSeveralLines(text: String) {
    #expect(ActionStatus(text) == ActionStatus(.completed, fiscalYear: FiscalYear(2025)))
  }

  @Test func aNumberThatNoActionCanHaveIsNoStatus() {
    #expect(ActionStatus("統合（→No.\(ActionNumber.maximum + 1)）") == nil)
  }

  @Test func aTextOfMoreThanAHundredAndTwentyBytesIsNoStatus() {
    // 終了 has six bytes, each sign three.
    let text = { "終了" + String(repeating: "、", count: $0) }
    #expect(ActionStatus(text(38)) != nil && ActionStatus(text(39)) == nil)
  }

  @Test(arguments: [
    ("◎", true), ("○", true), ("●", true), ("〇", true), ("再掲", false), ("", false), ("◎\n再掲", true),
  ])
  func marksMakeAnActionAPriority(text: String, isPriority: Bool) {
    var action = Action(number: Sourced(1, at: .init(sheet: "計画", cell: .init(row: 1, column: 1))))
    action.priority = Sourced(text, at: action.number.source)
    #expect(action.isPriority == isPriority)
    #expect(action.isRelisted == text.contains("再掲"))
  }
}
