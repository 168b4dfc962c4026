import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Tables for the book of another office are read by the book's own headings and numbers.
@Suite struct LaidOutUpdateTests {
  private let works = LaidOutBook.works

  @Test("a table names actions as the book does, and its columns by the book's headings")
  func table() throws {
    let made = try works.merged("事業番号,令和6年度実績値,令和6年度の 取組状況,評価\n1-2,4,四回開いた。,A\n")
    #expect(try made.text("F4") == "4")
    #expect(try made.text("G4") == "四回開いた。")
    #expect(try made.text("H4") == "A")
    let told = made.plan.actions[1].texts.filter { $0.key.kind == .results }.map(\.value.value)
    #expect(told == ["四回開いた。"])
    let sheet = try Workbook(bytes: made.workbook).worksheets()[0]
    let cell = try #require(CellReference("F4"))
    #expect(sheet.cell(at: cell)?.value == .number(4))
    // Nothing else has been touched.
    #expect(try made.text("G3") == "二か所を開いた。")
    #expect(try made.text("G6") == "毎週開いた。")
  }

  /// A year's group of columns and one without a year.
  private static let groups = LaidOutBook(
    book: PlanBook(
      rows: [
        ["番号", "柱", "分野", "事業名", "令和5年度", "", "令和6年度", "", "評価", "次年度の予定"],
        ["", "", "", "", "目標", "実績", "目標", "実績", "", ""],
        ["1", "1 守る", "(1) 学校", "屋根の改修", "5", "4", "6", "5", "B", "続ける。"],
        ["2", "1 守る", "(1) 学校", "壁の改修", "7", "8", "9", "8", "A", "終える。"],
      ], merged: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:H1", "I1:I2", "J1:J2"]),
    choices: ["柱": "level_1", "分野": "level_2"])

  @Test(
    "what a table says of the year to come is written on the way, or afterwards, alike",
    arguments: [
      (Renewal.append, "番号,令和7年度 目標,令和7年度 実績,評価\n1,11,10,A\n2,21,,C\n"),
      (.append, "番号,令和6年度 実績,令和7年度 目標\n1,7,11\n"),
      (.append, "番号,令和7年度 実績,次年度の予定\n1,11,続ける。\n2,12,広げる。\n"),
      (.append, "番号,柱,分野,事業名,令和7年度 目標\n,1 守る,(1) 学校,床の改修,3\n"),
      (.renew, "番号,令和7年度 目標,令和7年度 実績,評価\n1,11,10,A\n"),
    ])
  func comingYear(renewal: Renewal, table: String) throws {
    var book = Self.groups
    book.renewal = renewal
    let once = try book.renewed(with: table)
    let made = try book.renewed()
    let later = try EditionMerge.run(
      book: made.workbook, updates: [UpdateFile(name: "表.csv", bytes: Array(table.utf8))],
      base: nil, layout: made.reading.layout)
    let sheets = try (once.sheets(), later.sheets())
    let (cells, others) = (
      sheets.0[0].cells.filter { $0.value != .blank },
      sheets.1[0].cells.filter { $0.value != .blank }
    )
    #expect(cells.map(\.reference) == others.map(\.reference))
    #expect(cells.map(\.value.printedText) == others.map(\.value.printedText))
    #expect(once.plan == later.plan)
    #expect(once.cells.allSatisfy { $0.fate != .refused })
  }

  @Test("the issues of the year to come are written when their column has come")
  func issuesOfTheComingYear() throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "柱", "事業名", "R5実績", "R5の課題", "R6実績", "R6の課題"],
          ["1", "学校", "屋根", "調べた。", "人手", "塗った。", "費用"],
          ["2", "学校", "壁", "見た。", "人手", "直した。", "周知"],
        ]), choices: ["柱": "level_1"], renewal: .append)
    let made = try book.renewed(with: "番号,R7実績,令和7年度の課題,R6の課題\n1,終えた。,点検,費用の確保\n")
    #expect(try "GHI".map { try made.text("\($0)2") } == ["費用の確保", "終えた。", "点検"])
    #expect(try "GHI".map { try made.text("\($0)3") } == ["周知", "", ""])
  }

  @Test("what a table says of the year after stands in the new edition")
  func nextWork() throws {
    let made = try Self.groups.renewed(with: "番号,令和7年度 実績,次年度の予定\n1,11,続ける。\n2,12,広げる。\n")
    #expect(try ["L3", "L4"].map(made.text) == ["続ける。", "広げる。"])
    #expect(made.cells.filter { $0.fate == .written }.map(\.text) == ["11", "続ける。", "12", "広げる。"])
  }

  @Test("figures with commas and percentages are written as numbers where the book's are")
  func figures() throws {
    func written(_ typed: String, beside other: String) throws -> CellValue? {
      var book = Self.groups
      book.book.rows[3][6] = other
      let made = try book.merged("番号,令和6年度 目標\n1,\"\(typed)\"\n")
      let sheet = try Workbook(bytes: made.workbook).worksheets()[0]
      return sheet.cell(at: CellReference(row: 3, column: 7))?.value
    }
    #expect(try written("65,000", beside: "9") == .number(65000))
    // Where others are typed so it is a text as these are.
    #expect(try written("65,000", beside: "9,000") == .text("65,000"))
    #expect(try written("6,50", beside: "9") == .text("6,50"))
  }

  @Test("a number that the book does not have is refused with its cell")
  func unknownNumber() throws {
    let failure = caughtFailure { try works.merged("事業番号,令和6年度の取組状況\n1-9,無い。\n") }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "表.csv, A2: No.1-9 のアクションは計画にありません（計画にあるのは No.1-1〜2-1）。"
          + "番号を確かめてください。新しいアクションは No. を空欄にしてください。 [update-number-unknown]"
      ])
  }

  @Test("messages call actions as the book does")
  func namesInMessages() throws {
    let words = caughtFailure { try works.merged("事業番号,令和6年度の取組状況\n1-2,同上\n") }
    #expect(
      words?.diagnostics.map(\.message.japanese)
        == ["No.1-2 の令和6年度実績に「同上」とありますが、ほかの箇所を指すだけです。"])
    let title = caughtFailure { try works.merged("事業番号,事業名,評価\n1-2,相談窓口,A\n") }
    #expect(
      title?.diagnostics.map(\.message.english) == [
        "The row of action 1-2 has the title \"相談窓口\"; the plan has \"語る会\". It is the title of"
          + " action 2-1."
      ])
  }

  @Test("an action is added to a table with grades, rates and notes beside its results")
  func addedAction() throws {
    let headings = ["番号", "基本目標", "施策", "事業名", "担当課", "令和6年度実績", "達成率", "評価", "今後の取組", "備考"]
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          headings, ["1", "1 育てる", "(1) 学ぶ", "講座", "総務課", "三回開いた。", "80%", "A", "続ける。", "済"],
          ["2", "2 支える", "(2) 聞く", "相談", "福祉課", "毎週開いた。", "90%", "B", "増やす。", "―"],
        ]))
    let made = try book.merged("番号,基本目標,施策,事業名,担当課,令和6年度実績,評価\n,2 支える,(2) 聞く,訪問,福祉課,五回行った。,B\n")
    let row = try ["A", "D", "F", "G", "H", "I", "J"].map { try made.text("\($0)4") }
    #expect(row == ["3", "訪問", "五回行った。", "", "B", "", ""])
    #expect(made.plan.actions.count == 3)
  }

  /// In a cell of texts 人 is what a number is still to be written before.
  @Test("the unit of a new action's indicator is a text of its own")
  func unitOfANewAction() throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "基本目標", "事業名", "令和6年度実績", "指標", "単位", "令和6年度実績値"],
          ["1", "1 育てる", "講座", "三回開いた。", "受講者数", "人", "30"],
          ["2", "1 育てる", "相談", "毎週開いた。", "相談数", "件", "9"],
        ]))
    let made = try book.merged("番号,基本目標,事業名,令和6年度実績,指標,単位,令和6年度実績値\n,1 育てる,訪問,五回行った。,訪問数,人,5\n")
    #expect(try ["C", "E", "F", "G"].map { try made.text("\($0)4") } == ["訪問", "訪問数", "人", "5"])
    let failure = caughtFailure {
      try book.merged("番号,基本目標,事業名,指標,単位\n,1 育てる,訪問,訪問数,○○\n")
    }
    #expect(failure?.diagnostics.map(\.code) == ["update-word-no-text"])
  }

  @Test("a year's column is found by year and words, however they are spelled and joined")
  func spellingsOfAYear() throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "分野", "事業名", "取組状況", "", "", ""], ["", "", "", "令和5年度", "", "令和6年度", ""],
          ["", "", "", "計画", "評価", "計画", "評価"], ["1", "学校", "屋根", "調べる。", "A", "", ""],
          ["2", "学校", "壁", "塗る。", "B", "", ""],
        ], merged: ["A1:A3", "B1:B3", "C1:C3", "D1:G1", "D2:E2", "F2:G2"]),
      choices: ["分野": "level_1"])
    let headings = [
      "令和6年度計画", "令和6年度の計画", "R6計画", "2024年度計画", "令和6年度 計画", "取組状況 令和6年度 計画", "計画（令和6年度）",
    ]
    for heading in headings {
      let made = try book.merged("番号,\(heading)\n1,直す。\n")
      #expect(try made.text("F4") == "直す。", "\(heading)")
    }
    let failure = caughtFailure { try book.merged("番号,計画\n1,直す。\n") }
    #expect(failure?.diagnostics.map(\.code) == ["update-heading-without-year"])
    let several = caughtFailure { try book.merged("番号,令和5・6年度計画,評価\n1,直す。,\n") }
    #expect(several != nil)
  }

  @Test("the heading of a section and a row of totals are no actions'")
  func sectionsAndTotals() throws {
    let table = RowBook(
      [
        ["事業番号", "事業名", "令和6年度実績値"], ["出会う"], ["1-1", "広場づくり", "4"], ["1-2", "語る会", "6"],
        ["合計", "", "=SUM(C3:C4)⇒10"],
      ], merged: ["A2:C2"])
    let file = UpdateFile(name: "回答.xlsx", bytes: try table.open().saved())
    let made = try works.merged(file)
    #expect(try made.text("F3") == "4")
    #expect(try made.text("F4") == "6")
    let notes = made.cells.filter { $0.reason == .note }.map(\.source.cell.description)
    #expect(notes == ["A2", "A5", "C5"])
  }

  @Test("a copy of the book that comes back is compared with the book that was handed out")
  func returnedCopy() throws {
    var copy = works
    copy.book.rows[3][6] = "四回開いた。"
    let file = UpdateFile(name: "地域課.xlsx", bytes: try copy.bytes())
    for base in [nil, try works.bytes()] {
      let made = try works.merged(file, base: base)
      #expect(try made.text("G4") == "四回開いた。")
      #expect(made.cells.filter { $0.fate == .written }.map(\.source.cell.description) == ["G4"])
      #expect(made.cells.allSatisfy { $0.fate != .refused })
    }
  }

  @Test("actions are found by their names where the book has gained a row since")
  func rowsHaveMoved() throws {
    var base = works
    base.book.rows.remove(at: 2)
    var copy = base
    copy.book.rows[2][6] = "四回開いた。"
    let made = try works.merged(
      UpdateFile(name: "地域課.xlsx", bytes: copy.bytes()), base: base.bytes())
    #expect(try made.text("G4") == "四回開いた。")
    #expect(try made.text("G3") == "二か所を開いた。")
  }

  @Test("where numbers begin anew, the sheet or a column tells whose they are")
  func departments() throws {
    let book = LaidOutBook(
      book: PlanBook(
        sheet: "一覧",
        rows: [
          ["番号", "担当課", "事業名", "令和5年度実績", "令和6年度実績"],
          ["1", "総務課", "広報の発行", "配った。", ""],
          ["2", "総務課", "選挙の啓発", "行った。", ""],
          ["1", "福祉課", "相談の充実", "聞いた。", ""],
        ]))
    let made = try book.merged("番号,担当課,令和6年度実績\n1,福祉課,また聞いた。\n")
    #expect(try made.text("E4") == "また聞いた。")
    #expect(try made.text("E2").isEmpty)
  }

  @Test("a book without numbers is filled in by titles")
  func titles() throws {
    let book = LaidOutBook(
      book: PlanBook(
        sheet: "一覧",
        rows: [
          ["基本方針", "事業名", "担当課", "令和5年度実績", "令和6年度実績"],
          ["学ぶ", "広報の発行", "総務課", "配った。", ""],
          ["学ぶ", "相談の充実", "福祉課", "聞いた。", ""],
        ]))
    let made = try book.merged("事業名,令和6年度実績\n相談の充実,また聞いた。\n")
    #expect(try made.text("E3") == "また聞いた。")
  }

  @Test("a heading that several years have is asked about where no year stands over it")
  func headingsOfSeveralYears() throws {
    let failure = caughtFailure { try LaidOutBook.buildings.merged("番号,決算額\n1,18\n") }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "表.csv, B1: 見出し「決算額」に年度がなく、令和5年度と令和6年度と令和7年度のどちらの列のことか決められません。"
          + "「令和7年度決算額」のように年度を入れてください。 [update-heading-without-year]"
      ])
    #expect(
      failure?.diagnostics.first?.message.english
        == "The heading \"決算額\" names no year and may mean R5 or R6 or R7.")
  }

  @Test("a number that two actions of the book have is asked about")
  func repeatedNumber() throws {
    var twice = works
    twice.book.rows[3][0] = "1-1"
    let failure = caughtFailure { try twice.merged("事業番号,令和6年度の取組状況\n1-1,開いた。\n") }
    #expect(failure?.diagnostics.map(\.code) == ["update-number-ambiguous"])
    #expect(failure?.diagnostics.first?.place == Place(file: "表.csv", cell: "A2"))
  }

  @Test("年度計画 of a book that has such a column is no schedule")
  func plannedWork() throws {
    let book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "施策の柱", "事業名", "令和6年度計画", "令和6年度実績"], ["1", "出会う", "語る会", "開く。", ""],
          ["2", "支える", "相談窓口", "続ける。", ""],
        ]), renewal: .renew)
    let table = "番号,令和6年度計画,令和6年度実績\n1,二回開く。,二回開いた。\n"
    let made = try book.merged(table)
    #expect(try made.text("D2") == "二回開く。" && made.text("E2") == "二回開いた。")
    // So it is in a copy of the whole sheet.
    let copy = UpdateFile(name: "回答.xlsx", bytes: try book.bytes())
    #expect(try book.merged(copy).findings.allSatisfy { $0.severity != .error })
  }

  @Test("a mark in a column of its own is a key with the name beside it")
  func marksInAColumnOfTheirOwn() throws {
    var rows = [
      ["丁市計画（令和6年度）"], ["基本目標", "", "番号", "事業名", "担当課", "令和6年度実績"],
      ["Ⅰ", "稼ぐ", "1", "祭り", "商工課", ""], ["", "", "2", "市場", "商工課", ""],
    ]
    let merged = ["A2:B2", "A3:A4", "B3:B4"]
    let book = LaidOutBook(book: PlanBook(rows: rows, merged: merged))
    rows[3][5] = "開いた。"
    let copy = UpdateFile(name: "戻り.xlsx", bytes: try PlanBook(rows: rows, merged: merged).bytes())
    for base in [nil, try book.bytes()] {
      let made = try book.merged(copy, base: base)
      #expect(try made.text("F4") == "開いた。")
      #expect(try made.text("F3").isEmpty)
    }
    rows[2][1] = "育てる"
    let moved = UpdateFile(name: "戻り.xlsx", bytes: try PlanBook(rows: rows, merged: merged).bytes())
    let failure = caughtFailure { try book.merged(moved) }
    #expect(failure?.diagnostics.first?.code == "field-not-updatable")
  }

  @Test("a text over the whole width of a copy without numbers is the heading of a section")
  func sectionsOverTheWholeWidth() throws {
    var rows = [
      ["丁市計画（令和6年度）"], ["取組名", "担当課", "令和6年度実績", "備考"], ["第1章　稼ぐ"], ["祭り", "商工課", "", ""],
      ["第2章　育てる"], ["苗", "教育課", "", ""],
    ]
    let merged = ["A3:D3", "A5:D5"]
    let book = LaidOutBook(book: PlanBook(rows: rows, merged: merged))
    #expect(try book.reading().plan.actions.map(\.title.value) == ["祭り", "苗"])
    rows[5][2] = "配った。"
    let copy = UpdateFile(name: "戻り.xlsx", bytes: try PlanBook(rows: rows, merged: merged).bytes())
    #expect(try book.merged(copy).text("C6") == "配った。")
  }

  @Test("figures in several rows of one action of a copy are refused with their cells")
  func figuresInSeveralRows() throws {
    var rows = [
      ["丁市計画（令和6年度）"], ["番号", "基本目標", "事業名", "指標名", "令和6年度実績値"],
      ["1", "1 稼ぐ", "祭り", "来場者", ""], ["", "", "", "", ""],
    ]
    let merged = ["A3:A4", "B3:B4", "C3:C4"]
    let book = LaidOutBook(book: PlanBook(rows: rows, merged: merged))
    rows[2][4] = "13"
    rows[3][4] = "130"
    let copy = UpdateFile(name: "戻り.xlsx", bytes: try PlanBook(rows: rows, merged: merged).bytes())
    let failure = caughtFailure { try book.merged(copy) }
    #expect(failure?.diagnostics.map(\.code) == ["rows-of-figures"])
    #expect(failure?.diagnostics.map(\.place.file) == ["戻り.xlsx"])
    #expect(failure?.diagnostics.map(\.place.cell) == ["E3"])
  }

  @Test("a number below one under % is asked about where others are larger")
  func shareOfOne() throws {
    let book = LaidOutBook(
      book: PlanBook(rows: [
        ["番号", "柱", "分野", "事業名", "令和6年度 実績値（%）", "令和6年度 取組内容"],
        ["1", "1 守る", "(1) 学校", "健診の受診", "31", "行った。"],
        ["2", "1 守る", "(1) 学校", "検診の受診", "", "行った。"],
      ]), choices: ["柱": "level_1", "分野": "level_2"])
    let failure = caughtFailure { try book.merged("番号,令和6年度 実績値（%）\n2,0.12\n") }
    #expect(failure?.diagnostics.map(\.code) == ["update-share-unclear"])
    #expect(try book.merged("番号,令和6年度 実績値（%）\n2,12\n").text("E3") == "12")
    #expect(try book.merged("番号,令和6年度 実績値（%）\n2,0.12%\n").text("E3") == "0.12%")
  }
}
