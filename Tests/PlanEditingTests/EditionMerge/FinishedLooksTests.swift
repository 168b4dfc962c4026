import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// What people see of an edition: words that stand out, rows that show all, rows that look finished.
@Suite struct FinishedLooksTests {
  private static let sheet = "R6アクションプラン"

  private let title = CellReference(row: 5, column: 6)
  private let baseline = CellReference(row: 5, column: 8)
  private let results = CellReference(row: 5, column: 9)

  /// A copy of the published plan with red and bold words in a result.
  private func returned(_ tag: String, _ rest: String) throws -> [UInt8] {
    var workbook = try Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx"))
    var look = RunLook()
    look.isBold = true
    look.color = .rgb(red: 255, green: 0, blue: 0)
    var run = TextRun(tag)
    run.look = look
    try workbook.setCell(results, to: .richText([run, TextRun(rest)]), in: Self.sheet)
    return try workbook.saved()
  }

  @Test func wordsThatStandOutInAReturnDoSoInTheEdition() throws {
    let book = try Fixture.bytes("plan/action-plan-r6.xlsx")
    let table = try returned("【速報】", "認定 15件\n")
    let result = try EditionMerge.run(
      book: book, updates: [UpdateFile(name: "回答.xlsx", bytes: table)])
    let runs = try Workbook(bytes: result.workbook).textRuns(of: Self.sheet)
    let written = try #require(runs[results])
    #expect(written.map(\.text) == ["【速報】", "認定 15件\n"])
    #expect(written.map(\.look.isBold) == [true, nil])
    #expect(written[0].look.color == .rgb(red: 255, green: 0, blue: 0))
    // A table without looks gives plain text.
    let csv = UpdateFile(name: "回答.csv", bytes: Array("No.,実績\n1,【速報】認定 15件\n".utf8))
    let plain = try EditionMerge.run(book: book, updates: [csv])
    let without = try Workbook(bytes: plain.workbook).textRuns(of: Self.sheet)
    #expect(without[results] == nil)
  }

  @Test func theyStaySoWhenTheResultsAreFolded() throws {
    let table = try returned("【速報】", "認定 15件")
    let result = try AnnualUpdate.run(book: table, options: AnnualUpdateOptions(results: .fold))
    let runs = try Workbook(bytes: result.workbook).textRuns(of: "R7アクションプラン")
    let written = try #require(runs[baseline])
    #expect(written.contains { $0.look.isBold == true && $0.text == "【速報】" })
    let text = written.map(\.text).joined()
    #expect(text.hasSuffix("＞\n【速報】認定 15件"))
    #expect(result.plan.actions[0].baseline.value == text)
  }

  @Test func rowsGrowWithTheirTextsAndAreTold() throws {
    let book = try Fixture.bytes("plan/action-plan-r6.xlsx")
    let long = (1...20).map { "・\($0)回目の研修会を開催" }.joined(separator: "／")
    let csv = UpdateFile(
      name: "回答.csv", bytes: Array("No.,実績\n2,\"\(long.replacing("／", with: "\n"))\"\n".utf8))
    let result = try EditionMerge.run(book: book, updates: [csv])
    let (before, after) = (
      try Workbook(bytes: book).worksheet(named: Self.sheet).geometry,
      try Workbook(bytes: result.workbook).worksheet(named: Self.sheet).geometry
    )
    // Twenty lines of 9 points, of at least 1.2 em.
    #expect(after.height(ofRow: 6) >= Int(20 * 9 * 1.2 * 12_700))
    #expect(after.height(ofRow: 6) <= 250 * 12_700)
    for row in 1...60 where row != 6 {
      #expect(after.height(ofRow: row) == before.height(ofRow: row))
    }
    #expect(result.events.contains { $0.kind == .rowsGrown(count: 1) && $0.sheet == Self.sheet })
    #expect(!result.findings.contains { $0.code == "text-clipped" && $0.place.cell == "I6" })
  }

  @Test func aRowThatCannotBeHighEnoughIsAWarningWithItsNumber() throws {
    let long = String(repeating: "研修会を開催した。\n", count: 60) + "以上"
    let csv = UpdateFile(name: "回答.csv", bytes: Array("No.,実績\n2,\"\(long)\"\n".utf8))
    let result = try EditionMerge.run(
      book: Fixture.bytes("plan/action-plan-r6.xlsx"), updates: [csv])
    let found = result.findings.filter { ["row-too-low", "text-clipped"].contains($0.code) }
      .filter { $0.place.cell == "I6" }
    #expect(found.map(\.code) == ["row-too-low"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message.japanese.hasPrefix("文章は約61行") == true)
    #expect(
      try Workbook(bytes: result.workbook).worksheet(named: Self.sheet).geometry.height(ofRow: 6)
        == 409 * 12_700)
  }

  @Test func aNewRowSaysThatThereWasNothingBefore() throws {
    let table = "No.,基本戦略,具体的施策,具体的アクション,説明\n,,①デジタル化（DX）の推進,DX相談員の派遣,専門家を派遣する\n"
    let plan = try PlanReading.read(
      Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx")).worksheets()
    ).plan
    let measure = plan.strategies[0].measures[0]
    let csv = UpdateFile(
      name: "新規.csv",
      bytes: Array(
        table.replacing("①デジタル化（DX）の推進", with: measure.mark + measure.name.filter { !$0.isNewline })
          .utf8))
    let rolled = try AnnualUpdate.run(
      book: Fixture.bytes("plan/action-plan-r6.xlsx"), options: AnnualUpdateOptions(updates: [csv]))
    let new = try #require(rolled.plan.actions.first { $0.number.value == 46 })
    // Before this year's action there was nothing to tell; its own year is still to be filled in.
    #expect(["―", "—", "-"].contains(new.baseline.value))
    #expect(new.results.map { $0.text.value.isEmpty } == [false, true])
    let merged = try EditionMerge.run(
      book: Fixture.bytes("plan/action-plan-r6.xlsx"), updates: [csv])
    let same = try #require(merged.plan.actions.first { $0.number.value == 46 })
    #expect(same.results.map(\.text.value) == [""])
  }

  @Test func anEndedRowIsGreyWithItsArrowsAndMarkedWords() throws {
    var book = try Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx"))
    var tag = TextRun("【DX】")
    tag.look.color = .rgb(red: 255, green: 0, blue: 0)
    try book.setCell(title, to: .richText([tag, TextRun("設備投資")]), in: Self.sheet)
    let csv = UpdateFile(name: "回答.csv", bytes: Array("No.,状態\n1,完了（令和7年度）\n".utf8))
    let result = try EditionMerge.run(book: book.saved(), updates: [csv])
    let made = try Workbook(bytes: result.workbook)
    // Nothing in the title stands out any more.
    #expect(try made.textRuns(of: Self.sheet)[title] == nil)
    let drawing = try made.text(ofPart: "/xl/drawings/drawing1.xml") ?? ""
    #expect(drawing.contains("<a:srgbClr val=\"D9D9D9\"/>"))
    #expect(drawing.contains("<a:srgbClr val=\"9DC3E6\"/>"))
    #expect(result.plan.actions[0].state == ActionStatus(.completed, fiscalYear: FiscalYear(2025)))
  }
}

/// A status is broken where no line ends within 年度.
@Suite struct StatusLineTests {
  @Test(arguments: [
    "完了\n（令和7年度）", "完了（令和\n7年度）", "◎\n完了（令和\n7年度）", "統合（→No.12、\n令和7年度）",
  ])
  func statusOnSeveralLinesIsRead(text: String) throws {
    let status = try #require(ActionStatus.lines(of: text).last.flatMap { ActionStatus($0) })
    #expect(status.fiscalYear == FiscalYear(2025))
    #expect(!status.isActive)
  }

  @Test func linesOfAPriorityCell() {
    #expect(ActionStatus.lines(of: "◎\n再掲") == ["◎", "再掲"])
    #expect(ActionStatus.lines(of: "◎\n終了\n（令和7年度）") == ["◎", "終了\n（令和7年度）"])
    #expect(ActionStatus.lines(of: "◎\n終了（令和\n7年度）") == ["◎", "終了（令和\n7年度）"])
    let ended = ActionStatus(.ended, fiscalYear: FiscalYear(2025))
    #expect(ended.brokenTexts == ["終了\n（令和7年度）", "終了（令和\n7年度）"])
    #expect(ActionStatus(.ended).brokenTexts == [])
  }
}
