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

  @Test("numbers such as 1-1 do not say which one comes next")
  func numberCannotBeTold() throws {
    let table = "事業番号,施策の柱,事業名,令和6年度の取組状況\n,出会う,朝市,毎月開いた。\n"
    let failure = caughtFailure { try LaidOutBook.works.merged(table) }
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
}
