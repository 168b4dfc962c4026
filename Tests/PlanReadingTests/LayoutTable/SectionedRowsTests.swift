import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// The rows of a table by what they are: actions, sections over them, and the rest.
@Suite struct SectionedRowsTests {
  private static let head = ["No.", "事業名", "担当課", "備考"]

  /// Column B holds the titles, C and D tell of an action.
  private func rows(_ rows: [[String]], merged: [String] = [], before end: Int? = nil) throws
    -> SectionedRows
  {
    let sketch = SheetSketch(rows: [Self.head] + rows, merged: merged)
    let grid = TableGrid(sketch.worksheet)
    let table = try #require(HeadedTables(on: grid).tables.first)
    return SectionedRows(
      table, title: 2, rows: 2..<(end ?? rows.count + 2), columns: [3, 4], on: grid)
  }

  private func action(_ title: String) -> [String] { ["", title, "総務課"] }

  @Test func sectionsStandOverTheActionsBelow() throws {
    let found = try rows([
      ["第1章 緑"], ["(1) 森"], action("手入れ"), ["(2) 池"], action("掃除"), ["第2章 港"], action("祭り"),
    ])
    #expect(found.looks.map(\.look) == ["第1章", "(1)"])
    #expect(
      found.looks.map { $0.sections.map(\.text) } == [["第1章 緑", "第2章 港"], ["(1) 森", "(2) 池"]])
    #expect(found.actions.map(\.rows) == [4...4, 6...6, 8...8])
    let over = found.actions.map { $0.sections.mapValues(\.text) }
    #expect(over[0] == ["第1章": "第1章 緑", "(1)": "(1) 森"])
    #expect(over[1] == ["第1章": "第1章 緑", "(1)": "(2) 池"])
    // An outer section ends those further in.
    #expect(over[2] == ["第1章": "第2章 港"])
    #expect(found.findings.isEmpty)
  }

  @Test func anInnerSectionDoesNotEndTheOuterOne() throws {
    let found = try rows([["第1章 緑"], action("手入れ"), ["(1) 森"], action("植樹")])
    #expect(found.actions.map { $0.sections.count } == [1, 2])
  }

  @Test func sectionsWithoutAMarkLookAlikeByTheirColumn() throws {
    let found = try rows([["緑"], ["", "森を守る", "", ""], action("手入れ"), ["港"], action("祭り")])
    #expect(found.looks.map(\.look) == ["col1"])
    // What stands in the title's column is an action.
    #expect(found.actions.map(\.rows) == [3...3, 4...4, 6...6])
  }

  @Test func sectionsMayStandAloneInTheColumnOfTitles() throws {
    let found = try rows([
      ["", "１　緑"], ["", "（１）森"], action("ア　手入れ"), action("イ　植樹"), ["", "ウ　伐採"], ["", "２　港"],
      ["", "（１）祭"], action("ア　花火"),
    ])
    #expect(found.looks.map(\.look) == ["1", "(1)"])
    #expect(found.looks.map { $0.sections.map(\.text) } == [["１　緑", "２　港"], ["（１）森", "（１）祭"]])
    // Nothing is told yet of one that is marked as actions are.
    #expect(found.actions.map(\.rows) == [4...4, 5...5, 6...6, 9...9])
    #expect(found.actions.last?.sections.mapValues(\.text) == ["1": "２　港", "(1)": "（１）祭"])
    #expect(found.findings.isEmpty)
  }

  @Test func unmarkedActionsMayStandUnderMarkedSections() throws {
    let found = try rows([
      ["", "基本目標１　緑"], ["", "施策１　森"], action("手入れ"), ["", "植樹"], ["", "施策２　池"], action("掃除"),
    ])
    #expect(found.looks.map(\.look) == ["基本目標1", "施策1"])
    #expect(found.actions.map(\.rows) == [4...4, 5...5, 7...7])
  }

  @Test func whereNothingIsToldOfAnyActionAllAreActions() throws {
    let found = try rows([["", "１　緑"], ["", "（１）森"], ["", "ア　手入れ"]])
    #expect(found.looks.isEmpty && found.actions.count == 3)
    // A number is something told of an action.
    let numbered = try rows([["1", "１　緑"], ["2", "（１）森"], ["3", "手入れ", "総務課"]])
    #expect(numbered.looks.isEmpty && numbered.actions.count == 3)
    // What is no count marks no level.
    let marked = try rows([["", "【新規】緑"], action("森")])
    #expect(marked.looks.isEmpty && marked.actions.count == 2)
  }

  @Test func aMarkMayStandInACellOfItsOwn() throws {
    let found = try rows([["第1章", "緑", "", ""], action("手入れ")], merged: ["B2:D2"])
    #expect(found.actions.count == 2)
    let before = try rows([["(1)", "", "緑"], action("手入れ")])
    #expect(before.looks.isEmpty && before.findings.map(\.code) == ["row-not-read"])
  }

  @Test func whatHasAFigureOrMoreThanTwoTextsIsNoSection() throws {
    let found = try rows([["3"], ["緑", "", "総務課"], ["港", "", "", "済"], action("手入れ")])
    #expect(found.looks.isEmpty)
    #expect(found.findings.map(\.place.cell) == ["A2", "A3", "A4"])
  }

  @Test func aSectionHasEightyCharactersAtMost() throws {
    let text = { String(repeating: "緑", count: $0) }
    #expect(try rows([[text(80)], action("手入れ")]).looks.count == 1)
    let long = try rows([[text(81)], action("手入れ")])
    #expect(long.looks.isEmpty && long.findings.count == 1)
  }

  @Test func sectionsBehindTheLastActionAreNone() throws {
    let found = try rows([action("手入れ"), ["第9章 付録"], ["緑", "", "総務課"]])
    #expect(found.looks.isEmpty && found.findings.isEmpty)
  }

  @Test func notesTotalsAndColumnCountsAreLeftOut() throws {
    let found = try rows([["1", "2", "3", "4"], ["計", "2件"], ["※注", ""], action("手入れ")])
    #expect(found.actions.map(\.rows) == [5...5])
    #expect(found.looks.isEmpty && found.findings.isEmpty)
  }

  @Test func aTitleMergedDownTakesItsRowsUpToTheTablesEnd() throws {
    let texts = [action("手入れ"), ["", "", "公園課"], ["", "", "河川課"], action("祭り")]
    #expect(try rows(texts, merged: ["B2:B4"]).actions.map(\.rows) == [2...4, 5...5])
    #expect(try rows(texts, merged: ["B2:B4"], before: 4).actions.map(\.rows) == [2...3])
  }

  @Test func aWordAndANumberAreALevelOfTheirOwn() throws {
    let found = try rows([
      ["基本目標1　稼ぐ"], ["基本施策1　企業"], action("手入れ"), ["基本目標2　育てる"], ["基本施策1　若者"], action("祭り"),
    ])
    #expect(found.looks.map(\.look) == ["基本目標1", "基本施策1"])
    #expect(
      found.actions.map { $0.sections["基本目標1"]?.text } == ["基本目標1　稼ぐ", "基本目標2　育てる"])
  }

  private func above(_ rows: [[String]], _ merged: [String] = []) throws -> SectionedRows {
    let grid = TableGrid(SheetSketch(rows: rows, merged: merged).worksheet)
    let table = try #require(HeadedTables(on: grid).tables.first)
    return SectionedRows(table, title: 2, rows: table.rows, columns: [3, 4], on: grid)
  }

  @Test func sectionsAboveTheFirstHeadingsCount() throws {
    let found = try above([
      ["みどりの計画"], ["基本目標１　稼ぐ"], ["(1) 企業"], Self.head, action("手入れ"), ["(2) 創業"], Self.head,
      action("掃除"), [], ["基本目標２　育てる"], ["(1) 若者"], Self.head, action("祭り"),
    ])
    #expect(found.looks.map(\.look) == ["基本目標1", "(1)"])
    #expect(
      found.actions.map { [$0.sections["基本目標1"]?.text, $0.sections["(1)"]?.text] } == [
        ["基本目標１　稼ぐ", "(1) 企業"], ["基本目標１　稼ぐ", "(2) 創業"], ["基本目標２　育てる", "(1) 若者"],
      ])
  }

  @Test func aTitleAboveTheHeadingsIsNoSection() throws {
    let found = try above([["みどりの計画"], Self.head, ["緑"], action("手入れ"), ["港"], action("祭り")])
    #expect(found.looks.map { $0.sections.map(\.text) } == [["緑", "港"]])
  }

  @Test func aTextOverTheWholeWidthIsASection() throws {
    let head = ["取組名", "担当課", "令和6年度実績", "備考"]
    let grid = TableGrid(
      SheetSketch(
        rows: [head, ["第1章　稼ぐ"], ["祭り", "商工課", "実施"], ["市場", "", ""], ["港", "", "", "済"]],
        merged: ["A2:D2", "A5:C5"]
      ).worksheet)
    let table = try #require(HeadedTables(on: grid).tables.first)
    let found = SectionedRows(table, title: 1, rows: table.rows, columns: [2, 3], on: grid)
    #expect(found.looks.map { $0.sections.map(\.text) } == [["第1章　稼ぐ"]])
    // An action without anything beside it, and one with a note, are none.
    #expect(found.actions.map(\.rows) == [3...3, 4...4, 5...5])
  }

  @Test func textsBelowTheLastActionAreTold() throws {
    let told = ["", "", "公園課", "雨"]
    let found = try rows([action("手入れ"), told, told])
    #expect(found.findings.map(\.code) == ["texts-without-action", "texts-without-action"])
    #expect(found.findings.map(\.place.cell) == ["C3", "C4"])
    // Between actions they are told as such; a label, a note and what stands behind a gap are none.
    let between = try rows([action("手入れ"), told, action("祭り")])
    #expect(between.findings.map(\.code) == ["row-not-read"])
    #expect(try rows([action("手入れ"), ["小計", "", "公園課", "3"]]).findings.isEmpty)
    #expect(try rows([action("手入れ"), ["", "", "※公園課を含む"]]).findings.isEmpty)
    #expect(try rows([action("手入れ"), [], told]).findings.isEmpty)
  }
}
