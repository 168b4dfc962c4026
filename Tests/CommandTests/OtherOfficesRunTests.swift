import Foundation
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Books of other offices as an office works on them: draft, next year's book, what departments send back.
///
/// What must come out is told from how the books were made (`Fixtures/offices`).
@Suite struct OtherOfficesRunTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// What staff choose: heading or setting, meaning.
    var choices: [(String, String)] = []
    var table: String
    /// The cell that the table's text goes to, on the first sheet of next year's book.
    var cell: String
    /// Cells of next year's book.
    var next: [(String, String)]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "groups-and-sections", table: "No.,令和7年度 取組実績\n2,・回答の文。\n", cell: "I8",
      next: [
        ("I3", "令和7年度"), ("I4", "取組実績"), ("I8", ""), ("G8", "令和6年度は8回開催し18人が参加。"), ("K8", ""),
      ]),
    Case(
      name: "numbers-with-letters", table: "整理番号,令和7年度の取組状況\nE-02,・回答の文。\n", cell: "E7",
      next: [
        ("E4", "令和7年度の取組状況"), ("E7", ""), ("I4", "令和7年度実績値"), ("I7", ""), ("H7", "102"),
        ("J7", "202"),
      ]),
    Case(
      name: "headings-repeated", table: "事業番号,令和7年度実績・効果\n2-1,・回答の文。\n", cell: "G13",
      next: [
        ("G6", "令和7年度実績・効果"), ("G12", "令和7年度実績・効果"), ("J12", "令和8年度計画"), ("G13", ""),
        ("D13", "男女の第4事業の概要。"),
      ]),
    Case(
      name: "years-partly-ahead", choices: [("施設分野", "level_1"), ("renewal", "renew")],
      table: "管理№,令和7年度の実施状況\n002,・回答の文。\n", cell: "O6",
      next: [
        ("I3", "令和6年度"), ("K3", "令和7年度"), ("I6", "2020"), ("J6", "2015"), ("K6", "2030"),
        ("O3", "令和7年度の実施状況"), ("O6", ""),
      ]),
    Case(
      name: "targets-over-actuals", table: "番号,2025年度実績\n①-3,・回答の文。\n", cell: "H6",
      next: [("H3", "2025年度実績"), ("H6", ""), ("G6", "2024年度は18件を支援。")]),
  ]

  @Test(arguments: cases)
  func yearOfAnOffice(_ office: Case) throws {
    let book = "計画_R6.xlsx"
    try FileManager.default.copyItem(
      at: Fixture.url("offices/\(office.name).xlsx"), to: folder.url.appending(path: book))
    try draft(book, office.choices)
    try run(["check", book, "--layout", "layout.csv"])
    try run(["convert", book, "--layout", "layout.csv", "-o", "next"])
    let next = try cells("next/計画_R7.xlsx")
    for (cell, text) in office.next { #expect(next[cell] ?? "" == text, "\(cell)") }
    // A table of one answer.
    try folder.write(office.table, to: "回答.csv")
    try run(["merge", "next/計画_R7.xlsx", "--update", "回答.csv", "-o", "merged"])
    try expectChange(next, "merged/計画_R7-merged.xlsx", office.cell, "・回答の文。")
    // A department's own book, filled in and sent back.
    try run(["handout", "next/計画_R7.xlsx", "-o", "handout"])
    let handouts = try FileManager.default.contentsOfDirectory(
      atPath: folder.path("handout")
    ).filter { $0.hasSuffix(".xlsx") && !$0.contains("layout") }.sorted()
    #expect(handouts.count >= 2)
    let handout = folder.path("handout/\(handouts[0])")
    var copy = try Workbook(path: handout)
    let place = try #require(CellReference(office.cell))
    let found = try ownRow(of: copy, like: place)
    let row = try #require(found)
    let answer = CellReference(row: row, column: place.column)
    try copy.setCell(answer, to: .text("・戻りの文。"), in: try copy.worksheets()[0].name)
    try Data(copy.saved()).write(to: folder.url.appending(path: "戻り.xlsx"))
    for (output, base) in [("a", []), ("b", ["--base", "next/計画_R7.xlsx"])] {
      try run(["merge", "next/計画_R7.xlsx", "--update", "戻り.xlsx", "-o", output] + base)
      try expectChange(next, "\(output)/計画_R7-merged.xlsx", answer.description, "・戻りの文。")
    }
  }

  /// The layout table of the next edition stands beside it under its name, whatever was merged before.
  @Test func mergedBookGoesOnWithItsLayout() throws {
    let book = "計画_R6.xlsx"
    try FileManager.default.copyItem(
      at: Fixture.url("offices/numbers-with-letters.xlsx"), to: folder.url.appending(path: book))
    try draft(book, [])
    try folder.write("整理番号,令和6年度の取組状況\nE-02,・回答の文。\n", to: "回答.csv")
    try run(["merge", book, "--layout", "layout.csv", "--update", "回答.csv", "-o", "m"])
    let merged = "m/計画_R6-merged.xlsx"
    try run(["convert", merged, "-o", "next"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("next"))
    #expect(names.contains("計画_R7.xlsx") && names.contains("計画_R7-layout.xlsx"))
    try run(["convert", merged, "--name", "新しい計画", "-o", "named"])
    let named = try FileManager.default.contentsOfDirectory(atPath: folder.path("named"))
    #expect(named.contains("新しい計画-layout.xlsx"))
  }

  /// The rows below it have another place then, under which the book before had another action.
  @Test func closingLinesCallANewActionByItsOwnName() throws {
    try FileManager.default.copyItem(
      at: Fixture.url("offices/numbers-with-letters.xlsx"),
      to: folder.url.appending(path: "計画_R6.xlsx"))
    try draft("計画_R6.xlsx", [])
    try folder.write(
      "整理番号,施策の方向,取組項目,担当課室,令和6年度の取組状況\n,②再エネの導入,公用車の電化,環境政策課,試行した。\n", to: "回答.csv")
    let result = try folder.run(
      "merge", "計画_R6.xlsx", "--layout", "layout.csv", "--update", "回答.csv", "-o", "m", "--lang",
      "ja")
    #expect(result.output.contains("追加したアクション: No.E-09 令和6年度報告!A10"))
  }

  @Test func planAndResultsInTwoRows() throws {
    try FileManager.default.copyItem(
      at: Fixture.url("offices/rows-of-kinds.xlsx"), to: folder.url.appending(path: "計画_R6.xlsx"))
    try draft("計画_R6.xlsx", [])
    for command in ["check", "export", "convert"] {
      let result = try folder.run(command, "計画_R6.xlsx", "--layout", "layout.csv", "--lang", "ja")
      #expect(result.status == 1)
      #expect(result.errors.contains("1つのアクションが「計画」、「実績」の行に分かれている"))
    }
    #expect(try folder.contents() == ["layout.csv", "計画_R6.xlsx"])
  }

  private func draft(_ book: String, _ choices: [(String, String)]) throws {
    try run(["layout", book, "-o", "layout.csv"])
    var table = try LayoutLines(folder.text("layout.csv"))
    for (heading, meaning) in choices { table.choose(meaning, for: heading) }
    try folder.write(table.text, to: "layout.csv")
  }

  private func run(_ arguments: [String]) throws {
    let result = try ProgramRun(
      arguments: arguments + ["--lang", "ja"], folder: folder.url, environment: [:])
    try #require([0, 2].contains(result.status), "\(arguments): \(result.errors)")
  }

  /// The texts of a book's first sheet by cell.
  private func cells(_ path: String) throws -> [String: String] {
    let sheet = try Workbook(path: folder.path(path)).worksheets()[0]
    let filled = sheet.cells.filter { !$0.value.looksBlank }
    return Dictionary(filled.map { ($0.reference.description, $0.value.printedText) }) { first, _ in
      first
    }
  }

  private func expectChange(
    _ before: [String: String], _ path: String, _ cell: String, _ text: String
  ) throws {
    var expected = before
    expected[cell] = text
    #expect(try cells(path) == expected)
  }

  /// The first row of a handout that is shown and has a title, where a cell is still blank.
  private func ownRow(of workbook: Workbook, like place: CellReference) throws -> Int? {
    let sheet = try workbook.worksheets()[0]
    return sheet.rowNumbers.first { row in
      let cells = sheet.cells(inRow: row).filter { !$0.value.looksBlank }
      return row > 4 && !sheet.hiddenRows.contains(row) && cells.count >= 4
        && cells.contains { $0.reference.column == 3 }
        && !cells.contains { $0.reference.column == place.column }
    }
  }
}

/// The lines of a layout table as CSV, every field in quotes or plain.
private struct LayoutLines {
  private var lines: [[String]]

  init(_ text: String) throws {
    lines = []
    for line in text.split(whereSeparator: \.isNewline) { lines.append(Self.fields(line)) }
    try #require(lines.first?.contains("meaning") ?? false)
  }

  /// Sets the meaning of all rows of a heading or setting.
  mutating func choose(_ meaning: String, for heading: String) {
    guard let column = lines.first?.firstIndex(of: "meaning"),
      let named = lines.first?.firstIndex(of: "heading")
    else { return }
    for index in lines.indices where lines[index][named] == heading {
      lines[index][column] = meaning
    }
  }

  var text: String {
    lines.map { fields in
      fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line where character != "\u{FEFF}" {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
