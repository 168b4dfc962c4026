import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// The layout table of the next year says of each heading what staff have said of it, wherever it stands.
@Suite struct NextLayoutTests {
  /// Nothing in its headings tells 着眼点 and 令和8年度 from other columns.
  private static let book = LaidOutBook(
    book: PlanBook(
      sheet: "R6進捗",
      rows: [
        ["丁市計画（令和6年度）"],
        ["番号", "推進項目", "事業名", "担当課", "着眼点", "令和6年度", "", "", "令和7年度", "課題"],
        ["", "", "", "", "", "目標", "実績", "評価", "", ""],
        ["1", "学ぶ", "講座", "教育課", "回数", "3", "2", "B", "準備", "周知。"],
        ["2", "学ぶ", "見学", "教育課", "人数", "5", "6", "A", "開始", "移動。"],
      ],
      merged: [
        "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:H2", "I2:I3", "J2:J3",
      ]),
    choices: ["推進項目": "level_1", "着眼点": "description", "令和7年度": "next_work"], renewal: .append)

  /// The book as a person has changed it, read by the layout table of before.
  private func renewed(
    _ change: (inout PlanBook) -> Void, with table: String? = nil
  ) throws -> EditionResult {
    var options = AnnualUpdateOptions()
    options.layout = try Self.book.layout()
    options.updates = table.map { [UpdateFile(name: "表.csv", bytes: Array($0.utf8))] } ?? []
    var book = Self.book.book
    change(&book)
    return try AnnualUpdate.run(book: book.bytes(), options: options)
  }

  /// What the next table says of each heading, by path.
  private func meanings(_ made: EditionResult) throws -> [String: String] {
    let rows = try #require(made.reading.layout).rows.filter { $0.kind == .heading }
    return Dictionary(rows.map { ($0.heading, $0.effective) }) { first, _ in first }
  }

  private func expectChoices(_ made: EditionResult) throws {
    let meanings = try meanings(made)
    #expect(meanings["推進項目"] == "level_1")
    #expect(meanings["着眼点"] == "description")
    #expect(meanings["令和8年度"] == "next_work")
    #expect(meanings["令和7年度 > 実績"] == "actual")
    // The next year's book is read by it, and goes on.
    var options = AnnualUpdateOptions()
    options.layout = made.reading.layout
    let again = try AnnualUpdate.run(book: made.workbook, options: options)
    #expect(try self.meanings(again)["着眼点"] == "description")
  }

  /// Puts in a column with a heading over both rows of headings.
  private static func column(_ heading: String, at index: Int, _ book: inout PlanBook) {
    for row in 1..<book.rows.count {
      book.rows[row].insert(row == 1 ? heading : row == 3 ? "済" : "", at: index)
    }
    func moved(_ range: CellRange) -> CellRange {
      let (first, last) = (range.columns.lowerBound, range.columns.upperBound)
      return CellRange(
        rows: range.rows,
        columns: (first > index ? first + 1 : first)...(last > index ? last + 1 : last))
    }
    book.merged = book.merged.compactMap { CellRange($0).map { moved($0).description } }
    let letters = CellReference.columnLetters(index + 1)
    book.merged.append("\(letters)2:\(letters)3")
  }

  @Test("a column that staff have put in", arguments: [0, 3, 5, 8, 9])
  func columnPutIn(index: Int) throws {
    for heading in ["担当者メモ", "備考", "係"] {
      try expectChoices(renewed { Self.column(heading, at: index, &$0) })
    }
  }

  @Test("a column put in while a table speaks of the coming year")
  func columnWithTable() throws {
    let made = try renewed(
      { Self.column("担当者メモ", at: 8, &$0) }, with: "番号,令和7年度 目標,令和7年度 実績\n1,4,3\n")
    try expectChoices(made)
    let told = made.plan.actions[0].further.filter {
      $0.column.fiscalYear == FiscalYear(2025)
    }
    #expect(told.map(\.text.value).prefix(2) == ["4", "3"])
  }

  @Test("rows that staff have put in above the headings, or taken out", arguments: [-1, 1, 2])
  func rowsMoved(count: Int) throws {
    let made = try renewed { book in
      if count < 0 {
        book.rows.removeFirst()
      } else {
        book.rows.insert(contentsOf: Array(repeating: [""], count: count), at: 1)
      }
      book.merged = book.merged.compactMap { text in
        CellRange(text).map { range in
          CellRange(
            rows: (range.rows.lowerBound + count)...(range.rows.upperBound + count),
            columns: range.columns
          ).description
        }
      }
    }
    try expectChoices(made)
  }

  @Test("columns under the same heading keep what was said of each")
  func sameHeadings() throws {
    var book = LaidOutBook(
      book: PlanBook(
        rows: [
          ["番号", "施策", "事業名", "令和6年度実績", "評価", "評価"], ["1", "甲", "講座", "三回。", "A", "増えた。"],
          ["2", "甲", "見学", "二回。", "B", "減った。"],
        ]))
    var layout = try book.layout()
    var meanings = ["grade", "grade_reason"]
    for index in layout.rows.indices where layout.rows[index].heading == "評価" {
      layout.rows[index].meaning = meanings.removeFirst()
    }
    for row in book.book.rows.indices { book.book.rows[row].insert(row == 0 ? "係" : "一", at: 3) }
    var options = AnnualUpdateOptions()
    options.layout = layout
    let made = try AnnualUpdate.run(book: book.book.bytes(), options: options)
    let rows = try #require(made.reading.layout).rows.filter { $0.heading == "評価" }
    #expect(rows.map(\.effective) == ["grade", "grade_reason"])
    // The year's columns are renewed in place.
    #expect(rows.map(\.cell) == ["F1", "G1"])
  }

  @Test("signs and sections keep what was said of them when rows have come above")
  func signs() throws {
    let book = PlanBook(
      rows: [
        ["丁市計画（令和6年度）"], ["番号", "事業名", "担当課", "令和6年度実績", "評価"], ["(1) 学ぶ"],
        ["1", "講座", "教育課", "三回。", "◎"], ["(2) 守る"], ["2", "見回り", "地域課", "二回。", "○"],
      ])
    var layout = LayoutTable(draftOf: try Workbook(bytes: book.bytes()).worksheets())
    for index in layout.rows.indices where layout.rows[index].kind == .mark {
      layout.rows[index].meaning = layout.rows[index].heading == "◎" ? "達成" : "継続中"
    }
    for index in layout.rows.indices where layout.rows[index].kind == .sectionRow {
      layout.rows[index].meaning = "level_2"
    }
    var moved = book
    moved.rows.insert(["作成 企画課"], at: 1)
    var options = AnnualUpdateOptions()
    options.layout = layout
    let made = try AnnualUpdate.run(book: moved.bytes(), options: options)
    let rows = try #require(made.reading.layout).rows
    // The grades are cleared with their year, the signs are gone with them.
    #expect(rows.filter { $0.kind == .sectionRow }.map(\.effective) == ["level_2"])
  }
}
