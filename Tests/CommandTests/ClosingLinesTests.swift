import Diagnostics
import PlanChecks
import PlanEditing
import PlanReading
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
        "  印刷倍率 53 %（9ポイントの文字が約4.8ポイント、これまで 58 %）: シート「R7計画」",
        "  出力: next/r7.xlsx",
        "  出力: next/r7-csv/（CSV 2件）",
        "  確認結果: エラー0件、警告1件、お知らせ1件",
        "  警告: シート「R7計画」, I5: 予定と書かれています。 [planned-results]",
        "  お知らせ: KPIがありません。 [no-kpi]",
      ])
  }

  @Test("cells cleared below one heading of several tables are counted together")
  func clearedCells() {
    func cleared(_ cell: String, on sheet: String, _ count: Int) -> Event {
      Event(.columnCleared(heading: "評価", count: count), on: sheet, cell: CellReference(cell))
    }
    let events = [
      cleared("H8", on: "進捗", 2), cleared("H16", on: "進捗", 2), cleared("H8", on: "別", 3),
    ]
    #expect(
      EventLines(events, in: .japanese).all == [
        "空にした列（前年度の記載）: 2シート（「進捗」、「別」） H列 「評価」 7件"
      ])
    #expect(
      EventLines(events, in: .english).all == [
        "cleared (last year's): 2 sheets (\"進捗\", \"別\"), H, \"評価\", 7"
      ])
  }

  @Test("one sheet, in English")
  func oneSheetEnglish() throws {
    #expect(
      try Sample.book().closingLines(in: .english) == [
        "plan/r6.xlsx: the R7 edition was made from that of R6.",
        "  read: 1 strategy, 2 measures, 0 actions",
        "  column added: sheet \"R7計画\", J, \"令和7年度実績(※令和8年2月末時点)\"",
        "  title: \"計画（令和6年度版）\" → \"計画（令和7年度版）\"",
        "  date of issue: \"令和7年3月 産業振興課\" → \"令和8年3月 産業振興課\" (a year later; please check)",
        "  sheet name: \"R6計画\" → \"R7計画\"",
        "  KPI: sheet \"KPI\", D5:D6, D10: left blank for the targets of R7",
        "  still refers to the results of R6: formula 集計!B6",
        "  still refers to the results of R6: name 実績欄",
        "  print scale 53 % (9 points print as about 4.8; so far 58 %): sheet \"R7計画\"",
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
        == "plan/r6.xlsx: the R7 edition was made from that of R6. → next/r7.xlsx "
        + "(0 errors, 1 warning, 1 note)")
  }

  @Test("what happened alike on six sheets is said once")
  func sixSheets() {
    let events = (1...6).map { "\($0)ページ" }.flatMap { sheet in
      [
        Sample.added(sheet, column: 28, "令和7年度実績"),
        Sample.rolled(.heading, "令和7年度以降の\n課題", "令和8年度以降の\n課題", on: sheet),
        Sample.printed(sheet, 55, 50),
      ]
    }
    #expect(
      EventLines(events, in: .japanese).all == [
        "追加した列: 6シート（「1ページ」、「2ページ」、「3ページ」 ほか3件） AB列 「令和7年度実績」",
        "見出し: 「令和7年度以降の課題」 → 「令和8年度以降の課題」（6シート）",
        "印刷倍率 50 %（9ポイントの文字が約4.5ポイント、これまで 55 %）: 6シート（「1ページ」、「2ページ」、「3ページ」 ほか3件）",
      ])
  }

  @Test("what tables have done stands behind what the year has, in the order of its kinds")
  func filling() {
    let source = UpdateSource(file: "a.csv", sheet: nil, cell: CellReference(row: 2, column: 3))
    func event(_ kind: Event.Kind, row: Int) -> Event {
      Event(kind, on: "計画", cell: CellReference(row: row, column: 1))
    }
    func written(_ old: String, row: Int) -> Event {
      event(
        .cellWritten(WrittenText(.text(1, .issues), old: old, new: "乙", source: source)), row: row)
    }
    let span = RequestedSpan(years: FiscalYear(2025)...FiscalYear(2026), label: "実施")
    let events = [
      event(.resultsSynced(4), row: 8), written("", row: 5), written("甲", row: 6),
      event(.indicatorAdded("人数"), row: 9), event(.actionAdded(7), row: 7),
      event(.statusWritten(2), row: 3), event(.scheduleDrawn(3, old: [], new: [span]), row: 4),
      Event(.actionDropped("5")), Event(.actionDropped("6")),
    ]
    #expect(
      EventLines([Event(.fillingBegun)] + events, in: .japanese).all == [
        "反映: 記入1セル、書き換え1セル", "書き換え: 計画!A6 「甲」 → 「乙」（a.csv, C2）",
        "追加したアクション: No.7 計画!A7", "状態を記入: No.2 計画!A3", "行を削除: No.5、No.6",
        "スケジュール: No.3 なし → R7～R8 実施", "再掲に実績を写しました: No.4 計画!A8",
        "KPIの行を追加: 計画!A9 「人数」",
      ])
    #expect(
      EventLines([event(.actionAdded(7), row: 7)], calling: [7: "2-3"], in: .english).all
        == ["action added: No.2-3 計画!A7"])
    let nothing = [Sample.printed("R7計画", 58, 53), Event(.fillingBegun)]
    #expect(
      EventLines(nothing, in: .english).all == [
        "print scale 53 % (9 points print as about 4.8; so far 58 %): sheet \"R7計画\"",
        "filled in: nothing has changed",
      ])
  }

  @Test("a closed year, blank results and what refers to years gone by are told by year")
  func closedYear() throws {
    func refers(_ cell: Int, _ year: Int) -> Event {
      Event(
        .stillRefers(.formula, FiscalYear(year)), on: "集計",
        cell: CellReference(row: cell, column: 2))
    }
    let events = [
      Event(.resultsBlank(FiscalYear(2025), [2, 3, 4, 8])),
      Event(.resultsFinalized(FiscalYear(2024))),
      refers(6, 2025), refers(7, 2025), refers(8, 2025), refers(5, 2024),
    ]
    #expect(
      EventLines(events, in: .japanese).all == [
        "確定: 令和6年度の実績", "令和7年度の実績を参照したまま: 数式 集計!B6、集計!B7、集計!B8",
        "令和6年度の実績を参照したまま: 数式 集計!B5", "令和7年度の実績が未記入: 4件（No.2〜4、8）",
      ])
    #expect(
      EventLines(Array(events.prefix(2)), in: .english).all == [
        "made final: the results of R6", "results of R7 blank: 4 actions (No. 2–4, 8)",
      ])
    var book = try Sample.book()
    book.events = [Event(.resultsFinalized(FiscalYear(2025)))]
    #expect(book.closingLines(in: .japanese)[0] == "plan/r6.xlsx: 令和7年度版の実績を確定しました。")
  }

  @Test("what marks or shows by the results of a year gone by is called what it is")
  func onlookers() throws {
    let cell = CellReference(row: 5, column: 1)
    let events = [
      Event(.stillRefers(.conditionalFormat, FiscalYear(2024)), on: "計画", cell: cell),
      Event(.stillRefers(.validation, FiscalYear(2024)), on: "計画", cell: cell),
      Event(.stillRefers(.sparkline, FiscalYear(2024)), on: "計画", cell: cell),
      Event(.stillRefers(.shape, FiscalYear(2024)), on: "計画"),
    ]
    #expect(
      EventLines(events, in: .japanese).all == [
        "令和6年度の実績を参照したまま: 条件付き書式 計画!A5", "令和6年度の実績を参照したまま: 入力規則 計画!A5",
        "令和6年度の実績を参照したまま: スパークライン 計画!A5", "令和6年度の実績を参照したまま: 図形 シート「計画」",
      ])
    #expect(
      EventLines(events, in: .english).all == [
        "still refers to the results of R6: conditional format 計画!A5",
        "still refers to the results of R6: validation 計画!A5",
        "still refers to the results of R6: sparkline 計画!A5",
        "still refers to the results of R6: shape sheet \"計画\"",
      ])
    let told: [Diagnostic] = Diagnostic.caused(by: events)
    #expect(
      told.map(\.message.japanese) == [
        "このセルの条件付き書式は、令和6年度の実績を参照したままです。", "このセルの入力規則は、令和6年度の実績を参照したままです。",
        "このセルのスパークラインは、令和6年度の実績を参照したままです。", "このシートの図形は、令和6年度の実績を参照したままです。",
      ])
    #expect(
      told.first?.message.english
        == "The conditional format of this cell still refers to the results of R6.")
  }

  @Test("a department's copy in which references are lost says so")
  func brokenReferences() {
    let line = HandoutLines.broken(["集計!A2", "一件", "集計!A2"], of: "商工課")
    #expect(line.japanese == "  商工課: 除いた行を参照していたため #REF! になるもの: 集計!A2、一件")
    #expect(line.english == "  商工課: #REF!, since they referred to rows taken out: 集計!A2, 一件")
  }

  @Test("an export says what it read and wrote, and nothing of years")
  func export() throws {
    var book = try Sample.book()
    book.events = []
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

  @Test("many findings that say the same but for figures are one line with their count")
  func findingsAlike() throws {
    var book = try Sample.book()
    book.findings = (1...5).map { row in
      Finding(
        Diagnostic(
          code: "text-clipped", severity: .note, place: Place(sheet: "計画", cell: "J\(row)"),
          message: LocalizedText(ja: "約\(row + 20)行あります。", en: "\(row + 20) lines.")),
        actionNumber: row)
    }
    #expect(
      book.closingLines(in: .japanese).suffix(2) == [
        "  確認結果: エラー0件、警告0件、お知らせ5件",
        "  お知らせ: No.1 シート「計画」, J1: 約21行あります。 [text-clipped]（同様 ほか4件）",
      ])
    #expect(
      book.closingLines(in: .english).last
        == "  note: No.1 sheet \"計画\", J1: 21 lines. [text-clipped] (and 4 more like it)")
  }

  @Test("print headers are shown without their codes")
  func printHeader() throws {
    var book = try Sample.book()
    book.events.append(
      Sample.rolled(
        .printHeader, "&L計画&C&P / &N&R&\"ＭＳ ゴシック,標準\"&9令和6年度版", "&L計画&R令和7年度版"))
    #expect(
      book.closingLines(in: .japanese).contains("  印刷ヘッダー: 「計画 | 令和6年度版」 → 「計画 | 令和7年度版」"))
  }

  @Test(
    "of many findings the first are shown and the rest is counted",
    arguments: [(Severity.error, "エラー", 10), (.warning, "警告", 10), (.note, "お知らせ", 10)])
  func manyFindings(severity: Severity, name: String, shown: Int) throws {
    var book = try Sample.book()
    book.findings = (1...25).map { number in
      Finding(
        Diagnostic(
          code: "n", severity: severity,
          message: LocalizedText(ja: String(repeating: "あ", count: number), en: "\(number)")),
        actionNumber: nil)
    }
    let lines = book.closingLines(in: .japanese)
    #expect(lines.filter { $0.hasSuffix("[n]") }.count == shown)
    #expect(lines.last == "  \(name): ほか\(25 - shown)件（findings.csv）")
  }

  @Test("findings keep their order, whatever their severity")
  func order() throws {
    var book = try Sample.book()
    book.findings.insert(
      Finding(
        Diagnostic(code: "twice", message: LocalizedText(ja: "番号が重複しています。", en: "twice.")),
        actionNumber: nil), at: 0)
    let last = book.closingLines(in: .japanese).suffix(3)
    #expect(last.map { $0.prefix(5) } == ["  エラー", "  警告:", "  お知ら"])
  }
}

@Suite("Print scale")
struct PrintScaleTests {
  @Test("a scale below 50 % is a warning, one of 50 % is not")
  func limit() {
    let findings = Diagnostic.caused(by: [
      Sample.printed("A", 60, 50), Sample.printed("B", 55, 49), Sample.printed("C", 55, 49),
    ])
    #expect(findings.map(\.severity) == [.warning])
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "2シート（「B」、「C」）の印刷倍率は 49 %（9ポイントの文字が約4.4ポイント、これまで 55 %）になります。"
          + "--results replace や fold を使うか、用紙サイズや列の幅を見直してください。 [print-scale-small]"
      ])
    #expect(
      findings.map { $0.described(in: .english) } == [
        "2 sheets (\"B\", \"C\") will print at 49 % (9 points print as about 4.4; so far 55 %). "
          + "Use --results replace or fold, a larger paper or narrower columns. [print-scale-small]"
      ])
  }

  @Test("the warning counts among the findings of its book")
  func isFinding() throws {
    let book = try Sample.book()
    let events = [Sample.printed("R7計画", 50, 46)]
    let warned = FinishedBook(
      output: book.output, plan: book.plan, events: events,
      findings: Diagnostic.caused(by: events).map { Finding($0, actionNumber: nil) })
    let findings = warned.findings.map(\.diagnostic)
    #expect(RunStatus(findings: findings, strict: true) == .doneWithErrors)
    #expect(RunStatus(findings: findings, strict: false) == .done)
  }
}
