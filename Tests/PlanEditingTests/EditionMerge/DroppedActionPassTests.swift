import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Rows of ended actions taken out; what only they said of others stays.
struct DroppedActionPassTests {
  private typealias Row = SheetSketch

  private static func rows(_ ended: Int...) -> [[String]] {
    var rows = [
      Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"), Row.action("2"),
      Row.action("3", measure: "② 試す"), Row.action("4", strategy: "(2) 広げる", measure: "① 結ぶ"),
      Row.action("5"),
    ]
    for number in ended { rows[number][4] = "◎\n終了（令和6年度）" }
    return rows
  }

  private static let merges = ["B2:B4", "B5:B6", "C2:C3", "C5:C6"]

  private func dropped(_ book: RowBook, _ update: PlanUpdate = PlanUpdate()) throws -> EditSession {
    try book.step().after(DroppedActionPass.self, update, MergeOptions(dropsEnded: true))
  }

  @Test func nothingIsRemovedUnasked() throws {
    let step = try RowBook(Self.rows(1)).step()
    let after = try step.after(DroppedActionPass.self, PlanUpdate())
    #expect(after.workbook.changedPartNames.isEmpty && after.tree == step.tree)
  }

  /// Names of strategy and measure that stand in the first row go on to the next one.
  @Test(arguments: [true, false])
  func namesOfTheRowArePassedOn(isMerged: Bool) throws {
    let step = try dropped(RowBook(Self.rows(1, 5), merged: isMerged ? Self.merges : []))
    #expect(step.tree == ["(1) 育てる/① 学ぶ: 2", "(1) 育てる/② 試す: 3", "(2) 広げる/① 結ぶ: 4"])
    #expect(step.text("B2") == "(1) 育てる" && step.text("C2") == "① 学ぶ")
    #expect(step.merges() == (isMerged ? ["B2:B3"] : []))
    #expect(step.events.dropped == [1, 5])
    #expect(
      step.events.findings.map { $0.described(in: .japanese) } == [
        "シート「計画」: No.1「補助制度の活用促進」（終了（令和6年度））の行を削除しました。番号は欠番になります。"
          + " [action-dropped]",
        "シート「計画」: No.5「補助制度の活用促進」（終了（令和6年度））の行を削除しました。番号は欠番になります。"
          + " [action-dropped]",
      ])
  }

  @Test(arguments: [true, false])
  func measureWithoutActionsGoesWithItsRow(isMerged: Bool) throws {
    let merged = isMerged ? Self.merges : []
    let last = try dropped(RowBook(Self.rows(3), merged: merged))
    #expect(last.tree == ["(1) 育てる/① 学ぶ: 1 2", "(2) 広げる/① 結ぶ: 4 5"])
    #expect(last.merges() == (isMerged ? ["B2:B3", "B4:B5", "C2:C3", "C4:C5"] : []))
    let first = try dropped(RowBook(Self.rows(1, 2), merged: merged))
    #expect(first.tree == ["(1) 育てる/② 試す: 3", "(2) 広げる/① 結ぶ: 4 5"])
    #expect(first.text("B2") == "(1) 育てる" && first.text("C2") == "② 試す")
    let strategy = try dropped(RowBook(Self.rows(1, 2, 3), merged: merged))
    #expect(strategy.tree == ["(2) 広げる/① 結ぶ: 4 5"])
    #expect(strategy.text("B2") == "(2) 広げる")
  }

  @Test func namesGoOnToTheNextPage() throws {
    var book = RowBook([
      Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"),
      ["2", "", "② 試す", "", "終了（令和6年度）", "甲"],
    ])
    book.sheets.append(
      RowBook.Sheet(
        name: "次",
        rows: [
          Row.headings, Row.action("3"), Row.action("4", strategy: "(2) 広げる", measure: "① 結ぶ"),
        ]))
    let fixed = book.sheets[0].rows[0][4]
    #expect(fixed == "重点アクション")
    let step = try dropped(book)
    #expect(step.tree == ["(1) 育てる/① 学ぶ: 1", "(1) 育てる/② 試す: 3", "(2) 広げる/① 結ぶ: 4"])
    #expect(step.text("C2", "次") == "② 試す" && step.text("B2", "次").isEmpty)
  }

  /// What the update says counts before what the sheet says; suspended actions may go on.
  @Test func updateDecides() throws {
    let update = PlanUpdate(
      actions: [
        (1, ActionStatus(.merged, mergedInto: 4)), (2, ActionStatus(.continued)),
        (3, ActionStatus(.suspended)), (5, ActionStatus(.completed)),
      ].map { ActionUpdate(number: $0.0, status: RowBook.asked($0.1)) })
    let step = try dropped(RowBook(Self.rows(2), merged: Self.merges), update)
    #expect(step.events.dropped == [1, 5])
    #expect(step.reading.plan.actions.map(\.number.value) == [2, 3, 4])
  }

  @Test func arrowsPagesRangesAndRulesFollow() throws {
    let book = RowBook(
      Self.rows(2, 4), merged: Self.merges, before: "<autoFilter ref=\"A1:P6\"/>",
      behind: "<dataValidations count=\"1\"><dataValidation sqref=\"D2:D6\"/></dataValidations>"
        + "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"4\" man=\"1\"/></rowBreaks>",
      anchors: RowBook.arrow(2, "検討", row: 1 + 2) + RowBook.arrow(3, "実施", row: 4)
        + RowBook.arrow(4, "終了", row: 5, to: 50_000, endRow: 6)
        + RowBook.arrow(5, "拡充", row: 6, editAs: " editAs=\"absolute\""))
    let step = try dropped(book)
    #expect(step.reading.plan.actions.map { $0.schedule.map(\.label) } == [[], ["実施"], ["拡充"]])
    #expect(step.worksheet("計画")?.shapes.map(\.text) == ["実施", "拡充"])
    let sheet = try step.workbook.content()
    for expected in [
      "<autoFilter ref=\"A1:P4\"/>", "sqref=\"D2:D4\"", "<brk id=\"3\" man=\"1\"/>",
    ] {
      #expect(sheet.contains(expected))
    }
  }

  @Test func lostOriginalsAndFormulasAreNamed() throws {
    var rows = Self.rows(1)
    rows[5][4] = "再掲"
    rows[5][5] = "補助制度の活用促進【再掲】"
    rows[2][5] = "別の取組"
    rows[3][5] = "別の取組2"
    rows[4][5] = "別の取組3"
    var book = RowBook(rows)
    book.sheets.append(
      RowBook.Sheet(name: "集計", rows: [["=LEFT(計画!H2,3)", "=COUNTA(計画!A2:A6)", "=#REF!+1"]]))
    let step = try dropped(book)
    #expect(step.cell("B1", "集計")?.formula == "COUNTA(計画!A2:A5)")
    #expect(
      step.events.findings.dropFirst().map { $0.described(in: .japanese) } == [
        "シート「計画」, E5: No.5 の元のアクション No.1 の行が削除されました。このアクションも終了であれば状態を記入し、"
          + "続くものであれば再掲の表示とリンクを外してください。 [original-dropped]",
        "シート「集計」, A1: 数式「=LEFT(計画!#REF!,3)」が参照していたセルは、行の削除でなくなりました。"
          + "数式を直してください。 [formula-lost-cells]",
      ])
  }

  @Test func noPlanIsLeftEmpty() throws {
    let failure = caughtFailure { try dropped(RowBook(Self.rows(1, 2, 3, 4, 5))) }
    #expect(
      failure?.diagnostics.first?.described(in: .japanese)
        == "シート「計画」: すべてのアクションが終了しているため、行を削除すると計画が空になります。"
        + "--drop-ended を付けずに実行してください。 [no-actions-left]")
  }

  @Test func actionOfSeveralRowsGoesWhole() throws {
    let second = Array(repeating: "", count: 16)
    let book = RowBook(
      [
        Row.headings, Row.action("1", strategy: "(1) 育てる", measure: "① 学ぶ"), second,
        ["2", "", "", "", "完了", "甲"], second, Row.action("3"), second,
      ], merged: ["A2:A3", "A4:A5", "A6:A7", "B2:B7", "C2:C7", "F4:F5"])
    let step = try dropped(book)
    #expect(step.merges() == ["A2:A3", "A4:A5", "B2:B5", "C2:C5"])
    #expect(step.tree == ["(1) 育てる/① 学ぶ: 1 3"])
  }

  /// What was noted before speaks of the cells where the rows have put them.
  @Test(arguments: [
    Event.Kind.cellWritten(
      WrittenText(.text(1, .description), old: "", new: "x", source: RowBook.source)),
    .stillRefers(.formula, FiscalYear(2024)), .statusWritten(1),
  ])
  func earlierNotesFollowTheirCells(_ kind: Event.Kind) throws {
    var step = try RowBook(Self.rows(2)).step()
    step.events = [2, 3, 4].map {
      Event(kind, on: "計画", cell: CellReference(row: $0, column: 7))
    }
    func rows() -> [Int?] { step.events.filter { $0.kind == kind }.map { $0.cell?.row } }
    step = try step.after(DroppedActionPass.self, PlanUpdate(), MergeOptions(dropsEnded: true))
    #expect(rows() == [2, 3])
    step = try step.adding(RowBook.new("甲", measure: "学ぶ", strategy: "育てる"))
    #expect(rows() == [2, 4])
  }
}
