import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// How the columns of other offices' tables go on.
@Suite struct LaidOutColumnsTests {
  @Test("headings that are repeated further down go on with those above")
  func repeatedHeadings() throws {
    let made = try LaidOutBook.works.renewed()
    for row in [2, 5] {
      #expect(try made.text("E\(row)") == "令和7年度目標値")
      #expect(try made.text("G\(row)") == "令和7年度の取組状況")
      #expect(try made.text("H\(row)") == "評価")
    }
    #expect(try made.text("G6").isEmpty)
  }

  @Test("an inserted column has its heading over the lower part too")
  func repeatedHeadingsOfInsertedColumns() throws {
    var works = LaidOutBook.works
    works.renewal = .append
    let made = try works.renewed()
    #expect(try made.text("H2") == "令和7年度目標値")
    #expect(try made.text("J5") == "令和7年度の取組状況")
    #expect(try made.text("G6") == "毎週開いた。")
  }

  @Test("columns that stand ready for the coming year stay as they are")
  func columnsAhead() throws {
    let made = try LaidOutBook.buildings.renewed()
    #expect(try made.text("F2") == "令和6年度")
    #expect(try made.text("F4") == "20")
    #expect(try made.text("H4") == "30")
    #expect(try made.text("J2") == "令和7年度の実施状況")
    #expect(try made.text("J4").isEmpty)
    var appended = LaidOutBook.buildings
    appended.renewal = .append
    let next = try appended.renewed()
    #expect(try next.text("H2") == "令和7年度")
    #expect(try next.text("K2") == "令和7年度の実施状況")
    #expect(try next.text("J4") == "設計を終えた。")
  }

  @Test("no year is given up silently where only some of its columns stand ready")
  func partlyLaid() throws {
    var book = LaidOutBook.buildings
    book.renewal = .fill
    let failure = caughtFailure { try book.renewed() }
    #expect(failure?.diagnostics.map(\.code) == ["layout-years-partly-laid"])
    #expect(
      failure?.diagnostics.first?.message.japanese
        == "令和7年度の列は、「予算額」、「決算額」には用意されていますが、「令和6年度の実施状況」にはありません。")
    // A group of which the coming year has a part.
    let groups = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "令和6年度", "", "令和7年度"], ["", "", "", "目標", "実績", "目標"],
          ["1", "学校", "屋根の改修", "5", "4", "6"], ["2", "学校", "壁の改修", "7", "8", "9"],
        ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"]), choices: ["分野": "level_1"],
      renewal: .append)
    #expect(
      caughtFailure { try groups.renewed() }?.diagnostics.map(\.code)
        == ["layout-years-partly-laid"])
  }

  @Test("a section row and a column cannot be the same level")
  func levels() throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "施策の方向性", "事業名", "令和5年度実績", "令和6年度実績"], ["第1章 守る"],
          ["1", "水", "池の掃除", "三回", "四回"], ["2", "水", "川の掃除", "二回", "五回"], ["第2章 育てる"],
          ["3", "木", "苗の配布", "百本", "九十本"],
        ]), choices: ["施策の方向性": "level_1"])
    #expect(
      caughtFailure { try book.reading() }?.diagnostics.map(\.code) == ["layout-contradiction"])
  }

  @Test("plan and results in two rows of one action are called what they are")
  func rowsOfKinds() throws {
    let book = LaidOutBook(
      book: PlanBook(
        sheet: "取組",
        rows: [
          ["丁市行政改革計画（令和6年度）"],
          ["番号", "取組名", "取組内容", "区分", "R5年度", "R6年度", "R7年度"],
          ["1", "電子申請", "申請を電子にする。", "計画", "設計", "試行", "実施"], ["", "", "", "実績", "設計済", "試行済", ""],
          ["2", "窓口改革", "窓口を一つにする。", "計画", "調査", "設計", "実施"], ["", "", "", "実績", "調査済", "設計済", ""],
        ], merged: ["A3:A4", "B3:B4", "C3:C4", "A5:A6", "B5:B6", "C5:C6"]))
    let failure = caughtFailure { try book.reading() }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "シート「取組」, D3: 1つのアクションが「計画」、「実績」の行に分かれているため、どの欄が何か決められません。"
          + "年度ごとに「計画」、「実績」の列を並べた表に直すと読み取れます。 [rows-of-kinds]"
      ])
  }

  @Test("a column without a year that keeps last year's values is told")
  func keptColumns() throws {
    let works = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "令和6年度実績", "効果額（千円）"], ["1", "学校", "屋根の改修", "設計した。", "1200"],
          ["2", "学校", "壁の改修", "塗った。", ""],
        ]), choices: ["分野": "level_1"], renewal: .append)
    let told = try works.renewed().findings.filter { $0.code == "column-without-year" }
    #expect(
      told.map { $0.message.japanese } == [
        "見出し「効果額（千円）」に年度がないため、令和6年度の値が残っています。このままでは令和7年度の値として読まれます。"
      ])
    #expect(told.map { $0.place.cell } == ["F1"])
    #expect(
      told.first?.message.english
        == "The heading \"効果額（千円）\" names no year: the values of R6 are still there and will be read as"
        + " those of R7.")
    var blank = works
    blank.book.rows[1][4] = ""
    #expect(try !blank.renewed().findings.contains { $0.code == "column-without-year" })
  }

  @Test(
    "the day in the heading of a grade goes on when its cells are cleared",
    arguments: [Renewal.append, .renew])
  func gradesOfADay(renewal: Renewal) throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["改修計画（令和6年度）"],
          ["番号", "分野", "事業名", "令和6年度実績", "中間評価（R6.9末）", "最終評価\n（令和7年3月末時点）", "総合評価"],
          ["1", "学校", "屋根", "塗った。", "○", "◎", "A"], ["2", "学校", "壁", "直した。", "○", "△", "B"],
        ]), choices: ["分野": "level_1"], renewal: renewal)
    let made = try book.renewed()
    let first = renewal == .append ? "FGH" : "EFG"
    #expect(
      try first.map { try made.text("\($0)2") } == ["中間評価（R7.9末）", "最終評価\n（令和8年3月末時点）", "総合評価"])
    #expect(try first.map { try made.text("\($0)3") } == ["", "", ""])
  }

  private func computed(_ renewal: Renewal, _ headings: [String]) -> LaidOutBook {
    let rows = (3...4).map { row in
      ["\(row - 2)", "学校", "改修\(row)"] + headings.dropLast(2).map { _ in "9" }
        + ["=E\(row)/D\(row)→0.9", "=IF(F\(row)&gt;0.5,\"A\",\"B\")→A"]
    }
    return LaidOutBook(
      book: PlanBook(rows: [["改修計画（令和6年度）"], ["番号", "分野", "事業名"] + headings] + rows),
      choices: ["分野": "level_1"], renewal: renewal)
  }

  @Test(
    "formulas in a column without a year stay with what they show, and are told",
    arguments: [
      (Renewal.append, ["令和6年度目標値", "令和6年度実績値", "達成率", "評価"]),
      (.renew, ["令和6年度目標値", "令和6年度実績値", "達成率", "評価"]),
      (.fill, ["令和6年度目標値", "令和6年度実績値", "令和7年度目標値", "令和7年度実績値", "達成率", "評価"]),
    ])
  func computedColumns(renewal: Renewal, headings: [String]) throws {
    let made = try computed(renewal, headings).renewed()
    let sheet = try made.sheets()[0]
    let formulas = sheet.cells.compactMap(\.formula)
    #expect(formulas.contains("E3/D3") && formulas.count == 4)
    let action = made.plan.actions[0]
    #expect(action.further.first { $0.column.kind == .rate }?.text.value == "0.9")
    #expect(action.further.first { $0.column.kind == .grade }?.text.value == "A")
    let told = made.findings.filter { $0.code == "column-without-year" }
    #expect(told.count == 2)
    #expect(
      told.first?.message.japanese
        == "見出し「達成率」の列は数式のため、空にしていません。今の値は令和6年度のものですが、令和7年度の値として読まれます。")
    #expect(
      told.first?.message.english
        == "The column \"達成率\" holds formulas and was not cleared: their values are still those of R6,"
        + " but are read as those of R7.")
    #expect(
      !made.events.contains { if case .columnCleared("達成率", _) = $0.kind { true } else { false } })
  }

  @Test("a rule that compares two years does so in the next one too")
  func rulesOfYears() throws {
    var book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "令和5年度", "", "令和6年度", ""], ["", "", "", "目標", "実績", "目標", "実績"],
          ["1", "学校", "屋根の改修", "5", "4", "6", "5"], ["2", "学校", "壁の改修", "7", "8", "9", "8"],
        ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"]), choices: ["分野": "level_1"],
      renewal: .append)
    book.book.extra =
      "<conditionalFormatting sqref=\"G3:G4\"><cfRule type=\"expression\" priority=\"1\">"
      + "<formula>AND(G3&lt;E3,$F3&gt;0,$A3&gt;0)</formula></cfRule></conditionalFormatting>"
    let content = try Workbook(bytes: try book.renewed().workbook).content()
    #expect(content.contains("sqref=\"I3:I4\""))
    #expect(content.contains("<formula>AND(I3&lt;G3,$H3&gt;0,$A3&gt;0)</formula>"))
  }

  @Test("what still looks at the columns of a year is told, be they a group")
  func referencesToOlderYears() throws {
    var book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "令和5年度", "", "令和6年度", ""], ["", "", "", "目標", "実績", "目標", "実績"],
          ["1", "学校", "屋根の改修", "5", "4", "6", "=F3-1→5"], ["2", "学校", "壁の改修", "7", "8", "9", "8"],
        ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"]), choices: ["分野": "level_1"],
      renewal: .append)
    book.book.kpiRows = [
      ["=SUM(計画!G3:G4)→13", "=SUM(計画!E3:E4)→12", "=SUM(計画!F3:G4)→28", "=SUM(計画!D3:G4)→52"]
    ]
    let told = try book.renewed().events.compactMap { event -> String? in
      guard case .stillRefers(.formula, let year) = event.kind else { return nil }
      return "\(event.sheet ?? "")!\(event.cell?.description ?? "") \(year.shortLabel)"
    }
    #expect(told == ["KPI!A1 R6", "KPI!C1 R6", "KPI!D1 R6", "KPI!B1 R5"])
  }

  private func references(of result: EditionResult) -> [String] {
    result.events.compactMap { event in
      guard case .stillRefers(let holder, let year) = event.kind else { return nil }
      let name = if case .definedName(let name) = holder { name } else { "" }
      let cell = event.cell.map { "!\($0)" } ?? ""
      return (event.sheet ?? "") + cell + name + " \(year.shortLabel)"
    }
  }

  @Test("what takes several years together and ends before the new one is told of the last of them")
  func totalsOverTheYears() throws {
    var book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "令和4年度実績", "令和5年度実績", "令和6年度実績", "累計"],
          ["1", "学校", "屋根の改修", "1", "2", "3", "=SUM(D2:F2)→6"],
          ["2", "学校", "壁の改修", "4", "5", "6", "=SUM(D3:F3)→15"],
          ["計", "", "", "=SUM(D2:D3)→5", "=SUM(E2:E3)→7", "=SUM(F2:F3)→9"],
        ]), choices: ["分野": "level_1"], renewal: .append)
    // The second row: of the totals, beyond the years, left of them.
    book.book.kpiRows = [
      ["=SUM(計画!D2:F3)→21", "=SUM(計画!D2:E3)→12", "=SUM(計画!E2:E3)→7"],
      ["=SUM(計画!D4:F4)→21", "=SUM(計画!D2:G3)→42", "=COUNTA(計画!A2:C3)→6"],
    ]
    #expect(
      references(of: try book.renewed()) == [
        "計画!H2 R6", "計画!H3 R6", "KPI!A1 R6", "KPI!A2 R6", "KPI!B1 R5", "KPI!C1 R5",
      ])
  }

  @Test("where the years fall, what takes them together begins behind the new one")
  func totalsOverFallingYears() throws {
    var book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "令和6年度実績", "令和5年度実績", "令和4年度実績", "備考"],
          ["1", "学校", "屋根の改修", "3", "2", "1", "済"], ["2", "学校", "壁の改修", "6", "5", "4", "済"],
        ]), choices: ["分野": "level_1"], renewal: .append)
    book.book.kpiRows = [["=SUM(計画!D2:F3)→21", "=SUM(計画!E2:F3)→12", "=SUM(計画!D2:D3)→9"]]
    let made = try book.renewed()
    #expect(try made.text("D1") == "令和7年度実績")
    #expect(references(of: made) == ["KPI!A1 R6", "KPI!C1 R6", "KPI!B1 R5"])
  }

  @Test("formulas that stay where last year's entries are cleared are told")
  func keptFormulas() throws {
    var works = LaidOutBook.works
    works.book.rows[2][6] = "=\"・\"&amp;C3→・広場づくり"
    works.book.rows[3][6] = "=\"\"→"
    works.book.rows[5][6] = "=\"・\"&amp;C6→・相談窓口"
    let made = try works.renewed()
    #expect(try made.text("G3") == "・広場づくり")
    let told = made.findings.filter { $0.code == "formulas-kept" }
    #expect(
      told.map { $0.described(in: .japanese) } == [
        "シート「R7進捗」, G3: 「令和6年度の取組状況」の列の数式（2か所）は、空にしていません。今の値は令和6年度のものですが、"
          + "令和7年度の値として読まれます。令和7年度の内容になる数式か確かめ、そうでなければ消してください。 [formulas-kept]"
      ])
    #expect(
      told.first?.message.english
        == "The formulas of the column \"令和6年度の取組状況\" (2) were not cleared: their values are still"
        + " those of R6, but are read as those of R7.")
    #expect(try !LaidOutBook.works.renewed().findings.contains { $0.code == "formulas-kept" })
  }

  @Test("what looks at cleared columns, and notes on their cells, are told")
  func clearedColumns() throws {
    var book = LaidOutBook.works.book
    book.rows[2][5] = "=LEN(G3)→2"
    let notes =
      "<comments xmlns=\"\(WorkbookBuilder.main)\"><authors><author/></authors><commentList><comment ref=\"H3\""
      + " authorId=\"0\"><text><t>暫定</t></text></comment></commentList></comments>"
    let builder = WorkbookBuilder(book.content, sheet: "R6進捗").adding(
      sheet: "集計",
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>COUNTIF(R6進捗!H3:H6,\"A\")</f><v>1</v></c></row></sheetData>"
    ).adding(
      part: "/xl/comments1.xml", relationship: "comments",
      contentType: "spreadsheetml.comments+xml", notes)
    var options = AnnualUpdateOptions()
    options.layout = try LaidOutBook.works.layout()
    let found = try AnnualUpdate.run(book: builder.bytes(), options: options).findings
    let referring = found.filter { $0.code == "refers-to-new-results" }
    #expect(
      referring.map { $0.described(in: .japanese) } == [
        "シート「集計」, A1: この数式は令和6年度の「評価」を参照していましたが、同じ列を使う令和7年度の「評価」を"
          + "参照するようになりました（COUNTIF('R7進捗'!H3:H6,\"A\")）。意図した集計か確かめてください。 [refers-to-new-results]"
      ])
    #expect(
      referring.first?.message.english
        == "The formula referred to the values under \"評価\" of R6 and now refers to those of R7, which"
        + " have their column (COUNTIF('R7進捗'!H3:H6,\"A\")).")
    let left = found.filter { $0.code == "note-left" }
    #expect(left.map(\.place) == [Place(sheet: "R7進捗", cell: "H3")])
    #expect(left.first?.message.japanese == "前の年度の記入は空にしましたが、セルのメモ（コメント）は残っています。")
    #expect(
      left.first?.message.english
        == "Last year's entry was cleared, the note on its cell is still there.")
  }

  @Test("links on cleared cells are told")
  func links() throws {
    var works = LaidOutBook.works
    works.book.extra =
      "<hyperlinks><hyperlink ref=\"C3\" location=\"R6進捗!A1\"/><hyperlink ref=\"G3:G4\""
      + " location=\"R6進捗!A1\"/></hyperlinks>"
    let told = try works.renewed().findings.filter { $0.code == "link-left" }
    #expect(
      told.map { $0.described(in: .japanese) } == [
        "シート「R7進捗」, G3: 前の年度の記入は空にしましたが、セルのリンクは残っています。不要であればリンクを削除してください。 [link-left]"
      ])
    #expect(
      told.first?.described(in: .english)
        == "sheet \"R7進捗\", G3: Last year's entry was cleared, the link on its cell is still there."
        + " Remove the link if it is not needed. [link-left]")
  }

  @Test("a schedule and an indicator's figure without a year go on with the edition")
  func undatedColumns() throws {
    let works = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "令和6年度実績", "実施時期", "指標名", "実績値"],
          ["1", "学校", "屋根の改修", "設計した。", "通年", "改修した数", "15"],
          ["2", "学校", "壁の改修", "塗った。", "春", "塗った数", ""],
        ]), choices: ["分野": "level_1", "実施時期": "schedule"], renewal: .append)
    let made = try works.renewed()
    #expect(made.plan.edition == FiscalYear(2025))
    #expect(made.plan.window == FiscalYear(2025)...FiscalYear(2025))
    #expect(made.plan.actions[0].schedule.map(\.label) == ["通年"])
    let values = made.plan.kpis.flatMap(\.values).filter { $0.number != nil }
    #expect(values.map(\.fiscalYear) == [FiscalYear(2025)] && values.map(\.number) == [15])
    #expect(made.findings.filter { $0.code == "column-without-year" }.count == 1)
  }
}
