import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct EditionMergeTests {
  let book = UpdateScene.edition

  private func merged(
    _ tables: String..., book: PlanBook? = nil, base: PlanBook? = nil,
    options: MergeOptions = MergeOptions()
  ) throws -> EditionResult {
    try EditionMerge.run(
      book: (book ?? self.book).bytes(), updates: UpdateScene.files(tables),
      base: base.map { UpdateFile(name: "配布.xlsx", bytes: try $0.bytes()) }, options: options)
  }

  @Test func schedulesThatTakeLongTogetherAreRefusedBeforeAnythingIsWritten() throws {
    let table = "No.,R6年度,R7年度\n1,検討,調整\n"
    let rows = try merged(table).plan.actions.count
    func run(edits: Int) throws -> EditionResult {
      var limits = Limits()
      limits[.edits] = edits
      return try EditionMerge.run(
        book: book.bytes(), updates: UpdateScene.files([table]), options: MergeOptions(),
        limits: limits)
    }
    // One arrow is drawn among the rows of the plan.
    #expect(try run(edits: rows).plan.actions.count == rows)
    #expect(caughtFailure { try run(edits: rows - 1) }?.code == "limit-exceeded")
  }

  @Test func textsAreWrittenAndListed() throws {
    var book = book
    book.rows[2][8] = ""
    let result = try merged("No.,実績,課題\n1,12社,\n2,3社,（削除）\n", book: book)
    #expect(try result.text("I2") == "12社")
    #expect(try result.text("I3") == "3社")
    #expect(try result.text("P3") == "")
    #expect(try result.text("P2") == "・周知が不足")
    #expect(result.plan.actions[1].results[0].text.value == "3社")
    let filled = result.events.filled.map { "\($0.cell.sheet)!\($0.cell.cell) \($0.new)" }
    #expect(filled == ["計画!I3 3社"])
    let overwritten = result.events.overwritten.map { "\($0.cell.cell) \($0.old) → \($0.new)" }
    #expect(overwritten == ["I2 ・10件を支援 → 12社", "P3 ・周知が不足 → "])
    #expect(
      result.events.overwritten[0].source
        == UpdateSource(file: "表1.csv", sheet: nil, cell: CellReference(row: 2, column: 2)))
  }

  @Test func rowsComeAreMarkedAndGo() throws {
    let table =
      "No.,具体的施策,具体的アクション,説明,状態\n,② つなぐ,新しい交流会,●年2回,\n2,,,,終了（令和6年度）\n"
      + "3,,,,No.1に統合\n"
    let marked = try merged(table)
    #expect(marked.plan.actions.map(\.number.value) == [1, 2, 3, 5, 4])
    #expect(marked.plan.actions.map(\.isActive) == [true, false, false, true, true])
    #expect(marked.events.addedActions.map(\.value) == [5])
    #expect(marked.events.statuses.map(\.value) == [2, 3])
    #expect(try marked.text("F5") == "新しい交流会" && marked.text("G5") == "●年2回")
    #expect(try marked.text("E4") == "◎\n統合（→No.1、令和6年度）")
    let dropped = try merged(table, options: MergeOptions(dropsEnded: true))
    #expect(dropped.plan.actions.map(\.number.value) == [1, 5, 4])
    #expect(dropped.events.dropped == [2, 3])
    #expect(dropped.plan.strategies[0].measures.map(\.name) == ["学ぶ", "つなぐ"])
  }

  @Test func schedulesAreDrawnAndListed() throws {
    let table = "No.,実績,R7年度\n1,12社,調整\n3,,検討\n"
    let result = try merged(table)
    #expect(
      result.plan.actions.map { $0.schedule.map(\.label) } == [
        ["検討", "調整", "実施"], ["実施"], ["検討"], Array(repeating: "実施", count: 5),
      ])
    #expect(result.plan.actions[0].results[0].text.value == "12社")
    #expect(result.events.drawn == [1, 3])
    let again = try EditionMerge.run(
      book: result.workbook, updates: UpdateScene.files([table]))
    #expect(again.workbook == result.workbook)
  }

  @Test func sameTablesAgainChangeNothing() throws {
    let table = "No.,実績,課題,開始年\n1,12社,（削除）,令和元年度\n3,\"a\nb\",,\n"
    let once = try merged(table).workbook
    let again = try EditionMerge.run(book: once, updates: UpdateScene.files([table]))
    #expect(again.workbook == once)
    #expect(again.events.filling == [])
  }

  @Test func tablesThatAskForNothingLeaveTheBytes() throws {
    #expect(try merged("No.,実績\n1,・10件を支援\n").workbook == book.bytes())
  }

  @Test func orderOfTablesMakesNoDifference() throws {
    let tables = ["No.,実績\n1,a\n4,b\n", "No.,実績,課題\n2,c,d\n", "No.,課題\n1,e\n"]
    let first = try merged(tables[0], tables[1], tables[2])
    let second = try merged(tables[2], tables[0], tables[1])
    #expect(first.workbook == second.workbook)
  }

  @Test func convertingWithTablesIsConvertingAndMerging() throws {
    let tables = UpdateScene.files(["No.,実績,課題\n1,令和7年度は12社,\n", "No.,R6実績\n2,・11件を支援\n"])
    let base = UpdateFile(name: "配布.xlsx", bytes: try book.bytes())
    let together = try AnnualUpdate.run(
      book: book.bytes(), options: AnnualUpdateOptions(updates: tables, base: base))
    let renewed = try AnnualUpdate.run(book: book.bytes()).workbook
    let apart = try EditionMerge.run(book: renewed, updates: tables, base: base)
    #expect(together.workbook == apart.workbook)
    // Last year's results are written before the year goes on.
    #expect(together.events.filling == apart.events.filling.map { $0.reversed() })
    // 実績 without a year is the new edition's.
    #expect(together.plan.actions[0].results.map(\.text.value) == ["・10件を支援", "令和7年度は12社"])
    #expect(together.plan.actions[1].results.map(\.text.value) == ["・11件を支援", ""])
    #expect(try AnnualUpdate.run(book: book.bytes()).events.filling == nil)
  }

  @Test func handingOutBeforeConvertingIsTheSame() throws {
    // R6 results corrected: merged and then converted, or converted and then merged.
    let tables = UpdateScene.files(["No.,R6実績\n1,・12件を支援\n"])
    let filled = try EditionMerge.run(book: book.bytes(), updates: tables).workbook
    let first = try AnnualUpdate.run(book: filled).plan
    let second = try AnnualUpdate.run(
      book: book.bytes(), options: AnnualUpdateOptions(updates: tables)
    ).plan
    #expect(first == second)
  }

  @Test func copyFromBeforeResultsWereFoldedIsComparedWithItsBase() throws {
    var returned = book
    returned.rows[1][15] = "・人手が不足"
    let base = UpdateFile(name: "配布.xlsx", bytes: try book.bytes())
    let folded = try AnnualUpdate.run(
      book: book.bytes(), options: AnnualUpdateOptions(results: .fold)
    ).workbook
    func merged(_ copy: PlanBook) throws -> EditionResult {
      try EditionMerge.run(
        book: folded, updates: [UpdateFile(name: "返送.xlsx", bytes: copy.bytes())], base: base)
    }
    #expect(try merged(returned).plan.actions[0].issues.value == "・人手が不足")
    returned.rows[1][8] = "・11件を支援"
    let failure = caughtFailure { try merged(returned) }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "返送.xlsx, シート「計画」, I2: 令和6年度の実績の列が計画にありません（あるのは 令和7年度）。"
          + "見出しの年度を確かめてください。 [update-results-year]"
      ])
  }

  @Test func faultsOfTablesKeepTheBookFromBeingMade() throws {
    let failure = caughtFailure { try merged("No.,実績\n1,a\n9,b\n") }
    #expect(failure?.code == "update-number-unknown")
  }
}

@Suite struct ActionTextPassTests {
  private func merged(_ content: String, _ table: String, styles: String = "") throws -> Workbook {
    var builder = WorkbookBuilder(content, sheet: "計画")
    if !styles.isEmpty { builder = builder.styles(styles) }
    let result = try EditionMerge.run(book: builder.bytes(), updates: UpdateScene.files([table]))
    return try Workbook(bytes: result.workbook)
  }

  private func row(_ number: Int, _ cells: String) -> String {
    "<row r=\"\(number)\">\(cells)</row>"
  }

  private func text(_ cell: String, _ text: String) -> String {
    "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private var headings: String {
    row(
      1,
      zip("ABCDEF", ["No.", "基本戦略", "具体的施策", "具体的アクション", "令和6年度実績", "開始年"])
        .map { text("\($0)1", $1) }.joined())
  }

  private func action(_ cells: String, row number: Int = 2) -> String {
    row(
      number,
      "<c r=\"A\(number)\"><v>\(number - 1)</v></c>" + text("B\(number)", "育てる")
        + text("C\(number)", "学ぶ") + text("D\(number)", "研修\(number)") + cells)
  }

  private func sheet(_ rows: String, merged: String = "") -> String {
    "<sheetData>\(headings)\(rows)</sheetData>"
      + (merged.isEmpty
        ? "" : "<mergeCells count=\"1\"><mergeCell ref=\"\(merged)\"/></mergeCells>")
  }

  private let styles =
    "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
    + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
    + "<cellXfs count=\"2\"><xf/><xf applyAlignment=\"1\"/></cellXfs>"

  @Test func styleStaysAndNumbersStayNumbers() throws {
    let cells =
      "<c r=\"E2\" s=\"1\" t=\"inlineStr\"><is><r><t>10</t></r><r><rPr><b/></rPr><t>社</t></r></is></c>"
      + "<c r=\"F2\" s=\"1\"><v>2018</v></c>"
    let book = try merged(
      sheet(action(cells)), "No.,実績,開始年\n1,12社,2019\n", styles: styles)
    let content = try book.content()
    #expect(
      content.contains("<c r=\"E2\" s=\"1\" t=\"inlineStr\"><is><t>12社</t></is></c>"))
    #expect(content.contains("<c r=\"F2\" s=\"1\"><v>2019</v></c>"))
    let words = try merged(
      sheet(action(cells)), "No.,開始年\n1,令和元年度\n", styles: styles
    ).worksheets()[0]
    #expect(words.value(at: CellReference(row: 2, column: 6)) == .text("令和元年度"))
  }

  @Test func textThatLooksLikeAFormulaIsAText() throws {
    let book = try merged(sheet(action(text("E2", "a"))), "No.,実績\n1,=1+1\n")
    let cell = try book.worksheets()[0].cell(at: CellReference(row: 2, column: 5))
    #expect(cell?.value == .text("=1+1"))
    #expect(cell?.formula == nil)
  }

  @Test func textOverSeveralRowsOfAnActionBecomesOne() throws {
    let rows = action(text("E2", "a")) + row(3, text("E3", "b"))
    let book = try merged(sheet(rows, merged: "A2:A3"), "No.,実績\n1,c\n")
    let sheet = try book.worksheets()[0]
    #expect(sheet.value(at: CellReference(row: 2, column: 5)) == .text("c"))
    #expect(sheet.value(at: CellReference(row: 3, column: 5)).looksBlank)
  }

  @Test func formulaInTheWayIsNamed() throws {
    let cells = "<c r=\"E2\" t=\"str\"><f>D2&amp;\"a\"</f><v>a</v></c>"
    let failure = caughtFailure { try merged(sheet(action(cells)), "No.,実績\n1,b\n") }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "シート「計画」, E2: セルに数式（=D2&\"a\"）があるため、表1.csv, B2 の内容を記入できません。"
          + "数式を文字に置き換えるか、更新表の記入を空欄にしてください。 [formula-in-the-way]"
      ])
  }

  @Test func cellSharedByActionsIsNamed() throws {
    let rows = action(text("E2", "a")) + action("", row: 3)
    let failure = caughtFailure {
      try merged(sheet(rows, merged: "E2:E3"), "No.,実績\n1,b\n")
    }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "シート「計画」, E2: セル E2:E3 がほかのアクションや列にまたがって結合されているため、"
          + "表1.csv, B2 の内容を記入できません。計画の表でセルの結合を解除してください。 [cell-shared]"
      ])
  }
}
