import Diagnostics
import PlanEditing
import PlanText
import SpreadsheetML
import Testing
import actionplan

@Suite("Closing lines")
struct ClosingLinesTests {
  @Test("one sheet, in Japanese")
  func oneSheetJapanese() throws {
    #expect(
      try Sample.book().closingLines(in: .japanese) == [
        "plan/r6.xlsx: 令和6年度版から令和7年度版を作りました。",
        "  読み取り: 基本戦略1、具体的施策2、具体的アクション0",
        "  追加した列: シート「R7計画」 J列 「令和7年度実績(※令和8年2月末時点)」",
        "  表題: 「計画（令和6年度版）」 → 「計画（令和7年度版）」",
        "  発行年月: 「令和7年3月 産業振興課」 → 「令和8年3月 産業振興課」（1年進めました。発行時期をご確認ください）",
        "  シート名: 「R6計画」 → 「R7計画」",
        "  KPI: シート「KPI」 D5:D6、D10 を令和7年度の目標値の記入欄として空けました",
        "  令和6年度の実績を参照したまま: 数式 集計!B6",
        "  令和6年度の実績を参照したまま: 名前 実績欄",
        "  印刷倍率: シート「R7計画」 58% → 53%",
        "  出力: next/r7.xlsx",
        "  出力: next/r7-csv/（CSV 2件）",
        "  確認結果: エラー0件、警告1件、お知らせ1件",
        "  警告: シート「R7計画」, I5: 予定と書かれています。 [planned-results]",
        "  お知らせ: KPIがありません。 [no-kpi]",
      ])
  }

  @Test("one sheet, in English")
  func oneSheetEnglish() throws {
    #expect(
      try Sample.book().closingLines(in: .english) == [
        "plan/r6.xlsx: the FY2025 edition was made from that of FY2024.",
        "  read: 1 strategy, 2 measures, 0 actions",
        "  column added: sheet \"R7計画\", J, \"令和7年度実績(※令和8年2月末時点)\"",
        "  title: \"計画（令和6年度版）\" → \"計画（令和7年度版）\"",
        "  date of issue: \"令和7年3月 産業振興課\" → \"令和8年3月 産業振興課\" (a year later; please check)",
        "  sheet name: \"R6計画\" → \"R7計画\"",
        "  KPI: sheet \"KPI\", D5:D6, D10: left blank for the targets of FY2025",
        "  still refers to the results of FY2024: formula 集計!B6",
        "  still refers to the results of FY2024: name 実績欄",
        "  print scale: sheet \"R7計画\", 58 % → 53 %",
        "  written: next/r7.xlsx",
        "  written: next/r7-csv/ (2 CSV files)",
        "  findings: 0 errors, 1 warning, 1 note",
        "  warning: sheet \"R7計画\", I5: says that it is planned. [planned-results]",
        "  note: there are no KPIs. [no-kpi]",
      ])
  }

  @Test("one book of several is one line")
  func oneOfSeveral() throws {
    #expect(
      try Sample.book().closingLine(in: .japanese)
        == "plan/r6.xlsx: 令和6年度版から令和7年度版を作りました。→ next/r7.xlsx（エラー0件、警告1件、お知らせ1件）")
    #expect(
      try Sample.book().closingLine(in: .english)
        == "plan/r6.xlsx: the FY2025 edition was made from that of FY2024. → next/r7.xlsx "
        + "(0 errors, 1 warning, 1 note)")
  }

  @Test("what happened alike on six sheets is said once")
  func sixSheets() {
    var report = AnnualUpdateReport(from: FiscalYear(2024), to: FiscalYear(2025))
    let sheets = (1...6).map { "\($0)ページ" }
    report.addedColumns = sheets.map { .init(sheet: $0, column: 28, heading: "令和7年度実績") }
    report.rolledTexts = sheets.map { sheet in
      .init(
        kind: .heading, sheet: sheet, cell: CellReference(row: 2, column: 17),
        old: "令和7年度以降の\n課題", new: "令和8年度以降の\n課題")
    }
    report.printScales = sheets.map { .init(sheet: $0, percentBefore: 55, percentAfter: 50) }
    #expect(
      ReportLines(report: report, language: .japanese).all == [
        "追加した列: 6シート（「1ページ」、「2ページ」、「3ページ」 ほか3件） AB列 「令和7年度実績」",
        "見出し: 「令和7年度以降の課題」 → 「令和8年度以降の課題」（6シート）",
        "印刷倍率: 6シート（「1ページ」、「2ページ」、「3ページ」 ほか3件） 55% → 50%",
      ])
  }

  @Test("an export says what it read and wrote, and nothing of years")
  func export() throws {
    var book = try Sample.book()
    book.report = nil
    book.output.workbook = nil
    book.findings = []
    #expect(
      book.closingLines(in: .japanese) == [
        "plan/r6.xlsx: 令和7年度版をCSVに書き出しました。",
        "  読み取り: 基本戦略1、具体的施策2、具体的アクション0",
        "  出力: next/r7-csv/（CSV 2件）",
        "  確認結果: エラー0件、警告0件、お知らせ0件",
      ])
  }

  @Test("print headers are shown without their codes")
  func printHeader() throws {
    var book = try Sample.book()
    book.report?.rolledTexts = [
      .init(
        kind: .printHeader, sheet: "R7計画", cell: nil,
        old: "&L計画&C&P / &N&R&\"ＭＳ ゴシック,標準\"&9令和6年度版", new: "&L計画&R令和7年度版")
    ]
    #expect(
      book.closingLines(in: .japanese).contains("  印刷ヘッダー: 「計画 | 令和6年度版」 → 「計画 | 令和7年度版」"))
  }

  @Test(
    "of many findings the first are shown and the rest is counted",
    arguments: [(Severity.error, "エラー", 20), (.warning, "警告", 10), (.note, "お知らせ", 5)])
  func manyFindings(severity: Severity, name: String, shown: Int) throws {
    var book = try Sample.book()
    book.findings = (1...25).map { number in
      Diagnostic(
        code: "n", severity: severity, message: LocalizedText(ja: "\(number)", en: "\(number)"))
    }
    let lines = book.closingLines(in: .japanese)
    #expect(lines.filter { $0.hasSuffix("[n]") }.count == shown)
    #expect(lines.last == "  \(name): ほか\(25 - shown)件（findings.csv）")
  }

  @Test("errors stand before warnings, warnings before notes")
  func errorsFirst() throws {
    var book = try Sample.book()
    book.findings.append(
      Diagnostic(code: "twice", message: LocalizedText(ja: "番号が重複しています。", en: "twice.")))
    let last = book.closingLines(in: .japanese).suffix(3)
    #expect(last.map { $0.prefix(5) } == ["  エラー", "  警告:", "  お知ら"])
  }
}

@Suite("Print scale")
struct PrintScaleTests {
  @Test("a scale below 50 % is a warning, one of 50 % is not")
  func limit() {
    let findings = PrintScaleCheck.findings([
      .init(sheet: "A", percentBefore: 60, percentAfter: 50),
      .init(sheet: "B", percentBefore: 55, percentAfter: 49),
      .init(sheet: "C", percentBefore: 55, percentAfter: 49),
    ])
    #expect(findings.map(\.severity) == [.warning])
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "2シート（「B」、「C」）の印刷倍率が49%になります。用紙サイズや列の幅を見直してください。 [print-scale-small]"
      ])
    #expect(
      findings.map { $0.described(in: .english) } == [
        "2 sheets (\"B\", \"C\") will print at 49 %. "
          + "Choose a larger paper or narrower columns. [print-scale-small]"
      ])
  }

  @Test("the warning counts among the findings of its book")
  func isFinding() throws {
    let book = try Sample.book()
    var report = try #require(book.report)
    report.printScales = [.init(sheet: "R7計画", percentBefore: 50, percentAfter: 46)]
    let warned = FinishedBook(output: book.output, plan: book.plan, report: report, findings: [])
    #expect(RunStatus(findings: warned.findings, strict: true) == .doneWithErrors)
    #expect(RunStatus(findings: warned.findings, strict: false) == .done)
  }
}
