import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@Suite struct FoldPassTests {
  private let fold = AnnualUpdateOptions(results: .fold)

  private func failure(_ book: PlanBook) throws -> Diagnostic {
    try #require(caughtFailure { try book.renewed(fold) }).diagnostics[0]
  }

  @Test func resultsGoToTheBaselineUnderALineOfTheirYear() throws {
    let result = try PlanBook.plan(results: ["令和6年度実績"]).renewed(fold)
    #expect(try result.text("E2") == "現状\n(令和6年度末時点まで)")
    #expect(try result.text("E4") == "5件\n＜令和6年度＞\n20件")
    #expect(try result.text("F2") == "令和7年度実績")
    #expect(try result.text("F4") == "")
    #expect(try result.text("G2") == "R6年度")
    #expect(
      result.plan.actions.map(\.baseline.value)
        == ["5件\n＜令和6年度＞\n10件", "5件\n＜令和6年度＞\n20件"])
    #expect(result.plan.actions[0].results.map(\.fiscalYear) == [FiscalYear(2025)])
    #expect(
      result.events.contains(Event(.resultsFolded(FiscalYear(2024), count: 2), on: "計画")))
  }

  /// The older column goes after it has been asked who refers to the latest one.
  @Test func formulasAreQuotedAsTheyReadInTheEnd() throws {
    var book = PlanBook.plan(results: ["令和5年度実績", "令和6年度実績"])
    book.sheet = "R6計画"
    book.kpiRows = [["=COUNTA('R6計画'!G3:G4)→2"]]
    let result = try book.renewed(fold)
    #expect(try result.sheets()[1].cells[0].formula == "COUNTA('R7計画'!F3:F4)")
    let told = result.findings.filter { $0.code == "refers-to-new-results" }
    #expect(told.map(\.place) == [Place(sheet: "KPI", cell: "A1")])
    #expect(told.first?.message.english.contains("(COUNTA('R7計画'!F3:F4))") == true)
  }

  @Test func dayOfProvisionalResultsGoesAlong() throws {
    let result = try PlanBook.plan().renewed(fold)
    #expect(try result.text("E3") == "5件\n＜令和6年度（令和7年2月末時点）＞\n10件")
    let final = try PlanBook.plan().renewed(
      AnnualUpdateOptions(results: .fold, finalize: FiscalYear(2024)))
    #expect(try final.text("E3") == "5件\n＜令和6年度＞\n10件")
    #expect(try final.text("F2") == "令和7年度実績\n(※令和8年2月末時点)")
  }

  @Test(arguments: ["", " ", "—", "-"])
  func resultsThatSayNothingAreNotMoved(_ value: String) throws {
    let book = PlanBook.plan(results: ["令和6年度実績"], values: ["10件", value])
    let result = try book.renewed(fold)
    #expect(try result.text("E4") == "5件")
    #expect(result.events.contains(Event(.resultsFolded(FiscalYear(2024), count: 1), on: "計画")))
  }

  @Test(arguments: ["", "—"])
  func baselineThatSaysNothingGivesWay(_ baseline: String) throws {
    var book = PlanBook.plan(results: ["令和6年度実績"])
    book.rows[2][4] = baseline
    #expect(try book.renewed(fold).text("E3") == "＜令和6年度＞\n10件")
  }

  @Test(arguments: [
    ("【令和5年度】\n5件", "【令和6年度】"), ("■R5年度\n・5件", "■R6年度"), ("5件（令和5年度）", "＜令和6年度＞"),
    ("令和5年度\n5件", "＜令和6年度＞"),
  ])
  func lineIsWordedAsTheBookDoes(_ baseline: String, _ line: String) throws {
    var book = PlanBook.plan(results: ["令和6年度実績"])
    book.rows[2][4] = baseline
    #expect(try book.renewed(fold).text("E4") == "5件\n\(line)\n20件")
  }

  @Test func resultsOfSeveralYearsGoInTheirOrder() throws {
    var book = PlanBook.plan(results: ["令和5年度実績", "令和6年度実績"])
    book.rows[3][5] = "15件"
    let result = try book.renewed(fold)
    #expect(try result.text("E4") == "5件\n＜令和5年度＞\n15件\n＜令和6年度＞\n20件")
    #expect(try result.text("F2") == "令和7年度実績")
    #expect(try result.text("G2") == "R6年度")
  }

  @Test(arguments: [
    ("現状", "現状"), ("現状（令和6年3月末現在）", "現状（令和7年3月末現在）"), ("R5年度末の現状", "R6年度末の現状"),
    ("現状（R6年度末）", "現状（R6年度末）"),
  ])
  func baselineHeadingGoesOnToLastYear(_ old: String, _ new: String) throws {
    var book = PlanBook.plan(results: ["令和6年度実績"])
    book.rows[1][4] = old
    #expect(try book.renewed(fold).text("E2") == new)
  }

  @Test func runsOfTheBaselineStay() throws {
    var workbook = try Workbook(bytes: PlanBook.plan(results: ["令和6年度実績"]).bytes())
    let sheet = try workbook.text(ofPart: "/xl/worksheets/sheet1.xml") ?? ""
    let runs = "<r><rPr><b/></rPr><t>5</t></r><r><t>件</t></r>"
    let rich = sheet.replacing("<t xml:space=\"preserve\">5件</t>", with: runs)
    let book = try WorkbookBuilder.empty.adding(sheet: "計画", part: Array(rich.utf8)).bytes()
    let result = try AnnualUpdate.run(book: book, options: fold)
    workbook = try Workbook(bytes: result.workbook)
    #expect(
      try workbook.content().contains(
        runs + "<r><t xml:space=\"preserve\">\n＜令和6年度＞\n10件</t></r></is>"))
  }

  @Test func whatRefersToTheColumnIsNamed() throws {
    let book = try WorkbookBuilder(PlanBook.plan(results: ["令和6年度実績"]).content, sheet: "計画")
      .adding(
        sheet: "集計",
        "<sheetData><row r=\"1\"><c r=\"A1\"><f>COUNTA(計画!F3:F4)</f></c></row></sheetData>"
      )
      .bytes()
    let result = try AnnualUpdate.run(book: book, options: fold)
    let finding = try #require(result.findings.first { $0.code == "refers-to-new-results" })
    #expect(
      finding.described(in: .japanese)
        == "シート「集計」, A1: この数式は令和6年度の実績を参照していましたが、同じ列を使う令和7年度の実績を"
        + "参照するようになりました（COUNTA(計画!F3:F4)）。意図した集計か確かめてください。 [refers-to-new-results]")
    #expect(
      finding.described(in: .english)
        == "sheet \"集計\", A1: The formula referred to the results of R6 and now refers to those of"
        + " R7, which have their column (COUNTA(計画!F3:F4)). Check that this is what it should"
        + " count. [refers-to-new-results]")
  }

  @Test func columnThatWouldGoFromUnderAFormulaStays() throws {
    let plan = PlanBook.plan(results: ["令和5年度実績", "令和6年度実績"])
    let book = try WorkbookBuilder(plan.content, sheet: "計画")
      .adding(
        sheet: "集計",
        "<sheetData><row r=\"1\"><c r=\"A1\"><f>COUNTA(計画!F3:F4)</f></c></row></sheetData>"
      )
      .bytes()
    let failure = try #require(
      caughtFailure {
        try AnnualUpdate.run(book: book, options: fold)
      })
    #expect(
      failure.diagnostics[0].described(in: .japanese)
        == "シート「集計」, A1: この数式が、現状に移すシート「計画」の F 列の実績を参照しています（COUNTA(計画!F3:F4)）。"
        + "参照先を変えるか、--results keep をお使いください。 [results-column-referred]")
  }

  @Test func groupHeadingOverOlderResultsStays() throws {
    var book = PlanBook.plan(results: ["令和5年度", "令和6年度"])
    book.rows.insert(["", "", "", "", "", "実績", "", "スケジュール"], at: 1)
    book.merged = ["F2:G2", "H2:L2"]
    let result = try book.renewed(fold)
    #expect(try result.text("F2") == "実績")
    #expect(try result.text("F3") == "令和7年度")
    #expect(try result.sheets()[0].mergedRanges.map(\.description) == ["G2:K2"])
  }

  @Test func textBeyondWhatACellHoldsIsRefused() throws {
    var book = PlanBook.plan(results: ["令和6年度実績"])
    book.rows[2][4] = String(repeating: "あ", count: 32_756)
    let reason = try failure(book)
    // 32,756 + line break + 7 + line break + 3.
    #expect(
      reason.described(in: .japanese)
        == "シート「計画」, E3: 実績を書き足すと現状が 32768 文字になり、1 セルの上限の 32,767 文字を超えます。"
        + "現状か実績を短くしてから、もう一度お試しください。 [text-too-long]")
    book.rows[2][4] = String(repeating: "あ", count: 32_755)
    #expect(try book.renewed(fold).text("E3").utf16.count == 32_767)
  }

  @Test func tableWithoutBaselineIsRefused() throws {
    var book = PlanBook.plan()
    for row in 1...3 { book.rows[row].remove(at: 4) }
    #expect(try failure(book).code == "fold-without-baseline")
  }

  @Test func baselineOfSeveralActionsIsRefused() throws {
    var book = PlanBook.plan()
    book.merged = ["E3:E4"]
    #expect(try failure(book).code == "fold-shared-baseline")
  }

  @Test func linesOfActionsOverSeveralRowsComeLast() throws {
    var book = PlanBook.plan(results: ["令和6年度実績"], values: ["10件", "20件"])
    book.rows.insert(["", "", "", "", "6件", "11件"], at: 3)
    book.merged = ["A3:A4", "D3:D4"]
    let result = try book.renewed(fold)
    #expect(try result.text("E3") == "5件")
    #expect(try result.text("E4") == "6件\n＜令和6年度＞\n10件\n11件")
    #expect(try result.text("F4") == "")
  }

  /// The book with the result of a formula in place of the text of one cell.
  private func bytes(formulaAt cell: String, _ text: String) throws -> [UInt8] {
    let typed =
      "<c r=\"\(cell)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
    let computed = "<c r=\"\(cell)\" t=\"str\"><f>T(\"\(text)\")</f><v>\(text)</v></c>"
    let content = PlanBook.plan(results: ["令和6年度実績"]).content
    try #require(content.contains(typed))
    return try WorkbookBuilder(content.replacing(typed, with: computed), sheet: "計画").bytes()
  }

  @Test func aComputedHeadingOfResultsIsRefused() throws {
    let bytes = try bytes(formulaAt: "F2", "令和6年度実績")
    let failure = caughtFailure { try AnnualUpdate.run(book: bytes, options: fold) }
    #expect(failure?.diagnostics.map(\.code) == ["heading-is-formula"])
    #expect(failure?.diagnostics.first?.place == Place(sheet: "計画", cell: "F2"))
  }

  @Test func aComputedTitleStaysAndIsTold() throws {
    let bytes = try bytes(formulaAt: "A1", "行動計画（令和6年度版）")
    let result = try AnnualUpdate.run(book: bytes, options: fold)
    let told = result.findings.filter { $0.code == "label-is-formula" }
    #expect(told.map(\.place) == [Place(sheet: "計画", cell: "A1")])
    #expect(try result.text("A1") == "行動計画（令和6年度版）")
  }
}
