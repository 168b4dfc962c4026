import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// New actions in books of other offices that have one level, or levels in section rows.
@Suite struct LaidOutNewActionTests {
  /// The works, numbered through.
  private var works: LaidOutBook {
    var works = LaidOutBook.works
    for (row, number) in [(2, "1"), (3, "2"), (5, "3")] { works.book.rows[row][0] = number }
    return works
  }

  private let table = "事業番号,施策の柱,事業名,令和6年度の取組状況\n,出会う,朝市,毎月開いた。\n"

  @Test("a new action gets the next number of its measure, behind the last of its rows")
  func nextNumber() throws {
    let made = try LaidOutBook.works.merged(table)
    #expect(try ["A4", "A5", "A7"].map(made.text) == ["1-2", "1-3", "2-1"])
    #expect(try ["B5", "C5", "G5"].map(made.text) == ["出会う", "朝市", "毎月開いた。"])
    #expect(made.plan.actions.map(\.number.value) == [1, 2, 3, 4])
    #expect(made.plan.numberNames == [1: "1-1", 2: "1-2", 3: "1-3", 4: "2-1"])
    #expect(made.events.contains { $0.kind == .actionAdded(3) })
  }

  @Test("a number that a table gives must be the next one")
  func givenNumber() throws {
    func table(_ numbers: String...) -> String {
      let rows = numbers.enumerated().map { "\($1),出会う,朝市\($0),毎月開いた。" }
      return (["事業番号,施策の柱,事業名,令和6年度の取組状況"] + rows).joined(separator: "\n")
    }
    let made = try LaidOutBook.works.merged(table("1-4", "", "1-3"))
    #expect(
      try ["A5", "C5", "A6", "C6", "A7", "C7"].map(made.text) == [
        "1-3", "朝市2", "1-4", "朝市0", "1-5", "朝市1",
      ])
    let failure = caughtFailure { try LaidOutBook.works.merged(table("1-7")) }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "表.csv, A2: 新しいアクション「朝市0」の番号が「1-7」ですが、次の番号は「1-3」です。"
          + "番号を「1-3」にするか空欄にしてください。計画にあるアクションであれば、その番号を記入してください。"
          + " [new-action-number]"
      ])
    #expect(
      failure?.diagnostics.map(\.message.english) == [
        "The new action \"朝市0\" has the number \"1-7\"; the next one is \"1-3\"."
      ])
    // What goes on with nothing is a slip, as before.
    let unknown = caughtFailure { try LaidOutBook.works.merged(table("9-1")) }
    #expect(unknown?.diagnostics.map(\.code) == ["update-number-unknown"])
  }

  @Test("a number that was handed out and has gone since is not that of a new action")
  func numberThatHasGone() throws {
    let base = LaidOutBook.works
    var book = base
    book.book.rows.remove(at: 3)
    let failure = caughtFailure {
      try book.merged(
        "事業番号,施策の柱,事業名,令和6年度の取組状況\n1-2,出会う,語る会,開いた。\n", base: base.bytes())
    }
    #expect(failure?.diagnostics.map(\.code) == ["update-number-unknown"])
  }

  @Test("the new year's book has the new action too")
  func nextNumberOfANewYear() throws {
    let made = try LaidOutBook.works.renewed(with: table.replacing("令和6年度", with: "令和7年度"))
    #expect(try ["A4", "A5", "A7", "C5"].map(made.text) == ["1-2", "1-3", "2-1", "朝市"])
  }

  @Test("rows of actions that have ended can go where numbers are names")
  func droppedRow() throws {
    var options = MergeOptions()
    options.dropsEnded = true
    let table = "事業番号,事業名,状態\n1-1,広場づくり,終了\n"
    let made = try EditionMerge.run(
      book: LaidOutBook.works.bytes(),
      updates: [UpdateFile(name: "表.csv", bytes: Array(table.utf8))],
      options: options, layout: LaidOutBook.works.layout())
    #expect(made.plan.numberNames == [1: "1-2", 2: "2-1"])
    #expect(made.events.contains { $0.kind == .actionDropped("1-1") })
  }

  /// The works with other numbers, from top to bottom.
  private func works(numbered numbers: String...) -> LaidOutBook {
    var works = LaidOutBook.works
    for (row, number) in zip([2, 3, 5], numbers) { works.book.rows[row][0] = number }
    return works
  }

  @Test("the last part counts, in its own signs")
  func otherForms() throws {
    func next(_ numbers: (String, String, String)) throws -> String {
      try works(numbered: numbers.0, numbers.1, numbers.2).merged(table).text("A5")
    }
    #expect(try next(("1-(1)-①", "1-(1)-②", "1-(2)-①")) == "1-(1)-③")
    #expect(try next(("1-(1)", "1-(2)", "2-(1)")) == "1-(3)")
    #expect(try next(("Ａ－０１", "Ａ－０２", "Ｂ－０１")) == "Ａ－０３")
    // Counted through the whole book, the next number is one that nobody has.
    #expect(try next(("No.001", "No.002", "No.003")) == "No.004")
  }

  @Test("numbers that do not rise from one stem do not say which one comes next")
  func numberCannotBeTold() throws {
    let failure = caughtFailure { try works(numbered: "1-1", "2-4", "2-1").merged(table) }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "表.csv, C2: 計画の番号が「1-1」の形のため、新しいアクション「朝市」の番号を決められません。"
          + "計画のブックに行を加えてから、その番号か名称を記入した表で反映してください。"
          + " [new-action-without-number]"
      ])
    #expect(
      failure?.diagnostics.map(\.message.english) == [
        "The plan has numbers such as \"1-1\": which one the new action \"朝市\" gets cannot be told."
      ])
  }

  /// What a cell holds.
  private func value(_ cell: String, _ made: EditionResult) throws -> CellValue {
    let sheet = try Workbook(bytes: made.workbook).worksheets()[0]
    return sheet.value(at: CellReference(cell) ?? CellReference(row: 1, column: 1))
  }

  @Test("figures of a new action are numbers, whether the year goes on or not")
  func figures() throws {
    let merged = try LaidOutBook.works.merged(
      "事業番号,施策の柱,事業名,令和6年度目標値,令和6年度実績値,令和6年度の取組状況\n,出会う,朝市,30,12件,12\n")
    #expect(try value("E5", merged) == .number(30) && value("F5", merged) == .text("12件"))
    #expect(try value("G5", merged) == .text("12"))
    let renewed = try LaidOutBook.works.renewed(
      with: "事業番号,施策の柱,事業名,令和7年度目標値,令和7年度実績値,令和7年度の取組状況\n,出会う,朝市,30,12件,12\n")
    #expect(try value("E5", renewed) == .number(30) && value("F5", renewed) == .text("12件"))
    #expect(try value("G5", renewed) == .text("12"))
  }

  @Test("an action of a plan with one level needs no other")
  func oneLevel() throws {
    let made = try works.merged("事業番号,施策の柱,事業名,令和6年度の取組状況\n,出会う,朝市,毎月開いた。\n")
    #expect(try made.text("B5") == "出会う")
    #expect(try made.text("C5") == "朝市")
    #expect(try made.text("G5") == "毎月開いた。")
    #expect(try made.text("A7") == "3")
    #expect(!made.findings.contains { $0.code == "new-measure" })
  }

  @Test("where the level is not named, it is asked for by the book's own heading")
  func levelIsAsked() throws {
    let failure = caughtFailure { try works.merged("事業番号,事業名,令和6年度の取組状況\n,朝市,開いた。\n") }
    #expect(
      failure?.diagnostics.map { $0.described(in: .japanese) } == [
        "表.csv, B2: 新しいアクション「朝市」の「施策の柱」が分かりません。"
          + "「施策の柱」の列に記入してください。計画にあるアクションであれば No. を記入してください。"
          + " [new-action-without-measure]"
      ])
    #expect(
      failure?.diagnostics.map(\.message.english) == [
        "\"施策の柱\" of the new action \"朝市\" is not named."
      ])
  }

  private var sections: LaidOutBook {
    LaidOutBook(
      book: PlanBook(
        sheet: "R6進捗",
        rows: [
          ["丁市みどりの計画（令和6年度）"], [], ["番号", "取組名", "所管課", "令和6年度の取組状況"], ["第1章 緑を守る"],
          ["1", "森の手入れ", "公園課", "行った。"], ["2", "池の掃除", "公園課", "行った。"], ["第2章 緑をふやす"],
          ["3", "苗木の配布", "公園課", "行った。"],
        ], merged: ["A4:D4", "A7:D7"]), renewal: .renew)
  }

  @Test("a row without a number goes on with the section of the row above it")
  func sectionAbove() throws {
    var copy = sections
    copy.book.rows.insert(["", "生け垣の助成", "公園課", "始めた。"], at: 6)
    copy.book.merged = ["A4:D4", "A8:D8"]
    let made = try sections.merged(UpdateFile(name: "回答.xlsx", bytes: copy.bytes()))
    #expect(try made.text("B7") == "生け垣の助成")
    #expect(try made.text("D7") == "始めた。")
    #expect(try made.text("A8") == "第2章 緑をふやす")
  }

  @Test("the first row of a section has none above it that tells where it belongs")
  func firstOfASection() throws {
    var copy = sections
    copy.book.rows.insert(["", "生け垣の助成", "公園課", "始めた。"], at: 7)
    let failure = caughtFailure {
      try sections.merged(UpdateFile(name: "回答.xlsx", bytes: copy.bytes()))
    }
    #expect(failure?.diagnostics.map(\.code) == ["new-action-without-measure"])
  }

  @Test(
    "the status of a new action goes into the column for it",
    arguments: [
      ("新規", "新規"), ("継続", "継続"), ("拡充", "拡充"), ("新規（令和6年度）", "新規（令和6年度）"), ("新規(R6)", "新規（令和6年度）"),
      ("", ""),
    ])
  func status(typed: String, written: String) throws {
    var book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "施策", "事業名", "担当課", "令和6年度実績", "課題", "状態"],
          ["1", "(1) 学ぶ", "講座", "総務課", "三回。", "周知。", "継続"],
          ["2", "(1) 学ぶ", "相談", "福祉課", "毎週。", "場所。", "拡充"],
        ]))
    let table = "番号,施策,事業名,担当課,令和6年度実績,課題,状態\n,(1) 学ぶ,訪問,福祉課,五回。,周知,\(typed)\n"
    let made = try book.merged(table)
    #expect(try made.text("G4") == written)
    #expect(made.plan.actions[2].status?.value == written)
    #expect(made.cells.allSatisfy { $0.fate == .key || $0.fate == .written })
    // Without the column nothing can keep it.
    for row in book.book.rows.indices { book.book.rows[row].removeLast() }
    if typed.isEmpty { return }
    #expect(try book.merged(table).cells.last?.reason == .notKept)
  }
}
