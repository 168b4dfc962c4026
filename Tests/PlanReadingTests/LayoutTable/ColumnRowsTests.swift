import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Columns under the same headings have what staff said of them, wherever they stand now.
@Suite struct ColumnRowsTests {
  private static let headings = ["番号", "施策", "事業名", "令和6年度実績", "評価", "評価", "備考"]

  private static func rows(_ headings: [String]) -> [[String]] {
    let cells = ["評価": ["A", "遅れたため。"]]
    return [["みどりの計画"], headings]
      + (1...2).map { row in
        var seen: [String: Int] = [:]
        return headings.map { heading in
          let texts =
            cells[heading] ?? ["番号": ["\(row)"], "施策": ["甲"]][heading] ?? ["\(heading)\(row)"]
          let count = seen[heading, default: 0]
          seen[heading] = count + 1
          return texts[min(count, texts.count - 1)]
        }
      }
  }

  /// The table of the book as it was, with the two 評価 told apart.
  private static func layout(_ rows: [[String]] = rows(headings)) -> LayoutTable {
    var table = LayoutTable(draftOf: [SheetSketch(rows: rows).worksheet])
    var meanings = ["grade", "grade_reason"]
    for index in table.rows.indices where table.rows[index].heading == "評価" {
      table.rows[index].meaning = meanings[0]
      meanings = Array(meanings.reversed())
    }
    return table
  }

  private func read(_ rows: [[String]], by layout: LayoutTable = layout()) throws -> PlanReading {
    try PlanReading.read([SheetSketch(rows: rows).worksheet], layout: layout)
  }

  private func expectGrades(_ reading: PlanReading) {
    for action in reading.plan.actions {
      let texts = action.further.map { ($0.column.kind, $0.text.value) }
      #expect(texts.filter { $0.0 == .grade }.map(\.1) == ["A"])
      #expect(texts.filter { $0.0 == .gradeReason }.map(\.1) == ["遅れたため。"])
    }
  }

  @Test("a column put in left of them, and one taken out")
  func columnsMoved() throws {
    expectGrades(try read(Self.rows(Self.headings)))
    var wider = Self.headings
    wider.insert("係", at: 3)
    expectGrades(try read(Self.rows(wider)))
    var between = Self.headings
    between.insert("担当", at: 5)
    expectGrades(try read(Self.rows(between)))
    var narrower = Self.rows(Self.headings)
    for row in 1..<narrower.count { narrower[row].remove(at: 1) }
    var layout = Self.layout()
    layout.rows.removeAll { $0.kind == .heading && $0.heading == "施策" }
    expectGrades(try read(narrower, by: layout))
  }

  @Test("rows put in above them")
  func rowsMoved() throws {
    var rows = Self.rows(Self.headings)
    rows.insert(["令和6年度版"], at: 1)
    expectGrades(try read(rows))
  }

  @Test("a table below with the same headings is read like the one above")
  func furtherTable() throws {
    var rows = Self.rows(Self.headings)
    rows += [[], Self.headings, ["3", "乙", "市場", "済", "A", "遅れたため。", ""]]
    let reading = try read(rows)
    expectGrades(reading)
  }

  @Test("what staff have sorted otherwise, or spelled otherwise, is what they said")
  func sortedTable() throws {
    var layout = Self.layout()
    layout.rows.reverse()
    var wider = Self.headings
    wider.insert("係", at: 0)
    expectGrades(try read(Self.rows(wider), by: layout))
  }

  @Test("one more or one less of them is asked about", arguments: [3, 1])
  func anotherNumber(count: Int) throws {
    var headings = Self.headings.filter { $0 != "評価" }
    headings.insert(contentsOf: Array(repeating: "評価", count: count), at: 4)
    let problems = caughtFailure { try read(Self.rows(headings)) }?.diagnostics ?? []
    let cells = count == 3 ? "E2, F2, G2" : "E2"
    #expect(
      problems.map(\.message.japanese) == [
        "シート「計画」の見出し「評価」は\(count)つ（\(cells)）、レイアウト表では2つ（「評価」、「評価の理由」）です。"
          + "どの欄がどの意味か決められません。"
      ])
    #expect(
      problems.map(\.message.english) == [
        "The sheet \"計画\" has \(count) of the heading \"評価\" (\(cells)), the layout table has 2 (grade,"
          + " grade_reason): which column is which cannot be told."
      ])
    #expect(problems.map(\.code) == ["layout-headings-alike"])
  }

  @Test("of headings that all mean the same there may be any number")
  func sameMeaning() throws {
    var layout = Self.layout()
    for index in layout.rows.indices where layout.rows[index].heading == "評価" {
      layout.rows[index].meaning = "grade"
    }
    var headings = Self.headings
    headings.insert("評価", at: 4)
    let reading = try read(Self.rows(headings), by: layout)
    let kinds = reading.plan.actions[0].further.map(\.column.kind)
    #expect(kinds.filter { $0 == .grade }.count == 3)
  }
}
