import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

@Suite struct TitleBlockPassTests {
  /// The text of a cell above the table after the update, and what was said about it.
  private func rolled(_ text: String) throws -> (
    text: String, kinds: [Event.RolledText]
  ) {
    var book = PlanBook.plan(title: "行動計画")
    book.rows[0] = ["行動計画", "", text]
    let result = try book.renewed()
    return (
      try result.text("C1"),
      result.events.filter { $0.cell?.row == 1 }.compactMap { event in
        if case .textRolled(let kind, _, _) = event.kind { kind } else { nil }
      }
    )
  }

  @Test(arguments: [
    ("令和6年度版", "令和7年度版"), ("（Ｒ６年度版）", "（Ｒ７年度版）"), ("2024年度版", "2025年度版"),
  ])
  func editionGoesOn(_ old: String, _ new: String) throws {
    let result = try rolled(old)
    #expect(result.text == new)
    #expect(result.kinds == [.title])
  }

  // The results speak of the end of February 2025: the edition was issued after that.
  @Test(arguments: [("令和7年3月 産業振興課", "令和8年3月 産業振興課"), ("令和7年4月1日", "令和8年4月1日")])
  func dateOfIssueGoesOnAndIsNamed(_ old: String, _ new: String) throws {
    let result = try rolled(old)
    #expect(result.text == new)
    #expect(result.kinds == [.dateOfIssue])
  }

  /// A book whose C1 holds a number in a date format (or a general one), in either date system.
  private func dated(
    _ cell: String, type: String = "n", label: String = "", from1904: Bool = false,
    isGeneral: Bool = false
  ) throws -> EditionResult {
    var book = PlanBook.plan(title: "行動計画")
    book.rows[0] = ["行動計画", label, "日付"]
    let typed = "<c r=\"C1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">日付</t></is></c>"
    try #require(book.content.contains(typed))
    let content = book.content.replacing(
      typed, with: "<c r=\"C1\"\(isGeneral ? "" : " s=\"1\"") t=\"\(type)\">\(cell)</c>")
    let formats = "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"55\"/></cellXfs>"
    let builder = WorkbookBuilder(content, sheet: "計画").styles(formats).workbook(
      before: from1904 ? "<workbookPr date1904=\"1\"/>" : "")
    return try AnnualUpdate.run(book: builder.bytes())
  }

  /// 45717 is 1 March 2025.
  @Test func aDayThatIsANumberGoesOnToo() throws {
    let result = try dated("<v>45717</v>")
    #expect(try result.text("C1") == "2026年3月1日")
    #expect(
      result.events.contains(
        Event(
          .textRolled(.dateOfIssue, old: "2025年3月1日", new: "2026年3月1日"), on: "計画",
          cell: CellReference("C1"))))
    #expect(try dated("<v>44255</v>", from1904: true).text("C1") == "2026年3月1日")
    // Written as a day, in either system.
    for from1904 in [true, false] {
      let day = "<v>2025-03-01T00:00:00</v>"
      #expect(try dated(day, type: "d", from1904: from1904).text("C1") == "2026年3月1日")
    }
    #expect(
      try dated("<v>2025-03-01</v>", type: "d", isGeneral: true).text("C1") == "2026-03-01")
    // The day the plan was made; the year before; a number.
    #expect(try dated("<v>45717</v>", label: "策定日").text("C1") == "2025年3月1日")
    #expect(try dated("<v>45352</v>").text("C1") == "2024年3月1日")
    #expect(try dated("<v>45717</v>", isGeneral: true).text("C1") == "45717")
  }

  @Test(arguments: [true, false])
  func aDayThatIsReckonedStaysAndIsTold(isGeneral: Bool) throws {
    let result = try dated("<f>DATE(2025,3,1)</f><v>45717</v>", isGeneral: isGeneral)
    let told = result.findings.filter { $0.code == "label-is-formula" }
    #expect(told.map(\.place) == [Place(sheet: "計画", cell: "C1")])
    #expect(told.first?.message.japanese == "「2025年3月1日」は数式の結果のため、年度を書き換えていません。")
  }

  @Test(arguments: [
    "令和6年3月策定", "令和7年3月改定", "計画期間 令和6年度〜令和10年度", "令和5年度",
    "本表は令和6年度の実績をまとめたものです。", "令和元年5月",
  ])
  func otherYearsStay(_ text: String) throws {
    let result = try rolled(text)
    #expect(result.text == text)
    #expect(result.kinds.isEmpty)
  }

  /// The rows between the title and the table after the update, and what is told of labels that stay.
  private func between(
    _ rows: [[String]]
  ) throws -> (rows: [[String]], told: [Diagnostic]) {
    var book = PlanBook.plan(title: "行動計画")
    book.rows.insert(contentsOf: rows + [[]], at: 1)
    let result = try book.renewed()
    let sheet = try result.sheets()[0]
    let texts = rows.enumerated().map { row, cells in
      cells.indices.map { column in
        sheet.printedText(at: CellReference(row: row + 2, column: column + 1))
      }
    }
    return (texts, result.findings.filter { $0.code == "edition-label-left" })
  }

  @Test(arguments: [
    [["評価", "R5年度", "R6年度"], ["A", "3", "4"]], [["評価", "R5年度", "R6年度"], ["A", "", ""]],
    [["項目", "R6", "目標値（R6）"], ["創業数", "18", "20件"]],
    [["費目", "令和6年度", ""], ["", "予算", "決算"], ["広報", "1,300千円", "1,200千円"]],
    [["今回（R6年度）評価", "A"]], [["R6年度決算", "", "1,300千円"]], [["R6年度末人口", "12,345人"]],
    [["令和7年3月末人口", "12345"]], [["R6年度の総括", "おおむね順調に進んだ。"]], [["", "R6年度"], ["人口", "12345"]],
    [["令和6年度に新設した事業には★"]], [["評価A：3件（令和6年度）"]], [["※R6の決算額は見込み"]],
  ])
  func whatMaySpeakOfValuesStaysAndIsTold(_ rows: [[String]]) throws {
    let result = try between(rows)
    #expect(result.rows == rows)
    #expect(result.told.count == 1)
  }

  @Test func textsOfOneRowThatStayAreToldTogether() throws {
    let told = try between([["項目", "R6", "目標値\n（R6）"], ["創業数", "18", "20"]]).told
    #expect(told.map(\.place) == [Place(sheet: "計画", cell: "B2")])
    #expect(
      told.first?.message
        == LocalizedText(
          ja: "「R6」、「目標値（R6）」は、表題ではなく値や文の年度とも読めるため、そのままです。",
          en:
            "\"R6\", \"目標値（R6）\" may speak of the year of values or be a sentence, not a title: it"
            + " stays."))
  }

  @Test(arguments: [
    [["計画開始年度", "令和6年度"]], [["基準年度：令和6年度"]], [["策定", "令和6年度", "終了年度", "令和10年度"]],
  ])
  func theYearInWhichThePlanBeganStays(_ rows: [[String]]) throws {
    let result = try between(rows)
    #expect(result.rows == rows)
    #expect(result.told.isEmpty)
  }

  @Test(arguments: [
    ([["評価年度", "令和6年度"]], [["評価年度", "令和7年度"]]),
    ([["令和6年度における取組状況", "資料1"]], [["令和7年度における取組状況", "資料1"]]),
    ([["令和6年度に係る取組"], ["番号"]], [["令和7年度に係る取組"], ["番号"]]),
    ([["令和6年度版"], ["１　数値目標"]], [["令和7年度版"], ["１　数値目標"]]),
    ([["対象：2024年度"]], [["対象：2025年度"]]), ([["※令和7年2月末時点"]], [["※令和8年2月末時点"]]),
  ])
  func titlesGoOn(_ rows: [[String]], _ new: [[String]]) throws {
    let result = try between(rows)
    #expect(result.rows == new)
    #expect(result.told.isEmpty)
  }

  @Test func titlesAboveLaterTablesOfTheSheetGoOnToo() throws {
    var book = PlanBook.plan()
    let second = PlanBook.plan(title: "行動計画（令和6年度版）つづき").rows
    book.rows += [[]] + second
    book.rows[7][0] = "3"
    book.rows[8][0] = "4"
    let result = try book.renewed()
    #expect(try result.text("A1") == "行動計画（令和7年度版）")
    #expect(try result.text("A6") == "行動計画（令和7年度版）つづき")
    #expect(try result.text("G7") == "令和7年度実績\n(※令和8年2月末時点)")
  }

  @Test func printHeaderAndFooterGoOn() throws {
    var book = PlanBook.plan()
    book.extra =
      "<headerFooter><oddHeader>&amp;L計画&amp;R令和6年度版</oddHeader>"
      + "<oddFooter>&amp;R6年度 令和7年3月</oddFooter></headerFooter>"
    let result = try book.renewed()
    let texts = try Workbook(bytes: result.workbook).headerFooterTexts(of: "計画").map(\.text)
    // `&R` begins the right section: its R is no era, and 6年度 without one is a label.
    #expect(texts == ["&L計画&R令和7年度版", "&R7年度 令和8年3月"])
    let kinds = result.events.compactMap { event in
      if case .textRolled(let kind, _, _) = event.kind, event.cell == nil { kind } else { nil }
    }
    #expect(kinds == [.printHeader, .printFooter])
  }

  @Test func sheetNameGoesOnAndReferencesFollow() throws {
    var book = PlanBook.plan()
    book.sheet = "R6計画"
    book.kpiRows = [["メモ", "'R6計画'!A1"]]
    let result = try book.renewed()
    #expect(try result.sheets().map(\.name) == ["R7計画", "KPI"])
    #expect(result.plan.actions[0].title.source.sheet == "R7計画")
  }
}
