import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Which columns of other offices' tables come for the year that begins, and where.
@Suite struct YearRunTests {
  /// Two actions below the headings; the cells of each column say its letter and the action's number.
  private func book(
    _ headings: [String], renewal: Renewal? = nil, choices: [String: String] = [:]
  ) -> LaidOutBook {
    let rows = ["1", "2"].map { number in
      [number, "学校", "事業\(number)"] + headings.indices.map { "文\($0)の\(number)" }
    }
    return LaidOutBook(
      book: PlanBook(rows: [["番号", "分野", "事業名"] + headings] + rows),
      choices: ["分野": "level_1"].merging(choices) { $1 }, renewal: renewal)
  }

  /// The headings from column D on, and which of their columns are blank.
  private func shown(
    _ result: EditionResult
  ) throws -> (headings: [String], blank: [Bool]) {
    let sheet = try Workbook(bytes: result.workbook).worksheets()[0]
    let last = sheet.cells(inRow: 1).map(\.reference.column).max() ?? 3
    let columns = 4...max(4, last)
    func text(_ row: Int, _ column: Int) -> String {
      sheet.printedText(at: CellReference(row: row, column: column))
    }
    return (columns.map { text(1, $0) }, columns.map { text(2, $0).isEmpty })
  }

  @Test("the issues of a year go with its results: the new year has columns for both")
  func pairs() throws {
    let made = try shown(book(["R5実績", "R5の課題", "R6実績", "R6の課題"]).renewed())
    #expect(made.headings == ["R5実績", "R5の課題", "R6実績", "R6の課題", "R7実績", "R7の課題"])
    #expect(made.blank == [false, false, false, false, true, true])
  }

  @Test("a year's own issues are cleared where its results are, and only 以降 rolls over kept texts")
  func issues() throws {
    let renewed = try shown(book(["令和6年度実績", "令和6年度の課題"], renewal: .renew).renewed())
    #expect(renewed.headings == ["令和7年度実績", "令和7年度の課題"])
    #expect(renewed.blank == [true, true])
    let after = try shown(book(["令和6年度実績", "令和7年度以降の課題"]).renewed())
    #expect(after.headings == ["令和6年度実績", "令和7年度実績", "令和8年度以降の課題"])
    #expect(after.blank == [false, true, false])
  }

  @Test("plans of several years to come stay as they are, whether in figures or in words")
  func laidOutPlans() throws {
    let made = try shown(book(["R6目標", "R6実績", "R7目標", "R8目標"]).renewed())
    #expect(made.headings == ["R6目標", "R6実績", "R7目標", "R7実績", "R8目標"])
    #expect(made.blank == [false, false, false, true, false])
    let next = try shown(book(["R6目標", "R6実績", "R6達成度", "R7目標"]).renewed())
    #expect(next.headings == ["R6目標", "R6実績", "R6達成度", "R7目標", "R7実績", "R7達成度"])
    #expect(next.blank == [false, false, false, false, true, true])
    let planned = try shown(book(["令和6年度（実績）", "令和7年度（計画）", "令和8年度（計画）"]).renewed())
    #expect(planned.headings == ["令和6年度（実績）", "令和7年度（計画）", "令和7年度（実績）", "令和8年度（計画）"])
    #expect(planned.blank == [false, false, true, false])
  }

  @Test("a year's plan and money that stand ready below it stay, and its results come behind them")
  func yearAhead() throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "令和6年度", "", "令和7年度", ""],
          ["", "", "", "実績", "評価", "計画", "予算額"],
          ["1", "学校", "屋根", "塗った。", "A", "直す。", "500"],
          ["2", "学校", "壁", "調べた。", "B", "塗る。", "600"],
        ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"]), choices: ["分野": "level_1"],
      renewal: .append)
    let result = try book.renewed()
    #expect(
      try "DEFGHI".map { try result.text("\($0)2") } == ["実績", "評価", "計画", "予算額", "実績", "評価"])
    #expect(try "DEFGHI".map { try result.text("\($0)3") } == ["塗った。", "A", "直す。", "500", "", ""])
    #expect(try ["D1", "F1", "H1"].map(result.text) == ["令和6年度", "令和7年度", "令和7年度"])
    #expect(try result.sheets()[0].mergedRanges.map(\.description).contains("H1:I1"))
  }

  @Test("the target that the plan ends with stands behind the results of that year")
  func finalTarget() throws {
    let flat = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "R5実績値", "R6実績値", "目標値（R7）", "R6の課題"],
          ["1", "学校", "屋根", "1", "2", "3", "周知"], ["2", "学校", "壁", "5", "6", "7", "人手"],
        ]), choices: ["分野": "level_1"], renewal: .append)
    let made = try shown(flat.renewed())
    #expect(made.headings == ["R5実績値", "R6実績値", "R7実績値", "目標値（R7）", "R6の課題", "R7の課題"])
    #expect(made.blank == [false, false, true, false, false, true])
    let groups = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "実績値", "", "目標値", ""], ["", "", "", "R5", "R6", "R7", "R9"],
          ["1", "学校", "屋根", "1", "2", "3", "4"], ["2", "学校", "壁", "5", "6", "7", "8"],
        ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"]), choices: ["分野": "level_1"],
      renewal: .append)
    let result = try groups.renewed()
    #expect(try "DEFGH".map { try result.text("\($0)2") } == ["R5", "R6", "R7", "R7", "R9"])
    #expect(try "DEFGH".map { try result.text("\($0)3") } == ["1", "2", "", "3", "4"])
    let merged = try result.sheets()[0].mergedRanges.map(\.description)
    #expect(merged.contains("D1:F1") && merged.contains("G1:H1"))
  }

  @Test("the newest year comes first where the years fall from left to right")
  func fallingYears() throws {
    let made = try shown(book(["令和6年度実績", "令和5年度実績", "令和4年度実績", "備考"]).renewed())
    #expect(made.headings == ["令和7年度実績", "令和6年度実績", "令和5年度実績", "令和4年度実績", "備考"])
    #expect(made.blank == [true, false, false, false, false])
    let pairs = try shown(book(["R6実績", "R6の課題", "R5実績", "R5の課題"]).renewed())
    #expect(pairs.headings == ["R7実績", "R7の課題", "R6実績", "R6の課題", "R5実績", "R5の課題"])
    #expect(pairs.blank == [true, true, false, false, false, false])
  }

  @Test("a heading over all years reaches over a new column left of them")
  func groupOverFallingYears() throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "実績", ""], ["", "", "", "令和6年度", "令和5年度"],
          ["1", "学校", "屋根", "塗った。", "調べた。"], ["2", "学校", "壁", "直した。", "見た。"],
        ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"]), choices: ["分野": "level_1"])
    let result = try book.renewed()
    #expect(try result.text("D2") == "令和7年度" && result.text("E2") == "令和6年度")
    #expect(try result.text("D3").isEmpty && result.text("E3") == "塗った。")
    let sheet = try Workbook(bytes: result.workbook).worksheets()[0]
    #expect(sheet.mergedRanges.map(\.description).contains("D1:F1"))
  }

  @Test("a heading over all years gets the new one, and what stands behind it a column of its own")
  func groupBesideAColumnOfTheYear() throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "進捗状況", "", "令和6年度の主な取組", "備考"],
          ["", "", "", "R5", "R6"],
          ["1", "学校", "屋根", "◎", "○", "塗った。", "なし"], ["2", "学校", "壁", "△", "◎", "直した。", "共催"],
        ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"]),
      choices: ["分野": "level_1"], renewal: .append)
    let result = try book.renewed()
    #expect(try "DEF".map { try result.text("\($0)2") } == ["R5", "R6", "R7"])
    #expect(try "FGHI".map { try result.text("\($0)3") } == ["", "塗った。", "", "なし"])
    #expect(try result.text("H1") == "令和7年度の主な取組")
    let merged = try result.sheets()[0].mergedRanges.map(\.description)
    #expect(merged.contains("D1:F1") && merged.contains("G1:G2") && merged.contains("H1:H2"))
  }

  @Test("years that are numbers go on as numbers")
  func numbersAsHeadings() throws {
    var book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "実績", "", "備考"], ["", "", "", "2023", "2024"],
          ["1", "学校", "屋根", "塗った。", "直した。", "なし"], ["2", "学校", "壁", "調べた。", "見た。", "共催"],
        ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"]), choices: ["分野": "level_1"],
      renewal: .append)
    var sheet = try book.renewed().sheets()[0]
    #expect(sheet.cell(at: CellReference(row: 2, column: 6))?.value == .number(2025))
    #expect(sheet.mergedRanges.map(\.description).contains("D1:F1"))
    book.renewal = .renew
    sheet = try book.renewed().sheets()[0]
    #expect(sheet.cell(at: CellReference(row: 2, column: 5))?.value == .number(2025))
    #expect(sheet.value(at: CellReference(row: 3, column: 5)).looksBlank)
  }

  @Test("a heading that is a formula is refused by its text")
  func formulaAsHeading() throws {
    let rows = [
      ["番号", "分野", "事業名", "=&quot;R6&quot;&amp;&quot;実績&quot;→R6実績"], ["1", "学校", "屋根", "塗った。"],
    ]
    let book = LaidOutBook(book: PlanBook(rows: rows), choices: ["分野": "level_1"], renewal: .append)
    let failure = caughtFailure { try book.renewed() }
    #expect(
      failure?.diagnostics.map(\.message.japanese) == [
        "実績の見出し「R6実績」が数式か数値のため、翌年度の見出しを作れません。"
      ])
  }

  @Test("formulas that the new columns have not are told")
  func formulas() throws {
    let rates = RowBook([
      ["番号", "施策の柱", "事業名", "R6目標", "R6実績", "R6達成率"], ["1", "学校", "屋根", "10", "5", "=E2/D2⇒0.5"],
      ["2", "学校", "壁", "20", "10", "=E3/D3⇒0.5"],
    ])
    var options = AnnualUpdateOptions()
    options.layout = LayoutTable(draftOf: try rates.open().worksheets())
    let made = try AnnualUpdate.run(rates.open(), options: options)
    let told = made.findings.filter { $0.code == "formulas-not-continued" }
    #expect(told.map { $0.message.japanese } == ["「R6達成率」の列の数式（2か所）は、新しい I 列に入れていません。"])
    #expect(
      told.first?.message.english
        == "The formulas of the column \"R6達成率\" (2) are not in the new column I.")
    #expect(told.first?.place.cell == "F2")
  }

  /// A stretch that comes left of another moves it.
  @Test("formulas are told with the columns where they stand in the end")
  func formulasOfSeveralStretches() throws {
    let rates = RowBook([
      ["番号", "施策の柱", "事業名", "R6目標", "R6実績", "備考", "R6達成率"],
      ["1", "学校", "屋根", "10", "5", "国庫", "=E2/D2⇒0.5"],
      ["2", "学校", "壁", "20", "10", "", "=E3/D3⇒0.5"],
    ])
    var options = AnnualUpdateOptions()
    options.layout = LayoutTable(draftOf: try rates.open().worksheets())
    let made = try AnnualUpdate.run(rates.open(), options: options)
    let told = made.findings.filter { $0.code == "formulas-not-continued" }
    #expect(told.map { $0.message.japanese } == ["「R6達成率」の列の数式（2か所）は、新しい J 列に入れていません。"])
    #expect(told.first?.place.cell == "I2")
    #expect(try made.text("J1") == "R7達成率")
  }

  @Test("a table in which no heading names the year is told so, with what helps")
  func noYear() throws {
    var undated = book(["今年度実績", "備考"], renewal: .append)
    undated.book.sheet = "令和6年度"
    let failure = caughtFailure { try undated.renewed() }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "シート「令和6年度」, D1: 見出しに令和6年度とある欄がこの表にないため、令和7年度の列を足せません。"
          + "見出しから年度が分からない欄: 「今年度実績」。"
          + "毎年度同じ欄に書き換える表であれば、レイアウト表の renewal を「同じ列を更新」（renew）にしてください。"
          + "列を足す表であれば、見出しに年度を入れて（例: 令和6年度実績）、レイアウト表を作り直してください。 [year-column-missing]"
      ])
    #expect(
      failure?.diagnostics.first?.message.english
        == "No heading of this table names R6, so no column can be added for R7."
        + " Headings that tell no year: \"今年度実績\".")
    // What it advises works.
    undated.renewal = .renew
    let made = try shown(undated.renewed())
    #expect(made.headings == ["今年度実績", "備考"] && made.blank == [true, false])
  }

  @Test("a sheet kept from an earlier year is called that")
  func sheetOfAnEarlierYear() throws {
    let rows = [["番号", "分野", "事業名", "令和6年度実績"], ["1", "学校", "屋根", "塗った。"]]
    var old = rows
    old[0][3] = "令和5年度実績"
    let book = RowBook(rows)
    var both = book
    both.sheets = [RowBook.Sheet(name: "R5", rows: old), RowBook.Sheet(name: "R6", rows: rows)]
    var options = AnnualUpdateOptions()
    var layout = LayoutTable(draftOf: try both.open().worksheets())
    options.layout = layout
    // The draft leaves it alone.
    let made = try AnnualUpdate.run(both.open(), options: options)
    let sheets = try Workbook(bytes: made.workbook).worksheets()
    #expect(sheets.map(\.name) == ["R5", "R7"])
    #expect(sheets[0].printedText(at: CellReference(row: 1, column: 4)) == "令和5年度実績")
    #expect(made.reading.layout?.meaning(of: "R5") == .ignore)
    // Staff may want it to be read.
    for index in layout.rows.indices where layout.rows[index].kind == .sheet {
      layout.rows[index].meaning = SheetMeaning.plan.rawValue
    }
    options.layout = layout
    let failure = caughtFailure { try AnnualUpdate.run(both.open(), options: options) }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "シート「R5」, A1: 見出しに令和6年度とある欄がこの表にないため、令和7年度の列を足せません。"
          + "この表の年度は令和5年度までです。前年度までの表を残してあるシートであれば、"
          + "レイアウト表でそのシートの意味を「読まない」（ignore）にしてください。 [year-column-missing]"
      ])
  }

  @Test("a heading whose year is spelled as nobody reads it stays and is told")
  func unreadYear() throws {
    let spaced = book(
      ["【24】実績", "評価", "令和6年度の取組内容"], renewal: .renew, choices: ["【24】実績": "actual"])
    let result = try spaced.renewed()
    #expect(try shown(result).headings == ["【24】実績", "評価", "令和7年度の取組内容"])
    #expect(try shown(result).blank == [true, true, true])
    let told = result.findings.filter { $0.code == "heading-year-unread" }
    #expect(
      told.map { $0.described(in: .japanese) } == [
        "シート「計画」, D1: 見出し「【24】実績」の年度は読み取れない書き方のため、書き換えていません。この列は令和7年度の欄として空けました。"
          + "見出しを「令和7年度」や「R7」を使って書き直してください。翌年からは自動で進みます。 [heading-year-unread]"
      ])
    #expect(
      told.map(\.message.english) == [
        "The year in the heading \"【24】実績\" is spelled as it is not read, so the heading was left as it is; its"
          + " column was cleared for R7."
      ])
    // An apostrophe stands for the century.
    let apostrophe = book(
      ["'24実績", "評価", "令和6年度の取組内容"], renewal: .renew, choices: ["'24実績": "actual"])
    #expect(
      try shown(apostrophe.renewed()).headings == ["'25実績", "評価", "令和7年度の取組内容"])
    // 評価 names no year, and the ２ of 第2回 is none.
    let other = book(["第2回評価", "令和6年度の取組内容"], renewal: .renew, choices: ["第2回評価": "grade"])
    #expect(try !other.renewed().findings.contains { $0.code == "heading-year-unread" })
  }

  @Test("ordinals of years go on with their years")
  func ordinals() throws {
    let made = try shown(book(["令和6年度（1年目）実績", "令和7年度（2年目）計画"]).renewed())
    #expect(made.headings == ["令和6年度（1年目）実績", "令和7年度（2年目）実績", "令和8年度（3年目）計画"])
  }

  @Test("title and file name that both name another year than the columns are asked about")
  func editionOfColumns() throws {
    var late = book(["令和4年度実績", "令和5年度実績"])
    late.book.rows.insert(["丁市計画（令和6年度）"], at: 0)
    var options = AnnualUpdateOptions()
    options.layout = try late.layout()
    options.fileName = "計画_R6"
    let failure = caughtFailure { try AnnualUpdate.run(book: late.bytes(), options: options) }
    #expect(
      failure?.diagnostics.map(\.message.japanese) == [
        "何年度版のブックか決められません: 最新の実績の見出し「令和5年度実績」（シート「計画」, E2）は令和5年度、"
          + "表題「丁市計画（令和6年度）」（シート「計画」, A1）は令和6年度、ファイル名「計画_R6」は令和6年度。"
      ])
    #expect(failure?.diagnostics.map(\.code) == ["edition-unclear"])
    // A cover speaks where no title stands above the tables.
    var cover = RowBook([])
    cover.sheets = [
      RowBook.Sheet(name: "表紙", rows: [["丁市計画"], ["令和6年度 進捗状況"]]),
      RowBook.Sheet(name: "一覧", rows: Array(late.book.rows.dropFirst())),
    ]
    options.layout = LayoutTable(draftOf: try cover.open().worksheets())
    let covered = caughtFailure { try AnnualUpdate.run(cover.open(), options: options) }
    #expect(covered?.diagnostics.map(\.code) == ["edition-unclear"])
    options.layout = try late.layout()
    options.edition = FiscalYear(2023)
    #expect(caughtFailure { try AnnualUpdate.run(book: late.bytes(), options: options) } == nil)
    options.edition = nil
    options.fileName = "計画_R5"
    #expect(caughtFailure { try AnnualUpdate.run(book: late.bytes(), options: options) } == nil)
  }

  @Test("columns of the year to come that somebody has added already are used, and that is told")
  func columnsThere() throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["丁市計画（令和6年度）"],
          ["番号", "分野", "事業名", "令和6年度", "", "", "令和7年度", "", "", "課題"],
          ["", "", "", "目標", "実績", "評価", "目標", "実績", "評価", ""],
          ["1", "学校", "屋根の改修", "5", "4", "B", "6", "", "", "資材"],
          ["2", "学校", "壁の改修", "7", "8", "A", "9", "", "", "人手"],
        ], merged: ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2", "J2:J3"]),
      choices: ["分野": "level_1"], renewal: .append)
    let made = try book.renewed()
    #expect(made.plan.edition == FiscalYear(2025))
    #expect(try made.text("G2") == "令和7年度" && made.text("J2") == "課題")
    #expect(try made.text("G4") == "6" && made.text("F4") == "B")
    let told = made.findings.filter { $0.code == "layout-years-ready" }
    #expect(told.map(\.message.japanese) == ["令和7年度の列（「目標」、「実績」、「評価」）がすでにあるため、列は足していません。"])
    #expect(
      told.map(\.message.english) == [
        "The columns of R7 (「目標」、「実績」、「評価」) stand there already; none were added."
      ])
    #expect(told.map(\.place.cell) == ["G3"])
    // The year after, columns are added again.
    var options = AnnualUpdateOptions()
    options.layout = made.reading.layout
    let next = try AnnualUpdate.run(book: made.workbook, options: options)
    #expect(try next.text("J2") == "令和8年度" && next.text("M2") == "課題")
  }
}
